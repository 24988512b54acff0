/** The plugin in real WordPress, seen in Chromium by owner, author, members and visitors. */
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { drawn, drawnInPlace, open, openBrowser, startServices, temporaryFolder } from './site.mjs';
import { sources, startDatabase, startWordPress, users } from './wordpress/wordpress.mjs';

/** Drawn from maya's sample data: 270 of 720 minutes, 7 of 10 calls, 380 of 1000 prints. */
const printing = { text: /380 of 1,000 left/, shares: [0.38] };
const time = { text: /4\s?h\D+30\s?m\D+of\D+12\s?h/, shares: [0.375, 0.7] };

const settingsPath = '/wp-admin/options-general.php?page=nx-widgets';

/**
 * What a meter says and how far its bars are filled, within half a pixel of 200.
 *
 * @param {Awaited<ReturnType<typeof drawn>>} seen
 * @param {{ text: RegExp, shares: number[] }} expected
 */
function assertMeter({ text, meters, error }, expected) {
  assert.equal(error, undefined);
  assert.match(text, expected.text);
  assert.equal(meters.length, expected.shares.length);
  for (const [index, share] of expected.shares.entries()) {
    assert.ok(meters[index].width >= 180, `the track is ${meters[index].width} px wide`);
    assert.ok(Math.abs(meters[index].share - share) < 0.0025, `${meters[index].share} is drawn, not ${share}`);
  }
}

let services;
let browser;
let folder;
let database;

before(async () => {
  services = await startServices();
  folder = await temporaryFolder('nx-wp-');
  await mkdir(join(folder.path, 'db'));
  database = await startDatabase(join(folder.path, 'db'));
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await database?.stop();
  await services?.stop();
  await folder?.remove();
});

for (const [index, source] of sources.entries()) {
  describe(`WordPress (${source.name})`, () => {
    const room = `wordpress-${index}`;
    /** @type {Awaited<ReturnType<typeof startWordPress>>} */
    let wordpress;
    /** Browsers of their own, with a cookie jar each. @type {Record<string, import('puppeteer-core').BrowserContext>} */
    const visitors = {};
    /** What was written, by whom: links. @type {Record<string, string>} */
    const links = {};

    before(async () => {
      const home = join(folder.path, `www-${index}`);
      await mkdir(home);
      wordpress = await startWordPress({ source, folder: home, database });
      for (const name of [...Object.keys(users), 'nobody']) visitors[name] = await browser.createBrowserContext();
      for (const [name, user] of Object.entries(users)) await wordpress.signIn(visitors[name], user);
    });

    after(() => wordpress?.stop());

    /**
     * Opens a page of the site.
     *
     * @param {string} name Who looks at it.
     * @param {string} address
     */
    const look = (name, address) => open(visitors[name], new URL(address, wordpress.url).href);

    /** What the route of the tokens answers to a page of the site, asked as the widgets ask. */
    const askForToken = (page, url) =>
      page.evaluate(async (url) => {
        const response = await fetch(url, { headers: { Accept: 'application/json' }, cache: 'no-store' });
        return {
          status: response.status,
          text: await response.text(),
          headers: Object.fromEntries(response.headers),
        };
      }, url);

    const tokenUrlOf = (page) => page.$eval('nx-config', (config) => config.getAttribute('token-url'));

    /** Sends the settings as the owner does, and reads what the page says then. */
    async function saveSettings({
      baseUrl = services.baseUrl(room),
      currency = '',
      links = '',
      authorsMayUseTags = false,
    } = {}) {
      const { page, problems } = await look('owner', settingsPath);
      await page.evaluate(
        (texts, authorsMayUseTags) => {
          for (const [name, text] of Object.entries(texts)) {
            document.querySelector(`[name="nx_widgets[${name}]"]`).value = text;
          }
          document.querySelector('[name="nx_widgets[authors_may_use_tags]"]').checked = authorsMayUseTags;
        },
        { base_url: baseUrl, currency, links },
        authorsMayUseTags,
      );
      await Promise.all([page.waitForNavigation(), page.click('#submit')]);
      const said = await page.$$eval('.notice-error, .notice-success', (notices) =>
        notices.map(({ textContent }) => textContent.trim()).join('\n'),
      );
      const saved = await page.$$eval('[name^="nx_widgets["][type="text"]', (fields) =>
        Object.fromEntries(fields.map(({ name, value }) => [/\[(\w+)\]/.exec(name)[1], value])),
      );
      assert.deepEqual(problems, []);
      await page.close();
      return { said, saved };
    }

    it('is the one that is meant', () => console.log(`WordPress ${wordpress.version} at ${wordpress.url}`));

    it('lets the owner activate the plugin, and says where to go next', async () => {
      const { page, problems } = await look('owner', '/wp-admin/plugins.php');
      await Promise.all([page.waitForNavigation(), page.click('#activate-nx-widgets')]);
      await page.waitForSelector('[data-slug="nx-widgets"] a[href$="page=nx-widgets"], a[href$="page=nx-widgets"]');
      assert.equal(await page.$('#deactivate-nx-widgets').then(Boolean), true);
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('takes the base URL by the rules of the widgets', async () => {
      const baseUrl = services.baseUrl(room);
      for (const wrong of [
        'http://acme.example',
        'https://user:word@acme.example',
        'https://acme.example/?a=b',
        'javascript:1',
        '//acme.example',
        'acme',
      ]) {
        const { said, saved } = await saveSettings({ baseUrl: wrong });
        assert.match(said, /must be https/, wrong);
        assert.equal(saved.base_url, '', wrong);
      }
      const { said, saved } = await saveSettings({ baseUrl: `${baseUrl}/`, currency: 'eur' });
      assert.match(said, /Settings saved/);
      assert.deepEqual(saved, { base_url: baseUrl, currency: 'EUR', links: '' });
    });

    it('takes what can be a CSS selector for the parts where links become widgets', async () => {
      for (const wrong of ['.a)', '[data-a="b]', '.a { }']) {
        const { said, saved } = await saveSettings({ links: wrong });
        assert.match(said, /must be a CSS selector/, wrong);
        assert.equal(saved.links, '', wrong);
      }
      for (const links of ['main:not(.a *) > [data-a="b c"], #d', '']) {
        const { said, saved } = await saveSettings({ links: ` ${links} ` });
        assert.match(said, /Settings saved/);
        assert.equal(saved.links, links);
      }
    });

    it('keeps the settings from all who don’t own the site, and from other pages', async () => {
      const { page, status } = await look('author', settingsPath);
      assert.equal(status, 403);
      await page.close();

      const { page: form } = await look('owner', settingsPath);
      const withoutNonce = await form.evaluate(async () => {
        const body = new URLSearchParams({ option_page: 'nx_widgets', action: 'update', 'nx_widgets[base_url]': '' });
        return (await fetch('/wp-admin/options.php', { method: 'POST', body })).status;
      });
      assert.equal(withoutNonce, 403);
      await form.close();
    });

    it('lets owner and author write', async () => {
      const write = async (name, who, text) => {
        const { link, content } = await wordpress.write(visitors[who], { title: name, ...text });
        links[name] = link;
        return content.raw;
      };
      await write('tags of the owner', 'owner', {
        type: 'pages',
        content:
          '<!-- wp:html --><nx-benefits-panel></nx-benefits-panel><nx-credit-meter kind="time"></nx-credit-meter><!-- /wp:html -->',
      });
      await write('shortcodes of the author', 'author', {
        content: `[nx_credit_meter kind="printing" heading_level="3" heading="Prints &amp; more" base_url="https://evil.example" base-url="https://evil.example" token="x" token_url="/x" onclick="alert(1)"]

[nx_my_plans show="all" plan_href="/plans/{id}" heading=""]

[nx_credit_meter kind="nonsense" variant="ring&quot; onclick=&quot;alert(1)" plan_href="/x"]

[nx_benefits_panel show="printing time"]`,
      });
      await write('no widgets', 'author', { content: 'Only words about nx-my-plans, and [nx_my_plan].' });

      const tag =
        '<p>Before</p><nx-credit-meter class="mine" kind="printing" base-url="https://evil.example" token="x" token-url="/x" onclick="alert(1)" coworker-id="4101"></nx-credit-meter>';
      assert.equal(await write('tag without leave', 'author', { content: tag }), '<p>Before</p>');
      await saveSettings({ authorsMayUseTags: true });
      assert.equal(
        await write('tag with leave', 'author', { content: tag }),
        '<p>Before</p><nx-credit-meter class="mine" kind="printing"></nx-credit-meter>',
      );
      assert.equal(
        await write('plans with leave', 'author', {
          content:
            '<nx-my-plans plan-href="javascript:alert({id})"></nx-my-plans><nx-config base-url="/x"></nx-config>',
        }),
        '<nx-my-plans plan-href="alert({id})"></nx-my-plans>',
      );
    });

    it('draws the member’s data where the owner wrote tags', async () => {
      const { page, problems } = await look('maya', links['tags of the owner']);
      const panel = await drawn(page, 'nx-benefits-panel');
      assert.match(panel.text, /Monthly room allowance/);
      assert.match(panel.text, /€145\.50 of €200\.00 left/);
      const allowance = panel.meters.find(({ valueText }) => valueText.includes('€145.50'));
      assert.ok(Math.abs(allowance.share - 145.5 / 200) < 0.0025);
      assertMeter(await drawn(page, 'nx-credit-meter'), time);
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('draws it where an author wrote shortcodes, with harmless attributes only', async () => {
      const { page, problems } = await look('maya', links['shortcodes of the author']);
      assertMeter(await drawn(page, 'nx-credit-meter'), printing);
      assert.match((await drawn(page, 'nx-credit-meter')).text, /^Prints & more/);
      assert.match((await drawn(page, 'nx-my-plans')).text, /Resident desk/);
      const panel = await drawn(page, 'nx-benefits-panel');
      assert.ok(panel.text.indexOf('380 of 1,000') < panel.text.indexOf('Meeting room hours'), panel.text);
      assert.doesNotMatch(panel.text, /Monthly room allowance/);

      const written = await page.$$eval('nx-credit-meter, nx-my-plans, nx-benefits-panel', (widgets) =>
        widgets.map(({ localName, attributes }) => [
          localName,
          ...Array.from(attributes, ({ name, value }) => `${name}=${value}`),
        ]),
      );
      assert.deepEqual(written, [
        ['nx-credit-meter', 'heading=Prints & more', 'heading-level=3', 'kind=printing'],
        ['nx-my-plans', 'heading=', 'show=all', 'plan-href=/plans/{id}'],
        ['nx-credit-meter'],
        ['nx-benefits-panel', 'show=printing time'],
      ]);
      const plan = await page.$eval('nx-my-plans', (plans) =>
        plans.shadowRoot.querySelector('a[part="link"]').getAttribute('href'),
      );
      assert.match(plan, /^\/plans\/\d+$/);
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('draws it where an author wrote a tag, once the owner lets them', async () => {
      const without = await look('maya', links['tag without leave']);
      assert.equal(await without.page.$('nx-credit-meter'), null);
      await without.page.close();

      const { page, problems } = await look('maya', links['tag with leave']);
      assertMeter(await drawn(page, 'nx-credit-meter'), printing);
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('asks the space in the name of the member alone', async () => {
      const asked = (await services.log(room)).filter(({ path }) => !path.endsWith('/businesses/current'));
      assert.ok(asked.length > 0);
      assert.deepEqual([...new Set(asked.map(({ headers }) => headers.authorization))], ['Bearer maya']);
    });

    it('asks visitors to sign in, and users who are no members', async () => {
      for (const name of ['nobody', 'guest']) {
        const { page, problems } = await look(name, links['tags of the owner']);
        for (const tag of ['nx-benefits-panel', 'nx-credit-meter']) {
          const { text, error, meters } = await drawn(page, tag);
          assert.equal(error, 'unauthorized');
          assert.match(text, /Please sign in to see this\./);
          assert.deepEqual(meters, []);
        }
        // The browser itself writes a line for the 401, and the widgets one for the integrator.
        assert.deepEqual(
          problems.filter((problem) => !/401|<nx-/.test(problem)),
          [],
        );
        await page.close();
      }
    });

    it('says that signing in failed when the site’s code has no token for a reason, which the site hears', async () => {
      const { page } = await look('unlucky', links['tag with leave']);
      const { text, error } = await drawn(page, 'nx-credit-meter');
      assert.equal(error, 'server');
      assert.match(text, /couldn’t sign you in/);
      assert.match(await wordpress.tokenFailures(), /^unlucky: The space has not answered\.$/m);
      await page.close();
    });

    describe('where the tags are filtered', () => {
      const placeholders = `<div data-nx-widget="my-plans">Your plans</div>
<p>Hours: <span data-nx-widget="credit-meter" data-kind="time" data-heading="">see the portal</span></p>
<p>Prints: <span class="nx-widget-credit-meter" data-kind="printing" data-heading="">ask at the desk</span></p>`;
      const link = '<p><a href="#nx-widget=benefits-panel&amp;show=printing">Your benefits</a></p>';
      const mark = '<b class="strong nx-widget-my-plans">Your plans</b>';
      /** The author's post with all of that. @type {{ id: number, raw: string }} */
      let post;

      /** What can be read beside the widgets. */
      const wordsIn = (page, selector) => page.$eval(selector, ({ innerText }) => innerText.trim().split(/\s*\n\s*/));

      const assertAllInPlace = async (page) => {
        assert.match((await drawnInPlace(page, '[data-nx-widget="my-plans"] > nx-my-plans')).text, /Resident desk/);
        assertMeter(await drawnInPlace(page, '[data-nx-widget="credit-meter"] > nx-credit-meter'), time);
        assertMeter(await drawnInPlace(page, '.nx-widget-credit-meter > nx-credit-meter'), printing);
      };

      before(() => saveSettings());

      it('lets everybody write placeholders, markers and links', async () => {
        const write = async (who, title, content) => {
          const { id, link, content: saved } = await wordpress.write(visitors[who], { title, content });
          links[title] = link;
          return { id, raw: saved.raw };
        };
        const all = `${placeholders}\n${link}`;
        assert.equal((await write('owner', 'placeholders of the owner', all)).raw, all);
        post = await write('author', 'placeholders of the author', all);
        assert.equal(post.raw, all);
        assert.equal((await write('author', 'link of the author', link)).raw, link);
        assert.equal((await write('editor', 'marker of the editor', mark)).raw, mark);

        const filterNoMore = await wordpress.filterEverybody();
        for (const who of ['editor', 'owner']) {
          const { raw } = await write(who, `placeholders of the filtered ${who}`, `${all}<nx-my-plans></nx-my-plans>`);
          assert.equal(raw, all);
        }
        await filterNoMore();
      });

      it('draws the member’s data in their place, in the page of whoever wrote them', async () => {
        for (const name of ['author', 'owner', 'filtered editor', 'filtered owner']) {
          const { page, problems } = await look('maya', links[`placeholders of the ${name}`]);
          await assertAllInPlace(page);
          assert.deepEqual(await wordsIn(page, '.entry-content'), ['Hours:', 'Prints:', 'Your benefits']);
          assert.deepEqual(problems, []);
          await page.close();
        }
        const { page, problems } = await look('maya', links['marker of the editor']);
        assert.match((await drawnInPlace(page, 'b > nx-my-plans')).text, /Resident desk/);
        assert.deepEqual(problems, []);
        await page.close();
      });

      it('leaves a visitor what the author wrote', async () => {
        const { page } = await look('nobody', links['placeholders of the author']);
        assert.equal((await drawn(page, 'nx-my-plans')).error, 'unauthorized');
        assert.deepEqual(await wordsIn(page, '.entry-content'), [
          'Your plans',
          'Hours: see the portal',
          'Prints: ask at the desk',
          'Your benefits',
        ]);
        await page.close();
      });

      it('keeps placeholders through the Visual tab of the classic editor', async () => {
        const { page, problems } = await look(
          'author',
          `/wp-admin/post.php?post=${post.id}&action=edit&classic-editor`,
        );
        for (const tab of ['tmce', 'html', 'tmce']) {
          await page.click(`#content-${tab}`);
          await page.waitForFunction(
            (isVisual) => (window.tinymce?.get('content')?.isHidden() === false) === isVisual,
            {},
            tab === 'tmce',
          );
        }
        await page.evaluate(() => {
          const editor = tinymce.get('content');
          editor.selection.select(editor.getBody().lastElementChild);
          editor.selection.collapse();
          editor.insertContent('Said in the Visual tab. ');
        });
        await Promise.all([page.waitForNavigation(), page.click('#publish')]);
        await page.close();
        assert.deepEqual(problems, []);

        const raw = await wordpress.php(`echo get_post( ${post.id} )->post_content;`);
        assert.match(raw, /Said in the Visual tab\./);
        for (const line of placeholders.split('\n')) {
          assert.ok(raw.includes(line.replaceAll(/<\/?p>/g, '')), raw);
        }
        const { page: after } = await look('maya', links['placeholders of the author']);
        await assertAllInPlace(after);
        await after.close();
      });

      it('makes widgets of links only where the owner says so', async () => {
        const off = await look('maya', links['link of the author']);
        assert.equal(await off.page.$('script[src*="/nx-widgets/"]'), null);
        assert.deepEqual(await wordsIn(off.page, '.entry-content'), ['Your benefits']);
        await off.page.close();

        await saveSettings({ links: '.entry-content' });
        for (const name of ['link of the author', 'placeholders of the author']) {
          const { page, problems } = await look('maya', links[name]);
          const { text } = await drawnInPlace(page, 'a + nx-benefits-panel');
          assert.match(text, /^Your benefits[^]*380 of 1,000 left/);
          assert.doesNotMatch(text, /Monthly room allowance/);
          assert.doesNotMatch((await wordsIn(page, '.entry-content')).join('\n'), /Your benefits/);
          assert.deepEqual(problems, []);
          await page.close();
        }
      });

      it('leaves a link in a visitor’s comment a link, and takes the rest out', async () => {
        await wordpress.php(`update_option( 'comment_previously_approved', 0 );`);
        const comment = `<a href="#nx-widget=my-plans">A stranger’s plans</a> <b class="nx-widget-my-plans">boldly</b> <div data-nx-widget="my-plans">placed</div> <nx-my-plans></nx-my-plans>[nx_my_plans]`;
        const { page: form } = await look('nobody', links['placeholders of the author']);
        await form.evaluate((comment) => {
          const { elements } = document.querySelector('#commentform');
          elements.author.value = 'Stranger';
          elements.email.value = 'stranger@elsewhere.example';
          elements.comment.value = comment;
        }, comment);
        await Promise.all([form.waitForNavigation(), form.click('#commentform [type="submit"]')]);
        await form.close();

        const { page, problems } = await look('maya', links['placeholders of the author']);
        await assertAllInPlace(page);
        const strange = await page.waitForSelector('a ::-p-text(A stranger’s plans)', { visible: true });
        assert.equal(
          await strange.evaluate(({ parentElement }) => parentElement.innerText.replaceAll(/\s+/g, ' ')),
          'A stranger’s plans boldly placed [nx_my_plans]',
        );
        assert.equal(await page.$$eval('nx-my-plans', (all) => all.length), 1);
        assert.deepEqual(problems, []);
        await page.close();
      });

      it('gives the server that an author names no token, and asks for none', async () => {
        // It answers without one.
        const elsewhere = `${room}-elsewhere~session=tomas`;
        const { link } = await wordpress.write(visitors.author, {
          title: 'From elsewhere',
          content: `<div data-nx-widget="my-plans" data-credentials="same-origin" data-base-url="${services.baseUrl(elsewhere)}">plans</div>`,
        });
        const { page } = await look('maya', link);
        assert.doesNotMatch((await drawnInPlace(page, 'nx-my-plans')).text, /Resident desk/);
        const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
        assert.deepEqual(
          asked.filter((url) => url.includes('nx-widgets/v1')),
          [],
        );
        await page.close();
        const requests = await services.log(elsewhere);
        assert.ok(requests.length > 0);
        for (const { headers } of requests) assert.equal(headers.authorization, undefined);
      });

      it('gives it none either when the author names the route of the tokens beside', async () => {
        const elsewhere = `${room}-meddling`;
        const route = '/index.php?rest_route=/nx-widgets/v1/token';
        const { link } = await wordpress.write(visitors.author, {
          title: 'To elsewhere',
          content: `<div data-nx-widget="my-plans" data-token-url="${route}" data-base-url="${services.baseUrl(elsewhere)}">plans</div>`,
        });
        const { page } = await look('maya', link);
        assert.equal((await drawn(page, 'nx-my-plans')).error, 'unauthorized');
        assert.deepEqual(await wordsIn(page, '.entry-content'), ['plans']);
        await page.close();
        for (const { headers } of await services.log(elsewhere)) assert.equal(headers.authorization, undefined);
      });

      it('takes no script from an author as the link of each plan', async () => {
        const { link } = await wordpress.write(visitors.author, {
          title: 'Plans with a script',
          content: `<div data-nx-widget="my-plans" data-plan-href="javascript:alert({id})" data-onclick="alert(1)">plans</div>`,
        });
        const { page } = await look('maya', link);
        await drawnInPlace(page, 'nx-my-plans');
        const [links, names] = await page.$eval('nx-my-plans', ({ shadowRoot, attributes }) => [
          shadowRoot.querySelectorAll('a').length,
          Array.from(attributes, ({ name }) => name),
        ]);
        assert.equal(links, 0);
        assert.deepEqual(names, ['plan-href']);
        await page.close();
      });
    });

    it('loads the script, and says whom to ask, on pages with widgets only', async () => {
      const parts = (page) =>
        page.$$eval('script[src*="/nx-widgets/"], nx-config', (all) =>
          all.map(({ localName, type }) => type ?? localName),
        );
      for (const name of ['maya', 'nobody']) {
        const { page } = await look(name, links['tags of the owner']);
        assert.deepEqual((await parts(page)).sort(), ['module', 'nx-config']);
        await page.close();
      }
      for (const address of [links['no widgets'], links['tag without leave'], `${wordpress.url}/wp-login.php`]) {
        const { page } = await look('nobody', address);
        assert.deepEqual(await parts(page), []);
        await page.close();
      }
    });

    describe('the route of the tokens', () => {
      /** A page of maya's, and the address that her widgets ask. */
      let page;
      let tokenUrl;
      before(async () => {
        ({ page } = await look('maya', links['tags of the owner']));
        tokenUrl = await tokenUrlOf(page);
      });
      after(() => page?.close());

      it('answers the member’s own pages, and no cache keeps it', async () => {
        const { status, text, headers } = await askForToken(page, tokenUrl);
        assert.equal(status, 200);
        assert.deepEqual(JSON.parse(text), { access_token: 'maya', token_type: 'bearer', expires_in: 3600 });
        assert.equal(headers['cache-control'], 'no-store, private');
        assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
        assert.equal(headers['x-content-type-options'], 'nosniff');
        assert.deepEqual(
          Object.keys(headers).filter((name) => name.startsWith('access-control-')),
          [],
        );
      });

      it('answers 401 without a word to a visitor, to another user, and to another session of the same one', async () => {
        const visit = async (name) => {
          const { page } = await look(name, links['no widgets']);
          const { status, text } = await askForToken(page, tokenUrl);
          await page.close();
          assert.deepEqual([name, status, text], [name, 401, '']);
        };
        await visit('nobody');
        await visit('tomas');
        visitors.mayaElsewhere = await browser.createBrowserContext();
        await wordpress.signIn(visitors.mayaElsewhere, users.maya);
        await visit('mayaElsewhere');
        const address = new URL(tokenUrl, wordpress.url);
        address.searchParams.delete('key');
        assert.equal((await askForToken(page, address.href)).status, 401);
        address.searchParams.set('key', '0'.repeat(64));
        assert.equal((await askForToken(page, address.href)).status, 401);
      });

      it('refuses what is not a page of the site, though the cookie be there', async () => {
        const cookie = (await visitors.maya.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
        const ask = async (headers, address = tokenUrl) => {
          const response = await fetch(new URL(address, wordpress.url), { headers: { Cookie: cookie, ...headers } });
          assert.equal(response.headers.get('access-control-allow-origin'), null);
          return [response.status, await response.text()];
        };
        // An old browser, which sends neither header with a GET of the same origin.
        assert.equal((await ask({}))[0], 200);
        assert.equal((await ask({ Origin: wordpress.url }))[0], 200);
        for (const headers of [
          { 'Sec-Fetch-Site': 'cross-site' },
          { 'Sec-Fetch-Site': 'same-site' },
          { 'Sec-Fetch-Site': 'none' },
          { Origin: 'https://elsewhere.example' },
          { Origin: 'null' },
          { Origin: `${wordpress.url}.evil.example` },
        ]) {
          assert.deepEqual(await ask(headers), [403, ''], JSON.stringify(headers));
        }
        assert.deepEqual(
          (await ask({}, `${tokenUrl}${tokenUrl.includes('?') ? '&' : '?'}_jsonp=x`))[1].includes('maya'),
          false,
        );
      });

      it('can’t be read by a page of another origin, in the same browser and of the same site', async () => {
        const { page: elsewhere } = await open(visitors.maya, services.module);
        const outcomes = await elsewhere.evaluate(
          (url) =>
            Promise.all(
              [{}, { credentials: 'include' }, { credentials: 'include', mode: 'no-cors' }].map((options) =>
                fetch(url, options).then(
                  async (response) => response.text(),
                  () => '',
                ),
              ),
            ),
          new URL(tokenUrl, wordpress.url).href,
        );
        assert.deepEqual(outcomes, ['', '', '']);
        await elsewhere.close();
      });

      it('is not in the index of the API, and is asked by GET only', async () => {
        const index = await (await fetch(`${wordpress.url}/index.php?rest_route=/nx-widgets/v1`)).text();
        assert.doesNotMatch(index, /v1\\?\/token/);
        const posted = await fetch(new URL(tokenUrl, wordpress.url), { method: 'POST' });
        assert.equal(posted.status, 404);
      });
    });

    it('gives a page that is still open nothing of who signs in after', async () => {
      visitors.shared = await browser.createBrowserContext();
      await wordpress.signIn(visitors.shared, users.maya);
      const { page } = await look('shared', links['tag with leave']);
      assertMeter(await drawn(page, 'nx-credit-meter'), printing);
      await visitors.shared.deleteMatchingCookies(...(await visitors.shared.cookies()));
      await wordpress.signIn(visitors.shared, users.tomas);
      assert.equal((await askForToken(page, await tokenUrlOf(page))).status, 401);

      await page.reload();
      const asTomas = await drawn(page, 'nx-credit-meter');
      assert.doesNotMatch(asTomas.text, /380/);
      assert.equal(asTomas.error, undefined);
      await page.close();
    });

    it('has a block in the editor, for authors too, with a variation for each widget and without a complaint of its own', async () => {
      const { page, problems } = await look('author', '/wp-admin/post-new.php');
      await page.waitForFunction(
        () =>
          window.wp?.data?.select('core/block-editor')?.getBlocks &&
          document.querySelector('.block-editor, .edit-post-visual-editor'),
      );
      const variations = await page.evaluate(() =>
        wp.blocks.getBlockVariations('nx-widgets/widget', 'inserter').map(({ name, title }) => [name, title]),
      );
      assert.deepEqual(variations.map(([name]) => name).sort(), ['benefits-panel', 'credit-meter', 'my-plans']);

      await page.evaluate(() => {
        const { createBlock } = wp.blocks;
        const { dispatch } = wp.data;
        dispatch('core/editor').editPost({ title: 'Blocks of the author', status: 'publish' });
        dispatch('core/block-editor').resetBlocks([
          createBlock('nx-widgets/widget', { widget: 'credit-meter', kind: 'printing', headingLevel: '3' }),
          createBlock('nx-widgets/widget', { widget: 'my-plans', hideHeading: true, align: 'wide' }),
          createBlock('nx-widgets/widget'),
        ]);
      });
      // The canvas is a frame of its own in newer versions.
      const canvas = async () => {
        const frame = await page.$('iframe[name="editor-canvas"]');
        return frame ? frame.contentFrame() : page;
      };
      const previews = async () =>
        (await canvas()).$$eval('.nx-widgets-preview', (all) => all.map(({ innerText }) => innerText));
      await page.waitForFunction(() => {
        const canvas = document.querySelector('iframe[name="editor-canvas"]')?.contentDocument ?? document;
        const fill = canvas.querySelector('.nx-widgets-preview__fill');
        // The canvas may get its styles after its blocks.
        return canvas.querySelectorAll('.nx-widgets-preview').length === 3 && fill.getBoundingClientRect().height > 0;
      });
      const shown = await previews();
      assert.match(shown[0], /Printing credit[^]*Credit meter/);
      assert.match(shown[1], /^Member’s plans/);
      assert.match(shown[2], /Your benefits[^]*Member’s benefits/);
      const fills = await (
        await canvas()
      ).$$eval('.nx-widgets-preview__fill', (all) =>
        all.map((fill) => {
          const { width, height } = fill.getBoundingClientRect();
          return [Math.round((100 * width) / fill.parentElement.getBoundingClientRect().width), height];
        }),
      );
      assert.deepEqual(fills, [
        [60, 8],
        [70, 8],
        [40, 8],
        [90, 8],
      ]);

      // The controls in the sidebar, by their effect.
      await page.evaluate(() => {
        const [meter] = wp.data.select('core/block-editor').getBlocks();
        wp.data.dispatch('core/block-editor').selectBlock(meter.clientId);
        const area = wp.data.dispatch('core/interface');
        area.enableComplementaryArea('core/edit-post', 'edit-post/block');
        area.enableComplementaryArea('core', 'edit-post/block');
      });
      const kind = await page.waitForSelector('.block-editor-block-inspector select');
      await kind.select('time');
      await page.waitForFunction(() => wp.data.select('core/block-editor').getBlocks()[0].attributes.kind === 'time');
      await kind.select('printing');

      await page.evaluate(() => wp.data.dispatch('core/editor').savePost());
      await page.waitForFunction(() => wp.data.select('core/editor').didPostSaveRequestSucceed());
      links.blocks = await page.evaluate(() => wp.data.select('core/editor').getPermalink());
      const saved = await page.evaluate(() => wp.data.select('core/editor').getEditedPostContent());
      assert.deepEqual(saved.split(/\s*\n\s*/), [
        '<!-- wp:nx-widgets/widget {"widget":"credit-meter","headingLevel":"3","kind":"printing"} /-->',
        '<!-- wp:nx-widgets/widget {"widget":"my-plans","hideHeading":true,"align":"wide"} /-->',
        '<!-- wp:nx-widgets/widget /-->',
      ]);

      // What is opened again must be known again, not “unexpected or invalid”.
      await page.reload();
      await page.waitForFunction(() => wp.data.select('core/block-editor').getBlocks().length === 3);
      assert.deepEqual(
        await page.evaluate(() =>
          wp.data
            .select('core/block-editor')
            .getBlocks()
            .map(({ isValid, name }) => [isValid, name]),
        ),
        Array(3).fill([true, 'nx-widgets/widget']),
      );
      // WordPress's own: its editor asks for templates, styles and settings that authors may not read.
      const own = /403 \(Forbidden\) \S+\/wp\/v2\/(templates|global-styles|settings)\b/;
      assert.deepEqual(
        problems.filter((problem) => !own.test(decodeURIComponent(problem))),
        [],
      );
      links.editor = page.url();
      await page.close();
    });

    it('shows the block to the owner, who may read all of that, without any complaint', async () => {
      const { page, problems } = await look('owner', links.editor);
      await page.waitForFunction(() => {
        const canvas = document.querySelector('iframe[name="editor-canvas"]')?.contentDocument ?? document;
        return canvas.querySelectorAll('.nx-widgets-preview').length === 3;
      });
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('draws the member’s data where an author has put blocks', async () => {
      const { page, problems } = await look('maya', links.blocks);
      assertMeter(await drawn(page, 'nx-credit-meter'), printing);
      const plans = await drawn(page, 'nx-my-plans');
      assert.match(plans.text, /^Resident desk/);
      assert.match((await drawn(page, 'nx-benefits-panel')).text, /^Your benefits[^]*Monthly room allowance/);
      assert.equal(await page.$eval('.alignwide > nx-my-plans', () => true), true);
      assert.deepEqual(problems, []);
      await page.close();
    });

    it('does all of it in a classic theme, whose head is printed first, and not for excerpts', async () => {
      await wordpress.php(`switch_theme( 'classic' );`);
      for (const name of ['shortcodes of the author', 'tag with leave', 'blocks']) {
        const { page, problems } = await look('maya', links[name]);
        assertMeter(await drawn(page, 'nx-credit-meter'), printing);
        assert.deepEqual(problems, [], name);
        await page.close();
      }
      const { page } = await look('maya', '/');
      assert.match(await page.$eval('main', ({ innerText }) => innerText), /blocks of the author/i);
      assert.equal(await page.$('script[src*="/nx-widgets/"], nx-config'), null);
      await page.close();
    });

    it('draws placeholders in a list of whole posts there, and beside the posts', async () => {
      const archive = await wordpress.php(`echo get_author_posts_url( get_user_by( 'login', 'editor' )->ID );`);
      const { page, problems } = await look('maya', archive);
      await page.waitForFunction(() => {
        const plans = Array.from(document.querySelectorAll('main nx-my-plans'));
        return plans.length === 2 && plans.every((each) => each.loadedAt && each.checkVisibility());
      });
      assert.equal(await page.$$eval('nx-config', (all) => all.length), 1);
      assert.deepEqual(problems, []);
      await page.close();

      await wordpress.php(`
        update_option( 'widget_block', array( 2 => array( 'content' => '<!-- wp:html --><b data-nx-widget="my-plans"></b><!-- /wp:html -->' ) ) );
        update_option( 'sidebars_widgets', array( 'beside' => array( 'block-2' ) ) );
      `);
      const { page: beside } = await look('maya', links['no widgets']);
      assert.match((await drawn(beside, 'aside nx-my-plans')).text, /Resident desk/);
      await beside.close();
    });

    it('shows nothing of it in feeds', async () => {
      await wordpress.php(`update_option( 'posts_per_rss', 100 );`);
      const feed = await (await fetch(`${wordpress.url}/index.php?feed=rss2`)).text();
      assert.match(feed, /shortcodes of the author/);
      assert.match(feed, /see the portal/);
      assert.doesNotMatch(feed, /\[nx_(credit_meter|my_plans|benefits_panel)|nx-config|\stoken-url|wp-block-nx/);
    });

    it('takes its settings along when it is deleted', async () => {
      const { page } = await look('owner', '/wp-admin/plugins.php');
      await Promise.all([page.waitForNavigation(), page.click('#deactivate-nx-widgets')]);
      assert.equal(await wordpress.php(`echo json_encode( is_array( get_option( 'nx_widgets' ) ) );`), 'true');
      page.on('dialog', (dialog) => dialog.accept());
      await page.click('#delete-nx-widgets');
      await page.waitForSelector('[data-slug="nx-widgets"].deleted, tr.deleted', { timeout: 30_000 });
      assert.equal(await wordpress.php(`echo json_encode( get_option( 'nx_widgets' ) );`), 'false');
      await page.close();
    });

    it('never made WordPress or PHP complain', async () => {
      const about = (await wordpress.complaints()).split('\n').filter((line) => /nx-widgets|nx_widgets/i.test(line));
      assert.deepEqual(about, []);
    });
  });
}
