import { css } from 'lit';

/** Benefits and their bars. */
export default css`
  [part='scope'] {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }

  [part='scope-heading'],
  [part='group-heading'] {
    font-weight: 600;
    margin-block-end: 0.5em;
  }

  [part='scope-heading'] {
    border-block-end: var(--_border);
    margin-block: 1em 0;
  }

  [part='group-heading'] {
    color: var(--_muted);
    font-size: 0.9em;
  }

  [part~='item'] {
    column-gap: var(--_space);
    display: grid;
  }

  [part~='item-low'] {
    --_accent: var(--_warning);
  }

  [part~='item-over'] {
    --_accent: currentColor;
  }

  [part~='item-over'] > * {
    color: var(--_muted);
  }

  [part='name'] {
    font-weight: 500;
  }

  [part='amount'] {
    font-variant-numeric: tabular-nums;
  }

  [part='meter'],
  [part='detail'],
  [part='skeleton'] {
    grid-column: 1 / -1;
  }

  [part='meter'] {
    padding-block: 5px;
  }

  div[part='track'] {
    background: var(--_track);
    border-radius: 4px;
    overflow: hidden;
  }

  div[part='fill'] {
    background: var(--_accent);
    block-size: 8px;
  }

  svg {
    display: block;
    inline-size: 4.5em;
  }

  circle {
    fill: none;
    stroke: var(--_track);
    stroke-width: 5;
    transform: rotate(-90deg);
    transform-origin: center;
  }

  circle[part='fill'] {
    stroke: var(--_accent);
  }

  @container (min-width: 360px) {
    [part~='item'] {
      grid-template-columns: 1fr auto;
    }
  }
`;
