/**
 * The snippets of the builder: each is read as its language reads it, and says what was chosen; those for pages of HTML are
 * opened, and show data.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import ts from 'typescript';
import { choiceOf } from '../../demo/builder/choice.js';
import { piecesOf, targets } from '../../demo/builder/snippets/targets.js';
import { widgetsOf } from '../../demo/builder/widget-list.js';
import { openBrowser, openPage, picture, startHost } from '../embedding/host.mjs';
import { root } from '../hosts/site.mjs';

const json = (file) => JSON.parse(readFileSync(`${root}/${file}`, 'utf8'));
const { files: hashes } = json('cdn/integrity.json');

/** Whatever slots the widgets have, these are there to write into. */
const slots = [{ name: 'heading' }, { name: 'signed-out' }, { name: 'footer' }];
const widgets = widgetsOf(json('custom-elements.json')).map((widget) => ({ ...widget, slots }));

/** What the builder was told, as a choice. */
const choose = ({ widget = 'nx-credit-meter', ...state }) =>
  choiceOf(
    state,
    widgets.find(({ tag }) => tag === widget),
    hashes,
  );

const piecesFor = (id, state) =>
  piecesOf(
    targets.find((target) => target.id === id),
    choose(state),
  );

const styleSheetTitle = 'In a style sheet of the page';

/** The text of the piece that has the widget in it. */
const textOf = (id, state) =>
  piecesFor(id, state).findLast(({ title }) => title !== styleSheetTitle && !title.endsWith('.d.ts')).text;

/** Texts that mean something in one language or another. */
const hostile = {
  quotes: 'double " and \' single',
  markup: '<b>bold</b> &amp; &lt; & &copy;',
  'braces of Vue and Angular': '{{ constructor.constructor("x")() }} }} {{',
  'braces of JSX and Svelte': '{alert(1)} }{ {"x"} @if (true) { x } #each',
  'template literals': '${alert(1)} `tick` $ {',
  backslashes: "back\\slash \\' \\n \\u0041 \\${x}",
  'ends of scripts': '</script><script>alert(1)</script><!--',
  comments: '--> <!-- wp:html --><b>x</b>',
  brackets: '] [/nx_credit_meter] [gallery]',
  PHP: "'; ?> <?php die(); // ' . $x . '",
  'ends of templates': '</template></nx-credit-meter>',
  lines: 'line\nline\ttab',
  'other scripts': 'a\u2028b \u00a0 \u202e العربية 日本語 💶',
};

/** Choices that say much at once. */
const rich = {
  kind: 'time',
  variant: 'ring',
  low: '0.3',
  'heading-level': '4',
  currency: 'EUR',
  lang: 'ar',
};

describe('The builder’s snippets', () => {
  /** @type {Awaited<ReturnType<typeof startHost>>} */
  let host;
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** Reads HTML. @type {import('puppeteer-core').Page} */
  let reader;

  before(async () => {
    host = await startHost();
    browser = await openBrowser();
    reader = await browser.newPage();
  });
  after(async () => {
    await browser?.close();
    await host?.stop();
  });

  /**
   * The one element of a document that a selector finds.
   *
   * @returns {Promise<{ attributes: Record<string, string>, texts: Record<string, string>, scripts: number }>} `texts` by
   *   the names of the slots.
   */
  const readHtml = (html, selector) =>
    reader.evaluate(
      (html, selector) => {
        const document = new DOMParser().parseFromString(html, 'text/html');
        const found = document.querySelectorAll(selector);
        if (found.length !== 1) throw new Error(`${found.length} × ${selector}`);
        const [element] = found;
        return {
          attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
          texts: Object.fromEntries(Array.from(element.children, ({ slot, textContent }) => [slot, textContent])),
          text: element.textContent,
          scripts: document.scripts.length,
        };
      },
      html,
      selector,
    );

  const parse = (text, name) => {
    const { diagnostics } = ts.transpileModule(text, {
      fileName: name,
      reportDiagnostics: true,
      compilerOptions: { jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ESNext, experimentalDecorators: true },
    });
    assert.deepEqual(
      diagnostics.map(({ messageText }) => messageText),
      [],
      text,
    );
    return ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
  };

  /** All nodes of a tree. */
  const nodesOf = (node) => {
    const nodes = [node];
    ts.forEachChild(node, (child) => void nodes.push(...nodesOf(child)));
    return nodes;
  };

  const literal = (node) => {
    if (ts.isStringLiteral(node)) return node.text;
    if (ts.isNumericLiteral(node)) return Number(node.text);
    assert.ok(ts.isJsxExpression(node) && node.expression, node.getText());
    return literal(node.expression);
  };

  /** JSX, or what the snippets use of Svelte, which is written alike. */
  function readJsx(text) {
    const source = parse(text, 'snippet.tsx');
    const [element, ...children] = nodesOf(source).filter(
      (node) => ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node),
    );
    const attributesOf = ({ attributes }) =>
      Object.fromEntries(attributes.properties.map(({ name, initializer }) => [name.text, literal(initializer)]));
    const textOfChild = ({ parent }) =>
      parent.children.map((child) => (ts.isJsxText(child) ? child.text : literal(child))).join('');
    return {
      attributes: attributesOf(element),
      texts: Object.fromEntries(children.map((child) => [attributesOf(child).slot, textOfChild(child)])),
    };
  }

  async function readAngular(text) {
    const nodes = nodesOf(parse(text, 'snippet.ts'));
    const fields = Object.fromEntries(
      nodes.filter(ts.isPropertyDeclaration).map(({ name, initializer }) => [name.text, literal(initializer)]),
    );
    const [template] = nodes.filter(ts.isNoSubstitutionTemplateLiteral);
    const { attributes, texts } = await readHtml(template.text, 'nx-credit-meter');
    // Read by the parser of HTML, which makes all names lower case.
    const named = Object.fromEntries(Object.keys(fields).map((name) => [name.toLowerCase(), name]));
    return {
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => {
          const [, property] = /^\[(.+)\]$/.exec(name) ?? [];
          if (!property) {
            assert.doesNotMatch(value, /[{}]/);
            return [name, value];
          }
          return [property, /^[\d.]+$/.test(value) ? Number(value) : fields[value]];
        }),
      ),
      texts: Object.fromEntries(
        Object.entries(texts).map(([slot, written]) => {
          const [, field] = /^\{\{ (\w+) \}\}$/.exec(written) ?? [];
          if (!field) assert.doesNotMatch(written, /[{}@]/);
          return [slot, field ? fields[named[field.toLowerCase()]] : written];
        }),
      ),
    };
  }

  async function readVue(text) {
    // Between tags two braces begin an expression; in a quoted attribute they are two braces.
    assert.doesNotMatch(text.replace(/"[^"]*"/g, '""'), /\{\{/);
    const [, template] = /^<template>\n([^]*)<\/template>\n$/.exec(text);
    const { attributes, texts } = await readHtml(template, 'nx-credit-meter');
    return {
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([name, value]) =>
          name.startsWith(':') ? [name.slice(1), Number(value)] : [name, value],
        ),
      ),
      texts,
    };
  }

  const withoutPrefix = (attributes) =>
    Object.fromEntries(
      Object.entries(attributes)
        .filter(([name]) => name !== 'data-nx-widget')
        .map(([name, value]) => [name.replace(/^data-/, ''), value]),
    );

  /** How each target is read. */
  const readers = {
    module: (text) => readHtml(text, 'nx-credit-meter'),
    classic: (text) => readHtml(text, 'nx-credit-meter'),
    placeholder: async (text) => {
      const { attributes } = await readHtml(text, '[data-nx-widget="credit-meter"]');
      return { attributes: withoutPrefix(attributes) };
    },
    react: readJsx,
    vue: readVue,
    svelte: readJsx,
    angular: readAngular,
    wordpress: (text) => readHtml(text, 'nx-credit-meter'),
  };

  /** Names as the element has them, and values as they stand in attributes. */
  const inHtml = (attributes) =>
    Object.fromEntries(
      Object.entries(attributes)
        .map(([name, value]) => [name.toLowerCase().replaceAll('-', ''), String(value)])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );

  const hasSlots = (id) => id !== 'placeholder';

  for (const { id, label } of targets) {
    const read = async (state) => {
      const { attributes, texts } = await readers[id](textOf(id, state));
      return { attributes: inHtml(attributes), texts };
    };

    it(`${label}: nothing but the tag where nothing was chosen`, async () => {
      const { attributes, texts = {} } = await read({ kind: 'booking', low: '0.2', 'color-scheme': '' });
      assert.deepEqual([attributes, texts], [{}, {}]);
    });

    it(`${label}: all that was chosen`, async () => {
      const { attributes } = await read({ ...rich, heading: '' });
      assert.deepEqual(attributes, {
        currency: 'EUR',
        dir: 'rtl',
        heading: '',
        headinglevel: '4',
        kind: 'time',
        lang: 'ar',
        low: '0.3',
        variant: 'ring',
      });
    });

    for (const [name, text] of Object.entries(hostile)) {
      it(`${label}: a text as it is (${name})`, async () => {
        const { attributes, texts } = await read({ heading: text, 'slot.heading': text, 'slot.footer': text });
        assert.deepEqual(attributes, { heading: text });
        // White space in a line of text is one space, unless it is a special one.
        const oneLine = (each) => each.replace(/[\t\n ]+/g, ' ');
        if (hasSlots(id)) {
          assert.deepEqual(
            Object.entries(texts).map(([slot, each]) => [slot, oneLine(each)]),
            [
              ['heading', oneLine(text)],
              ['footer', oneLine(text)],
            ],
          );
        }
      });

      it(`${label}: nothing that turns the direction of the text around it (${name})`, () => {
        const addresses = { 'base-url': text, 'token-url': text, files: text, fallback: text };
        for (const piece of piecesFor(id, { ...addresses, heading: text, 'slot.footer': text })) {
          assert.doesNotMatch(piece.text, /[\u202a-\u202e\u2066-\u2069]/);
        }
      });

      it(`${label}: no more scripts than it has, whatever the addresses are (${name})`, async () => {
        const scripts = async (state) => {
          const counts = piecesFor(id, state)
            .filter(({ text }) => /<script/.test(text))
            .map(({ text }) => readHtml(text, 'body').then((body) => body.scripts));
          return Promise.all(counts);
        };
        for (const access of ['token-url', 'provider', 'proxy']) {
          const addresses = { 'base-url': text, 'token-url': text, files: text, fallback: text };
          assert.deepEqual(await scripts({ access, ...addresses }), await scripts({ access }));
          for (const { title, text: written } of piecesFor(id, { access, ...addresses })) {
            if (/(?<!\.d)\.(ts|tsx|js)$/.test(title)) parse(written, title);
          }
        }
      });
    }

    it(`${label}: a style sheet for tokens and colour scheme, and none without`, () => {
      const titles = piecesFor(id, rich).map((piece) => piece.title);
      assert.ok(!titles.includes(styleSheetTitle));
      const { text } = piecesFor(id, { '--nx-radius': ' 4px', 'color-scheme': 'dark' }).find(
        (piece) => piece.title === styleSheetTitle,
      );
      assert.equal(text, 'nx-credit-meter {\n  color-scheme: dark;\n  --nx-radius: 4px;\n}\n');
    });
  }

  describe('for WordPress', () => {
    const pieceOf = (state, title) => piecesFor('wordpress', state).find((piece) => piece.title.includes(title));

    /** As a page reads entities, which WordPress leaves as they are. */
    const decoded = async (html) => (await readHtml(html, 'body')).text;

    for (const [name, text] of Object.entries(hostile)) {
      it(`the block has a text as it is (${name})`, () => {
        const written = pieceOf({ heading: text, kind: 'time', 'heading-level': '3' }, 'block').text;
        const [comment, attributes] = /^<!-- wp:nx-widgets\/widget (\{[^]*\}) \/-->\n$/.exec(written);
        assert.deepEqual(JSON.parse(attributes), {
          widget: 'credit-meter',
          kind: 'time',
          heading: text,
          headingLevel: '3',
        });
        assert.doesNotMatch(attributes, /--|[<>]/, comment);
      });

      it(`the shortcode has a text as it is, in a template too (${name})`, async () => {
        const { text: written } = pieceOf({ heading: text }, 'shortcode');
        // As WordPress finds it: up to a bracket, its attributes up to a quote, and backslashes are taken away.
        const [, attributes] = /^\[nx_credit_meter([^\]]*)\]\n$/.exec(written);
        const [, value] = /^ heading="([^"<\\]*)"$/.exec(attributes);
        assert.equal(await decoded(value), text);
        const [, php] = /^<\?php echo do_shortcode\( '((?:[^'\\]|\\[\\'])*)' \); \?>\n$/.exec(
          pieceOf({ heading: text }, 'template').text,
        );
        assert.equal(`${php.replace(/\\([\\'])/g, '$1')}\n`, written);
      });
    }

    it('no heading is a box to tick', () => {
      assert.match(pieceOf({ heading: '' }, 'block').text, /"hideHeading":true/);
    });

    it('the block that is the usual one says no more', () => {
      assert.equal(pieceOf({ widget: 'nx-benefits-panel' }, 'block').text, '<!-- wp:nx-widgets/widget /-->\n');
    });

    it('what the block does not take is written as a shortcode', () => {
      assert.equal(pieceOf({ currency: 'EUR' }, ': the block'), undefined);
      assert.equal(
        pieceOf({ currency: 'EUR', lang: 'de' }, 'shortcode').text,
        '[nx_credit_meter currency="EUR" lang="de"]\n',
      );
    });

    it('what the plugin does not take is written as a tag', () => {
      for (const state of [{ 'coworker-id': '4101' }, { 'slot.footer': 'Ask us' }]) {
        assert.deepEqual(
          piecesFor('wordpress', state).map(({ title }) => title),
          ['Without a plugin: a block Custom HTML'],
        );
      }
    });
  });

  describe('opened in a browser', () => {
    let pages = 0;

    /** A page with snippets of one target, whose files, API and token are those of the test. */
    async function visit(id, states, { access = 'token-url', answer = 'maya' } = {}) {
      const room = `builder-${++pages}`;
      const { services } = host;
      const token = host.file({ body: answer, type: 'text/plain', path: `/token-${pages}` });
      const addresses = {
        access,
        files: `${services.origin}/cdn`,
        'base-url': services.baseUrl(room),
        'token-url': new URL(token).pathname,
      };
      const text = states
        .flatMap((state) => piecesFor(id, { ...addresses, ...state }))
        .filter(({ title }) => title !== styleSheetTitle)
        .map((piece) => piece.text)
        .join('\n');
      return openPage(browser, host.page({ html: `<!doctype html><html lang="en-GB"><title>A page</title>${text}` }));
    }

    for (const id of ['module', 'classic', 'placeholder']) {
      for (const access of ['token-url', 'provider']) {
        for (const widget of widgets.map(({ tag }) => tag)) {
          it(`${id}, token by ${access}: ${widget} shows data`, async () => {
            const { page, complaints } = await visit(id, [{ widget }], { access });
            await page.waitForSelector(widget, { visible: true });
            const { text, error } = (await picture(page, [widget]))[widget];
            assert.equal(error, undefined);
            assert.match(text, /€/);
            assert.deepEqual(await complaints(), []);
            await page.close();
          });
        }
      }

      it(`${id}: the texts are on screen, whatever they are`, async () => {
        const texts = Object.values(hostile);
        const states = texts.map((heading) => ({ heading, kind: 'time', variant: 'ring' }));
        const { page, problems } = await visit(id, states);
        await page.waitForFunction(
          (count) => {
            const meters = Array.from(document.querySelectorAll('nx-credit-meter'));
            return meters.length === count && meters.every((meter) => meter.data && meter.checkVisibility());
          },
          {},
          texts.length,
        );
        const shown = await page.$$eval('nx-credit-meter', (meters) =>
          meters.map(({ shadowRoot }) => shadowRoot.querySelector('[part~="heading"]').textContent.trim()),
        );
        assert.deepEqual(shown, texts);
        assert.deepEqual(problems, []);
        await page.close();
      });

      it(`${id}: the hash belongs to the file`, () => {
        const all = piecesFor(id, { access: 'token-url' })
          .map(({ text }) => text)
          .join('\n');
        const [, src, hash] = /src="\/path\/to\/([^"]+)"\s+integrity="([^"]+)"/.exec(all);
        assert.equal(hash, hashes[src]);
      });
    }

    it('the placeholder keeps its text while nobody is signed in', async () => {
      const { page } = await visit('placeholder', [{ fallback: 'Ask at the <desk>' }], { answer: '' });
      await page.waitForFunction(() => document.querySelector('nx-credit-meter')?.error);
      assert.equal(await page.$eval('[data-nx-widget]', (place) => place.innerText.trim()), 'Ask at the <desk>');
      await page.close();
    });

    it('a proxy’s session takes no token', async () => {
      const baseUrl = host.services.baseUrl('builder-proxy~session=maya');
      const { page, complaints } = await visit('module', [{ 'base-url': baseUrl }], { access: 'proxy' });
      assert.match((await picture(page, ['nx-credit-meter']))['nx-credit-meter'].text, /€/);
      const requests = await host.services.log('builder-proxy~session=maya');
      assert.ok(requests.length > 0 && requests.every(({ headers }) => !('authorization' in headers)));
      assert.deepEqual(await complaints(), []);
      await page.close();
    });

    it('the style sheet is taken as it is', async () => {
      const state = { '--nx-color-accent': 'rgb(1 2 3)', 'color-scheme': 'dark' };
      const { text } = piecesFor('module', state).find(({ title }) => title === styleSheetTitle);
      const { page } = await visit('module', [state]);
      await page.addStyleTag({ content: text });
      const style = await page.$eval('nx-credit-meter', (widget) => {
        const computed = getComputedStyle(widget);
        return [computed.colorScheme, computed.getPropertyValue('--nx-color-accent')];
      });
      assert.deepEqual(style, ['dark', 'rgb(1 2 3)']);
      await page.close();
    });
  });
});
