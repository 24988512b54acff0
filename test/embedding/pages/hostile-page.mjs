/** What a row of the tables in this folder is, and what their rows have in common. `../pages.test.mjs` opens them. */
import { tags } from '../host.mjs';

/**
 * A page on which the three widgets have to say and draw what they do on a plain page. What is not said is as there.
 *
 * @typedef {object} HostilePage
 * @property {string} fact Ends the sentence that its table begins.
 * @property {string} [css] A style sheet of the page.
 * @property {() => void} [before] Run by the page, before the script of the widgets.
 * @property {(site: Site) => string} [script] Markup in the head that brings the script of the widgets.
 * @property {string} [root] Attributes of `<html>`.
 * @property {(site: Site) => string} [body] Markup of the body.
 * @property {(site: Site) => string} [document] All markup, in the place of everything above.
 * @property {string} [type] Content type.
 * @property {(visit: Visit) => Promise<unknown>} [then] What happens on the page once it is loaded. It may answer the frame
 *   to look at.
 * @property {readonly string[]} [only] Tags of the widgets to look at.
 * @property {Readonly<Record<string, string>>} [notIn] Engines that it can't be had in, each with the reason.
 * @property {RegExp} [failure] There can't be data: this is what each widget has to say instead.
 * @property {RegExp} [problem] What each widget has to write to the console as an error. Nothing else may go wrong.
 *
 * @typedef {object} Site What a page is written with.
 * @property {string} baseUrl Of a room of its own.
 * @property {string} widgets Markup of the three widgets, a line for each.
 * @property {string} classic Address of the classic script.
 * @property {string} module Address of the module.
 * @property {(html: string) => string} page Serves another page; answers its address.
 *
 * @typedef {object} Visit
 * @property {import('puppeteer-core').Page} page
 * @property {Site} site
 * @property {readonly string[]} written Lines of the console, each with its kind in front.
 * @property {(target: import('puppeteer-core').Page | import('puppeteer-core').Frame) => Promise<void>} expectPicture
 *   Expects the picture of a plain page, already now.
 * @property {() => Promise<void>} expectEachAskedOnce Expects that the API was asked once for benefits and once for plans.
 */

export const moduleTag = ({ module }) => `<script type="module" src="${module}"></script>`;
export const classicTag = ({ classic }) => `<script defer src="${classic}"></script>`;

/** Selects the widgets. */
export const widgets = tags.join();

/** Markup around the widgets. */
export const within = (open, close) => (site) => `${open}${site.widgets}${close}`;

/** The widgets in a box with this style. */
export const inBox = (style) => within(`<main style="${style}">`, '</main>');

/** Widgets as some content systems write them: `<nx-my-plans … />`. */
export const selfClosed = (site) => site.widgets.replace(/><\/nx-[a-z-]+>/g, ' />');

/** Waits until all widgets have data, without looking at them. */
export const haveData = (page) =>
  page.waitForFunction((selector) => [...document.querySelectorAll(selector)].every(({ data }) => data), {}, widgets);
