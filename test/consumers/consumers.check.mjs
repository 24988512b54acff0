/**
 * The packed package in projects of others: each is installed, checked and built with its own tools, and opened in a browser.
 * Run by `npm run test:consumers`, after `npm run build`.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { drawn, open, openBrowser, startServices, temporaryFolder } from '../hosts/site.mjs';
import { build, check, expectedErrors, install, pack } from './consumer.mjs';

/** Projects with a checker of types; the slowest first. */
const frameworks = [
  { name: 'Angular', project: 'angular', checker: 'ngc' },
  { name: 'Vue 3', project: 'vue', checker: 'vue-tsc' },
  { name: 'Svelte 5', project: 'svelte', checker: 'svelte-check' },
  { name: 'Solid', project: 'solid', checker: 'tsc' },
  { name: 'React 19', project: 'react-19', checker: 'tsc' },
  { name: 'React 18', project: 'react-18', checker: 'tsc' },
  { name: 'Preact', project: 'preact', checker: 'tsc' },
];

/** Pages without tools, all in one project. */
const scripts = [
  { name: 'an import map', room: 'import-map' },
  { name: 'the ES module', room: 'es-module' },
  { name: 'the classic script', room: 'classic-script' },
];

let folder, services, browser;

/** What each page has in common. */
function describePage({ page: path, room }) {
  let page, problems;

  before(async () => {
    // A window of its own: what is in the background may be slow to draw.
    const visitor = await browser.createBrowserContext();
    ({ page, problems } = await open(visitor, `${services.origin}/${path}`));
  });

  after(() => page?.browserContext().close());

  const requests = async () => (await services.log(room)).filter(({ path }) => path.endsWith('/plans/my'));
  const loads = (expected) =>
    page.waitForFunction((expected) => document.querySelector('output').innerText === expected, {}, expected);

  it('the plans are shown', async () => {
    const { text, error } = await drawn(page, 'nx-my-plans');
    assert.equal(error, undefined);
    assert.match(text, /Hot desk/);
  });

  it('an attribute is set', async () => {
    const { text } = await drawn(page, 'nx-my-plans');
    assert.match(text, /Resident desk/, 'only show="all" shows the plan that has ended');
  });

  it('a property is set', async () => {
    const asked = await requests();
    assert.deepEqual(
      asked.map(({ headers }) => headers.authorization),
      ['Bearer luis'],
      'the token comes from the property tokenProvider',
    );
  });

  it('nx-load is received', async () => {
    await loads('2');
  });

  it('a reference is the widget itself', async () => {
    await page.click('button');
    await loads('2, 2');
    assert.equal((await requests()).length, 2);
  });

  it('nothing is complained of', () => {
    assert.deepEqual(problems, []);
  });
}

describe('The packed package', { concurrency: 2 }, () => {
  before(async () => {
    folder = await temporaryFolder('nx-consumers-');
    await pack(folder.path);
    services = await startServices({ pages: folder.path });
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    await services?.stop();
    await folder?.remove();
  });

  for (const { name, project, checker } of frameworks) {
    describe(name, { concurrency: 1 }, () => {
      const wrong = expectedErrors(project);
      let errors;

      before(async () => {
        await install(project, folder.path);
        errors = await check(project, folder.path);
        await build(project, folder.path);
      });

      for (const expected of wrong) {
        it(`${checker} refuses ${expected.what}`, () => {
          const found = errors.some(({ file, line }) => file === expected.file && line === expected.line);
          assert.ok(found, `${expected.file}:${expected.line} passes`);
        });
      }

      it(`${checker} finds nothing else to refuse`, () => {
        const isExpected = ({ file, line }) =>
          wrong.some((expected) => expected.file === file && expected.line === line);
        assert.deepEqual(
          errors.filter((error) => !isExpected(error)),
          [],
        );
      });

      describePage({ page: `${project}/dist/index.html`, room: project });
    });
  }

  describe('Plain HTML', { concurrency: 1 }, () => {
    before(() => install('html', folder.path));

    for (const { name, room } of scripts) describe(name, () => describePage({ page: `html/${room}.html`, room }));
  });
});
