import { css } from 'lit';

/** Plans as cards: name, price and status, what comes next, and the rest. */
export default css`
  [part~='item'] {
    background: var(--nx-color-surface, transparent);
    border: var(--_border);
    border-radius: var(--_radius);
    max-inline-size: 36em;
    padding: var(--_space);
  }

  [part='summary'],
  [part~='fact'] {
    align-items: baseline;
    column-gap: 0.6em;
    display: flex;
    flex-wrap: wrap;
  }

  /* A long name leaves the price its place. */
  [part~='name'],
  [part~='status'] {
    flex: 1 0 50%;
  }

  [part='link'] {
    color: inherit;
  }

  dd {
    margin-inline-start: auto;
  }

  [part~='status']::before {
    content: '● ' / '';
  }

  [part~='status-active'] {
    --_accent: var(--_success);
  }

  [part~='status-paused'],
  [part~='status-pausing'],
  [part~='status-ending'] {
    --_accent: var(--_warning);
  }

  [part='facts'] {
    border-block-start: var(--_border);
    display: grid;
    font-size: 0.9em;
    gap: 0.25em;
    margin-block-start: 0.6em;
    padding-block-start: 0.6em;
  }

  /* What comes next reads like the status above. */
  [part~='fact-renewal'],
  [part~='fact-nextPrice'] {
    font-weight: 600;
  }

  [part~='fact-terms'] {
    color: var(--_warning);
  }
`;
