import { css } from 'lit';

/** Plans as cards. */
export default css`
  [part='list'] {
    grid-template-columns: repeat(auto-fill, minmax(min(280px, 100%), 1fr));
  }

  [part~='item'] {
    background: var(--nx-color-surface, transparent);
    border: var(--_border);
    border-radius: var(--_radius);
    padding: var(--_space);
  }

  [part='summary'],
  [part~='fact'] {
    align-items: baseline;
    column-gap: 0.6em;
    display: flex;
    flex-wrap: wrap;
  }

  [part='link'] {
    color: inherit;
  }

  [part='price'],
  dd {
    margin-inline-start: auto;
  }

  [part~='status'] {
    color: var(--_warning);
    font-weight: 500;
  }

  [part~='status']::before {
    content: '● ' / '';
  }

  [part~='status-active'],
  [part~='status-changing'] {
    color: var(--_accent);
  }

  [part~='status-upcoming'],
  [part~='status-ended'] {
    color: var(--_muted);
  }

  [part='facts'] {
    display: grid;
    font-size: 0.9em;
    gap: 0.25em;
    margin-block-start: 0.6em;
  }

  dt {
    color: var(--_muted);
  }

  [part~='fact-terms'] dt {
    color: var(--_warning);
  }

  /* Muted once, not twice. */
  [part~='item-over'] dt {
    color: inherit;
  }
`;
