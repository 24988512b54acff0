<?php
/**
 * Installs WordPress as its first page would, with a user of each kind. `php install.php <json>`: `folder`, `url`,
 * `socket`, `database`, `permalinks`, and `users` with `login`, `password`, `role` and `member`.
 */

$wanted = json_decode( $argv[1], true );

mysqli_report( MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT );
$server = new mysqli( 'localhost', 'root', '', '', 0, $wanted['socket'] );
$server->query( 'CREATE DATABASE `' . $wanted['database'] . '` CHARACTER SET utf8mb4' );
$server->close();

// WordPress learns from the request where it is.
$_SERVER['HTTP_HOST']      = parse_url( $wanted['url'], PHP_URL_HOST ) . ':' . parse_url( $wanted['url'], PHP_URL_PORT );
$_SERVER['REQUEST_URI']    = '/';
$_SERVER['REQUEST_METHOD'] = 'GET';

define( 'WP_INSTALLING', true );
require $wanted['folder'] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

/**
 * Nobody is to get mail about this.
 */
function wp_new_blog_notification() {
}

$users = $wanted['users'];
$owner = array_shift( $users );
wp_install( 'Harbour Loft', $owner['login'], $owner['login'] . '@harbourloft.example', false, '', $owner['password'] );
foreach ( $users as $user ) {
	$id = wp_insert_user(
		array(
			'user_login' => $user['login'],
			'user_pass'  => $user['password'],
			'user_email' => $user['login'] . '@harbourloft.example',
			'role'       => $user['role'],
		)
	);
	if ( is_wp_error( $id ) ) {
		fwrite( STDERR, $id->get_error_message() );
		exit( 1 );
	}
	update_user_meta( $id, 'emulator_member', $user['member'] ?? '' );
}
// The tours of the editor would lie over it.
foreach ( get_users() as $user ) {
	update_user_meta(
		$user->ID,
		$GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences',
		array(
			'core/edit-post' => array(
				'welcomeGuide'   => false,
				'fullscreenMode' => true,
			),
			'_modified'      => gmdate( 'c' ),
		)
	);
}
$GLOBALS['wp_rewrite']->set_permalink_structure( $wanted['permalinks'] );
$GLOBALS['wp_rewrite']->flush_rules( false );
echo json_encode( array( 'version' => $GLOBALS['wp_version'], 'theme' => get_stylesheet() ) );
