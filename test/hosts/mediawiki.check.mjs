/**
 * The extension and the Common.js line in a real MediaWiki: from Debian's package, on SQLite, with PHP's own server. Run
 * by `npm run test:hosts`, after `npm run build`.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { drawn, drawnInPlace, need, open, openBrowser, root, run, startServices, temporaryFolder } from './site.mjs';
import {
  accounts,
  ask,
  assertToScale,
  attributesOf,
  partsOf,
  password,
  servePhp,
  submit,
  testPageOfWidgets,
  testTokenEndpoint,
  unpack,
} from './wiki.mjs';

/** Path of the extension's token endpoint. */
const tokenPath = '/rest.php/nxwidgets/v1/token';

/**
 * What the site owner adds to LocalSettings.php. Each server decides by its environment what of it counts, so that one
 * installation is enough for all.
 */
const settings = String.raw`
$wgServer = getenv( 'WIKI_SERVER' ) ?: $wgServer;
$wgDebugLogGroups['NxWidgets'] = __DIR__ . '/nxwidgets.log';

if ( getenv( 'WIKI_EXTENSION' ) ) {
	wfLoadExtension( 'NxWidgets' );
	$wgNxWidgetsBaseUrl = getenv( 'WIKI_BASE_URL' );
	$wgNxWidgetsCredentials = getenv( 'WIKI_CREDENTIALS' ) ?: '';
	$wgNxWidgetsLinks = getenv( 'WIKI_LINKS' ) ?: '';
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
		// Were the hook run for visitors, somebody's data would be on their screen.
		$token = $user->isRegistered() ? $token : 'omar';
	};
}

if ( getenv( 'WIKI_POLICY' ) ) {
	$wgCSPHeader = [ 'default-src' => true, 'unsafeFallback' => false ];
}

if ( getenv( 'WIKI_CLOSED' ) ) {
	$wgGroupPermissions['*']['read'] = false;
}
`;

/** What anybody can write into any wiki. */
const placeholders = `<div data-nx-widget="my-plans">Your plans</div>
Prints: <span class="nx-widget-credit-meter" data-kind="printing">ask at the desk</span>`;

/** Of another site, and of this one. */
const links =
  '[https://portal.example/#nx-widget=credit-meter&kind=printing My prints] and [[#nx-widget=my-plans&show=all|all plans]]';

let services, browser, folder, wiki;

/** Browsers of their own, each with its account's cookies. */
const visitors = {};

before(
  async () => {
    await need({
      modules: ['intl', 'mbstring', 'pdo_sqlite', 'xmlreader'],
      packages: ['php-cli', 'php-intl', 'php-mbstring', 'php-sqlite3', 'php-xml'],
    });
    services = await startServices();
    folder = await temporaryFolder('nx-mediawiki-');
    await unpack(['mediawiki', 'mediawiki-classes'], folder.path);
    await install();
    wiki = await serve({ WIKI_EXTENSION: '1' });
    browser = await openBrowser();
    for (const name of accounts) visitors[name] = await signIn(wiki, name);
    visitors.nobody = await browser.createBrowserContext();
  },
  { timeout: 600_000 },
);

after(async () => {
  await browser?.close();
  await wiki?.stop();
  await services?.stop();
  await folder?.remove();
});

describe('MediaWiki with the extension', () => {
  before(() =>
    save(
      wiki,
      'maya',
      'My space',
      '== What I have ==\n<nx-benefits-panel />\n\nRooms: <nx-credit-meter kind="time" heading="Rooms" />\n\n<nx-my-plans></nx-my-plans>',
    ),
  );

  testPageOfWidgets(() => address(wiki, 'My space'), visitors);

  test('the script is the extension’s own, and may be kept until it changes', async () => {
    const { page } = await open(visitors.maya, address(wiki, 'My space'));
    const { scripts } = await partsOf(page);
    assert.match(scripts[0], /\/extensions\/NxWidgets\/resources\/nx-widgets\.js\?[0-9a-f]+$/);
    assert.match((await drawn(page, 'nx-credit-meter')).text, /^Rooms\n/);
  });

  test('a page of an administrator does the same, and a template may hold the tag', async () => {
    await save(wiki, 'admin', 'Template:Meter', '{{#tag:nx-credit-meter||kind={{{1}}}|variant=ring}}');
    await save(wiki, 'admin', 'Printing', "What is ''left'': {{Meter|printing}}");
    const { page, problems } = await open(visitors.maya, address(wiki, 'Printing'));
    const { meters } = await drawn(page, 'nx-credit-meter');
    assert.deepEqual(
      meters.map(({ valueText }) => valueText),
      ['380 of 1,000 left'],
    );
    assert.ok(Math.abs(meters[0].share - 0.38) < 0.001, `the ring is drawn to ${meters[0].share}`);
    assert.deepEqual(problems, []);
  });

  test('wiki text chooses neither where data comes from nor whose, and raw tags stay text', async () => {
    const elsewhere = services.baseUrl('elsewhere');
    const config = `<nx-config base-url="${elsewhere}" token="omar"></nx-config>`;
    const script = `<script src="${services.module}?raw"></script>`;
    const heading = '"><img src=x onerror=alert(1)> & <b>bold</b>';
    const escaped = heading.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
    const data = `base-url="${elsewhere}" baseurl="${elsewhere}" token="omar" token-url="${elsewhere}" credentials="include"`;
    const rest = `onclick="alert(1)" style="color: red" id="mw-head" coworker-id="4101" plan-href="javascript:alert(1)"`;
    await save(
      wiki,
      'maya',
      'Meddling',
      `${config}\n\n${script}\n\n<NX-My-Plans ${data} ${rest} heading="${escaped}" show=all />`,
    );
    const { page, problems } = await open(visitors.maya, address(wiki, 'Meddling'));

    const { text } = await drawn(page, 'nx-my-plans');
    assert.ok(text.startsWith(`${heading}\n`), text);
    assert.match(text, /Resident desk/);
    assert.deepEqual(await attributesOf(page, 'nx-my-plans'), { heading, show: 'all' });
    const { 'token-url': tokenUrl, ...others } = await attributesOf(page, 'nx-config');
    assert.deepEqual(others, { 'base-url': services.baseUrl('mediawiki') });
    assert.ok(tokenUrl.startsWith(`${tokenPath}?key=`), tokenUrl);
    const { scripts, elements } = await partsOf(page);
    assert.equal(scripts.length, 1);
    assert.equal(elements.filter((name) => name === 'nx-config').length, 1);
    const content = await page.$eval('#mw-content-text', (element) => element.innerText);
    assert.ok(content.includes(config) && content.includes(script), content);
    assert.deepEqual(await services.log('elsewhere'), []);
    assert.deepEqual(problems, []);
  });

  test('placeholders and markers in wiki text become widgets, and links stay links', async () => {
    await save(wiki, 'maya', 'Placeholders', `${placeholders}\n\n${links}`);
    const { page, problems } = await open(visitors.maya, address(wiki, 'Placeholders'));
    assert.match((await drawnInPlace(page, 'div > nx-my-plans')).text, /Resident desk/);
    const { meters } = await drawnInPlace(page, 'span > nx-credit-meter');
    assert.equal(meters[0].valueText, '380 of 1,000 left');
    meters.forEach(assertToScale);
    const text = await page.$eval('.mw-parser-output', ({ innerText }) => innerText.replaceAll(/\s+/g, ' ').trim());
    assert.equal(text, 'Prints: My prints and all plans');
    assert.equal((await partsOf(page)).scripts.length, 1);
    assert.deepEqual(problems, []);
  });

  test('a server that a placeholder names gets no token, though the token endpoint be named beside', async () => {
    // It answers without one.
    const elsewhere = 'elsewhere~session=tomas';
    const url = services.baseUrl(elsewhere);
    await save(
      wiki,
      'maya',
      'From elsewhere',
      `<div data-nx-widget="my-plans" data-base-url="${url}" data-credentials="same-origin">plans</div>
<div data-nx-widget="credit-meter" data-base-url="${url}" data-token-url="${tokenPath}">hours</div>`,
    );
    const { page } = await open(visitors.maya, address(wiki, 'From elsewhere'));
    assert.doesNotMatch((await drawnInPlace(page, 'nx-my-plans')).text, /Resident desk/);
    assert.equal((await drawn(page, 'nx-credit-meter')).error, 'unauthorized');
    assert.equal(await page.$eval('[data-token-url]', ({ innerText }) => innerText), 'hours');
    const requests = await services.log(elsewhere);
    assert.ok(requests.length > 0);
    for (const { headers } of requests) assert.equal(headers.authorization, undefined);
  });

  test('the preview shows the widget, and warns of what is ignored', async () => {
    const { page, problems } = await open(visitors.maya, address(wiki, 'Draft', { action: 'edit' }));
    const text = '<nx-credit-meter kind="printing" token="omar" base-url="/x" />';
    await submit(page, { '#wpTextbox1': text }, '#wpPreview');
    const [meter] = (await drawn(page, 'nx-credit-meter')).meters;
    assert.equal(meter.valueText, '380 of 1,000 left');
    const said = await page.$eval('.previewnote', (element) => element.innerText);
    assert.match(
      said,
      /<nx-credit-meter> takes no token, base-url attributes in wiki text\. What it takes: kind, credit-id,/,
    );
    assert.deepEqual(problems, []);
  });

  test('pages without a widget get neither the script nor the settings', async () => {
    await save(wiki, 'maya', 'Plain', 'A page about <nowiki><nx-my-plans /></nowiki>.');
    for (const url of [
      address(wiki, 'Plain'),
      address(wiki, 'My space', { action: 'history' }),
      address(wiki, 'My space', { action: 'edit' }),
      address(wiki, 'Special:RecentChanges'),
    ]) {
      const { page, problems } = await open(visitors.maya, url);
      assert.deepEqual(await partsOf(page), { scripts: [], elements: [], isDefined: false }, url);
      assert.deepEqual(problems, []);
      await page.close();
    }
  });

  describe('its token endpoint', () => {
    testTokenEndpoint(() => address(wiki, 'My space'), visitors);

    test('writes down where no token could be had, without the reason', async () => {
      const log = await readFile(join(folder.path, 'configuration/nxwidgets.log'), 'utf8');
      assert.match(log, /No token for a member: RuntimeException at .*LocalSettings\.php:\d+/);
      assert.doesNotMatch(log, /eyJ/);
    });
  });

  test('PHP has nothing to say about it', () => {
    assert.doesNotMatch(wiki.output(), /PHP (Fatal|Parse|Warning|Notice|Deprecated).*NxWidgets/);
  });
});

describe('MediaWiki with the extension, its own content security policy, and readers who have to sign in', () => {
  let strict;
  before(async () => {
    const hash = createHash('sha384').update(await readFile(join(root, 'cdn/nx-widgets.js')));
    strict = await serve(
      {
        WIKI_EXTENSION: '1',
        WIKI_POLICY: '1',
        WIKI_CLOSED: '1',
        WIKI_CREDENTIALS: 'same-origin',
        WIKI_SCRIPT: services.module,
        WIKI_INTEGRITY: `sha384-${hash.digest('base64')}`,
      },
      // For MediaWiki another port of the same name is no other host, and not to be named in the policy.
      'localhost',
    );
  });
  after(() => strict?.stop());

  test('the script of another host runs, with its nonce and hash, and the API may be asked', async () => {
    const visitor = await signIn(strict, 'maya');
    const { page, problems } = await open(visitor, address(strict, 'My space'));
    const { meters } = await drawn(page, 'nx-benefits-panel');
    assert.ok(meters.length > 5);
    for (const meter of meters) assertToScale(meter);

    assert.equal((await attributesOf(page, 'nx-config')).credentials, 'same-origin');

    const { headers } = await ask(visitor, address(strict, 'My space'));
    const policy = headers.get('content-security-policy');
    assert.match(policy, new RegExp(`script-src [^;]*'nonce-[^;]*${services.origin}`));
    assert.match(policy, new RegExp(`default-src 'self'[^;]*${services.origin}`));
    const script = await page.$eval('script[src*="nx-widgets"]', ({ src, integrity, nonce }) => ({
      src,
      isHashed: integrity.startsWith('sha384-'),
      hasNonce: nonce !== '',
    }));
    assert.deepEqual(script, { src: services.module, isHashed: true, hasNonce: true });
    assert.deepEqual(problems, []);
  });

  test('pages without a widget get a policy that names neither', async () => {
    const { headers } = await ask(visitors.nobody, address(strict, 'Special:UserLogin'));
    assert.doesNotMatch(headers.get('content-security-policy'), new RegExp(services.origin));
  });

  test('the token endpoint says 401 to who is not signed in', async () => {
    assert.equal((await ask(visitors.nobody, strict.origin + tokenPath)).status, 401);
  });
});

describe('MediaWiki with the extension, where links become widgets', () => {
  let linking;
  before(async () => {
    linking = await serve({ WIKI_EXTENSION: '1', WIKI_LINKS: '.mw-parser-output' });
    await save(linking, 'maya', 'Links', links);
  });
  after(() => linking?.stop());

  test('links of another site and of this one do, behind which the link is hidden', async () => {
    const { page, problems } = await open(visitors.maya, address(linking, 'Links'));
    const { meters } = await drawnInPlace(page, 'a + nx-credit-meter');
    assert.equal(meters[0].valueText, '380 of 1,000 left');
    assert.match((await drawnInPlace(page, 'a + nx-my-plans')).text, /Resident desk/);
    assert.deepEqual(await attributesOf(page, 'nx-my-plans'), { show: 'all' });
    assert.equal(await page.$eval('.mw-parser-output', ({ innerText }) => innerText.trim()), 'and');
    assert.deepEqual(problems, []);
  });

  test('a wiki that has not asked for it does not even load the script', async () => {
    const { page } = await open(visitors.maya, address(wiki, 'Links'));
    assert.deepEqual(await partsOf(page), { scripts: [], elements: [], isDefined: false });
  });
});

describe('MediaWiki with nothing but MediaWiki:Common.js', () => {
  let plain;
  before(async () => {
    // The site's own endpoint, by whatever runs beside the wiki.
    const endpoint =
      "<?php header( 'Cache-Control: no-store' ); isset( $_COOKIE['wikiUserID'] ) ? print( 'maya' ) : http_response_code( 401 );";
    await writeFile(join(folder.path, 'usr/share/mediawiki/own-token.php'), endpoint);
    plain = await serve({});
    const line = await readFile(join(root, 'demo/hosts/mediawiki/Common.js'), 'utf8');
    const ours = line
      .replace('https://your-site.example/nx-widgets.iife.js', services.classic)
      .replace('https://your-space.spaces.nexudus.com', services.baseUrl('common-js'))
      .replace('/your-token-endpoint', '/own-token.php');
    await save(plain, 'admin', 'MediaWiki:Common.js', ours);
    await save(plain, 'maya', 'No tags', `${placeholders}\n\n<nx-my-plans token="omar" />`);
  });
  after(() => plain?.stop());

  test('placeholders and markers survive, and a tag is text', async () => {
    const html = await (await ask(visitors.nobody, address(plain, 'No tags'))).text();
    const [, content] = html.split('<div class="mw-parser-output">');
    assert.ok(content.trim().startsWith(placeholders.split('\n')[0]), content.slice(0, 1000));
    assert.match(content, /<span class="nx-widget-credit-meter" data-kind="printing">ask at the desk<\/span>/);
    assert.match(content, /&lt;nx-my-plans token="omar" \/&gt;/);
  });

  test('they become widgets, of which the page can be told more', async () => {
    const { page, problems } = await open(visitors.maya, address(plain, 'No tags'));
    assert.match((await drawnInPlace(page, 'div > nx-my-plans')).text, /^Your plans\nResident desk/);
    const { meters } = await drawnInPlace(page, 'span > nx-credit-meter');
    assert.equal(meters[0].valueText, '380 of 1,000 left');
    meters.forEach(assertToScale);

    await page.evaluate(() => nxWidgets.configure({ heading: 'At the loft' }));
    await page.waitForFunction(() =>
      document.querySelector('nx-my-plans').shadowRoot.textContent.includes('At the loft'),
    );
    assert.deepEqual(problems, []);
  });

  test('a server that a placeholder names gets no token, though the token endpoint be named beside', async () => {
    await save(
      plain,
      'maya',
      'To elsewhere',
      `<div data-nx-widget="my-plans" data-base-url="${services.baseUrl('meddling')}" data-token-url="/own-token.php">plans</div>`,
    );
    const { page } = await open(visitors.maya, address(plain, 'To elsewhere'));
    await drawn(page, 'nx-my-plans');
    for (const { headers } of await services.log('meddling')) assert.equal(headers.authorization, undefined);
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

  for (const name of accounts.filter((name) => name !== 'admin')) {
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
  // With a space in it MediaWiki redirects.
  return `${origin}/index.php?${new URLSearchParams({ title: title.replaceAll(' ', '_'), ...query })}`;
}

/** A browser in which somebody has signed in. */
async function signIn(wiki, name) {
  const visitor = await browser.createBrowserContext();
  const { page } = await open(visitor, address(wiki, 'Special:UserLogin'));
  await submit(page, { '#wpName1': name, '#wpPassword1': password }, '#wpLoginAttempt');
  assert.equal(await page.evaluate(() => mw.config.get('wgUserName').toLowerCase()), name);
  await page.close();
  return visitor;
}

/** Writes a page as a person does, in the form. */
async function save(wiki, name, title, text) {
  const { page } = await open(visitors[name], address(wiki, title, { action: 'edit' }));
  await submit(page, { '#wpTextbox1': text }, '#wpSave');
  await page.close();
}
