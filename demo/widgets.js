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

/** The widgets stand below the page's own headings of level 1 and 2. */
export const headingLevel = '3';
