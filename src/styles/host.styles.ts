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

  /* A text may run the other way than the page does; what stands beside it does not. */
  p,
  dd {
    unicode-bidi: plaintext;
  }

  /* Takes nothing from the host but its font, colours, visibility and direction. */
  [part='base'] {
    all: initial;
    box-sizing: border-box;
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
    /* Nothing where the host sets no accent. In OKLCH these limits keep 4.5:1 for any hue on #f5f5f5 and on #222. */
    --_chosen: light-dark(
      oklch(from var(--nx-color-accent) min(l, 0.48) min(c, 0.2) h),
      oklch(from var(--nx-color-accent) max(l, 0.74) min(c, 0.2) h)
    );
    --_accent: var(--_chosen, light-dark(#1f6f5c, #63c9ad));
    --_success: var(--nx-color-success, light-dark(#1f6f5c, #63c9ad));
    --_warning: var(--nx-color-warning, light-dark(#a34a05, #f0a35e));
    --_alert: var(--nx-color-alert, light-dark(#b3261e, #ff9c8f));
    --_muted: var(--nx-color-muted, color-mix(in srgb, currentColor 90%, transparent));
    --_border: 1px solid var(--nx-color-border, color-mix(in srgb, currentColor 16%, transparent));
    --_track: var(--nx-color-track, color-mix(in srgb, currentColor 16%, transparent));
    --_space: var(--nx-space, 16px);
    --_size: var(--nx-meter-size, 8px);
    --_radius: var(--nx-radius, 10px);
  }

  [role='heading'],
  [part~='amount'],
  [part='price'] {
    font-weight: 600;
  }

  [part~='heading'] {
    font-size: 1.25em;
    margin-block-end: 0.6em;
  }

  [part~='item-over'] {
    --_accent: var(--_muted);

    > * {
      color: var(--_muted);
    }

    /* Muted once, not twice. */
    [part~='status'] {
      color: inherit;
    }
  }

  [part~='status'] {
    color: var(--_accent);
    font-weight: 500;
  }

  /* A name of thousands of letters must not fill the page. */
  [part~='name'],
  [part='link'] {
    -webkit-box-orient: vertical;
    display: -webkit-box;
    -webkit-line-clamp: 12;
    overflow: hidden;
  }

  [part='list'],
  [part='scope'] {
    align-items: start;
    display: grid;
    gap: var(--_space);
    grid-template-columns: repeat(auto-fit, minmax(min(22em, 100%), 1fr));
    list-style: none;
  }

  [part~='item'] {
    break-inside: avoid;
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

  [part='button'],
  [part='link'] {
    min-block-size: 24px;
    min-inline-size: 24px;
    /* Inside, where neither the clipping of a long name can cut it off nor the page be of the button's text colour. */
    outline-offset: -2px;
  }

  :focus-visible {
    outline: 2px solid;
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
    forced-color-adjust: none;
    clip-path: inset(15% 20% 15% 0 round 4px);
    min-inline-size: 6em;
  }

  [part~='skeleton']:dir(rtl) {
    clip-path: inset(15% 0 15% 20% round 4px);
  }

  @media (forced-colors: active) {
    [part='base'] {
      --_track: GrayText;
    }

    [part='track'],
    [part='fill'] {
      --_accent: CanvasText;
      --_track: GrayText;
    }

    /* Apart from what is left by its thickness. */
    [part='track'] {
      stroke-width: 1;
    }

    div[part='track'] {
      background: Canvas;
      mask: none !important;
      outline: 1px solid;
    }
  }

  @media print {
    [part='button'] {
      display: none;
    }
  }
`;
