<?php

/**
 * English language file for the settings of the nxwidgets plugin
 */

$lang['base_url'] = 'Address of the Nexudus space, <code>https://your-space.spaces.nexudus.com</code>, or of a '
    . 'proxy, <code>/nexudus</code>';
$lang['token_url'] = 'Address of the site\'s own that answers the signed-in member\'s token. Empty: the plugin\'s own '
    . 'AJAX call, if there is a handler of the event <code>NXWIDGETS_TOKEN</code>';
$lang['credentials'] = 'For a proxy that knows the member by a session of its own and needs no token';
$lang['links'] = 'CSS selector of the parts of the pages where links to <code>#nx-widget=my-plans</code> become '
    . 'widgets, such as <code>.page</code>. Empty: nowhere';
$lang['script'] = 'Address of <code>nx-widgets.js</code>, the ES module. Empty: the file of that name in the plugin\'s '
    . 'folder';
$lang['integrity'] = 'Hash of that file for Subresource Integrity, <code>sha384-…</code>; worth having when another '
    . 'host serves it';
