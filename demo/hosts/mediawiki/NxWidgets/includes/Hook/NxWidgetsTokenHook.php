<?php

namespace MediaWiki\Extension\NxWidgets\Hook;

use MediaWiki\User\UserIdentity;

/**
 * This is a hook handler interface, see docs/Hooks.md in core.
 * Use the hook name "NxWidgetsToken" to register handlers implementing this interface.
 *
 * A wiki may as well register a function in LocalSettings.php:
 *
 *     $wgHooks['NxWidgetsToken'][] = static function ( $user, &$token ) {
 *         $token = ourNexudusTokenFor( $user->getName() );
 *     };
 */
interface NxWidgetsTokenHook {
	/**
	 * Called when a widget asks for the token of the user who is logged in, at least once in each page view: a handler
	 * that has to ask Nexudus for the token keeps it for as long as it is good.
	 *
	 * @param UserIdentity $user A registered user, never an anonymous or temporary one
	 * @param string|array|null &$token The member's access token; or an array of access_token and expires_in, in seconds;
	 *   or null for somebody who is no member of the space. Never an administrator's token, nor a refresh token: whoever
	 *   is logged in can read it.
	 * @return bool|void True or no return value to continue or false to abort
	 */
	public function onNxWidgetsToken( UserIdentity $user, &$token );
}
