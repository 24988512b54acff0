<?php
/**
 * What the block's script needs. WordPress reads it beside the script; there is no build step that would write it.
 *
 * @package NX_Widgets
 */

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '0.1.0',
);
