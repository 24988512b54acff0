/** The library as pages get it without a build of their own: the two self-contained files, and the sources of these. */
import type { configure } from '../../src/elements.js';
import type { Page } from './page.js';

export type Configure = typeof configure;

/** What lets a test import in a page: an import belongs to the page whose script it stands in. */
export const importer = '<script>window.import = (address) => import(address)</script>';

/** Imports a module in a page that has {@link importer}. */
export const importIn = (page: Page, address: string): Promise<unknown> =>
  (page.window as unknown as { import: (address: string) => Promise<unknown> }).import(address);

/** `configure` of the classic file, which has no exports. */
export const classicConfigure = ({ window }: Page): Configure | undefined =>
  (window as unknown as { nxWidgets?: { configure: Configure } }).nxWidgets?.configure;

/** One of the files, as a script in the head of a page. */
export interface Copy {
  readonly script: string;
  /** Its `configure`, for which the page need not wait. */
  configureOf(page: Page): Promise<Configure | undefined>;
}

const asModule = (address: string): Copy => ({
  script: `${importer}<script type="module" src="${address}"></script>`,
  configureOf: async (page) => ((await importIn(page, address)) as { configure: Configure }).configure,
});

/** Each by what it is called in the name of a test. */
export const copies: Readonly<Record<string, Copy>> = {
  'the sources': asModule('/src/cdn.ts'),
  'the module file': asModule('/cdn/nx-widgets.js'),
  'the classic file': {
    script: '<script defer src="/cdn/nx-widgets.iife.js"></script>',
    configureOf: async (page) => {
      if (page.document.readyState !== 'complete') {
        await new Promise((resolve) => page.window.addEventListener('load', resolve));
      }
      return classicConfigure(page);
    },
  },
};
