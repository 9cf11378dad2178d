import { css } from 'lit';

/** A column of cards; beside each other where the rail lies above the evidence. */
export const scenarioRailStyles = css`
  :host {
    display: block;
  }

  section {
    display: grid;
    gap: 0.75rem;
    align-content: start;
  }

  h2 {
    margin: 0;
    font-size: var(--size-body);
    color: var(--ink-soft);
  }

  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .new::before {
    content: '+';
    margin-right: 0.375rem;
    font-weight: 400;
  }

  button:disabled {
    border-color: var(--line);
    background: none;
    color: var(--ink-soft);
    cursor: default;
  }

  @media (max-width: 1100px) {
    section {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
    }

    h2,
    .more {
      grid-column: 1 / -1;
    }
  }

  @media print {
    .more {
      display: none;
    }
  }
`;
