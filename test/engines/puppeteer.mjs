/** What puppeteer does alike in Chromium, which it drives through DevTools, and in Firefox, through WebDriver BiDi. */

/** @param {import('./engines.mjs').Session} session */
export const pageOf = ({ browser, id }) => browser.getPage(id);

export async function viewport(session, { width, height }) {
  await pageOf(session).setViewport({ width, height });
}

export async function press(session, { keys }) {
  const { keyboard } = pageOf(session);
  const held = keys.split('+');
  const key = held.pop();
  for (const each of held) await keyboard.down(each);
  await keyboard.press(key === 'Space' ? ' ' : key);
  for (const each of held.reverse()) await keyboard.up(each);
}
