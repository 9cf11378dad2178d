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

  .new {
    flex: 1 0 100%;
  }

  .more > :not(.new) {
    flex: 1;
  }

  .new::before {
    content: '+' / '';
    margin-right: 0.375rem;
    font-weight: 400;
  }

  button:disabled {
    border-color: var(--line);
    background: none;
    color: var(--ink-soft);
    cursor: default;
  }

  /** Above the evidence the cards lie in a row that is pushed sideways. */
  @media (max-width: 1100px) {
    section {
      grid-auto-flow: column;
      grid-template-rows: auto 1fr auto;
      grid-auto-columns: min(78vw, 17rem);
      padding-bottom: 0.25rem;
      overflow-x: auto;
      scroll-snap-type: x proximity;
    }

    h2,
    .more,
    section > p {
      position: sticky;
      left: 0;
      grid-column: 1;
      width: max-content;
      max-width: calc(100vw - 2rem);
    }

    h2 {
      grid-row: 1;
    }

    taper-scenario-card {
      grid-row: 2;
      scroll-snap-align: start;
    }

    .more {
      grid-row: 3;
    }

    .more > * {
      flex: none;
    }
  }

  @media print {
    .more {
      display: none;
    }
  }
`;
