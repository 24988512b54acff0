/** What @lit-labs/ssr makes of the widgets: the built package, in Node. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { LitElementRenderer, html as page, renderThunked } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { configure, registerTranslation } from '../../dist/index.js';
import ar from '../../dist/locales/ar.js';
import de from '../../dist/locales/de.js';
import he from '../../dist/locales/he.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

registerTranslation('de', de);
registerTranslation('ar', ar);
registerTranslation('he', he);

/** What a server sends for a template. */
const markup = (template) => collectResult(renderThunked(template));

/** The same for one tag. */
const widget = (tag, attributes = '') => markup(staticHtml`${unsafeStatic(`<${tag} ${attributes}></${tag}>`)}`);

/** Any white space is one space. */
const spaced = (text) => text.replace(/\s+/g, ' ').trim();

/** What can be read of it. */
const text = (html) => spaced(html.replace(/<style>[^]*?<\/style>|<[^>]*>/g, ' '));

const count = (html, pattern) => [...html.matchAll(pattern)].length;

const items = /part="?item\b/g;
const blankHeading = /part="heading skeleton"/;

/** Each widget, with its heading in English and in German, and how many items it usually has. */
const widgets = [
  ['nx-benefits-panel', 'Your benefits', de.benefits, 3],
  ['nx-my-plans', 'Your plans', de.plans, 2],
  ['nx-credit-meter', 'Booking credit', de.kinds.booking, 1],
];

describe('a widget that a server renders', () => {
  for (const [tag, english, german, usual] of widgets) {
    describe(tag, () => {
      it('has a declarative shadow root with its styles', async () => {
        const html = await widget(tag, 'lang="en"');
        assert.match(html, new RegExp(`<${tag}[^>]*><template [^>]*shadowrootmode="open"><style>[^<]+</style>`));
      });

      it('says its heading and that it loads, in its language', async () => {
        assert.equal(text(await widget(tag, 'lang="en"')), `${english} Loading…`);
        assert.equal(text(await widget(tag, 'lang="de"')), spaced(`${german} ${de.loading}`));
      });

      it('says to screen readers which language that is', async () => {
        assert.match(await widget(tag, 'lang="de-CH"'), /<div part="?base"? lang="de-CH">/);
      });

      it('holds the place of as many items as there usually are', async () => {
        assert.equal(count(await widget(tag, 'lang="en"'), items), usual);
      });

      it('has no style attribute, which a policy would block', async () => {
        for (const variant of ['bar', 'ring', 'text', 'else'])
          assert.doesNotMatch(await widget(tag, `lang="en" variant="${variant}"`), / style=/);
      });

      it('says no word where it is not told a language', async () => {
        for (const attributes of ['', 'lang=""']) {
          const html = await widget(tag, attributes);
          assert.match(html, blankHeading);
          assert.ok(!html.includes(english));
        }
      });

      it('says no word of another language where the texts of its own were not given', async () => {
        const html = await widget(tag, 'lang="pl"');
        assert.match(html, blankHeading);
        assert.ok(!html.includes(english));
      });

      it('takes its heading and its level from its attributes', async () => {
        const html = await widget(tag, 'lang="de" heading="Meins" heading-level="4"');
        assert.match(html, /aria-level="4"/);
        assert.equal(text(html), spaced(`Meins ${de.loading}`));
        assert.equal(text(await widget(tag, 'lang="de" heading=""')), spaced(de.loading));
      });

      it('never says the token that it was given as a property', async () => {
        const name = unsafeStatic(tag);
        const html = await markup(staticHtml`<${name} lang="en" .token=${'s3cret'}></${name}>`);
        assert.ok(!html.includes('s3cret'));
      });
    });
  }

  it('is drawn as the meter’s variant is', async () => {
    assert.match(await widget('nx-credit-meter', 'lang="en" variant="ring"'), /<svg\b/);
    assert.match(await widget('nx-credit-meter', 'lang="en" variant="bar"'), /<div part="?track"?>/);
    assert.doesNotMatch(await widget('nx-credit-meter', `lang="en" variant="text"`), /<div part="?track"?>/);
  });

  it('is of the meter’s kind', async () => {
    assert.equal(
      text(await widget('nx-credit-meter', 'lang="de" kind="pass"')),
      spaced(`${de.kinds.pass} ${de.loading}`),
    );
  });

  it('says whose benefits it will show to the front desk', async () => {
    assert.equal(
      text(await widget('nx-benefits-panel', 'lang="de" coworker-id="7"')),
      spaced(`${de.customer} ${de.loading}`),
    );
  });

  it('is written from right to left as the page around it is', async () => {
    for (const [lang, { plans, loading }] of Object.entries({ ar, he })) {
      const html = await markup(page`<body dir="rtl"><nx-my-plans lang=${lang}></nx-my-plans></body>`);
      assert.equal(text(html), spaced(`${plans} ${loading}`));
      assert.doesNotMatch(html.replace(/<body[^>]*>/, ''), /\sdir=/);
    }
  });

  it('keeps the children that the page gives it', async () => {
    const html = await markup(page`<nx-my-plans lang="en"><a slot="signed-out" href="/in">Sign in</a></nx-my-plans>`);
    assert.match(html, /<\/template><a slot="signed-out" href="\/in">Sign in<\/a><\/nx-my-plans>/);
  });

  it('is no other than the page’s nearest ones, which are in other languages at the same time', async () => {
    const english = () => widget('nx-my-plans', 'lang="en"');
    const german = () => widget('nx-my-plans', 'lang="de"');
    const alone = [await english(), await german()];
    assert.deepEqual(await Promise.all([english(), german()]), alone);
  });

  it('takes what the server says for all pages', async () => {
    configure({ headingLevel: 5 });
    const html = await widget('nx-my-plans', 'lang="en"');
    configure({ headingLevel: undefined });
    assert.match(html, /aria-level="5"/);
  });

  it('is rendered where the page has its server call connectedCallback, too', async () => {
    const everywhere = () => ({ connectedCallback: true });
    const before = await widget('nx-my-plans', 'lang="en"');
    LitElementRenderer.renderOptions.push(everywhere);
    try {
      assert.equal(await widget('nx-my-plans', 'lang="en"'), before);
    } finally {
      LitElementRenderer.renderOptions.splice(LitElementRenderer.renderOptions.indexOf(everywhere), 1);
    }
  });
});

describe('nx-config on a server', () => {
  it('shows nothing', async () => {
    assert.equal(text(await widget('nx-config', 'heading="Mine"')), '');
    assert.match(await widget('nx-config'), /<style>:host\{display:none!important\}<\/style>/);
  });

  it('says nothing to the widgets of other pages', async () => {
    LitElementRenderer.renderOptions.push(() => ({ connectedCallback: true }));
    try {
      await widget('nx-config', 'heading="Another page’s" heading-level="5" token="s3cret"');
    } finally {
      LitElementRenderer.renderOptions.pop();
    }
    const html = await widget('nx-my-plans', 'lang="en"');
    assert.equal(text(html), 'Your plans Loading…');
    assert.match(html, /aria-level="2"/);
  });
});

describe('a server that has rendered widgets', () => {
  /** What a fresh Node says that runs this module at the root of the package. */
  const output = async (module) => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', module], { cwd: root });
    return JSON.parse(stdout);
  };

  const rendered = `
    import { renderThunked } from '@lit-labs/ssr';
    import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
    import { html } from 'lit';
    const asked = [];
    globalThis.fetch = async (address) => (asked.push(String(address)), new Response('{}'));
    globalThis.setInterval = globalThis.setTimeout = (...timer) => asked.push(String(timer));
    await import('nx-widgets');
    const widget = (token) => html\`
      <nx-benefits-panel lang="en" base-url="https://a.example" .token=\${token} refresh-interval="60"></nx-benefits-panel>
      <nx-my-plans lang="pl" base-url="https://a.example" token-url="https://a.example/token"></nx-my-plans>
      <nx-credit-meter lang="en" base-url="/path" credentials="include"></nx-credit-meter>\`;
    const made = await collectResult(renderThunked(widget('s3cret')));
    await new Promise((resolve) => setImmediate(resolve));
  `;

  it('has asked nobody, and waits for nothing', async () => {
    assert.deepEqual(await output(`${rendered} console.log(JSON.stringify(asked));`), []);
  });

  it('ends by itself', async () => {
    assert.equal(await output(`import 'nx-widgets'; console.log(JSON.stringify('the end'));`), 'the end');
  });

  it('has loaded no language by itself, so that the first page is like the second', async () => {
    const same = `${rendered} console.log(JSON.stringify(made === (await collectResult(renderThunked(widget('s3cret'))))));`;
    assert.equal(await output(same), true);
  });
});
