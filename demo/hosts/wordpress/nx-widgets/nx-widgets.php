<?php
/**
 * Plugin Name:       NX Widgets
 * Description:       Shows your coworking members their own Nexudus benefits, plans and credits on your pages: as blocks, shortcodes or tags.
 * Version:           0.1.0
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * Author:            The nx-widgets authors
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       nx-widgets
 * Domain Path:       /languages
 *
 * @package NX_Widgets
 */

defined( 'ABSPATH' ) || exit;

define( 'NX_WIDGETS_VERSION', '0.1.0' );
define( 'NX_WIDGETS_FILE', __FILE__ );

require_once __DIR__ . '/includes/class-nx-widgets-elements.php';
require_once __DIR__ . '/includes/class-nx-widgets-settings.php';
require_once __DIR__ . '/includes/class-nx-widgets-token-route.php';
require_once __DIR__ . '/includes/class-nx-widgets-page.php';
require_once __DIR__ . '/includes/class-nx-widgets-content.php';

/**
 * Starts the parts of the plugin.
 *
 * @return void
 */
function nx_widgets_start() {
	$settings    = new NX_Widgets_Settings();
	$token_route = new NX_Widgets_Token_Route();
	$page        = new NX_Widgets_Page( $settings, $token_route );
	$content     = new NX_Widgets_Content( $settings, $page );

	foreach ( array( $settings, $token_route, $page, $content ) as $part ) {
		$part->add_hooks();
	}
}
nx_widgets_start();
