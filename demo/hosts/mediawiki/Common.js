/* The page MediaWiki:Common.js, where nothing can be installed on the server; only interface administrators edit it. */
mw.loader.getScript('https://your-site.example/nx-widgets.iife.js').then(function () {
  nxWidgets.configure({
    baseUrl: 'https://your-space.spaces.nexudus.com',
    tokenUrl: '/your-token-endpoint',
  });
});
