<?php

namespace MediaWiki\Extension\NxWidgets;

use Config;
use Html;
use MediaWiki\Hook\BeforePageDisplayHook;
use MediaWiki\Hook\OutputPageParserOutputHook;
use MediaWiki\HookContainer\HookContainer;
use MediaWiki\MainConfigNames;
use OutputPage;
use ParserOutput;
use Skin;
use User;

/**
 * Adds the script and the page-wide settings to pages that have a widget, and to no others.
 */
class PageHooks implements OutputPageParserOutputHook, BeforePageDisplayHook {
	/** Key of the flag that the parser's output leaves with the page. */
	private const HAS_WIDGET = 'NxWidgets-hasWidget';

	private Config $config;
	private HookContainer $hookContainer;

	/**
	 * @param Config $config
	 * @param HookContainer $hookContainer
	 */
	public function __construct( Config $config, HookContainer $hookContainer ) {
		$this->config = $config;
		$this->hookContainer = $hookContainer;
	}

	/**
	 * What is about to be shown is looked at itself, since the parser knows nothing of what the script makes widgets of.
	 *
	 * @param OutputPage $outputPage
	 * @param ParserOutput $parserOutput
	 */
	public function onOutputPageParserOutput( $outputPage, $parserOutput ): void {
		if ( $parserOutput->hasText() && $this->hasWidget( $parserOutput->getRawText() ) ) {
			$outputPage->setProperty( self::HAS_WIDGET, true );
		}
	}

	/**
	 * Here and not in the parser: what it writes stays in the parser cache, past a change of the configuration.
	 *
	 * @param OutputPage $out
	 * @param Skin $skin
	 */
	public function onBeforePageDisplay( $out, $skin ): void {
		if ( !$out->getProperty( self::HAS_WIDGET ) ) {
			return;
		}
		$baseUrl = $this->config->get( 'NxWidgetsBaseUrl' );
		$tokenUrl = $this->getTokenUrl( $out->getUser() );
		$script = $this->getScriptUrl();
		$integrity = $this->config->get( 'NxWidgetsScriptIntegrity' );
		$csp = $out->getCSP();

		// ResourceLoader has no way to load an ES module.
		$out->addHeadItem( 'nxwidgets', Html::element( 'script', [
			'type' => 'module',
			'src' => $script,
			'integrity' => $integrity ?: false,
			'crossorigin' => $integrity ? 'anonymous' : false,
			'nonce' => $csp->getNonce(),
		] ) );
		// In the body: an unknown element would end the head.
		$out->addHTML( Html::element( 'nx-config', [
			'base-url' => $baseUrl ?: false,
			'token-url' => $tokenUrl ?: false,
			'credentials' => $this->config->get( 'NxWidgetsCredentials' ) ?: false,
			'links' => $this->config->get( 'NxWidgetsLinks' ) ?: false,
		] ) );

		if ( self::isElsewhere( $script ) ) {
			$csp->addScriptSrc( $script );
		}
		// MediaWiki's policy has no connect-src, so that default-src decides, which is open unless the wiki restricts it.
		foreach ( array_filter( [ $baseUrl, $tokenUrl ], [ self::class, 'isElsewhere' ] ) as $url ) {
			$csp->addDefaultSrc( $url );
		}
	}

	/**
	 * @param string $html
	 * @return bool Whether it holds a tag, or what the script puts a widget in the place of
	 */
	private function hasWidget( string $html ): bool {
		$ways = [
			'nx-(benefits-panel|my-plans|credit-meter)\b',
			'[^>]*\sdata-nx-widget=',
			'[^>]*\sclass="[^">]*\bnx-widget-',
		];
		if ( $this->config->get( 'NxWidgetsLinks' ) !== '' ) {
			$ways[] = 'a\s[^>]*\bhref="[^">]*#nx-widget=';
		}
		return (bool)preg_match( '!<(' . implode( '|', $ways ) . ')!', $html );
	}

	/**
	 * @param User $user Whoever reads the page
	 * @return string Empty if the site offers no tokens
	 */
	private function getTokenUrl( User $user ): string {
		$configured = $this->config->get( 'NxWidgetsTokenUrl' );
		if ( $configured !== '' || !$this->hookContainer->isRegistered( HookRunner::TOKEN_HOOK ) ) {
			return $configured;
		}
		$url = $this->config->get( MainConfigNames::RestPath ) . TokenHandler::PATH;
		return $user->isNamed() ? wfAppendQuery( $url, [ 'key' => TokenHandler::keyOf( $user, $this->config ) ] ) : $url;
	}

	/**
	 * @return string
	 */
	private function getScriptUrl(): string {
		$assets = $this->config->get( MainConfigNames::ExtensionAssetsPath );
		// The path gets a hash of the file: browsers may keep it for as long as it is the same.
		return $this->config->get( 'NxWidgetsScript' )
			?: OutputPage::transformResourcePath( $this->config, "$assets/NxWidgets/resources/nx-widgets.js" );
	}

	/**
	 * @param string $url
	 * @return bool Whether it names a host; a path is of this one
	 */
	private static function isElsewhere( string $url ): bool {
		return (bool)preg_match( '!^(https?:)?//!i', $url );
	}
}
