import { css } from 'lit';

/** Tables, the same in every component: a strong line under the heading, pale ones between rows, words at the left. */
export const tableStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 0.5rem 1rem 0.5rem 0;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
    font-weight: 400;
  }

  th:last-child,
  td:last-child {
    padding-right: 0;
  }

  thead th {
    border-bottom-color: var(--line-strong);
    font-weight: 650;
    line-height: 1.3;
    vertical-align: bottom;
  }

  tr.sum > * {
    font-weight: 650;
  }

  @media print {
    th,
    td {
      padding-block: 0.25rem;
    }

    tr {
      break-inside: avoid;
    }
  }
`;
