<?php
/**
 * What a page with widgets needs: NX_Widgets_Page.
 *
 * @package NX_Widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * The script and the page-wide settings, on pages that have widgets and on no others.
 *
 * The settings are one `<nx-config>`, printed by the plugin: so no author's markup ever carries whom to ask and on whose
 * behalf, and the widgets send the member's token to no other base URL than the one given here.
 */
final class NX_Widgets_Page {

	const HANDLE = 'nx-widgets';

	/**
	 * The site's settings.
	 *
	 * @var NX_Widgets_Settings
	 */
	private $settings;

	/**
	 * Where the token comes from.
	 *
	 * @var NX_Widgets_Token_Route
	 */
	private $token_route;

	/**
	 * Whether the page has widgets, as far as it is known.
	 *
	 * @var bool
	 */
	private $has_widgets = false;

	/**
	 * Takes the parts that it needs.
	 *
	 * @param NX_Widgets_Settings    $settings    The site's settings.
	 * @param NX_Widgets_Token_Route $token_route Where the token comes from.
	 */
	public function __construct( NX_Widgets_Settings $settings, NX_Widgets_Token_Route $token_route ) {
		$this->settings    = $settings;
		$this->token_route = $token_route;
	}

	/**
	 * Hooks this part into WordPress.
	 *
	 * @return void
	 */
	public function add_hooks() {
		// Late, so that whatever makes widgets has made them: shortcodes, blocks, other plugins.
		foreach ( array( 'the_content', 'render_block', 'widget_text', 'widget_custom_html_content' ) as $filter ) {
			add_filter( $filter, array( $this, 'look_for_widgets' ), 99 );
		}
		/**
		 * Fires in a theme or a plugin that prints the tags itself: `do_action( 'nx_widgets_needed' )`.
		 */
		add_action( 'nx_widgets_needed', array( $this, 'need' ) );
		add_action( 'wp_footer', array( $this, 'print_config' ), 1 );
		add_filter( 'script_loader_tag', array( $this, 'make_module' ), 10, 3 );
	}

	/**
	 * Finds widgets in what is about to be shown: tags, and what the script makes widgets of.
	 *
	 * @param mixed $html Markup.
	 * @return mixed As it was.
	 */
	public function look_for_widgets( $html ) {
		// An excerpt is made from the content too, and the tags are taken out of it.
		if ( ! $this->has_widgets && is_string( $html ) && ! doing_filter( 'get_the_excerpt' )
			&& NX_Widgets_Elements::are_in( $html, '' !== $this->settings->links() ) ) {
			$this->need();
		}
		return $html;
	}

	/**
	 * Says that the page has widgets.
	 *
	 * @return void
	 */
	public function need() {
		if ( $this->has_widgets ) {
			return;
		}
		$this->has_widgets = true;

		$url = plugins_url( 'assets/nx-widgets.js', NX_WIDGETS_FILE );
		if ( function_exists( 'wp_enqueue_script_module' ) ) {
			wp_enqueue_script_module( self::HANDLE, $url, array(), NX_WIDGETS_VERSION );
		} else {
			wp_enqueue_script( self::HANDLE, $url, array(), NX_WIDGETS_VERSION, true );
		}
	}

	/**
	 * Prints the page-wide settings.
	 *
	 * @return void
	 */
	public function print_config() {
		if ( ! $this->has_widgets ) {
			return;
		}
		$attributes = array(
			'base-url'  => $this->settings->base_url(),
			'token-url' => $this->token_route->url(),
			'currency'  => $this->settings->currency(),
			'links'     => $this->settings->links(),
		);
		echo '<nx-config';
		foreach ( array_filter( $attributes ) as $name => $value ) {
			printf( ' %s="%s"', esc_html( $name ), esc_attr( $value ) );
		}
		echo '></nx-config>';
	}

	/**
	 * Before WordPress 6.5 there is no way to enqueue a module, so the tag is written anew.
	 *
	 * @param string $tag    Of a script.
	 * @param string $handle Its name.
	 * @param string $src    Its address.
	 * @return string
	 */
	public function make_module( $tag, $handle, $src ) {
		if ( self::HANDLE !== $handle ) {
			return $tag;
		}
		return wp_get_script_tag(
			array(
				'type' => 'module',
				'src'  => $src,
				'id'   => self::HANDLE . '-js',
			)
		);
	}
}
