/**
 * The widgets of the preview, column by column. The preview and the markup to copy are both made from this list.
 *
 * @typedef {{ tag: string, attributes: Record<string, string> }} Widget
 */

/** @type {readonly (readonly Widget[])[]} */
export const columns = [
  [{ tag: 'nx-benefits-panel', attributes: {} }],
  [{ tag: 'nx-my-plans', attributes: {} }],
  [
    { tag: 'nx-credit-meter', attributes: { kind: 'time', variant: 'ring' } },
    { tag: 'nx-credit-meter', attributes: { kind: 'booking' } },
    { tag: 'nx-credit-meter', attributes: { kind: 'event' } },
    { tag: 'nx-credit-meter', attributes: { kind: 'printing' } },
    { tag: 'nx-credit-meter', attributes: { kind: 'pass', variant: 'text' } },
  ],
];

/**
 * What `<nx-config>` says for all of them: whom to ask, and on whose behalf. A proxy knows the member by its own session.
 *
 * @param {{ baseUrl: string, tokenUrl: string, proxied: boolean }} address
 * @returns {Record<string, string>}
 */
export function config({ baseUrl, tokenUrl, proxied }) {
  return {
    'base-url': baseUrl,
    ...(proxied ? { credentials: 'same-origin' } : { 'token-url': tokenUrl }),
    // Below the page's own headings of level 1 and 2.
    'heading-level': '3',
  };
}
