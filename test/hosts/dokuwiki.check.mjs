/**
 * The plugin in a real DokuWiki: from Debian's package, with PHP's own server. Run by `npm run test:hosts`, after
 * `npm run build`.
 */
import assert from 'node:assert/strict';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { foreign } from '../demo/running-site.mjs';
import { drawn, open, openBrowser, root, run, startServices, temporaryFolder } from './site.mjs';
import { ask, assertToScale, attributesOf, needPhp, partsOf, servePhp, submit, unpack } from './wiki.mjs';

/** Of all accounts. */
const password = 'quiet-harbour-17';

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
    await needPhp({
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
    for (const name of ['maya', 'admin', 'guest', 'unlucky']) visitors[name] = await signIn(name);
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
  test('an administrator says in the Configuration Manager where the space is', async () => {
    const { page, problems } = await open(visitors.admin, address('start', { do: 'admin', page: 'config' }));
    const field = (name) => `[name="config[plugin____nxwidgets____${name}]"]`;
    assert.match(
      await page.$eval('label[for="config___plugin____nxwidgets____base_url"]', (label) => label.innerText),
      /^Address of the Nexudus space/,
    );
    await submit(page, { [field('base_url')]: '//elsewhere.example' }, '#dw__configform [type="submit"]');
    assert.ok(await page.$(`td.error ${field('base_url')}`), 'an address without a scheme is accepted');
    await submit(
      page,
      { [field('base_url')]: services.baseUrl('dokuwiki'), [field('credentials')]: 'same-origin' },
      '#dw__configform [type="submit"]',
    );
    assert.match(
      await readFile(join(folder.path, 'etc/dokuwiki/local.php'), 'utf8'),
      /\$conf\['plugin'\]\['nxwidgets'\]\['base_url'\] = 'http:/,
    );
    assert.deepEqual(problems, []);
  });

  test('a page of a member shows its reader what is left, drawn to scale', async () => {
    await save(
      'maya',
      'my_space',
      '===== What I have =====\n{{nx>benefits-panel}}\n\nRooms: {{nx>credit-meter kind=time heading="My -- rooms"}} and plans:\n{{nx>my-plans}}',
    );
    const { page, problems } = await open(visitors.maya, address('my_space'));

    const time = await drawn(page, 'nx-credit-meter');
    assert.match(time.text, /^My -- rooms\n[^]*Meeting room hours[^]*4 hr 30 min of 12 hr left/);
    const panel = await drawn(page, 'nx-benefits-panel');
    assert.match(panel.text, /Monthly room allowance[^]*€145\.50 of €200\.00 left/);
    assert.equal(time.meters.length, 2);
    assert.ok(panel.meters.length > 5);
    for (const meter of [...time.meters, ...panel.meters]) assertToScale(meter);
    assert.match((await drawn(page, 'nx-my-plans')).text, /Resident desk[^]*€390\.00[^]*Active/);

    const { scripts, elements } = await partsOf(page);
    assert.equal(scripts.length, 1);
    assert.match(scripts[0], /\/lib\/plugins\/nxwidgets\/nx-widgets\.js\?t=\d+$/);
    assert.equal(elements.filter((name) => name === 'nx-config').length, 1);
    assert.deepEqual(problems, []);
  });

  test('the same page shows somebody else their own', async () => {
    const { page, problems } = await open(visitors.admin, address('my_space'));
    const { text } = await drawn(page, 'nx-benefits-panel');
    assert.match(text, /day pass/i);
    assert.doesNotMatch(text, /Monthly room allowance/);
    assert.deepEqual(problems, []);
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

  for (const name of ['nobody', 'guest']) {
    test(`${name === 'nobody' ? 'who is not signed in' : 'a user who is no member'} is asked to sign in`, async () => {
      const { page } = await open(visitors[name], address('my_space'));
      for (const widget of ['nx-my-plans', 'nx-benefits-panel', 'nx-credit-meter']) {
        const { text, error, meters } = await drawn(page, widget);
        assert.match(text, /sign in/i);
        assert.equal(error, 'unauthorized');
        assert.deepEqual(meters, []);
      }
    });
  }

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
    assert.deepEqual(await attributesOf(page, 'nx-config'), {
      'base-url': services.baseUrl('dokuwiki'),
      'token-url': tokenPath,
      credentials: 'same-origin',
    });
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
    await new Promise((resolve) => setTimeout(resolve, 1100));
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

  test('a widget in the sidebar is drawn beside every page', async () => {
    await save('admin', 'sidebar', '{{nx>credit-meter kind=printing heading=""}}');
    const { page, problems } = await open(visitors.maya, address('plain'));
    const { meters } = await drawn(page, '#dokuwiki__aside nx-credit-meter');
    assert.equal(meters[0].valueText, '380 of 1,000 left');
    meters.forEach(assertToScale);
    assert.deepEqual((await partsOf(page)).elements, ['nx-credit-meter', 'nx-config']);
    assert.deepEqual(problems, []);
  });

  describe('its token endpoint', () => {
    const request = (name, headers) => ask(visitors[name], wiki.origin + tokenPath, headers);

    test('gives users their own token and nothing else', async () => {
      const maya = await request('maya');
      assert.equal(maya.status, 200);
      assert.match(maya.headers.get('content-type'), /^application\/json/);
      assert.deepEqual(await maya.json(), { access_token: 'maya', token_type: 'bearer' });
      const admin = await request('admin');
      assert.deepEqual(await admin.json(), { access_token: 'tomas', token_type: 'bearer', expires_in: 3600 });
    });

    test('answers 401 to others', async () => {
      for (const name of ['nobody', 'guest']) assert.equal((await request(name)).status, 401, name);
    });

    test('is never cached or shared', async () => {
      for (const name of ['maya', 'nobody', 'unlucky']) {
        const { headers } = await request(name);
        assert.equal(headers.get('cache-control'), 'private, no-store');
        assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
        assert.equal(headers.get('access-control-allow-origin'), null);
      }
    });

    for (const [who, headers] of foreign) {
      test(`refuses ${who}`, async () => {
        const response = await request('maya', headers);
        assert.equal(response.status, 403);
        assert.doesNotMatch(await response.text(), /maya/);
      });
    }

    test('says that no token could be had, and keeps the reason for itself', async () => {
      const response = await request('unlucky');
      assert.equal(response.status, 502);
      assert.doesNotMatch(await response.text(), /exchange|eyJ/);
      const log = await run('grep', ['-r', '', join(folder.path, 'var/lib/dokuwiki/data/log')]);
      assert.match(log, /nxwidgets: no token for a member/);
      assert.match(log, /RuntimeException/);
      assert.doesNotMatch(log, /eyJ/);

      const { page } = await open(visitors.unlucky, address('printing'));
      const { text, error } = await drawn(page, 'td nx-credit-meter');
      assert.equal(error, 'server');
      assert.doesNotMatch(text, /exchange|eyJ|502/);
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
  const lines = Object.entries(settings).map(([name, value]) => `$conf['${name}'] = ${JSON.stringify(value)};\n`);
  await writeFile(join(configuration, 'local.php'), `<?php\n${lines.join('')}`);
  await writeFile(join(data, 'acl/acl.auth.php'), '# <?php exit()?>\n*\t@ALL\t1\n*\t@user\t8\n');
  const hash = await run('php', ['-r', `echo password_hash('${password}', PASSWORD_BCRYPT);`]);
  const account = (name) =>
    `${name}:${hash}:${name}:${name}@wiki.example:${name === 'admin' ? 'admin,user' : 'user'}\n`;
  const accounts = ['admin', 'maya', 'guest', 'unlucky'].map(account);
  await writeFile(join(data, 'acl/users.auth.php'), `# <?php exit()?>\n${accounts.join('')}`);

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
