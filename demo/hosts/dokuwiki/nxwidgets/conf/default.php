<?php

/**
 * Default settings for the nxwidgets plugin
 */

$conf['base_url'] = '';
$conf['token_url'] = '';
$conf['credentials'] = '';
$conf['links'] = '';
$conf['script'] = '';
$conf['integrity'] = '';
