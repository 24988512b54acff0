/** Registration on pages that have given a name away already, or that don't let anybody register. */
import { expect } from '@open-wc/testing';
import { copies, importIn, importer } from './support/copies.js';
import { shownBy, until } from './support/fixture.js';
import { type Page, openPage } from './support/page.js';
import { openRoom } from './support/room.js';
import { type Widget, tags, widgets } from './support/states.js';

const names = [...tags, 'nx-config'];

/** A script of the page that gives these names to elements of its own. */
const taking = (...taken: readonly string[]) => `<script>
  for (const name of ${JSON.stringify(taken)}) {
    customElements.define(name, class extends HTMLElement {
      connectedCallback() { this.textContent = 'The page’s own ' + name; }
    });
  }
</script>`;

const all = (baseUrl: string) =>
  tags.map((tag) => `<${tag} base-url="${baseUrl}" token="maya"></${tag}>`).join('') + '<nx-config></nx-config>';

/** Waits until all widgets of the library, but these, show Maya's data. */
async function drawnBut(page: Page, ...taken: readonly string[]): Promise<void> {
  for (const { tag, ofMaya } of widgets.filter(({ tag }) => !taken.includes(tag))) {
    const element = () => page.document.querySelector<Widget>(tag);
    await until(() => element()?.data, `the data of <${tag}>`);
    await element()?.updateComplete;
    expect(element()?.shadowRoot?.textContent).to.contain(ofMaya);
  }
}

/** Which of the names a line speaks of. */
const namedIn = (line: string | undefined) => names.filter((name) => line?.includes(name));

for (const [which, { script, configureOf }] of Object.entries(copies)) {
  describe(`Registration, by ${which},`, () => {
    it('says nothing where every name is free', async () => {
      const page = await openPage(script, all(openRoom().baseUrl));
      await drawnBut(page);
      expect(page.written).to.be.empty;
      expect(page.errors).to.be.empty;
    });

    for (const name of names) {
      it(`leaves <${name}> to the page that has one, and registers all others`, async () => {
        const page = await openPage(taking(name) + script, all(openRoom().baseUrl));
        await drawnBut(page, name);
        expect(page.document.querySelector(name)?.textContent).to.equal(`The page’s own ${name}`);
        for (const each of names) expect(page.window.customElements.get(each), each).to.exist;
        expect(page.written).to.have.length(1);
        expect(page.written[0]).to.match(/^info: /);
        expect(namedIn(page.written[0])).to.deep.equal([name]);
        expect(page.errors).to.be.empty;
      });
    }

    it('leaves all to a page that has them all, and says so in one line', async () => {
      const page = await openPage(taking(...names) + script, all(openRoom().baseUrl));
      expect(await configureOf(page)).to.be.a('function');
      for (const name of names) {
        expect(page.document.querySelector(name)?.textContent).to.equal(`The page’s own ${name}`);
      }
      await until(() => page.written.length > 0, 'the line');
      expect(page.written).to.have.length(1);
      expect(namedIn(page.written[0])).to.have.members(names);
      expect(page.errors).to.be.empty;
    });

    it('leaves the text of a placeholder whose name is the page’s own', async () => {
      const page = await openPage(
        taking('nx-my-plans') + script,
        `<nx-config base-url="${openRoom().baseUrl}" token="maya"></nx-config>
         <div id="taken" data-nx-widget="my-plans" data-heading="Mine">a text</div>
         <div data-nx-widget="credit-meter">a text</div>`,
      );
      await drawnBut(page, 'nx-benefits-panel', 'nx-my-plans');
      expect(page.document.querySelector<HTMLElement>('#taken')?.innerText.trim()).to.equal('a text');
      expect(page.errors).to.be.empty;
    });

    it('goes on where the page throws at one of the names', async () => {
      const throwing = `<script>
        const define = customElements.define.bind(customElements);
        customElements.define = (name, element) => {
          if (name === 'nx-benefits-panel') throw new Error('not this one');
          define(name, element);
        };
      </script>`;
      const page = await openPage(throwing + script, all(openRoom().baseUrl));
      await drawnBut(page, 'nx-benefits-panel');
      expect(page.written).to.have.length(1);
      expect(namedIn(page.written[0])).to.deep.equal(['nx-benefits-panel']);
      expect(page.errors).to.be.empty;
    });

    it('throws nothing where the page throws at all of them, and says so in one line', async () => {
      const throwing = '<script>customElements.define = () => { throw new Error("none") }</script>';
      const page = await openPage(throwing + script, all(openRoom().baseUrl));
      expect(await configureOf(page)).to.be.a('function');
      await until(() => page.written.length > 0, 'the line');
      expect(page.written).to.have.length(1);
      expect(namedIn(page.written[0])).to.have.members(names);
      expect(page.errors).to.be.empty;
    });
  });
}

describe('Registration by two copies', () => {
  it('says in one line what the second one left as it was', async () => {
    const { script: module = '' } = copies['the module file'] ?? {};
    const { script: classic = '' } = copies['the classic file'] ?? {};
    const page = await openPage(classic + module, all(openRoom().baseUrl));
    await drawnBut(page);
    await until(() => page.written.length > 0, 'the line');
    expect(page.written).to.have.length(1);
    expect(namedIn(page.written[0])).to.have.members(names);
    expect(page.errors).to.be.empty;
  });
});

for (const [which, elements, define] of [
  ['the package', '/dist/elements.js', '/dist/define/'],
  ['the sources', '/src/elements.ts', '/src/define/'],
] as const) {
  describe(`Registration of ${which}`, () => {
    it('goes on where the page has one of the classes under a name of its own', async () => {
      const page = await openPage(importer, '');
      const { NxMyPlans } = (await importIn(page, elements)) as { NxMyPlans: CustomElementConstructor };
      page.window.customElements.define('acme-plans', NxMyPlans);
      const ending = which === 'the package' ? '.js' : '.ts';
      for (const name of ['nx-my-plans', 'nx-credit-meter']) await importIn(page, define + name + ending);
      const { baseUrl } = openRoom();
      page.document.body.innerHTML = ['acme-plans', 'nx-credit-meter']
        .map((tag) => `<${tag} base-url="${baseUrl}" token="maya"></${tag}>`)
        .join('');
      for (const [tag, text] of [
        ['acme-plans', 'Resident desk'],
        ['nx-credit-meter', '€195.50'],
      ] as const) {
        const element = page.document.querySelector<Widget>(tag);
        await until(() => element && shownBy(element).includes(text), `the data of <${tag}>`);
      }
      expect(page.written).to.have.length(1);
      expect(namedIn(page.written[0])).to.deep.equal(['nx-my-plans']);
      expect(page.errors).to.be.empty;
    });
  });
}
