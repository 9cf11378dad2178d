import { css } from 'lit';

/** Parts one under the other, each about one outcome: what drove a difference, and what it rests on. */
export const judgedStyles = css`
  .part {
    margin-top: 1.75rem;
  }

  .part h3 {
    margin-bottom: 0.5rem;
  }

  .outcome {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    align-items: center;
    margin: 0 0.75rem 0.75rem 0;
  }

  .running {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
  }

  progress {
    width: 14rem;
    accent-color: var(--accent);
  }

  .problem {
    padding: 0.5rem 0.875rem;
    border-left: 3px solid var(--caution);
    background: var(--caution-pale);
  }

  taper-chart {
    max-width: 48rem;
  }

  taper-chart + p {
    margin-top: 0.5rem;
  }

  .open {
    margin-top: 0.75rem;
  }

  .would td:nth-child(2) {
    font-weight: 600;
  }

  @media (max-width: 600px) {
    table,
    tbody,
    tr,
    th,
    td {
      display: block;
    }

    thead {
      display: none;
    }

    tbody tr {
      padding: 0.625rem 0;
      border-bottom: 1px solid var(--line);
    }

    tbody th,
    td {
      padding: 0.125rem 0;
      border: 0;
    }
  }
`;
