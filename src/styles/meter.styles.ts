import { css } from 'lit';

/** Benefits and their bars. */
export default css`
  [part='scope'] {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }

  [part='scope-heading'],
  [part='group-heading'] {
    margin-block-end: 0.5em;
  }

  [part='scope-heading'] {
    border-block-end: var(--_border);
    margin-block: 1.5em 0;
  }

  [part='group-heading'] {
    color: var(--_muted);
    font-size: 0.9em;
  }

  /* Name and amount below each other, or side by side: never both in one list. */
  @container (min-width: 400px) {
    [part~='item'] {
      column-gap: var(--_space);
      display: grid;
      grid-template-columns: 1fr fit-content(60%);
    }
  }

  [part~='item-low'] {
    --_accent: var(--_warning);
  }

  [part~='item-over'] {
    --_accent: currentColor;
  }

  [part='meter'],
  [part~='detail'] {
    grid-column: 1 / -1;
  }

  [part='track'] {
    background: var(--_track);
    block-size: 8px;
    border-radius: 4px;
    margin-block: 5px;
    overflow: hidden;
    stroke: var(--_track);
  }

  [part='fill'] {
    background: var(--_accent);
    block-size: 100%;
    forced-color-adjust: none;
    stroke: var(--_accent);
  }

  svg {
    display: block;
    fill: none;
    inline-size: 4.5em;
    rotate: -90deg;
    stroke-width: 5;
  }
`;
