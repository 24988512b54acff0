import { css } from 'lit';

/**
 * The box that every widget has in common.
 *
 * Lengths are px and em, never the unit of the root's font size, because hosts set that to anything. Colours are mixed
 * from the text colour, so that they fit any background that the host's own text fits.
 */
export default css`
  :host {
    display: block !important;
    /* A container has no width of its own, so a parent that shrinks to fit would leave it none. */
    min-inline-size: 180px !important;
  }

  :host([hidden]) {
    display: none !important;
  }

  * {
    margin: 0;
    padding: 0;
  }

  /* A text may run the other way than the page does. */
  p,
  dd {
    unicode-bidi: plaintext;
  }

  /* Takes nothing from the host but its font, colours, visibility and direction. */
  [part='base'] {
    all: initial;
    color: inherit;
    color-scheme: inherit;
    container-type: inline-size;
    min-inline-size: 180px;
    display: block;
    font: inherit;
    font-variant: initial;
    line-height: 1.45;
    overflow-wrap: anywhere;
    visibility: inherit;
    --_accent: var(--nx-color-accent, light-dark(#1f6f5c, #63c9ad));
    --_warning: var(--nx-color-warning, light-dark(#a34a05, #f0a35e));
    --_muted: var(--nx-color-muted, color-mix(in srgb, currentColor 78%, transparent));
    --_border: 1px solid var(--nx-color-border, color-mix(in srgb, currentColor 16%, transparent));
    --_track: var(--nx-color-track, color-mix(in srgb, currentColor 16%, transparent));
    --_space: var(--nx-space, 16px);
    --_radius: var(--nx-radius, 10px);
  }

  [role='heading'],
  [part~='amount'],
  [part='price'] {
    font-weight: 600;
  }

  [part='heading'] {
    font-size: 1.25em;
    margin-block-end: 0.6em;
  }

  [part~='item-over'] > * {
    color: var(--_muted);
  }

  /* A name of thousands of letters must not fill the page. */
  [part~='name'] {
    -webkit-box-orient: vertical;
    display: -webkit-box;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }

  [part='list'] {
    display: grid;
    gap: var(--_space);
    list-style: none;
  }

  [part='message'] {
    border: var(--_border);
    border-radius: var(--_radius);
    padding: var(--_space);
  }

  [part='button'] {
    all: unset;
    border: 1px solid;
    border-radius: 6px;
    cursor: pointer;
    margin-block-start: 0.6em;
    padding: 4px 12px;
  }

  /* Inside, where the clipping of a long name can't cut it off. */
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  [part='note'],
  [part~='detail'] {
    color: var(--_muted);
    font-size: 0.875em;
  }

  [part='note'] {
    margin-block-start: 0.75em;
  }

  [part='badge'] {
    border: var(--_border);
    border-radius: 1em;
    font-size: 0.8em;
    font-weight: 400;
    padding-inline: 0.55em;
  }

  /* For screen readers; the skeleton says it to everybody else. */
  [part='loading'] {
    clip-path: inset(50%);
    position: absolute;
  }

  [part~='skeleton'] {
    background: var(--_track);
    clip-path: inset(15% 20% 15% 0 round 4px);
    min-inline-size: 6em;
  }
`;
