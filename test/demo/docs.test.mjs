import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import axe from 'axe-core';
import { renderPages } from '../../demo/pages.mjs';
import { open, openBrowser } from '../hosts/site.mjs';
import { runSite } from './running-site.mjs';

/** @typedef {import('puppeteer-core').Page} Page */

const { modules } = JSON.parse(await readFile(new URL('../../custom-elements.json', import.meta.url), 'utf8'));
const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const widgets = elements.filter(({ cssStates }) => cssStates);

const pathOf = (tag) => `/docs/${tag}.html`;

/** Lists of custom-elements.json that a page has a section of, by the section. */
const lists = { events: 'events', slots: 'slots', parts: 'cssParts', tokens: 'cssProperties', states: 'cssStates' };

/** What is written about each name of a section: all text between it and the next name. */
function readSection(page, section) {
  return page.evaluate((section) => {
    const written = (node) => node.textContent.replace(/\s+/g, ' ').trim();
    const heading = document.getElementById(section);
    if (!heading) return {};
    const nodes = [];
    for (let node = heading.nextElementSibling; node && node.tagName !== 'H2'; node = node.nextElementSibling) {
      nodes.push(node);
    }
    const names = nodes.flatMap((node) => (node.tagName === 'H3' ? [node] : [...node.querySelectorAll('dt')]));
    return Object.fromEntries(
      names.map((name) => [
        written(name.querySelector('code')),
        `${written(name)} ${name.nextElementSibling ? written(name.nextElementSibling) : ''}`,
      ]),
    );
  }, section);
}

/** As it comes out of Markdown with printed quotes. */
const printed = (text) =>
  text
    .replaceAll('`', '')
    .replace(/(?<=\w)'/g, '’')
    .replace(/\s+/g, ' ')
    .trim();

/** Scrolls to each example, presses the button of those that have one, and waits until its widgets are at what they came for. @param {Page} page */
async function comeAlive(page) {
  for (const box of await page.$$('.live')) {
    await box.evaluate((element) => element.scrollIntoView());
    await (await box.$('button'))?.click();
    await page.waitForFunction((element) => !element.querySelector('button') && element.childElementCount > 1, {}, box);
  }
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.live')].every(({ children, dataset }) =>
      [...children]
        .flatMap((child) => [child, ...child.querySelectorAll('*')])
        .filter((element) => 'loadedAt' in element)
        .every((widget) => {
          if (dataset.waits !== undefined) return widget.matches(':state(loading)');
          if (dataset.then) return widget.loadedAt && widget.error;
          return !widget.matches(':state(loading)') && (widget.loadedAt || widget.error);
        }),
    ),
  );
}

/** The widgets of all examples: under which heading, and what they are at. @param {Page} page */
function readExamples(page, states) {
  return page.evaluate((states) => {
    let heading;
    return [...document.querySelectorAll('main :is(h1, h2, h3, .live):not(.live *)')].flatMap((element) => {
      if (!element.classList.contains('live')) {
        heading = element.id;
        return [];
      }
      return [...element.querySelectorAll('*')]
        .filter((widget) => 'loadedAt' in widget)
        .map((widget) => ({
          heading,
          tag: widget.localName,
          states: states.filter((state) => widget.matches(`:state(${state})`)),
          isLoaded: Boolean(widget.loadedAt),
          kind: widget.error?.kind,
          message: widget.error?.message,
          text: widget.shadowRoot.querySelector('[part~="base"]').innerText,
          parts: [...widget.shadowRoot.querySelectorAll('[part]')].flatMap((each) => [...each.part]),
          styles: widget.shadowRoot.adoptedStyleSheets
            .flatMap(({ cssRules }) => [...cssRules])
            .map(({ cssText }) => cssText)
            .join('\n'),
        }));
    });
  }, states);
}

/** Names of parts that a doc comment brings beside its own: ``also `status-active`, `-upcoming` ``. */
const variantsOf = ({ name, description = '' }) =>
  Array.from(description.matchAll(/`([^`]+)`/g), ([, word]) => word)
    .filter((word) => word.startsWith('-') || word.startsWith(`${name}-`))
    .map((word) => (word.startsWith('-') ? name + word : word));

describe('the docs', () => {
  /** @type {Awaited<ReturnType<typeof runSite>>} */
  let site;
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** Those of the docs. @type {string[]} */
  let paths;
  before(async () => {
    const pages = await renderPages();
    paths = [...pages.keys()].filter((path) => path.startsWith('/docs/'));
    site = await runSite({ pages: async () => pages });
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await site.stop();
  });

  /** @param {string} path @param {(page: Page, problems: string[]) => Promise<void>} look */
  async function visit(path, look) {
    const { page, problems } = await open(browser, site.origin + path);
    try {
      await look(page, problems);
    } finally {
      await page.close();
    }
  }

  for (const element of elements) {
    const { tagName } = element;

    it(`have every attribute, property and method of <${tagName}>, and where each comes from`, () =>
      visit(pathOf(tagName), async (page) => {
        const properties = await readSection(page, 'properties');
        const methods = await readSection(page, 'methods');
        for (const { kind, name, attribute, description, type, readonly, inheritedFrom, ...rest } of element.members) {
          if (kind === 'method') {
            const [signature, text] = Object.entries(methods).find(([signature]) => signature.startsWith(`${name}(`));
            assert.ok(signature.endsWith(`): ${rest.return.type.text}`), signature);
            assert.ok(text.includes(printed(description)), text);
            continue;
          }
          const text = properties[attribute ?? name];
          assert.ok(text?.includes(printed(description)), `${name}: ${text}`);
          assert.ok(text.includes(name), name);
          assert.ok(text.includes(type.text.replace(/ \| (null|undefined)/g, '')), `${name}: ${type.text}`);
          assert.equal(text.includes('read-only'), Boolean(readonly), name);
          if (rest.default) assert.ok(text.includes(`by default ${rest.default}`), name);
          if (inheritedFrom) assert.ok(text.includes(`from ${inheritedFrom.name}`), name);
        }
        assert.deepEqual(
          element.attributes.filter(({ name }) => !(name in properties)),
          [],
        );
      }));

    it(`have every event, slot, part, token and state of <${tagName}>, and what it is for`, () =>
      visit(pathOf(tagName), async (page) => {
        for (const [section, list] of Object.entries(lists)) {
          const entries = await readSection(page, section);
          const expected = element[list] ?? [];
          assert.equal(Object.keys(entries).length, expected.length, section);
          for (const { name, description, default: preset } of expected) {
            const text = entries[list === 'cssStates' ? `:state(${name})` : name];
            assert.ok(text?.includes(printed(description)), `${section} ${name}: ${text}`);
            if (preset) assert.ok(text.includes(preset), `${name}: ${text}`);
          }
        }
      }));
  }

  for (const { tagName, cssStates, cssParts, cssProperties } of widgets) {
    it(`show every state of <${tagName}>, and no part that custom-elements.json does not name`, () =>
      visit(pathOf(tagName), async (page) => {
        await comeAlive(page);
        const states = cssStates.map(({ name }) => name);
        const examples = await readExamples(page, states);
        for (const state of states) {
          const example = examples.find(({ heading }) => heading === `state-${state}`);
          // A page can't take its browser's connection away.
          if (state === 'offline') assert.equal(example, undefined);
          else assert.ok(example?.states.includes(state), `${state}: ${JSON.stringify(example?.states)}`);
        }
        for (const { heading, isLoaded, message } of examples) {
          if (!heading?.startsWith('state-')) assert.ok(isLoaded, `${heading}: ${message}`);
        }

        const seen = new Set(examples.flatMap(({ parts }) => parts));
        const named = new Set(cssParts.flatMap((part) => [part.name, ...variantsOf(part)]));
        assert.deepEqual([...seen].filter((part) => !named.has(part)).sort(), [], 'parts without a description');
        assert.deepEqual([...named].filter((part) => !seen.has(part)).sort(), [], 'parts that no example has');

        const used = new Set(examples.flatMap(({ styles }) => styles.match(/--nx-[a-z-]+/g)));
        const tokens = cssProperties.map(({ name }) => name);
        assert.deepEqual(
          [...used].filter((token) => !tokens.includes(token)).sort(),
          [],
          'tokens without a description',
        );
      }));
  }

  it('let an example be until it is scrolled to', () =>
    visit('/docs/nx-credit-meter.html', async (page) => {
      await page.waitForFunction(() => document.querySelector('.live nx-credit-meter')?.loadedAt);
      const isAlive = (box) => box.childElementCount > 1;
      const [first, ...others] = await page.$$('.live');
      const last = others.at(-1);
      assert.equal(await first.evaluate(isAlive), true);
      assert.equal(await last.evaluate(isAlive), false);
      await last.evaluate((box) => box.scrollIntoView());
      await page.waitForFunction(isAlive, {}, last);
    }));

  it('name the tokens that the styles of the widgets use, with what they fall back to', () =>
    visit('/docs/', async (page) => {
      const styles = await page.evaluate(
        async (tags) => {
          const classes = await Promise.all(tags.map((tag) => customElements.whenDefined(tag)));
          return classes.flatMap(({ styles }) => styles.map(({ cssText }) => cssText)).join(' ');
        },
        widgets.map(({ tagName }) => tagName),
      );
      for (const { name, default: preset } of widgets.flatMap(({ cssProperties }) => cssProperties)) {
        assert.ok(styles.includes(`var(${name}`), name);
        assert.ok(styles.replace(/\s+/g, '').includes(`,${preset.replace(/\s+/g, '')})`), `${name}: ${preset}`);
      }
    }));

  it('say of each kind of failure what the member reads and what the console says', () =>
    visit('/docs/troubleshooting.html', async (page, problems) => {
      await comeAlive(page);
      const said = await page.evaluate(() => {
        const lines = {};
        let heading;
        for (const element of document.querySelectorAll('main :is(h2, .said)')) {
          if (element.tagName === 'H2') heading = element.id;
          else (lines[heading] ??= []).push(element.querySelector('p, code').textContent);
        }
        return lines;
      });
      const examples = await readExamples(page, []);
      const { default: en } = await import(new URL('../../build/locales/en.js', import.meta.url).href);
      for (const kind of Object.keys(en.errors)) {
        assert.equal(examples.find(({ heading }) => heading === kind)?.kind, kind);
      }
      for (const { heading, tag, text, message } of examples) {
        const [sentence, line] = said[heading];
        assert.ok(text.includes(sentence), `${heading}: ${text}`);
        assert.equal(line, `<${tag}> ${message}`);
        assert.ok(problems.includes(`console: ${line}`), `${line}\n${problems.join('\n')}`);
      }
    }));

  it('have headings that can be linked to, and no link that leads nowhere', async () => {
    const targets = new Map();
    const links = [];
    for (const path of paths) {
      await visit(path, async (page) => {
        const { ids, headings, hrefs } = await page.evaluate(() => ({
          ids: Array.from(document.querySelectorAll('[id]'), ({ id }) => id),
          headings: Array.from(document.querySelectorAll('main :is(h2, h3)'), (heading) => [
            heading.id,
            heading.querySelector('a')?.getAttribute('href'),
          ]),
          hrefs: Array.from(document.querySelectorAll('a[href]'), ({ href }) => href),
        }));
        assert.ok(headings.length > 0, path);
        for (const [id, href] of headings) assert.equal(href, `#${id}`, path);
        assert.equal(new Set(ids).size, ids.length, path);
        targets.set(path, ids);
        links.push(...hrefs.map((href) => [path, new URL(href)]));
      });
    }
    for (const [path, { href, pathname, hash }] of links) {
      if (targets.has(pathname) && hash) assert.ok(targets.get(pathname).includes(hash.slice(1)), `${path}: ${href}`);
      else assert.equal((await fetch(href)).status, 200, `${path}: ${href}`);
    }
  });

  it('have no inline script or style, and ask for nothing that their policy blocks', async () => {
    for (const path of paths) {
      const html = await (await fetch(site.origin + path)).text();
      assert.doesNotMatch(html, /<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=/i);
      await visit(path, async (page, problems) => {
        await page.waitForFunction(() => customElements.get('nx-config'));
        assert.deepEqual(problems, [], path);
      });
    }
  });

  it('are no wider than their window, be it 320 pixels', async () => {
    for (const path of paths) {
      await visit(path, async (page) => {
        // Troubleshooting has one that takes its time.
        if (!path.includes('troubleshooting')) await comeAlive(page);
        for (const width of [1280, 768, 320]) {
          await page.setViewport({ width, height: 900 });
          const reach = await page.evaluate(() => document.scrollingElement.scrollWidth);
          assert.ok(reach <= width, `${path}: ${reach} of ${width}`);
        }
      });
    }
  });

  it('have nothing against WCAG 2.2 AA, light or dark', async () => {
    for (const path of paths) {
      await visit(path, async (page) => {
        await page.evaluate(axe.source);
        for (const value of ['light', 'dark']) {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
          const { violations } = await page.evaluate(() => globalThis.axe.run(document));
          assert.deepEqual(
            violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`)),
            [],
            `${path}, ${value}`,
          );
        }
      });
    }
  });
});
