/* The page MediaWiki:Common.js, where nothing can be installed on the server; only interface administrators edit it. */
var nxConfig = document.createElement('nx-config');
nxConfig.setAttribute('base-url', 'https://your-space.spaces.nexudus.com');
nxConfig.setAttribute('token-url', '/your-token-endpoint');
// First, so that no widget asks before it knows whom.
document.head.appendChild(nxConfig);
mw.loader.load('https://your-site.example/nx-widgets.iife.js');
