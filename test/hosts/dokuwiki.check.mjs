/**
 * The plugin in a real DokuWiki: from Debian's package, with PHP's own server. Run by `npm run test:hosts`, after
 * `npm run build`.
 */
import assert from 'node:assert/strict';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { drawn, drawnInPlace, need, open, openBrowser, root, run, startServices, temporaryFolder } from './site.mjs';
import {
  accounts,
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

/** Path of the plugin's token endpoint. */
const tokenPath = '/lib/exe/ajax.php?call=plugin_nxwidgets';

/** The site's own code, as an action plugin. */
const siteTokens = `<?php

class action_plugin_sitetokens extends dokuwiki\\Extension\\ActionPlugin
{
    public function register(dokuwiki\\Extension\\EventHandler $controller)
    {
        $controller->register_hook('NXWIDGETS_TOKEN', 'BEFORE', $this, 'giveToken');
    }

    public function giveToken(dokuwiki\\Extension\\Event $event)
    {
        switch ($event->data['user']) {
            case 'maya':
                $event->data['token'] = 'maya';
                break;
            case 'admin':
                $event->data['token'] = ['access_token' => 'tomas', 'expires_in' => 3600, 'refresh_token' => 'secret'];
                break;
            // Were the event triggered for visitors, somebody's data would be on their screen.
            case '':
                $event->data['token'] = 'omar';
                break;
            case 'unlucky':
                throw new RuntimeException('the exchange said no to eyJhbGciOiJIUzI1NiJ9');
        }
    }
}
`;

let services, browser, folder, wiki;

/** Browsers of their own, each with its account's cookies. */
const visitors = {};

before(
  async () => {
    await need({
      modules: ['mbstring', 'xml'],
      files: [
        '/usr/share/php/phpseclib/bootstrap.php',
        '/usr/share/php/simplepie',
        '/usr/share/php-geshi',
        '/usr/share/javascript/jquery/jquery.min.js',
        '/usr/share/javascript/jquery-ui/jquery-ui.min.js',
        '/usr/share/javascript/jquery-cookie/jquery.cookie.js',
      ],
      packages: [
        ...['php-cli', 'php-mbstring', 'php-xml', 'php-phpseclib', 'libphp-simplepie', 'php-geshi'],
        ...['libjs-jquery', 'libjs-jquery-ui', 'libjs-jquery-cookie'],
      ],
    });
    services = await startServices();
    folder = await temporaryFolder('nx-dokuwiki-');
    await unpack(['dokuwiki'], folder.path);
    await install();
    wiki = await servePhp({
      folder: join(folder.path, 'usr/share/dokuwiki'),
      options: [`auto_prepend_file=${join(folder.path, 'places.php')}`],
    });
    browser = await openBrowser();
    for (const name of accounts) visitors[name] = await signIn(name);
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

describe('DokuWiki with the plugin', () => {
  /** Sets something in the Configuration Manager. */
  const configure = async (settings) => {
    const { page, problems } = await open(visitors.admin, address('start', { do: 'admin', page: 'config' }));
    const fields = Object.entries(settings).map(([name, value]) => [field(name), value]);
    await submit(page, Object.fromEntries(fields), '#dw__configform [type="submit"]');
    assert.deepEqual(problems, []);
    return page;
  };
  const field = (name) => `[name="config[plugin____nxwidgets____${name}]"]`;

  test('an administrator says in the Configuration Manager where the space is', async () => {
    for (const wrong of [{ base_url: '//elsewhere.example' }, { links: '.a)' }]) {
      const page = await configure(wrong);
      const [name] = Object.keys(wrong);
      assert.ok(await page.$(`td.error ${field(name)}`), `${wrong[name]} is accepted`);
      await page.close();
    }
    const page = await configure({ base_url: services.baseUrl('dokuwiki'), credentials: 'same-origin' });
    assert.match(
      await page.$eval('label[for="config___plugin____nxwidgets____base_url"]', (label) => label.innerText),
      /^Address of the Nexudus space/,
    );
    await page.close();
    assert.match(
      await readFile(join(folder.path, 'etc/dokuwiki/local.php'), 'utf8'),
      /\$conf\['plugin'\]\['nxwidgets'\]\['base_url'\] = 'http:/,
    );
  });

  describe('in a page', () => {
    before(() =>
      save(
        'maya',
        'my_space',
        '===== What I have =====\n{{nx>benefits-panel}}\n\nRooms: {{nx>credit-meter kind=time heading="My -- rooms"}} and plans:\n{{nx>my-plans}}',
      ),
    );

    testPageOfWidgets(() => address('my_space'), visitors);

    test('the script is the plugin’s own, and attributes are no wiki text', async () => {
      const { page } = await open(visitors.maya, address('my_space'));
      const { scripts } = await partsOf(page);
      assert.match(scripts[0], /\/lib\/plugins\/nxwidgets\/nx-widgets\.js\?t=\d+$/);
      assert.match((await drawn(page, 'nx-credit-meter')).text, /^My -- rooms\n/);
    });
  });

  test('a page of an administrator does the same, in a table too', async () => {
    await save('admin', 'printing', '^ Pages ^ Hours ^\n| {{nx>credit-meter kind=printing variant=ring}} | none |');
    const { page, problems } = await open(visitors.maya, address('printing'));
    const { meters } = await drawn(page, 'td nx-credit-meter');
    assert.deepEqual(
      meters.map(({ valueText }) => valueText),
      ['380 of 1,000 left'],
    );
    assert.ok(Math.abs(meters[0].share - 0.38) < 0.001, `the ring is drawn to ${meters[0].share}`);
    assert.deepEqual(problems, []);
  });

  test('wiki text chooses neither where data comes from nor whose, and raw tags stay text', async () => {
    const elsewhere = services.baseUrl('elsewhere');
    const raw = [
      `<nx-config base-url="${elsewhere}" token="omar"></nx-config>`,
      `<html><nx-my-plans base-url="${elsewhere}" token="omar"></nx-my-plans></html>`,
      `<script src="${services.module}?raw"></script>`,
    ];
    const data = `base-url="${elsewhere}" BaseUrl=${elsewhere} token="omar" token-url="${elsewhere}" credentials=include`;
    const rest = `onclick="alert(1)" style="color: red" id="dokuwiki__top" coworker-id=4101 plan-href="javascript:alert(1)"`;
    const heading = "><img src=x onerror=alert(1)> & <b>bold</b> ''";
    await save(
      'maya',
      'meddling',
      `${raw.map((line) => `  %%${line}%%\n\n${line}`).join('\n\n')}\n\n{{nx>my-plans ${data} ${rest} heading="${heading}" Show=all}}\n\n{{nx>my-plan}}`,
    );
    const { page, problems } = await open(visitors.maya, address('meddling'));

    const { text } = await drawn(page, 'nx-my-plans');
    assert.ok(text.startsWith(`${heading}\n`), text);
    assert.match(text, /Resident desk/);
    assert.deepEqual(await attributesOf(page, 'nx-my-plans'), { heading, show: 'all' });
    const { 'token-url': tokenUrl, ...others } = await attributesOf(page, 'nx-config');
    assert.deepEqual(others, { 'base-url': services.baseUrl('dokuwiki'), credentials: 'same-origin' });
    assert.ok(tokenUrl.startsWith(`${tokenPath}&key=`), tokenUrl);
    const { scripts, elements } = await partsOf(page);
    assert.equal(scripts.length, 1);
    assert.deepEqual(elements, ['nx-my-plans', 'nx-config']);
    const content = await page.$eval('#dokuwiki__content', (element) => element.innerText);
    for (const start of ['<nx-config base-url=', '<html><nx-my-plans', '<script src=', '{{nx>my-plan}}']) {
      assert.ok(content.includes(start), `${start} is no text: ${content}`);
    }
    assert.deepEqual(await services.log('elsewhere'), []);
    assert.deepEqual(problems, []);
  });

  test('the preview and an old version of a page show the widget too', async () => {
    const { page, problems } = await open(visitors.maya, address('draft', { do: 'edit' }));
    await submit(page, { '#wiki__text': '{{nx>credit-meter kind=printing}}' }, '#edbtn__preview');
    assert.equal((await drawn(page, '.preview nx-credit-meter')).meters[0].valueText, '380 of 1,000 left');

    await submit(page, {}, '#edbtn__save');
    // A version is named by its second.
    await page.waitForFunction((next) => Date.now() >= next, {}, 1000 * Math.ceil(Date.now() / 1000));
    await save('maya', 'draft', 'No widget any more.');
    await page.goto(address('draft'));
    assert.deepEqual(await partsOf(page), { scripts: [], elements: [], isDefined: false });
    await page.goto(address('draft', { do: 'revisions' }));
    const old = await page.$$eval('#page__revisions a.wikilink1', (links) => links.map(({ href }) => href));
    await page.goto(old.find((href) => href.includes('rev=')));
    assert.equal((await drawn(page, 'nx-credit-meter')).meters[0].valueText, '380 of 1,000 left');
    assert.deepEqual(problems, []);
  });

  test('pages without a widget get neither the script nor the settings', async () => {
    await save('maya', 'plain', 'A page about %%{{nx>my-plans}}%%.');
    for (const url of [
      address('plain'),
      address('my_space', { do: 'revisions' }),
      address('my_space', { do: 'edit' }),
      address('my_space', { do: 'recent' }),
    ]) {
      const { page, problems } = await open(visitors.maya, url);
      assert.deepEqual(await partsOf(page), { scripts: [], elements: [], isDefined: false }, url);
      assert.deepEqual(problems, []);
      await page.close();
    }
  });

  test('links become widgets where the administrator says so, and nowhere before', async () => {
    await writeFile(
      join(folder.path, 'etc/dokuwiki/interwiki.local.conf'),
      'nx https://portal.example/\\#nx-widget={NAME}\n',
    );
    await save(
      'maya',
      'links',
      'Our [[https://portal.example/#nx-widget=my-plans&show=all|plans]], [[nx>credit-meter&kind=printing|prints]], [[nx>benefits-panel]].',
    );
    const off = await open(visitors.maya, address('links'));
    assert.deepEqual((await partsOf(off.page)).scripts, []);
    assert.match(await off.page.$eval('.page', ({ innerText }) => innerText), /Our plans, prints, benefits-panel\./);
    await off.page.close();

    await (await configure({ links: '.page' })).close();
    const { page, problems } = await open(visitors.maya, address('links'));
    assert.match((await drawnInPlace(page, 'a + nx-my-plans')).text, /Resident desk/);
    assert.deepEqual(await attributesOf(page, 'nx-my-plans'), { show: 'all' });
    const { meters } = await drawnInPlace(page, 'a + nx-credit-meter');
    assert.equal(meters[0].valueText, '380 of 1,000 left');
    meters.forEach(assertToScale);
    assert.match((await drawnInPlace(page, 'a.iw_nx + nx-benefits-panel')).text, /Monthly room allowance/);
    assert.doesNotMatch(await page.$eval('.page', ({ innerText }) => innerText), /plans|prints|benefits-panel/);
    assert.deepEqual((await partsOf(page)).scripts.length, 1);
    assert.deepEqual(problems, []);
  });

  test('a widget in the sidebar is drawn beside every page', async () => {
    await save('admin', 'sidebar', '{{nx>credit-meter kind=printing heading=""}}');
    const { page, problems } = await open(visitors.maya, address('plain'));
    const { meters } = await drawn(page, '#dokuwiki__aside nx-credit-meter');
    assert.equal(meters[0].valueText, '380 of 1,000 left');
    meters.forEach(assertToScale);
    assert.deepEqual((await partsOf(page)).elements, ['nx-credit-meter', 'nx-config']);
    assert.deepEqual(problems, []);
  });

  test('a link in the sidebar does too, beside a page without any', async () => {
    await save('admin', 'sidebar', '[[nx>credit-meter&kind=printing|Prints]]');
    await (await configure({ links: '#dokuwiki__aside' })).close();
    const { page, problems } = await open(visitors.maya, address('plain'));
    assert.equal(
      (await drawnInPlace(page, '#dokuwiki__aside nx-credit-meter')).meters[0].valueText,
      '380 of 1,000 left',
    );
    assert.deepEqual(problems, []);
  });

  describe('its token endpoint', () => {
    testTokenEndpoint(() => address('my_space'), visitors);

    test('writes down where no token could be had, without the reason', async () => {
      const log = await run('grep', ['-r', '', join(folder.path, 'var/lib/dokuwiki/data/log')]);
      assert.match(log, /nxwidgets: no token for a member/);
      assert.match(log, /RuntimeException/);
      assert.doesNotMatch(log, /eyJ/);
    });
  });

  test('PHP has nothing to say about it', () => {
    assert.doesNotMatch(wiki.output(), /PHP (Fatal|Parse|Warning|Notice|Deprecated).*nxwidgets/);
  });
});

/** As the package's own set-up does it: a wiki that everybody may read and users may edit, and an administrator. */
async function install() {
  const configuration = join(folder.path, 'etc/dokuwiki/');
  const data = join(folder.path, 'var/lib/dokuwiki');
  // Debian's DokuWiki asks for this constant before it looks at /etc/dokuwiki.
  await writeFile(join(folder.path, 'places.php'), `<?php define('DOKU_MAIN_CONF', '${configuration}');\n`);
  const settings = {
    title: 'Harbour Loft',
    useacl: 1,
    superuser: '@admin',
    savedir: join(data, 'data'),
    // Nothing of this leaves the machine.
    updatecheck: 0,
  };
  const set = Object.entries(settings).map(([name, value]) => `$conf['${name}'] = ${JSON.stringify(value)};\n`);
  await writeFile(join(configuration, 'local.php'), `<?php\n${set.join('')}`);
  await writeFile(join(data, 'acl/acl.auth.php'), '# <?php exit()?>\n*\t@ALL\t1\n*\t@user\t8\n');
  const hash = await run('php', ['-r', `echo password_hash('${password}', PASSWORD_BCRYPT);`]);
  const account = (name) =>
    `${name}:${hash}:${name}:${name}@wiki.example:${name === 'admin' ? 'admin,user' : 'user'}\n`;
  const lines = accounts.map(account).join('');
  await writeFile(join(data, 'acl/users.auth.php'), `# <?php exit()?>\n${lines}`);

  const plugins = join(data, 'lib/plugins');
  await cp(join(root, 'demo/hosts/dokuwiki/nxwidgets'), join(plugins, 'nxwidgets'), { recursive: true });
  await cp(join(root, 'cdn/nx-widgets.js'), join(plugins, 'nxwidgets/nx-widgets.js'));
  await mkdir(join(plugins, 'sitetokens'));
  await writeFile(join(plugins, 'sitetokens/action.php'), siteTokens);
  await writeFile(join(plugins, 'sitetokens/plugin.info.txt'), 'base sitetokens\ndate 2026-11-21\n');
}

/** The address of a page of the wiki. */
function address(id, query = {}) {
  return `${wiki.origin}/doku.php?${new URLSearchParams({ id, ...query })}`;
}

/** A browser in which somebody has signed in. */
async function signIn(name) {
  const visitor = await browser.createBrowserContext();
  const { page } = await open(visitor, address('start', { do: 'login' }));
  await submit(
    page,
    { '#dw__login [name="u"]': name, '#dw__login [name="p"]': password },
    '#dw__login [type="submit"]',
  );
  assert.match(await page.$eval('#dokuwiki__usertools .user', (element) => element.innerText), new RegExp(name));
  await page.close();
  return visitor;
}

/** Writes a page as a person does, in the form. */
async function save(name, id, text) {
  const { page } = await open(visitors[name], address(id, { do: 'edit' }));
  await submit(page, { '#wiki__text': text }, '#edbtn__save');
  await page.close();
}
