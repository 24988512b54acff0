<?php

namespace MediaWiki\Extension\NxWidgets;

use Config;
use MediaWiki\HookContainer\HookContainer;
use MediaWiki\Logger\LoggerFactory;
use MediaWiki\MainConfigNames;
use MediaWiki\Rest\Handler;
use MediaWiki\Rest\Response;
use MediaWiki\User\UserIdentity;
use Throwable;
use UnexpectedValueException;

/**
 * GET /rest.php/nxwidgets/v1/token: the access token of the member who is logged in, in the words of OAuth
 * (RFC 6749 §5.1). Where it comes from is the wiki's own affair, see NxWidgetsTokenHook.
 *
 * The address has a key, which the extension writes into a reader's own pages and nobody else knows. Otherwise any
 * editor could name this route in a page, as the token-url of a placeholder, beside the base URL of a server that is to
 * get the readers' tokens. The key opens nothing without the reader's cookie.
 */
class TokenHandler extends Handler {
	/** As in extension.json, below $wgRestPath. */
	public const PATH = '/nxwidgets/v1/token';

	private HookRunner $hookRunner;
	private Config $config;

	/**
	 * @param HookContainer $hookContainer
	 * @param Config $config
	 */
	public function __construct( HookContainer $hookContainer, Config $config ) {
		$this->hookRunner = new HookRunner( $hookContainer );
		$this->config = $config;
	}

	/**
	 * @param UserIdentity $user
	 * @param Config $config
	 * @return string The same in all sessions of the user, so that a page that stays open stays signed in
	 */
	public static function keyOf( UserIdentity $user, Config $config ): string {
		return hash_hmac( 'sha256', 'NxWidgets ' . $user->getId(), $config->get( MainConfigNames::SecretKey ) );
	}

	/**
	 * On a wiki that is closed to visitors the widgets of its public pages want to hear 401, not 403.
	 *
	 * @return bool
	 */
	public function needsReadAccess() {
		return false;
	}

	/**
	 * @return bool
	 */
	public function needsWriteAccess() {
		return false;
	}

	/**
	 * @return Response
	 */
	public function execute() {
		$response = $this->answer();
		$response->setHeader( 'Cache-Control', 'private, no-store' );
		$response->setHeader( 'Cross-Origin-Resource-Policy', 'same-origin' );
		$response->setHeader( 'X-Content-Type-Options', 'nosniff' );
		return $response;
	}

	/**
	 * @return Response 403 for pages of other origins, 401 for nobody, no member or the wrong key, 502 when no token could
	 *   be had
	 */
	private function answer(): Response {
		$factory = $this->getResponseFactory();
		if ( $this->isForeign() ) {
			return $factory->createHttpError( 403 );
		}
		// By an account of its own: a temporary one of this browser proves nothing.
		$authority = $this->getAuthority();
		$user = $authority->getUser();
		$key = $this->getRequest()->getQueryParams()['key'] ?? null;
		if ( !$authority->isNamed() || !is_string( $key ) || !hash_equals( self::keyOf( $user, $this->config ), $key ) ) {
			return $factory->createHttpError( 401 );
		}
		try {
			$token = null;
			$this->hookRunner->onNxWidgetsToken( $user, $token );
			return $token === null
				? $factory->createHttpError( 401 )
				: $factory->createJson( self::asGrant( $token ) );
		} catch ( Throwable $error ) {
			// Its message may quote an address with a sign-in JWT in it.
			LoggerFactory::getInstance( 'NxWidgets' )->error( 'No token for a member: {class} at {file}:{line}', [
				'class' => get_class( $error ),
				'file' => $error->getFile(),
				'line' => $error->getLine(),
			] );
			return $factory->createHttpError( 502 );
		}
	}

	/**
	 * Whether a page of another origin asks. SameSite cookies alone are not enough: another port or subdomain is another
	 * origin, but the same site. What sends neither header is no browser, or asks a plain http address other than
	 * loopback, where Sec-Fetch-Site is left out.
	 *
	 * @return bool
	 */
	private function isForeign(): bool {
		$request = $this->getRequest();
		$site = $request->getHeaderLine( 'Sec-Fetch-Site' );
		if ( $site !== '' && $site !== 'same-origin' ) {
			return true;
		}
		$origin = $request->getHeaderLine( 'Origin' );
		return $origin !== '' && preg_replace( '!^https?://!', '', $origin ) !== $request->getHeaderLine( 'Host' );
	}

	/**
	 * @param mixed $token What a handler of the hook gave
	 * @return array
	 */
	private static function asGrant( $token ): array {
		$given = is_array( $token ) ? $token : [ 'access_token' => $token ];
		$accessToken = $given['access_token'] ?? null;
		if ( !is_string( $accessToken ) || $accessToken === '' ) {
			throw new UnexpectedValueException( 'A handler of NxWidgetsToken gave no token' );
		}
		// Two fields and no more: a refresh token, for one, is not for the page.
		$grant = [ 'access_token' => $accessToken, 'token_type' => 'bearer' ];
		$seconds = (int)( $given['expires_in'] ?? 0 );
		return $seconds > 0 ? $grant + [ 'expires_in' => $seconds ] : $grant;
	}
}
