<?php
/**
 * The site's own code: who a user is in the emulated space, where a member's token is the plain name; and who edits in
 * which editor.
 *
 * @package NX_Widgets
 */

add_filter(
	'nx_widgets_member_token',
	function ( $token, WP_User $user ) {
		$member = get_user_meta( $user->ID, 'emulator_member', true );
		if ( 'unreachable' === $member ) {
			return new WP_Error( 'unreachable', 'The space has not answered.' );
		}
		if ( ! $member || get_current_user_id() !== $user->ID ) {
			return $token;
		}
		return array(
			'access_token' => $member,
			'expires_in'   => 3600,
		);
	},
	10,
	2
);

add_action(
	'nx_widgets_token_failed',
	function ( WP_Error $error, WP_User $user ) {
		file_put_contents( WP_CONTENT_DIR . '/token-failures.log', $user->user_login . ': ' . $error->get_error_message() . "\n", FILE_APPEND );
	},
	10,
	2
);

add_filter(
	'use_block_editor_for_post',
	function ( $use ) {
		return $use && ! isset( $_GET['classic-editor'] );
	}
);
