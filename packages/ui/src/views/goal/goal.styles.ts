import { css } from 'lit';

/** The question, and what came of it under it. */
export const goalStyles = css`
  .result {
    margin-top: 1.5rem;
    padding-top: 1.25rem;
    border-top: 1px solid var(--line);
  }

  h3 {
    margin-bottom: 0.5rem;
  }

  taper-chart + p {
    margin-top: 0.75rem;
  }

  .running {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
    margin-bottom: 1rem;
  }

  progress {
    width: 14rem;
    accent-color: var(--accent);
  }

  .answer {
    font-size: var(--size-lead);
    line-height: 1.35;
  }

  .problem {
    padding: 0.5rem 0.875rem;
    border-left: 3px solid var(--caution);
    background: var(--caution-pale);
  }

  .take {
    margin: 1rem 0 1.25rem;
  }

  taper-chart {
    max-width: 48rem;
  }

  details.again {
    margin-top: 1rem;
  }

  @media print {
    .take,
    .running button {
      display: none;
    }
  }
`;
