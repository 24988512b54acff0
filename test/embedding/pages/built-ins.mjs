/** What the page's other scripts, its forms and its names do to the language and the document. */
import { classicTag, haveData, selfClosed } from './hostile-page.mjs';
import { es5Adapter, mooTools, oldPromises, prototypeJs, zone } from './libraries.mjs';

const unreachable = { failure: /Your space can’t be reached/, problem: /network: GET/ };

/** Gives the page back what it takes to look at the widgets from outside, once they have drawn. */
async function restore({ page }) {
  await haveData(page);
  await page.evaluate(() => globalThis.restore());
}

const named = (names, markup) => names.split(' ').map(markup).join('');

/** @type {import('./hostile-page.mjs').HostilePage[]} */
const rows = [
  { fact: 'zone.js', before: zone },
  { fact: 'promises from before there were promises', before: oldPromises },
  { fact: 'Prototype', before: prototypeJs, then: restore },
  { fact: 'MooTools', before: mooTools, then: restore },
  { fact: 'the adapter for custom elements in ES5', before: es5Adapter },
  {
    fact: '`toJSON` on every prototype',
    before() {
      for (const { prototype } of [Object, Array, String, Number, Boolean, Date]) prototype.toJSON = () => 'stolen';
    },
  },
  {
    fact: 'dates with a JSON of their own',
    before() {
      Date.prototype.toJSON = function () {
        return `/Date(${this.getTime()})/`;
      };
    },
  },
  {
    fact: 'enumerable methods on every prototype',
    before() {
      for (const { prototype } of [Object, Array, String, Number, Boolean, Function, Map, Set, Element, Event]) {
        for (const name of ['each', 'extend', 'clone', 'first', 'last', 'contains', 'isEmpty', 'inspect', 'include']) {
          if (!(name in prototype)) prototype[name] = () => {};
        }
      }
    },
  },
  {
    fact: 'polyfills that know less than the browser',
    before() {
      Array.from = (list, map = (value) => value) => {
        const result = [];
        for (let index = 0; index < list.length; index++) result.push(map(list[index], index));
        return result;
      };
      Object.assign = (target, ...sources) => {
        for (const source of sources) for (const name in source) target[name] = source[name];
        return target;
      };
      delete Promise.withResolvers;
      delete Promise.try;
    },
  },
  {
    fact: 'frozen prototypes',
    before() {
      for (const { prototype } of [Object, Array, Function, String, Error, Promise]) Object.freeze(prototype);
    },
  },
  {
    fact: 'a language frozen as a whole',
    before() {
      const freeze = (value) => {
        if (!/^(object|function)$/.test(typeof value) || !value || Object.isFrozen(value)) return;
        Object.freeze(value);
        for (const { value: next, get } of Object.values(Object.getOwnPropertyDescriptors(value))) {
          freeze(next);
          freeze(get);
        }
      };
      for (const name of Object.getOwnPropertyNames(globalThis)) {
        if (
          /^([A-Z][a-z]+Error|Object|Function|Array|String|Number|Symbol|Promise|Map|Set|Date|RegExp|JSON|Math|Reflect|Intl)$/.test(
            name,
          )
        ) {
          freeze(globalThis[name]);
        }
      }
    },
  },
  {
    fact: 'a `fetch` that sends cookies to everybody',
    before() {
      const { fetch } = window;
      window.fetch = (input, init) => fetch(input, { ...init, credentials: 'include' });
    },
  },
  {
    fact: 'a `fetch` made of XMLHttpRequest',
    before() {
      window.fetch = (url, { headers, credentials, signal }) =>
        new Promise((resolve, reject) => {
          const request = new XMLHttpRequest();
          request.open('GET', url);
          request.withCredentials = credentials === 'include';
          for (const name of Object.keys(headers)) request.setRequestHeader(name, headers[name]);
          request.onload = () =>
            resolve({
              ok: request.status < 300,
              status: request.status,
              headers: { get: (name) => request.getResponseHeader(name) },
              text: () => Promise.resolve(request.responseText),
            });
          request.onerror = () => reject(new TypeError('Network request failed'));
          signal.addEventListener('abort', () => request.abort());
          request.send();
        });
    },
  },
  {
    fact: 'a `fetch` that answers nothing',
    before() {
      window.fetch = () => {};
    },
    ...unreachable,
  },
  {
    fact: 'no `fetch`',
    before() {
      delete window.fetch;
    },
    ...unreachable,
  },
  {
    fact: 'a `JSON` that reads nothing',
    before() {
      window.JSON = { parse: (text) => text, stringify: String };
    },
    failure: /This can’t be shown/,
    problem: /malformed: GET/,
  },
  {
    fact: 'no MutationObserver',
    before() {
      const { MutationObserver } = window;
      delete window.MutationObserver;
      // Who looks at the page from outside needs it.
      addEventListener('load', () => Object.assign(window, { MutationObserver }));
    },
  },
  {
    fact: 'a console that can only log, with much to say',
    before() {
      window.console = { log() {} };
      customElements.define('nx-config', class extends HTMLElement {});
    },
    body: selfClosed,
  },
  {
    fact: 'a console that can only log, and something to report',
    before() {
      window.console = { log() {} };
      delete window.fetch;
    },
    failure: unreachable.failure,
  },
  {
    fact: 'images and links that take names from the document and the window',
    body: ({ widgets }) =>
      named(
        'body head title lang dir readyState hidden documentElement defaultView activeElement cookie currentScript',
        (name) => `<img name="${name}" alt=""><img name="${name}" alt="">`,
      ) +
      named(
        'nxWidgets fetch customElements navigator performance html css JSON Intl MutationObserver CSSStyleSheet',
        (name) => `<a id="${name}" name="parse"></a><a id="${name}"></a><iframe name="${name}" hidden></iframe>`,
      ) +
      widgets,
  },
  {
    fact: 'fields of a form around them that take names from it',
    body: ({ widgets }) =>
      `<form id="attributes">${named(
        'lang dir style hidden matches closest children parentNode parentElement nextSibling nodeName localName dataset className getAttribute querySelector getRootNode ownerDocument isConnected',
        (name) => `<input type="hidden" name="${name}">`,
      )}${widgets}</form>`,
  },
  {
    fact: 'globals with the names of what scripts are made of',
    before() {
      const names = ['name', 'status', 'html', 'css', 'Lit', 'LitElement', 'nxWidgets', 'global', 'e', 't', '_', '$'];
      for (const name of names) window[name] = 'mine';
      window.process = { env: {} };
    },
  },
  {
    fact: 'RequireJS',
    before() {
      window.define = () => {
        throw new Error('Mismatched anonymous define() module');
      };
      window.define.amd = {};
      window.require = window.define;
    },
  },
  {
    fact: 'CommonJS in the page',
    before() {
      window.exports = {};
      window.module = { exports: window.exports };
      window.require = (name) => {
        throw new Error(`Cannot find module ${name}`);
      };
    },
  },
];

/** With the classic script, which the names of a page could reach. */
export const builtIns = rows.map((row) => ({ script: classicTag, ...row }));
