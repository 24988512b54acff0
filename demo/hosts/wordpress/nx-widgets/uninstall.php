<?php
/**
 * Takes the plugin's settings away with it, on every site of a network. Nothing else is ever stored.
 *
 * @package NX_Widgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	$nx_widgets_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $nx_widgets_sites as $nx_widgets_site ) {
		delete_blog_option( $nx_widgets_site, 'nx_widgets' );
	}
} else {
	delete_option( 'nx_widgets' );
}
