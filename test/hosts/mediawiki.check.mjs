/**
 * The extension and the Common.js line in a real MediaWiki: from Debian's package, on SQLite, with PHP's own server. Run
 * by `npm run test:hosts`, after `npm run build`.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { drawn, open, openBrowser, root, run, startServices, temporaryFolder } from './site.mjs';
import { ask, needPhp, partsOf, servePhp, submit, unpack } from './wiki.mjs';

/**
 * Whether `cdn/nx-widgets.iife.js` upgrades placeholders, `<div data-nx-widget="…">`. As long as it doesn't, what needs
 * them is skipped.
 */
const placeholders = false;

/** Of all accounts. */
const password = 'quiet-harbour-17';

/** Path of the extension's token endpoint. */
const tokenPath = '/rest.php/nxwidgets/v1/token';

/**
 * What the site owner adds to LocalSettings.php. Each server decides by its environment what of it counts, so that one
 * installation is enough for all.
 */
const settings = String.raw`
$wgServer = getenv( 'WIKI_SERVER' ) ?: $wgServer;
$wgSessionName = 'wiki_session';
$wgDebugLogGroups['NxWidgets'] = __DIR__ . '/nxwidgets.log';

if ( getenv( 'WIKI_EXTENSION' ) ) {
	wfLoadExtension( 'NxWidgets' );
	$wgNxWidgetsBaseUrl = getenv( 'WIKI_BASE_URL' );
	$wgNxWidgetsScript = getenv( 'WIKI_SCRIPT' ) ?: '';
	$wgNxWidgetsScriptIntegrity = getenv( 'WIKI_INTEGRITY' ) ?: '';
	$wgHooks['NxWidgetsToken'][] = static function ( $user, &$token ) {
		switch ( $user->getName() ) {
			case 'Maya':
				$token = 'maya';
				break;
			case 'Admin':
				$token = [ 'access_token' => 'tomas', 'expires_in' => 3600, 'refresh_token' => 'not for the page' ];
				break;
			case 'Unlucky':
				throw new RuntimeException( 'the exchange said no to eyJhbGciOiJIUzI1NiJ9' );
		}
	};
}

if ( getenv( 'WIKI_POLICY' ) ) {
	$wgCSPHeader = [ 'default-src' => true, 'unsafeFallback' => false ];
}
`;

let services, browser, folder, wiki;

/** Browsers of their own, each with its account's cookies. */
const visitors = {};

before(async () => {
  await needPhp({
    modules: ['intl', 'mbstring', 'pdo_sqlite', 'xmlreader'],
    packages: ['php-cli', 'php-intl', 'php-mbstring', 'php-sqlite3', 'php-xml'],
  });
  services = await startServices();
  folder = await temporaryFolder('nx-mediawiki-');
  await unpack(['mediawiki', 'mediawiki-classes'], folder.path);
  await install();
  wiki = await serve({ WIKI_EXTENSION: '1' });
  browser = await openBrowser();
  for (const name of ['Maya', 'Admin', 'Guest', 'Unlucky']) visitors[name] = await signIn(wiki, name);
  visitors.nobody = await browser.createBrowserContext();
}, { timeout: 600_000 });

after(async () => {
  await browser?.close();
  await wiki?.stop();
  await services?.stop();
  await folder?.remove();
});

describe('MediaWiki with the extension', () => {
  test('a member’s page shows its reader the amounts that are left', async () => {
    await save(
      wiki,
      'Maya',
      'My space',
      '== What I have ==\n<nx-benefits-panel />\n\nAnd <nx-credit-meter kind="time" heading="Rooms" />\n\n<nx-my-plans></nx-my-plans>',
    );
    const { page, problems } = await open(visitors.Maya, address(wiki, 'My space'));

    const meter = await drawn(page, 'nx-credit-meter');
    console.log(meter);
    const panel = await drawn(page, 'nx-benefits-panel');
    console.log(panel);
    const plans = await drawn(page, 'nx-my-plans');
    console.log(plans, problems, await partsOf(page));
  });
});

/** As the package's own installer does it, for an administrator and two who are not. */
async function install() {
  const program = join(folder.path, 'usr/share/mediawiki');
  const configuration = join(folder.path, 'configuration');
  await mkdir(configuration);
  await run('php', [
    join(program, 'maintenance/install.php'),
    ...['--dbtype', 'sqlite', '--dbpath', join(folder.path, 'data'), '--dbname', 'wiki'],
    ...['--server', 'http://127.0.0.1', '--scriptpath', '', '--confpath', configuration],
    ...['--pass', password, 'Harbour Loft', 'Admin'],
  ]);
  const file = join(configuration, 'LocalSettings.php');
  await writeFile(file, (await readFile(file, 'utf8')) + settings);

  const extension = join(program, 'extensions/NxWidgets');
  await cp(join(root, 'demo/hosts/mediawiki/NxWidgets'), extension, { recursive: true });
  await mkdir(join(extension, 'resources'));
  await cp(join(root, 'cdn/nx-widgets.js'), join(extension, 'resources/nx-widgets.js'));

  for (const name of ['Maya', 'Guest', 'Unlucky']) {
    await run('php', [join(program, 'maintenance/createAndPromote.php'), name, password], {
      env: { MW_CONFIG_FILE: file },
    });
  }
}

/**
 * @param {NodeJS.ProcessEnv} env What counts of {@link settings}.
 * @param {string} [hostname]
 */
function serve(env, hostname) {
  return servePhp({
    folder: join(folder.path, 'usr/share/mediawiki'),
    hostname,
    env: (origin) => ({
      MW_CONFIG_FILE: join(folder.path, 'configuration/LocalSettings.php'),
      WIKI_SERVER: origin,
      WIKI_BASE_URL: services.baseUrl('mediawiki'),
      ...env,
    }),
  });
}

/** The address of a page of the wiki. */
function address({ origin }, title, query = {}) {
  return `${origin}/index.php?${new URLSearchParams({ title, ...query })}`;
}

/** A browser in which somebody has signed in. */
async function signIn(wiki, name) {
  const visitor = await browser.createBrowserContext();
  const { page } = await open(visitor, address(wiki, 'Special:UserLogin'));
  await submit(page, { '#wpName1': name, '#wpPassword1': password }, '#wpLoginAttempt');
  assert.equal(await page.evaluate(() => mw.config.get('wgUserName')), name);
  await page.close();
  return visitor;
}

/** Writes a page as a person does, in the form. */
async function save(wiki, name, title, text) {
  const { page } = await open(visitors[name], address(wiki, title, { action: 'edit' }));
  await submit(page, { '#wpTextbox1': text }, '#wpSave');
  await page.close();
}
