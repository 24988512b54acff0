<?php
/**
 * The ways to write a widget: NX_Widgets_Content.
 *
 * @package NX_Widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * Shortcodes, the block, and the tags themselves.
 */
final class NX_Widgets_Content {

	/**
	 * The site's settings.
	 *
	 * @var NX_Widgets_Settings
	 */
	private $settings;

	/**
	 * The page.
	 *
	 * @var NX_Widgets_Page
	 */
	private $page;

	/**
	 * Takes the parts that it needs.
	 *
	 * @param NX_Widgets_Settings $settings The site's settings.
	 * @param NX_Widgets_Page     $page     The page.
	 */
	public function __construct( NX_Widgets_Settings $settings, NX_Widgets_Page $page ) {
		$this->settings = $settings;
		$this->page     = $page;
	}

	/**
	 * Hooks this part into WordPress.
	 *
	 * @return void
	 */
	public function add_hooks() {
		add_action( 'init', array( $this, 'register' ) );
		add_filter( 'wp_kses_allowed_html', array( $this, 'allow_tags' ), 10, 2 );
		add_filter( 'wp_kses_uri_attributes', array( $this, 'add_uri_attributes' ) );
	}

	/**
	 * Registers the shortcodes and the block.
	 *
	 * @return void
	 */
	public function register() {
		load_plugin_textdomain( 'nx-widgets', false, dirname( plugin_basename( NX_WIDGETS_FILE ) ) . '/languages' );

		foreach ( NX_Widgets_Elements::TAGS as $tag ) {
			add_shortcode( str_replace( '-', '_', $tag ), array( $this, 'render_shortcode' ) );
		}
		register_block_type(
			dirname( NX_WIDGETS_FILE ) . '/block',
			array( 'render_callback' => array( $this, 'render_block' ) )
		);
	}

	/**
	 * The markup of `[nx_my_plans]` and the others.
	 *
	 * @param array<string|int, string>|string $values    The shortcode's attributes, named as the element's; `heading_level`
	 *                                                    is `heading-level`.
	 * @param string|null                      $content   What an opening and a closing shortcode enclose; not used.
	 * @param string                           $shortcode Its name.
	 * @return string
	 */
	public function render_shortcode( $values, $content, $shortcode ) {
		$named = array();
		foreach ( is_array( $values ) ? $values : array() as $name => $value ) {
			$named[ str_replace( '_', '-', (string) $name ) ] = $value;
		}
		return $this->render( str_replace( '_', '-', $shortcode ), $named );
	}

	/**
	 * The markup of the block.
	 *
	 * @param array<string, mixed> $values The block's attributes: the element's in camelCase, beside `widget` and `hideHeading`.
	 * @return string
	 */
	public function render_block( $values ) {
		$tag = isset( $values['widget'] ) ? 'nx-' . $values['widget'] : '';
		if ( ! in_array( $tag, NX_Widgets_Elements::TAGS, true ) ) {
			return '';
		}
		$named = array();
		foreach ( $values as $name => $value ) {
			$named[ strtolower( preg_replace( '/(?=[A-Z])/', '-', $name ) ) ] = $value;
		}
		if ( ! empty( $values['hideHeading'] ) ) {
			$named['heading'] = '';
		}
		$markup = $this->render( $tag, $named );
		return '' === $markup ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $markup );
	}

	/**
	 * Lets authors whose HTML is filtered use the tags, when the site's owner wants it.
	 *
	 * @param array<string, array<string, mixed>> $allowed Tags, and the attributes of each.
	 * @param string|array                        $context What is filtered.
	 * @return array<string, array<string, mixed>>
	 */
	public function allow_tags( $allowed, $context ) {
		// Posts only: comments and profiles are written by anybody.
		if ( 'post' === $context && $this->settings->authors_may_use_tags() ) {
			foreach ( NX_Widgets_Elements::TAGS as $tag ) {
				$allowed[ $tag ] = array_fill_keys(
					array_merge( array( 'id', 'class', 'dir', 'hidden' ), array_keys( NX_Widgets_Elements::attributes( $tag ) ) ),
					true
				);
			}
		}
		return $allowed;
	}

	/**
	 * Has the scheme of the links checked that `plan-href` makes.
	 *
	 * @param string[] $names Of attributes that hold addresses.
	 * @return string[]
	 */
	public function add_uri_attributes( $names ) {
		$names[] = 'plan-href';
		return $names;
	}

	/**
	 * The markup of a widget, and what the page needs for it.
	 *
	 * @param string               $tag    Of the widget.
	 * @param array<string, mixed> $values By the attribute's name.
	 * @return string
	 */
	private function render( $tag, array $values ) {
		// No script runs in a feed reader, and nobody is signed in there.
		if ( is_feed() ) {
			return '';
		}
		$this->page->need();
		return NX_Widgets_Elements::markup( $tag, $values );
	}
}
