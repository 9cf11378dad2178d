import { css } from 'lit';

/** One panel of the charts by level. */
export const levelChartStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  h3 {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
  }

  .level {
    flex: none;
    align-self: center;
    width: 0.875rem;
    height: 0.875rem;
    border-radius: 2px;
    background: var(--level);
  }

  p {
    margin: 0 0 0.25rem;
  }

  .picture {
    min-height: 256px;
  }

  .picture svg {
    display: block;
  }

  summary {
    font-size: var(--size-small);
  }

  .scroll {
    max-height: 20rem;
    margin-top: 0.5rem;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--size-small);
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 0.3rem 0.75rem;
    text-align: left;
    font-weight: 400;
    border-bottom: 1px solid var(--line);
  }

  thead th {
    position: sticky;
    top: 0;
    background: var(--surface);
    font-weight: 650;
  }

  @media print {
    details {
      display: none;
    }
  }
`;
