import { css } from 'lit';

/** A numbered form: label, box and unit in a row. */
export const twelveNumbersStyles = css`
  ol {
    display: grid;
    gap: 0.25rem;
    margin: 0.75rem 0 1rem;
    padding-left: 1.75rem;
  }

  li::marker {
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }

  label {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 7rem 4.5rem;
    gap: 0.25rem 0.75rem;
    align-items: center;
  }

  .wide {
    grid-template-columns: auto minmax(0, 1fr);
  }

  input[type='number'] {
    width: 100%;
    text-align: right;
    font-variant-numeric: tabular-nums;
  }

  .unit {
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    min-height: 3rem;
    margin-top: 0.5rem;
  }

  .foot p {
    margin: 0;
  }

  progress {
    width: 10rem;
    accent-color: var(--accent);
  }

  .left {
    min-width: 9rem;
  }

  .said {
    flex: 1 0 100%;
    min-height: 2.75rem;
  }

  .found:focus {
    outline: none;
  }

  table {
    margin: 0.75rem 0;
  }

  th span,
  td span {
    display: block;
  }

  .missed td:last-child {
    font-weight: 650;
    color: var(--worse);
  }

  .failure {
    padding: 0.5rem 0.75rem;
    background: var(--worse-pale);
  }

  @media (max-width: 600px) {
    label {
      grid-template-columns: minmax(0, 1fr) 4.5rem;
    }

    label span:first-child {
      grid-column: 1 / -1;
    }
  }
`;
