/** What happens to the widgets once they are there: moves, copies, and pages that go and come back. */
import assert from 'node:assert/strict';
import { tags } from '../host.mjs';
import { haveData, widgets, within } from './hostile-page.mjs';

const twoBoxes = within('<main>', '</main><aside></aside>');

const elsewhere = '<!doctype html><html lang="en-GB"><title>Elsewhere</title></html>';

/** A window that the page opens meanwhile. */
async function openedBy(page, open) {
  const opened = new Promise((resolve) => page.once('popup', resolve));
  await open();
  return opened;
}

/** Expects the picture in another document, `globalThis.other` of the page, and takes the widgets back. */
async function seeAndReturn({ page, expectPicture }, target) {
  await expectPicture(target);
  await page.evaluate((selector) => document.body.append(...globalThis.other.querySelectorAll(selector)), widgets);
}

/** The same in a window, which is closed. */
async function seeAndClose(visit, window) {
  await seeAndReturn(visit, window);
  await window.close();
  // Firefox opens the next page in the window in front: waits for ever if that is one that closes.
  await visit.page.bringToFront();
}

/** Run by the page: opens an empty window, `globalThis.other`. */
const openWindow = () => {
  globalThis.other = window.open('', '', 'popup,width=500,height=700').document;
  globalThis.other.documentElement.lang = 'en-GB';
};

/** @type {import('./hostile-page.mjs').HostilePage[]} */
export const moves = [
  {
    fact: 'moved twenty times, which asks once',
    body: twoBoxes,
    async then({ page, expectPicture, expectEachAskedOnce }) {
      await page.$$eval(widgets, (all) => {
        for (let turn = 0; turn < 20; turn++) document.querySelector(turn % 2 ? 'main' : 'aside').append(...all);
      });
      await expectPicture(page);
      await expectEachAskedOnce();
    },
  },
  {
    fact: 'moved again and again while they load',
    body: twoBoxes,
    then: ({ page }) =>
      page.$$eval(widgets, async (all) => {
        for (let turn = 0; turn < 20; turn++) {
          document.querySelector(turn % 2 ? 'main' : 'aside').append(...all);
          await new Promise((resolve) => setTimeout(resolve));
        }
      }),
  },
  {
    fact: 'taken out and put back later, which asks no more',
    body: twoBoxes,
    async then({ page, expectPicture, expectEachAskedOnce }) {
      await haveData(page);
      await page.$$eval(widgets, async (all) => {
        for (const each of all) each.remove();
        await new Promise((resolve) => setTimeout(resolve));
        document.querySelector('aside').append(...all);
      });
      await expectPicture(page);
      await expectEachAskedOnce();
    },
  },
  {
    fact: 'moved by moveBefore',
    body: twoBoxes,
    async then({ page, expectPicture, expectEachAskedOnce }) {
      await haveData(page);
      await page.$$eval(widgets, (all) => {
        for (const each of all) document.querySelector('aside').moveBefore(each, null);
      });
      await expectPicture(page);
      await expectEachAskedOnce();
    },
  },
  {
    fact: 'in a keyed list that gets another order',
    body: (site) => `<ul>${site.widgets.replace(/^.*$/gm, '<li>$&</li>')}</ul>`,
    async then({ page, expectPicture, expectEachAskedOnce }) {
      await haveData(page);
      await page.$eval('ul', (list) => {
        for (let turn = 0; turn < 7; turn++) list.insertBefore(list.lastElementChild, list.children[turn % 2]);
      });
      await expectPicture(page);
      await expectEachAskedOnce();
    },
  },
  {
    fact: 'thirty of each, which ask once',
    body: (site) => `${site.widgets}\n`.repeat(30),
    async then({ page, expectPicture, expectEachAskedOnce }) {
      await haveData(page);
      await expectPicture(page);
      await expectEachAskedOnce();
    },
  },
  {
    fact: 'cloned',
    body: twoBoxes,
    async then({ page }) {
      await haveData(page);
      await page.$eval('main', (main) => main.replaceWith(main.cloneNode(true)));
    },
  },
  {
    fact: 'popped out into a window, drawn there, and put back',
    async then(visit) {
      const { page } = visit;
      await haveData(page);
      const popup = await openedBy(page, () => page.evaluate(openWindow));
      await page.$$eval(widgets, (all) => globalThis.other.body.append(...all));
      await seeAndClose(visit, popup);
    },
  },
  {
    fact: 'made for another window, drawn there, and put back',
    body: () => '',
    async then(visit) {
      const { page, site } = visit;
      const popup = await openedBy(page, () => page.evaluate(openWindow));
      await page.evaluate(
        (tags, baseUrl) => {
          for (const tag of tags) {
            globalThis.other.body.append(Object.assign(document.createElement(tag), { baseUrl, token: 'maya' }));
          }
        },
        tags,
        site.baseUrl,
      );
      await seeAndClose(visit, popup);
    },
  },
  {
    fact: 'in a picture-in-picture window, drawn there, and put back',
    body: (site) => `<button>Pop out</button>${site.widgets}`,
    async then(visit) {
      const { page } = visit;
      await haveData(page);
      await page.$eval(
        'button',
        (button, selector) =>
          button.addEventListener('click', async () => {
            globalThis.other = (await documentPictureInPicture.requestWindow({ width: 500, height: 700 })).document;
            globalThis.other.documentElement.lang = 'en-GB';
            globalThis.other.body.append(...document.querySelectorAll(selector));
          }),
        widgets,
      );
      await seeAndClose(visit, await openedBy(page, () => page.click('button')));
    },
  },
  {
    fact: 'moved into the document of a frame, drawn there, and put back',
    body: (site) => `${site.widgets}<iframe title="Frame" width="500" height="700"></iframe>`,
    async then(visit) {
      const { page } = visit;
      await haveData(page);
      await page.$$eval(widgets, (all) => {
        globalThis.other = document.querySelector('iframe').contentDocument;
        globalThis.other.documentElement.lang = 'en-GB';
        globalThis.other.body.append(...all);
      });
      await seeAndReturn(visit, await (await page.$('iframe')).contentFrame());
    },
  },
];

const placeholder = ({ baseUrl }) =>
  `<p data-nx-widget="credit-meter" data-base-url="${baseUrl}" data-token="maya">Your account</p>`;

const withPlaceholder = (site) => site.widgets + placeholder(site);

/** Waits until the placeholder shows a widget, and nothing else. */
const placeholderIsFilled = (page) => page.waitForSelector('p > nx-credit-meter:only-child:not([hidden])');

/** @type {import('./hostile-page.mjs').HostilePage[]} */
export const visits = [
  {
    fact: 'the visitor left, and came back to from the back/forward cache',
    notIn: { firefox: 'its driver waits for a load, which such a page does not have' },
    async then({ page, site }) {
      await haveData(page);
      await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
      await page.goto(site.page(elsewhere));
      await page.goBack();
      assert.equal(await page.evaluate(() => globalThis.persisted), true);
    },
  },
  {
    fact: 'Turbo brings in',
    body: () => '<h1>Before</h1>',
    async then({ page, site }) {
      // Turbo parses the next page, adopts its body, and puts it in the place of the present one.
      await page.evaluate((html) => {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        document.body.replaceWith(document.adoptNode(body));
      }, withPlaceholder(site));
      await placeholderIsFilled(page);
    },
  },
  {
    fact: 'Turbo restores from its snapshot',
    body: withPlaceholder,
    async then({ page }) {
      await placeholderIsFilled(page);
      await page.evaluate(() => {
        const snapshot = document.body.cloneNode(true);
        document.body.replaceWith(document.createElement('body'));
        document.body.replaceWith(snapshot);
      });
      await page.waitForFunction(() => document.querySelector('p > nx-credit-meter').data);
      await placeholderIsFilled(page);
    },
  },
  {
    fact: 'Turbo morphs into what the server says now',
    body: (site) => `<h1>Before</h1>${withPlaceholder(site)}`,
    async then({ page, site, expectPicture, expectEachAskedOnce }) {
      await placeholderIsFilled(page);
      await haveData(page);
      // Attributes and children become those of the server; nodes of the same kind stay.
      await page.evaluate(
        (html) => {
          const morph = (old, next) => {
            for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
            for (const { name, value } of next.attributes) old.setAttribute(name, value);
            const rest = [...old.childNodes];
            for (const child of [...next.childNodes]) {
              const match = rest.findIndex(({ nodeName }) => nodeName === child.nodeName);
              const skipped = rest.splice(0, match < 0 ? 0 : match);
              for (const each of skipped) each.remove();
              const kept = match < 0 ? old.insertBefore(child, rest[0] ?? null) : rest.shift();
              if (kept === child) continue;
              if (kept.nodeValue !== child.nodeValue) kept.nodeValue = child.nodeValue;
              if (kept instanceof Element) morph(kept, child);
            }
            for (const each of rest) each.remove();
          };
          morph(document.body, new DOMParser().parseFromString(html, 'text/html').body);
        },
        `<h1>After</h1>${withPlaceholder(site)}`,
      );
      assert.equal(await page.$eval('h1', ({ innerText }) => innerText), 'After');
      await placeholderIsFilled(page);
      await expectPicture(page);
      await expectEachAskedOnce();
    },
  },
  {
    fact: 'htmx swaps in, and settles by their ids',
    body: (site) => `<main>${site.widgets.replaceAll('token="maya"', 'id="one" token="noah"')}</main>`,
    async then({ page, site, expectPicture }) {
      await haveData(page);
      // What has the id of a node that goes begins with that one's attributes, and has its own ones a moment later.
      await page.$eval(
        'main',
        async (main, html) => {
          const { content } = Object.assign(document.createElement('template'), { innerHTML: html });
          const adopt = (node, attributes) => {
            for (const { name } of [...node.attributes]) node.removeAttribute(name);
            for (const { name, value } of attributes) node.setAttribute(name, value);
          };
          const settling = [...content.children].map((next) => {
            const own = [...next.cloneNode().attributes];
            adopt(next, main.querySelector(next.localName).attributes);
            return () => adopt(next, own);
          });
          main.replaceChildren(content);
          await new Promise((resolve) => setTimeout(resolve, 20));
          for (const settle of settling) settle();
        },
        site.widgets.replaceAll('token=', 'id="one" token='),
      );
      await expectPicture(page);
      // Its history keeps pages as text.
      await page.$eval('main', (main) =>
        main.replaceWith(document.createRange().createContextualFragment(main.outerHTML)),
      );
    },
  },
];
