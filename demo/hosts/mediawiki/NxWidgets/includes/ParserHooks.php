<?php

namespace MediaWiki\Extension\NxWidgets;

use Html;
use MediaWiki\Hook\ParserFirstCallInitHook;
use Parser;

/**
 * The parser tags: <nx-my-plans />, <nx-benefits-panel />, <nx-credit-meter kind="time" />.
 */
class ParserHooks implements ParserFirstCallInitHook {
	/**
	 * What any editor of the wiki may choose: how a widget looks, and which of the reader's own records it shows.
	 *
	 * Where data is asked for and with whose token (base-url, token, token-url, credentials) is the site owner's to say;
	 * the ids of an operator's view have no place in a wiki; and plan-href would be a link that SpamBlacklist, nofollow
	 * and the external links table know nothing of.
	 */
	private const COMMON_ATTRIBUTES = [ 'scope', 'heading', 'heading-level', 'currency', 'refresh-interval', 'lang' ];

	/** The tags, each with the attributes of its own. */
	private const TAGS = [
		'nx-benefits-panel' => [ 'show' ],
		'nx-my-plans' => [ 'show' ],
		'nx-credit-meter' => [ 'kind', 'credit-id', 'variant', 'low' ],
	];

	/**
	 * @param Parser $parser
	 */
	public function onParserFirstCallInit( $parser ) {
		foreach ( self::TAGS as $tag => $ownAttributes ) {
			$allowed = array_merge( $ownAttributes, self::COMMON_ATTRIBUTES );
			$parser->setHook(
				$tag,
				static function ( ?string $text, array $attributes, Parser $parser ) use ( $tag, $allowed ): string {
					return self::renderTag( $tag, $allowed, $attributes, $parser );
				}
			);
		}
	}

	/**
	 * Nothing in here depends on the reader or on the configuration: the parser cache keeps it for everybody.
	 *
	 * @param string $tag
	 * @param string[] $allowed Names of attributes
	 * @param string[] $attributes As the parser read them: names in lower case, entities decoded
	 * @param Parser $parser
	 * @return string HTML
	 */
	private static function renderTag( string $tag, array $allowed, array $attributes, Parser $parser ): string {
		$ignored = array_keys( array_diff_key( $attributes, array_flip( $allowed ) ) );
		if ( $ignored ) {
			$language = $parser->getTargetLanguage();
			$parser->getOutput()->addWarningMsg(
				'nxwidgets-ignored-attributes',
				$tag,
				count( $ignored ),
				$language->commaList( array_map( 'wfEscapeWikiText', $ignored ) ),
				$language->commaList( $allowed )
			);
		}

		// What stands between the tags is dropped: the elements show no children.
		return Html::element( $tag, array_intersect_key( $attributes, array_flip( $allowed ) ) );
	}
}
