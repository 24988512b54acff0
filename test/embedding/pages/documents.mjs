/** Kinds of documents, and frames. */
import { classicTag, moduleTag, selfClosed } from './hostile-page.mjs';

const framed = (site) =>
  `<!doctype html><html lang="en-GB"><title>Frame</title>${moduleTag(site)}${site.widgets}</html>`;

const frames = {
  'in a frame of the same site': (site) => `src="${site.page(framed(site))}"`,
  'in a frame of another site': (site) => `src="${site.page(framed(site)).replace('127.0.0.1', 'localhost')}"`,
  'in a frame with its own markup': (site) => `srcdoc='${framed(site)}'`,
  'in a sandboxed frame': (site) => `sandbox="allow-scripts" src="${site.page(framed(site))}"`,
  'in a sandboxed frame with its own markup': (site) => `sandbox="allow-scripts" srcdoc='${framed(site)}'`,
};

/** @type {import('./hostile-page.mjs').HostilePage[]} */
export const documents = [
  { fact: 'in quirks mode', document: (site) => `<html lang="en-GB"><body>${moduleTag(site)}${site.widgets}` },
  { fact: 'from right to left', root: 'dir="rtl"' },
  { fact: 'in another encoding', type: 'text/html; charset=windows-1252', script: classicTag },
  {
    fact: 'in XHTML',
    type: 'application/xhtml+xml',
    document: (site) => `<?xml version="1.0"?>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"><head><title>XHTML</title></head>
      <body>${selfClosed(site)}<script src="${site.classic}" /></body></html>`,
  },
  {
    fact: 'with a `<base>` elsewhere',
    script: (site) => `<base href="https://elsewhere.example/deep/">${moduleTag(site)}`,
  },
  {
    fact: 'that tells nobody where it is',
    script: (site) => `<meta name="referrer" content="no-referrer">${moduleTag(site)}`,
  },
  ...Object.entries(frames).map(([fact, attributes]) => ({
    fact,
    script: () => '',
    body: (site) => `<iframe title="Frame" width="600" height="900" ${attributes(site)}></iframe>`,
    then: async ({ page }) => (await page.$('iframe')).contentFrame(),
  })),
];
