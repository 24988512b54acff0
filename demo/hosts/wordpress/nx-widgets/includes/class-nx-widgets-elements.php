<?php
/**
 * What authors may write: NX_Widgets_Elements.
 *
 * @package NX_Widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * The custom elements, and of their attributes those that are harmless in content.
 *
 * `base-url`, `token`, `token-url` and `credentials` say whom a page asks on whose behalf: that is for the site's owner.
 * `coworker-id` and the other ids of the front desk ask the administrator API, which no public page may do.
 */
final class NX_Widgets_Elements {

	/** Tags of the widgets. */
	const TAGS = array( 'nx-benefits-panel', 'nx-my-plans', 'nx-credit-meter' );

	/** Attributes that all widgets have, with what they take. */
	const COMMON = array(
		'scope'            => array( 'all', 'personal', 'team' ),
		'heading'          => 'text',
		'heading-level'    => array( '1', '2', '3', '4', '5', '6' ),
		'currency'         => 'currency',
		'refresh-interval' => 'seconds',
		'lang'             => 'language',
	);

	/** Attributes of each. */
	const OWN = array(
		'nx-benefits-panel' => array(
			'show' => 'groups',
		),
		'nx-my-plans'       => array(
			'show'      => array( 'current', 'all' ),
			'plan-href' => 'address',
		),
		'nx-credit-meter'   => array(
			'kind'      => array( 'booking', 'event', 'universal', 'time', 'printing', 'pass' ),
			'variant'   => array( 'bar', 'ring', 'text' ),
			'credit-id' => 'id',
			'low'       => 'share',
		),
	);

	/**
	 * The attributes of a widget that are harmless in content.
	 *
	 * @param string $tag One of TAGS.
	 * @return array<string, string|string[]> What each takes, by its name.
	 */
	public static function attributes( $tag ) {
		return self::COMMON + self::OWN[ $tag ];
	}

	/**
	 * Whether markup holds widgets: tags, or what the script puts widgets in the place of.
	 *
	 * @param string $html       Markup.
	 * @param bool   $with_links Whether links count.
	 * @return bool
	 */
	public static function are_in( $html, $with_links ) {
		$ways = array(
			'(' . implode( '|', self::TAGS ) . ')[\s/>]',
			'[^>]*\sdata-nx-widget=',
			'[^>]*\sclass=["\'][^"\'>]*\bnx-widget-',
		);
		if ( $with_links ) {
			$ways[] = 'a\s[^>]*\bhref=["\'][^"\'>]*#nx-widget=';
		}
		return 1 === preg_match( '~<(' . implode( '|', $ways ) . ')~i', $html );
	}

	/**
	 * The markup of a widget.
	 *
	 * @param string               $tag    One of TAGS.
	 * @param array<string, mixed> $values By the attribute's name. What is not known, or makes no sense, is left out.
	 * @return string
	 */
	public static function markup( $tag, array $values ) {
		$markup = '<' . $tag;
		foreach ( self::attributes( $tag ) as $name => $takes ) {
			$value = isset( $values[ $name ] ) && is_scalar( $values[ $name ] ) ? trim( (string) $values[ $name ] ) : null;
			if ( null !== $value && self::is_valid( $takes, $value ) ) {
				$markup .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
			}
		}
		return $markup . '></' . $tag . '>';
	}

	/**
	 * Whether an attribute takes a value.
	 *
	 * @param string|string[] $takes As in COMMON and OWN.
	 * @param string          $value Trimmed.
	 * @return bool
	 */
	private static function is_valid( $takes, $value ) {
		if ( is_array( $takes ) ) {
			return in_array( $value, $takes, true );
		}
		switch ( $takes ) {
			case 'text':
				// An empty one counts: a heading of none.
				return wp_check_invalid_utf8( $value ) === $value;
			case 'currency':
				return 1 === preg_match( '/^[A-Z]{3}$/', $value );
			case 'seconds':
				return ctype_digit( $value ) && (int) $value >= 60;
			case 'language':
				return 1 === preg_match( '/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i', $value );
			case 'groups':
				return 1 === preg_match( '/^(money|time|printing|pass)([\s,]+(money|time|printing|pass))*$/', $value );
			case 'address':
				// `{id}` stands for a number, and would not survive the check as it is.
				$sample = str_replace( '{id}', '1', $value );
				return '' !== $value && esc_url_raw( $sample, array( 'http', 'https' ) ) === $sample;
			case 'id':
				return ctype_digit( $value ) && '0' !== $value;
			case 'share':
				return is_numeric( $value ) && $value >= 0 && $value <= 1;
		}
		return false;
	}
}
