/**
 * The widgets on pages that are hard on a guest: what real hosts, themes, old libraries and odd snippets do to them. The
 * pages are in `pages/`, each a row of a table.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findProgram } from '../setup/browser.mjs';
import { openBrowser, openPage, picture, startHost, tags, widgetsMarkup } from './host.mjs';
import { builtIns } from './pages/built-ins.mjs';
import { documents } from './pages/documents.mjs';
import { moduleTag } from './pages/hostile-page.mjs';
import { moves, visits } from './pages/life.mjs';
import { scripts, snippets } from './pages/snippets.mjs';
import { boxes, styles } from './pages/styles.mjs';

/**
 * All markup of a page.
 *
 * @param {import('./pages/hostile-page.mjs').HostilePage} row
 * @param {import('./pages/hostile-page.mjs').Site} site
 */
function markupOf({ css, before, script = moduleTag, root = '', body = ({ widgets }) => widgets, document }, site) {
  if (document) return document(site);
  // A method's text is a function's with `function` in front.
  const source = String(before).replace(/^(?!function)/, 'function ');
  return `<!doctype html>
    <html lang="en-GB" ${root}>
      <head>
        <title>A page</title>
        ${css ? `<style>${css}</style>` : ''}
        ${before ? `<script>(${source})()</script>` : ''}
        ${script(site)}
      </head>
      <body>${body(site)}</body>
    </html>`;
}

/** Without Firefox its rows are skipped, and say why. */
const engines = {
  chromium: { name: 'Chromium' },
  firefox: {
    name: 'Firefox',
    skip: await findProgram('firefox').then(
      () => false,
      ({ message }) => message,
    ),
  },
};

for (const [engine, { name, skip }] of Object.entries(engines)) {
  describe(`In ${name}, the widgets say and draw what they do on a plain page`, { skip }, () => {
    let host;
    let browser;
    /** What they say and draw on a plain page. */
    let plain;
    let rooms = 0;

    /** Opens a page with a room of its own. */
    async function visit(row) {
      const { services } = host;
      const room = `hostile-${rooms++}`;
      const baseUrl = services.baseUrl(room);
      const site = {
        baseUrl,
        widgets: widgetsMarkup(baseUrl),
        classic: services.classic,
        module: services.module,
        page: (html) => host.page({ html }),
      };
      const opened = await openPage(browser, host.page({ html: markupOf(row, site), type: row.type }));
      return { ...opened, site, room };
    }

    before(async () => {
      host = await startHost();
      browser = await openBrowser(engine);
      const { page, problems } = await visit({});
      plain = await picture(page);
      assert.deepEqual(problems, []);
      await page.close();
    });

    after(async () => {
      await browser?.close();
      await host?.stop();
    });

    /** Opens the page of a row, and expects what it has to show. */
    async function check({ only = tags, failure, problem, then, ...row }) {
      const { page, problems, room, site, written } = await visit(row);
      const expectPicture = async (target) => {
        const expected = Object.fromEntries(only.map((tag) => [tag, plain[tag]]));
        assert.deepEqual(await picture(target, only), expected);
      };
      const expectEachAskedOnce = async () => {
        const asked = (await host.services.log(room)).map(({ path }) => path.split('/').at(-1));
        assert.deepEqual(asked.filter((name) => name !== 'current').sort(), ['benefits', 'my']);
      };
      try {
        const target = (await then?.({ page, site, written, expectPicture, expectEachAskedOnce })) ?? page;
        if (failure) {
          for (const { text, isVisible } of Object.values(await picture(target))) {
            assert.match(text, failure);
            assert.ok(isVisible);
          }
        } else await expectPicture(target);
        // Each widget says it once, and nothing else is said or thrown.
        assert.deepEqual(
          problems.map((line) => (problem?.test(line) && /<([\w-]+)>/.exec(line)?.[1]) || line).sort(),
          problem ? [...tags].sort() : [],
        );
      } finally {
        await page.close();
      }
    }

    it('which is data, and bars as wide as it', () => {
      const [panel, plans, meter] = tags.map((tag) => plain[tag]);
      for (const { error, isVisible } of [panel, plans, meter]) assert.deepEqual([error, isVisible], [undefined, true]);
      assert.match(panel.text, /Monthly room allowance/);
      assert.match(plans.text, /Resident desk/);
      assert.match(meter.text, /€195\.50 of €250\.00 left/);
      const [{ percent, isColored }] = meter.meters;
      assert.deepEqual([percent, isColored], [78, true]);
    });

    for (const [where, rows] of Object.entries({
      under: styles,
      in: boxes,
      beside: builtIns,
      'with the script': scripts,
      'written with': snippets,
      'on a page': documents,
      'when they are': moves,
      'on a page that': visits,
    })) {
      describe(where, () => {
        for (const row of rows) it(row.fact, { skip: row.notIn?.[engine] }, () => check(row));
      });
    }
  });
}
