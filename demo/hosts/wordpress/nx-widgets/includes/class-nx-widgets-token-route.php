<?php
/**
 * The widgets' `token-url`: NX_Widgets_Token_Route.
 *
 * @package NX_Widgets
 */

defined( 'ABSPATH' ) || exit;

/**
 * Gives a signed-in visitor's Nexudus access token to the pages of this site, and to nobody else.
 *
 * Who that visitor is in Nexudus is for the site's own code to say, which answers the filter `nx_widgets_member_token`.
 *
 * The widgets ask with a plain GET and the cookies of this site. WordPress takes a visitor's cookie in REST requests
 * only beside a nonce, because otherwise any page elsewhere could ask in the visitor's name, and WordPress lets all
 * origins read what REST answers. Its nonce ends within a day, though, and a page that stays open would be signed out;
 * and one that has ended is refused with 403, which tells a member nothing. So this route has a key in the place of the
 * nonce, which is good for one user in one session, and as long as that session. It is in the address of the
 * token-url, opens nothing without the session's cookie, and keeps a page from getting the token of whoever signs in
 * later in the same browser. Requests of other origins are refused in any case, and get no CORS headers.
 */
final class NX_Widgets_Token_Route {

	/** Name of the filter that answers a user's token. */
	const FILTER = 'nx_widgets_member_token';

	const REST_NAMESPACE = 'nx-widgets/v1';
	const ROUTE          = '/token';

	/**
	 * Hooks this part into WordPress.
	 *
	 * @return void
	 */
	public function add_hooks() {
		add_action( 'rest_api_init', array( $this, 'register' ) );
		// After WordPress has sent its own.
		add_filter( 'rest_pre_serve_request', array( $this, 'tighten_headers' ), 99, 3 );
	}

	/**
	 * Address of the route for the pages of the present visitor, with the key when somebody is signed in.
	 *
	 * A path, because a page may be seen under another name than WordPress's own, and the cookies are those of the page.
	 *
	 * @return string
	 */
	public function url() {
		$url  = wp_make_link_relative( rest_url( self::REST_NAMESPACE . self::ROUTE ) );
		$user = wp_get_current_user();
		return $user->exists() ? add_query_arg( 'key', self::key_of( $user->ID ), $url ) : $url;
	}

	/**
	 * Registers the route.
	 *
	 * @return void
	 */
	public function register() {
		register_rest_route(
			self::REST_NAMESPACE,
			self::ROUTE,
			array(
				'methods'             => 'GET',
				'callback'            => array( $this, 'answer' ),
				// Who may is decided in the answer: a refusal of WordPress would have a body, and be cached at will.
				'permission_callback' => '__return_true',
				'show_in_index'       => false,
				'args'                => array(
					'key' => array(
						'type'              => 'string',
						'default'           => '',
						'sanitize_callback' => 'sanitize_text_field',
					),
				),
			)
		);
	}

	/**
	 * Answers the token in the words of OAuth (RFC 6749, section 5.1): 401 for nobody, 403 for pages elsewhere, 502 when
	 * the site's code has none to give for a reason of its own.
	 *
	 * @param WP_REST_Request $request The request.
	 * @return WP_REST_Response
	 */
	public function answer( $request ) {
		if ( ! self::is_of_own_page( $request ) ) {
			return self::response( 403 );
		}
		$user = self::signed_in_user();
		if ( null === $user || ! hash_equals( self::key_of( $user->ID ), (string) $request['key'] ) ) {
			return self::response( 401 );
		}
		// The code that answers may well ask who is signed in.
		wp_set_current_user( $user->ID );

		/**
		 * Filters the Nexudus access token of a user of this site.
		 *
		 * Never answer an administrator's token, a refresh token or a password: the page gets what is answered.
		 *
		 * @param string|array|WP_Error|null $token The token; or an array with `access_token` and, if it is known,
		 *                                          `expires_in`, the seconds that are left of it; null for users who are
		 *                                          no members; an error when it can't be had.
		 * @param WP_User                    $user  Who is signed in.
		 */
		$answer = apply_filters( self::FILTER, null, $user );

		if ( null === $answer || '' === $answer || false === $answer ) {
			return self::response( 401 );
		}
		$given = is_string( $answer ) ? array( 'access_token' => $answer ) : $answer;
		$token = is_array( $given ) && isset( $given['access_token'] ) ? $given['access_token'] : null;
		// Nothing else can stand in the header that the widgets send (RFC 6750, section 2.1).
		if ( ! is_string( $token ) || 1 !== preg_match( '/^[!-~]+$/', $token ) ) {
			$error = is_wp_error( $answer ) ? $answer : new WP_Error( 'nx_widgets_no_token', 'The filter ' . self::FILTER . ' has answered no token.' );

			/**
			 * Fires when there is no token for a user for a reason that the site's owner may want to log. The page learns
			 * only that there is none.
			 *
			 * @param WP_Error $error What the filter has answered, or that it makes no sense. Without the token.
			 * @param WP_User  $user  Who is signed in.
			 */
			do_action( 'nx_widgets_token_failed', $error, $user );
			return self::response( 502 );
		}

		$body = array(
			'access_token' => $token,
			'token_type'   => 'bearer',
		);
		if ( isset( $given['expires_in'] ) && is_numeric( $given['expires_in'] ) && $given['expires_in'] > 0 ) {
			$body['expires_in'] = (int) $given['expires_in'];
		}
		return self::response( 200, $body );
	}

	/**
	 * Takes back what WordPress sends with every REST answer: the permission for all origins to read it, cookies and all;
	 * and where somebody is signed in, a word on caching that lets a browser keep it.
	 *
	 * @param bool             $served  Whether the request has been answered already.
	 * @param WP_HTTP_Response $result  The answer.
	 * @param WP_REST_Request  $request The request.
	 * @return bool As it was.
	 */
	public function tighten_headers( $served, $result, $request ) {
		if ( '/' . self::REST_NAMESPACE . self::ROUTE === $request->get_route() && ! headers_sent() ) {
			$kinds = array( 'Allow-Origin', 'Allow-Credentials', 'Allow-Methods', 'Allow-Headers', 'Expose-Headers' );
			foreach ( $kinds as $kind ) {
				header_remove( 'Access-Control-' . $kind );
			}
			header( 'Cache-Control: no-store, private' );
			// Older versions of WordPress would say theirs only after this.
			add_filter( 'rest_send_nocache_headers', '__return_false' );
		}
		return $served;
	}

	/**
	 * Whether a page of this very origin asks.
	 *
	 * `SameSite` alone would not do: another port or subdomain is another origin, but the same site. A browser that leaves
	 * both headers out asks for a page of the same origin, or sends nothing across that could be read there. JSONP can
	 * be read anywhere, so it is refused.
	 *
	 * @param WP_REST_Request $request The request.
	 * @return bool
	 */
	private static function is_of_own_page( $request ) {
		$site   = $request->get_header( 'sec_fetch_site' );
		$origin = $request->get_header( 'origin' );
		if ( null !== $site && 'same-origin' !== $site ) {
			return false;
		}
		if ( null !== $origin && 1 !== preg_match( '~^https?://' . preg_quote( (string) $request->get_header( 'host' ), '~' ) . '$~i', $origin ) ) {
			return false;
		}
		$query = $request->get_query_params();
		return ! isset( $query['_jsonp'] );
	}

	/**
	 * Who is signed in. WordPress itself has let go of a visitor who has a cookie and no nonce; whoever it still knows is
	 * signed in another way.
	 *
	 * @return WP_User|null
	 */
	private static function signed_in_user() {
		$user = wp_get_current_user();
		if ( ! $user->exists() ) {
			$user = get_user_by( 'id', (int) wp_validate_auth_cookie( '', 'logged_in' ) );
		}
		return $user instanceof WP_User ? $user : null;
	}

	/**
	 * The key of a user in the session of the present request.
	 *
	 * @param int $user_id Of the user.
	 * @return string
	 */
	private static function key_of( $user_id ) {
		return hash_hmac( 'sha256', $user_id . '|' . wp_get_session_token(), 'nx-widgets' . wp_salt( 'nonce' ) );
	}

	/**
	 * An answer that no other origin gets hold of, in whatever way it asks.
	 *
	 * @param int                            $status HTTP status.
	 * @param array<string, string|int>|null $body   None: empty.
	 * @return WP_REST_Response
	 */
	private static function response( $status, $body = null ) {
		return new WP_REST_Response(
			$body,
			$status,
			array(
				'Content-Security-Policy'      => "default-src 'none'; frame-ancestors 'none'; sandbox",
				'Cross-Origin-Resource-Policy' => 'same-origin',
			)
		);
	}
}
