/** How the script comes into the page, and how the markup is written. */
import assert from 'node:assert/strict';
import { tags } from '../host.mjs';
import { classicTag, haveData, moduleTag, selfClosed, widgets } from './hostile-page.mjs';

const written = (attributes) => tags.map((tag) => `<${tag} ${attributes}></${tag}>`).join('\n');
const bare = written('');
const config = ({ baseUrl }) => `<nx-config base-url="${baseUrl}" token="maya"></nx-config>`;
const noScript = () => '';
const plainTag = ({ classic }) => `<script src="${classic}"></script>`;
const copyTag = (site, version) => moduleTag({ module: `${site.module}?${version}` });

/** A call of `configure` in the page. */
const configured = ({ baseUrl }) => `nxWidgets.configure({ baseUrl: '${baseUrl}', token: 'maya' })`;

/** Adds the module to the page, whatever has happened there. */
async function addModule({ page, site }) {
  await page.addScriptTag({ url: site.module, type: 'module' });
}

/** @type {import('./hostile-page.mjs').HostilePage[]} */
export const scripts = [
  { fact: 'before the markup, and at once', script: plainTag },
  { fact: 'behind the markup', script: noScript, body: (site) => site.widgets + plainTag(site) },
  {
    fact: 'between the widgets',
    script: noScript,
    body: (site) => site.widgets.replace('\n', plainTag(site)),
  },
  { fact: 'as a module in the body', script: noScript, body: (site) => moduleTag(site) + site.widgets },
  { fact: 'async', script: ({ classic }) => `<script async src="${classic}"></script>` },
  { fact: 'imported', script: ({ module }) => `<script type="module">import '${module}'</script>` },
  {
    fact: 'written by another script',
    script: ({ classic }) => `<script>document.write('<script src="${classic}"></' + 'script>')</script>`,
  },
  { fact: 'when all else is done', script: noScript, then: addModule },
  { fact: 'twice', script: (site) => classicTag(site) + plainTag(site) },
  { fact: 'in three copies', script: (site) => moduleTag(site) + copyTag(site, 2) + copyTag(site, 3) },
  { fact: 'as a module and classic', script: (site) => moduleTag(site) + classicTag(site) },
  { fact: 'classic, and late as a module', script: classicTag, then: addModule },
  {
    fact: 'with `configure` right behind it',
    script: (site) => `${plainTag(site)}<script>${configured(site)}</script>`,
    body: () => bare,
  },
  {
    fact: 'with `configure` when the page has been read',
    script: classicTag,
    body: (site) => `${bare}<script>addEventListener('DOMContentLoaded', () => ${configured(site)})</script>`,
  },
  {
    fact: 'with `configure` long after',
    script: classicTag,
    body: () => bare,
    problem: /base-url/,
    async then({ page, site }) {
      const areWaiting = (selector) => [...document.querySelectorAll(selector)].every(({ error }) => error);
      await page.waitForFunction(areWaiting, {}, widgets);
      await page.evaluate(configured(site));
      await haveData(page);
    },
  },
  {
    fact: 'after properties were set',
    script: noScript,
    body: () => bare,
    async then({ page, site }) {
      const set = (all, baseUrl) => all.forEach((each) => Object.assign(each, { baseUrl, token: 'maya' }));
      await page.$$eval(widgets, set, site.baseUrl);
      await addModule({ page, site });
    },
  },
  {
    fact: 'before markup that comes as text',
    body: () => '<main></main>',
    then: ({ page, site }) => {
      const write = (main, html) => {
        main.innerHTML = html;
      };
      return page.$eval('main', write, site.widgets);
    },
  },
  {
    fact: 'before elements that are made first and told later',
    body: () => '',
    then: ({ page, site }) =>
      page.evaluate(
        (tags, baseUrl) => {
          for (const tag of tags) {
            const widget = document.createElement(tag);
            document.body.append(widget);
            widget.setAttribute('token', 'maya');
            widget.baseUrl = baseUrl;
          }
        },
        tags,
        site.baseUrl,
      ),
  },
  {
    fact: 'on a page that is written anew',
    async then({ page, site }) {
      const write = (html) => {
        document.open();
        document.write(html);
        document.close();
      };
      await page.evaluate(write, `<!doctype html><html lang="en-GB">${classicTag(site)}<body>${site.widgets}</html>`);
    },
  },
];

const attributes = {
  'attributes in capitals': ({ baseUrl }) => `BASE-URL="${baseUrl}" TOKEN="maya"`,
  'attributes as JSX has them': ({ baseUrl }) => `baseUrl="${baseUrl}" token="maya"`,
  'attributes without quotes': ({ baseUrl }) => `base-url=${baseUrl} token=maya`,
  'attributes in lines of their own': ({ baseUrl }) => `\n  base-url="${baseUrl}"\n\n  token="maya"\n`,
  'attributes twice, of which the first counts': ({ baseUrl }) =>
    `base-url="${baseUrl}" base-url="x" token="maya" token="x"`,
  'attributes that nobody knows': ({ baseUrl }) =>
    `base-url="${baseUrl}" token="maya" title="" style="color: red" part="a" slot="b" data-x v-if ng-app :x="y"`,
  'slashes at the end of the address': ({ baseUrl }) => `base-url="${baseUrl}//" token="maya"`,
  'white space around the values': ({ baseUrl }) => `base-url=" ${baseUrl}\n" token="\n maya "`,
};

const configuredAttributes = {
  'no attributes': '',
  'empty attributes': 'base-url="" token="" currency="" scope="" heading-level="" refresh-interval=""',
  'objects of a framework': ['base-url', 'token', 'heading', 'scope', 'currency', 'show']
    .map((name) => `${name}="[object Object]"`)
    .join(' '),
  'values that make no sense': 'scope="x" heading-level="x" refresh-interval="x" variant="x" show="x" low="x"',
};

/** A script that gives names away. */
const taking = (...names) => `<script>
  for (const name of ${JSON.stringify(names)}) {
    customElements.define(name, class extends HTMLElement {
      connectedCallback() { this.textContent = 'ours'; }
    });
  }
</script>`;

/** @type {import('./hostile-page.mjs').HostilePage[]} */
export const snippets = [
  ...Object.entries(attributes).map(([fact, of]) => ({ fact, body: (site) => written(of(site)) })),
  ...Object.entries(configuredAttributes).map(([fact, of]) => ({
    fact: `${fact}, and <nx-config>`,
    body: (site) => config(site) + written(of),
  })),
  { fact: '<nx-config> at the end of the page', body: (site) => bare + config(site) },
  {
    fact: '<nx-config> in the head, which ends it',
    script: (site) => config(site) + moduleTag(site),
    body: () => bare,
  },
  {
    fact: 'a second <nx-config>, which says other things',
    body: (site) => `${config(site)}${bare}<nx-config base-url="https://elsewhere.example" token="noah"></nx-config>`,
  },
  {
    fact: 'a text and a link inside the tags',
    body: (site) => site.widgets.replaceAll('></', '>See <a href="/account">your account</a>.</'),
  },
  {
    fact: 'placeholders, which they take the place of',
    css: '[hidden] { display: block !important }',
    body: ({ baseUrl }) =>
      tags
        .map(
          (tag) => `<p data-nx-widget="${tag.slice(3)}" data-base-url="${baseUrl}" data-token="maya">Your account</p>`,
        )
        .join(''),
    async then({ page, expectPicture }) {
      await expectPicture(page);
      assert.doesNotMatch(await page.$eval('body', ({ innerText }) => innerText), /Your account/);
    },
  },
  {
    fact: 'tags that close themselves, which show what follows and are warned of',
    body: (site) => `<main>${selfClosed(site)}<p id="next">Next</p></main><p id="last">Last</p>`,
    async then({ page, written, expectPicture }) {
      await expectPicture(page);
      for (const id of ['next', 'last']) {
        const text = await page.$(`#${id}`);
        assert.ok(await text.isVisible(), id);
        assert.ok((await text.boundingBox()).height > 0, id);
      }
      const warned = written.map((line) => /^warn: <([\w-]+)> must end/.exec(line)?.[1]).filter(Boolean);
      assert.deepEqual(warned.sort(), [...tags].sort());
    },
  },
  ...tags.map((tag) => ({
    fact: `the name ${tag} taken by the page, which keeps it`,
    script: (site) => taking(tag) + moduleTag(site),
    async then({ page, written }) {
      assert.equal(await page.$eval(tag, ({ textContent }) => textContent), 'ours');
      assert.equal(written.filter((line) => line.startsWith('info: ') && line.includes(tag)).length, 1);
    },
    only: tags.filter((each) => each !== tag),
  })),
  { fact: 'the name nx-config taken by the page', script: (site) => taking('nx-config') + moduleTag(site) },
];
