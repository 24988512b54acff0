/** The self-contained files: they draw what the sources draw. `npm run build` makes them. */
import { expect, fixture } from '@open-wc/testing';
import { mount } from './support/fixture.js';
import { openRoom } from './support/room.js';

const tags = ['nx-benefits-panel', 'nx-my-plans', 'nx-credit-meter'];
const scripts = {
  module: '<script type="module" src="/cdn/nx-widgets.js"></script>',
  classic: '<script defer src="/cdn/nx-widgets.iife.js"></script>',
};

const said = (element: Element) =>
  element.shadowRoot?.querySelector<HTMLElement>('[part="base"]')?.innerText.replace(/\s+/g, ' ');

/** Opens a page of its own and waits until all of its widgets have loaded. */
async function openPage(head: string, body: string): Promise<{ page: Document; errors: string[] }> {
  const frame = await fixture<HTMLIFrameElement>('<iframe title="page"></iframe>');
  const errors: string[] = [];
  const loads = new Set<EventTarget>();
  const loaded = new Promise<Document>((resolve) => {
    frame.addEventListener('load', () => {
      const { contentDocument: page, contentWindow: view } = frame;
      if (!page || !view) return;
      const widgets = [...page.querySelectorAll(tags.join())];
      const settle = () =>
        widgets.every((widget) => loads.has(widget) || ('loadedAt' in widget && widget.loadedAt)) && resolve(page);
      page.addEventListener('nx-load', ({ target }) => {
        if (target) loads.add(target);
        settle();
      });
      settle();
    });
  });
  frame.srcdoc = `<!doctype html><html lang="en"><head><script>addEventListener('error', ({message}) => parent.postMessage(message, '*'))</script>${head}</head><body>${body}</body></html>`;
  const listen = ({ data, source }: MessageEvent) => {
    if (source === frame.contentWindow) errors.push(String(data));
  };
  addEventListener('message', listen);
  const page = await loaded;
  removeEventListener('message', listen);
  return { page, errors };
}

describe('the self-contained files', () => {
  const markup = (baseUrl: string) =>
    tags.map((tag) => `<${tag} base-url="${baseUrl}" token="maya"></${tag}>`).join('');

  for (const [name, script] of Object.entries(scripts)) {
    it(`draw what the sources draw, as a ${name} script`, async () => {
      const { baseUrl } = openRoom();
      const { page, errors } = await openPage(script, markup(baseUrl));
      expect(errors).to.deep.equal([]);
      for (const tag of tags) {
        const element = await mount(`<${tag} base-url="${baseUrl}" token="maya" lang="en"></${tag}>`);
        const copy = page.querySelector(tag);
        expect(copy && said(copy)).to.equal(said(element));
      }
    });
  }

  it('draw a bar as wide as the share that is left', async () => {
    const { baseUrl } = openRoom();
    const { page } = await openPage(
      scripts.module,
      `<nx-credit-meter base-url="${baseUrl}" token="maya" scope="personal"></nx-credit-meter>`,
    );
    const root = page.querySelector('nx-credit-meter')?.shadowRoot;
    const width = (part: string) => root?.querySelector(`[part="${part}"]`)?.getBoundingClientRect().width ?? NaN;
    expect(width('fill') / width('track')).to.be.closeTo(195.5 / 250, 0.01);
  });

  it('can both be on one page', async () => {
    const { baseUrl } = openRoom();
    const { page, errors } = await openPage(scripts.classic + scripts.module + scripts.classic, markup(baseUrl));
    expect(errors).to.deep.equal([]);
    for (const tag of tags) expect(page.querySelector(tag)?.shadowRoot?.querySelector('[part~="item"]')).to.exist;
  });
});
