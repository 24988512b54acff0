<?php
/**
 * What the site's owner decides: NX_Widgets_Settings.
 *
 * @package NX_Widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * One option, and the page in the admin area where it is set.
 */
final class NX_Widgets_Settings {

	/** Name of the option; also the group and the slug of its page. */
	const OPTION = 'nx_widgets';
	const PAGE   = 'nx-widgets';

	/** Hosts that never leave the machine, where plain http is safe; the widgets have the same list. */
	const LOOPBACK = '/^((.+\.)?localhost|127(\.\d+){3}|\[::1\])$/i';

	/**
	 * Hooks this part into WordPress.
	 *
	 * @return void
	 */
	public function add_hooks() {
		add_action( 'admin_init', array( $this, 'register' ) );
		add_action( 'admin_init', array( $this, 'add_privacy_text' ) );
		add_action( 'admin_menu', array( $this, 'add_page' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( NX_WIDGETS_FILE ), array( $this, 'add_link' ) );
	}

	/**
	 * Address of the space or of a proxy.
	 *
	 * @return string Empty when it is not set.
	 */
	public function base_url() {
		return $this->read()['base_url'];
	}

	/**
	 * ISO 4217 code for amounts.
	 *
	 * @return string Empty when it is left to the space.
	 */
	public function currency() {
		return $this->read()['currency'];
	}

	/**
	 * Whether those whose HTML WordPress filters may write the widgets' tags.
	 *
	 * @return bool
	 */
	public function authors_may_use_tags() {
		return $this->read()['authors_may_use_tags'];
	}

	/**
	 * Where links become widgets.
	 *
	 * @return string CSS selector. Empty: nowhere.
	 */
	public function links() {
		return $this->read()['links'];
	}

	/**
	 * Registers the option and its fields.
	 *
	 * @return void
	 */
	public function register() {
		register_setting(
			self::OPTION,
			self::OPTION,
			array(
				'type'              => 'object',
				'sanitize_callback' => array( $this, 'sanitize' ),
			)
		);

		add_settings_section( 'space', __( 'Your space', 'nx-widgets' ), '__return_null', self::PAGE );
		$this->add_field( 'base_url', __( 'Base URL', 'nx-widgets' ), 'space' );
		$this->add_field( 'currency', __( 'Currency', 'nx-widgets' ), 'space' );

		add_settings_section( 'members', __( 'Your members', 'nx-widgets' ), array( $this, 'show_members' ), self::PAGE );

		add_settings_section( 'authors', __( 'Your authors', 'nx-widgets' ), '__return_null', self::PAGE );
		add_settings_field(
			'authors_may_use_tags',
			__( 'Tags', 'nx-widgets' ),
			array( $this, 'show_authors_may_use_tags' ),
			self::PAGE,
			'authors'
		);
		$this->add_field( 'links', __( 'Links become widgets in', 'nx-widgets' ), 'authors' );
	}

	/**
	 * Checks what was sent. What makes no sense is said, and the former value stays.
	 *
	 * @param mixed $sent From the form, or from code that updates the option.
	 * @return array{base_url: string, currency: string, authors_may_use_tags: bool, links: string}
	 */
	public function sanitize( $sent ) {
		$sent    = is_array( $sent ) ? $sent : array();
		$none    = array_fill_keys( array( 'base_url', 'currency', 'links' ), '' );
		$texts   = array_map( 'trim', array_filter( $sent, 'is_string' ) ) + $none;
		$setting = $this->read();

		$base_url = self::parse_base_url( $texts['base_url'] );
		if ( '' === $texts['base_url'] || null !== $base_url ) {
			$setting['base_url'] = (string) $base_url;
		} else {
			$this->complain(
				'base_url',
				__( 'The base URL must be https, or http on this machine, and without user, query and fragment. It was not changed.', 'nx-widgets' )
			);
		}

		$currency = strtoupper( $texts['currency'] );
		if ( 1 === preg_match( '/^([A-Z]{3})?$/', $currency ) ) {
			$setting['currency'] = $currency;
		} else {
			$this->complain( 'currency', __( 'The currency must be a code of three letters, such as EUR. It was not changed.', 'nx-widgets' ) );
		}

		if ( self::is_selector( $texts['links'] ) ) {
			$setting['links'] = $texts['links'];
		} else {
			$this->complain( 'links', __( 'The part of the pages where links become widgets must be a CSS selector, such as .entry-content. It was not changed.', 'nx-widgets' ) );
		}

		// A box that is not ticked is not sent.
		$setting['authors_may_use_tags'] = ! empty( $sent['authors_may_use_tags'] );
		return $setting;
	}

	/**
	 * Reads a base URL by the rules of the widgets.
	 *
	 * @param string $value An https address, or http on a loopback host, or a path of this site such as `/nexudus`.
	 * @return string|null Without a trailing slash; null when the widgets would refuse it.
	 */
	public static function parse_base_url( $value ) {
		$path = '(/[^?#\\\\\s]*)?';
		// A second slash would make another host of a path.
		if ( 1 === preg_match( '~^/(?!/)[^?#\\\\\s]*$~', $value ) ) {
			return '/' === $value ? '/' : rtrim( $value, '/' );
		}
		if ( 1 !== preg_match( '~^(https?)://([^/?#@:\\\\\s\[\]]+|\[::1\])(:\d{1,5})?' . $path . '$~i', $value, $found ) ) {
			return null;
		}
		if ( 'http' === strtolower( $found[1] ) && 1 !== preg_match( self::LOOPBACK, $found[2] ) ) {
			return null;
		}
		$url = rtrim( esc_url_raw( $value, array( 'http', 'https' ) ), '/' );
		return '' === $url ? null : $url;
	}

	/**
	 * Whether a text can stand as a CSS selector: brackets and quotes have their partners. What it selects is up to it.
	 *
	 * @param string $value A text.
	 * @return bool Also for an empty one.
	 */
	private static function is_selector( $value ) {
		return 1 === preg_match( '/^((?:[\w\s.#,>+~*:-]|\[[\w-]+(?:[~|^$*]?="[^"\\\\<>]*")?\]|\((?1)\))*)$/', $value );
	}

	/**
	 * Suggests what the site's privacy policy may say.
	 *
	 * @return void
	 */
	public function add_privacy_text() {
		wp_add_privacy_policy_content(
			__( 'Coworking widgets', 'nx-widgets' ),
			'<p>' . esc_html__( 'On pages that show members their benefits, plans or credits, the browser of a signed-in member asks our Nexudus space for them. Nothing of it is stored on this site.', 'nx-widgets' ) . '</p>'
		);
	}

	/**
	 * Adds the page to the menu “Settings”.
	 *
	 * @return void
	 */
	public function add_page() {
		add_options_page(
			__( 'Coworking widgets', 'nx-widgets' ),
			__( 'Coworking widgets', 'nx-widgets' ),
			'manage_options',
			self::PAGE,
			array( $this, 'show_page' )
		);
	}

	/**
	 * Adds a link to the page to the list of plugins.
	 *
	 * @param string[] $links Of this plugin.
	 * @return string[]
	 */
	public function add_link( $links ) {
		$url = admin_url( 'options-general.php?page=' . self::PAGE );
		array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html__( 'Settings', 'nx-widgets' ) ) );
		return $links;
	}

	/**
	 * The page.
	 *
	 * @return void
	 */
	public function show_page() {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		?>
		<div class="wrap">
			<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
			<form action="options.php" method="post">
				<?php
				// With the nonce that options.php wants, beside the capability.
				settings_fields( self::OPTION );
				do_settings_sections( self::PAGE );
				submit_button();
				?>
			</form>
		</div>
		<?php
	}

	/**
	 * The field of the base URL.
	 *
	 * @return void
	 */
	public function show_base_url() {
		printf(
			'<input type="text" inputmode="url" class="regular-text code" id="nx-widgets-base_url" name="%1$s[base_url]" value="%2$s" placeholder="https://your-space.spaces.nexudus.com" aria-describedby="nx-widgets-base_url-more">',
			esc_attr( self::OPTION ),
			esc_attr( $this->base_url() )
		);
		printf(
			'<p class="description" id="nx-widgets-base_url-more">%s</p>',
			esc_html__( 'The address of your Nexudus portal, or of a proxy of your own.', 'nx-widgets' )
		);
	}

	/**
	 * The field of the currency.
	 *
	 * @return void
	 */
	public function show_currency() {
		printf(
			'<input type="text" class="small-text code" id="nx-widgets-currency" name="%1$s[currency]" value="%2$s" maxlength="3" placeholder="EUR" aria-describedby="nx-widgets-currency-more">',
			esc_attr( self::OPTION ),
			esc_attr( $this->currency() )
		);
		printf(
			'<p class="description" id="nx-widgets-currency-more">%s</p>',
			esc_html__( 'Empty: the one of your location in Nexudus.', 'nx-widgets' )
		);
	}

	/**
	 * Whether members can be known: the other half is code of the site's own, so it is not set here.
	 *
	 * @return void
	 */
	public function show_members() {
		$message = has_filter( NX_Widgets_Token_Route::FILTER )
			/* translators: %s: name of a filter hook. */
			? __( 'The filter %s is in use: it says who each signed-in visitor is in Nexudus.', 'nx-widgets' )
			/* translators: %s: name of a filter hook. */
			: __( 'Nothing uses the filter %s yet, so every visitor is asked to sign in. Answer it in your theme or in a plugin of your own with the Nexudus access token of the user that it gets; readme.txt has an example.', 'nx-widgets' );
		printf( '<p>%s</p>', sprintf( esc_html( $message ), '<code>' . esc_html( NX_Widgets_Token_Route::FILTER ) . '</code>' ) );

		$host = (string) wp_parse_url( home_url(), PHP_URL_HOST );
		if ( 'https' !== wp_parse_url( home_url(), PHP_URL_SCHEME ) && 1 !== preg_match( self::LOOPBACK, $host ) ) {
			printf(
				'<div class="notice notice-warning inline"><p>%s</p></div>',
				esc_html__( 'This site is not served over https. The widgets take no token from it.', 'nx-widgets' )
			);
		}
	}

	/**
	 * The box for the authors' tags.
	 *
	 * @return void
	 */
	public function show_authors_may_use_tags() {
		printf(
			'<label><input type="checkbox" name="%1$s[authors_may_use_tags]" value="1" %2$s aria-describedby="nx-widgets-tags-more"> %3$s</label>',
			esc_attr( self::OPTION ),
			checked( $this->authors_may_use_tags(), true, false ),
			esc_html__( 'Everybody who may write posts may use the widgets’ tags in them', 'nx-widgets' )
		);
		printf(
			'<p class="description" id="nx-widgets-tags-more">%s</p>',
			esc_html__( 'With the attributes that are harmless. Blocks, shortcodes and placeholders are for all authors in any case.', 'nx-widgets' )
		);
	}

	/**
	 * The field of the parts of the pages where links become widgets.
	 *
	 * @return void
	 */
	public function show_links() {
		printf(
			'<input type="text" class="regular-text code" id="nx-widgets-links" name="%1$s[links]" value="%2$s" placeholder=".entry-content" aria-describedby="nx-widgets-links-more">',
			esc_attr( self::OPTION ),
			esc_attr( $this->links() )
		);
		printf(
			'<p class="description" id="nx-widgets-links-more">%s</p>',
			sprintf(
				/* translators: 1: address of a link, 2: CSS selector. */
				esc_html__( 'A CSS selector of the parts of your pages where a link to %1$s becomes a widget, such as %2$s. Empty: nowhere. Leave out comments, and whatever else strangers may write.', 'nx-widgets' ),
				'<code>#nx-widget=my-plans</code>',
				'<code>.entry-content</code>'
			)
		);
	}

	/**
	 * Adds a field that a method `show_…` draws.
	 *
	 * @param string $name    Of the setting.
	 * @param string $title   Of the field.
	 * @param string $section Where it belongs.
	 * @return void
	 */
	private function add_field( $name, $title, $section ) {
		add_settings_field(
			$name,
			$title,
			array( $this, 'show_' . $name ),
			self::PAGE,
			$section,
			array( 'label_for' => 'nx-widgets-' . $name )
		);
	}

	/**
	 * Says on the page what is wrong. Code may set the option where there are no pages.
	 *
	 * @param string $name    Of the setting.
	 * @param string $message What is wrong.
	 * @return void
	 */
	private function complain( $name, $message ) {
		if ( function_exists( 'add_settings_error' ) ) {
			add_settings_error( self::OPTION, $name, $message );
		}
	}

	/**
	 * The settings as they are stored, or as they are without being stored.
	 *
	 * @return array{base_url: string, currency: string, authors_may_use_tags: bool, links: string}
	 */
	private function read() {
		$stored = get_option( self::OPTION );
		$stored = is_array( $stored ) ? $stored : array();
		return array(
			'base_url'             => isset( $stored['base_url'] ) ? (string) $stored['base_url'] : '',
			'currency'             => isset( $stored['currency'] ) ? (string) $stored['currency'] : '',
			'authors_may_use_tags' => ! empty( $stored['authors_may_use_tags'] ),
			'links'                => isset( $stored['links'] ) ? (string) $stored['links'] : '',
		);
	}
}
