import { css } from 'lit';

/** Benefits and their bars and rings. Each condition has a form of its own, beside its colour. */
export default css`
  [part='scope-heading'] {
    border-block-end: var(--_border);
    margin-block-start: 1em;
  }

  [part='group-heading'] {
    font-size: 0.9em;
    margin-block: 0.5em;
  }

  [part~='item'] {
    column-gap: var(--_space);
    display: grid;
  }

  [part='scope-heading'],
  [part='meter'],
  [part='track'],
  [part='detail'] {
    grid-column: 1 / -1;
  }

  /* Name and amount below each other, or side by side: never both in one list. */
  @container (min-width: 22em) {
    [part~='item'] {
      grid-template-columns: 1fr fit-content(60%);
    }

    [part='amount'] {
      text-align: end;
    }

    /* Without a name beside it. */
    [part='amount']:where(:first-child) {
      grid-column: 1 / -1;
      text-align: start;
    }
  }

  /* A ring stands beside all of its text. */
  @container (min-width: 15em) {
    [part~='item']:has(svg) {
      grid-template-columns: auto 1fr;

      > * {
        grid-column: 2;
        text-align: start;
      }

      > [part='meter'],
      > svg {
        grid-area: 1 / 1 / span 4;
      }
    }
  }

  [part='amount'] span {
    font-weight: 400;
  }

  [part='track'] {
    background: var(--_track);
    block-size: var(--_size);
    border-radius: 99px;
    margin-block: 5px;
    overflow: hidden;
    print-color-adjust: exact;
    stroke: var(--_track);
  }

  /* A border, because that has styles. */
  [part='fill'] {
    background: currentColor padding-box;
    block-size: 100%;
    border-block-end: var(--_size) solid;
    box-sizing: border-box;
    color: var(--_accent);
    forced-color-adjust: none;
    stroke: currentColor;
  }

  svg {
    display: block;
    fill: none;
    inline-size: var(--nx-ring-size, 4.5em);
    rotate: -90deg;
    /* In the ring's own units. */
    stroke-width: calc(var(--_size) / 1.6);
  }

  svg:dir(rtl) {
    scale: 1 -1;
  }

  [part~='item-low'] {
    --_accent: var(--_warning);
  }

  /* Thin. */
  [part~='item-empty'],
  [part~='item-over'] {
    --_size: 4px;
  }

  [part~='item-empty'] {
    --_track: var(--_alert);
  }

  /* In pieces: of a bar what is left, or that nothing is; of a ring its whole. */
  [part~='item-low'] div[part='fill'],
  [part~='item-empty'] div[part='track'] {
    mask: repeating-linear-gradient(90deg, #000 0 4px, #0000 4px 6px);
  }

  [part~='item-low'] [part='track'],
  [part~='item-empty'] [part='track'] {
    stroke-dasharray: 3;
  }

  /* Two lines; a ring has a gap before its end. */
  [part~='item-full'] [part='fill'] {
    border-block-end-style: double;
    stroke-dasharray: 92 3 5;
  }

  [part~='item-unlimited'] [part='fill'] {
    border-block-end-style: dotted;
    stroke-dasharray: 0 6.25;
    stroke-linecap: round;
  }
`;
