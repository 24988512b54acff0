<?php

/**
 * Options for the nxwidgets plugin
 *
 * They decide which script runs in the wiki's pages, what it does, and who gets its members' tokens.
 */

$meta['base_url'] = [
    'string',
    '_caution' => 'security',
    '_pattern' => '!^((https?://[^\s/?#@]+|/[^\s/?#]+)(/[^\s?#]*)?)?$!',
];
$meta['token_url'] = ['string', '_caution' => 'security'];
$meta['credentials'] = ['multichoice', '_caution' => 'security', '_choices' => ['', 'same-origin', 'include']];
// Where links become widgets: brackets and quotes have their partners.
$meta['links'] = [
    'string',
    '_caution' => 'security',
    '_pattern' => '/^((?:[\w\s.#,>+~*:-]|\[[\w-]+(?:[~|^$*]?="[^"\\\\<>]*")?\]|\((?1)\))*)$/',
];
$meta['script'] = ['string', '_caution' => 'security'];
$meta['integrity'] = ['string', '_caution' => 'security', '_pattern' => '!^(sha(256|384|512)-[A-Za-z0-9+/=]+)?$!'];
