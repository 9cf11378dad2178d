import { css } from 'lit';

/** A table with room to breathe, and the same rows as cards where the screen is narrow. */
export const comparisonStyles = css`
  :host {
    display: block;
    font-variant-numeric: tabular-nums;
  }

  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }

  th,
  td {
    padding: 0.75rem 0.75rem 0.75rem 0;
    text-align: left;
    vertical-align: top;
    border-bottom: 1px solid var(--line);
    font-weight: 400;
  }

  th:first-child {
    width: 18%;
  }

  th:nth-child(2) {
    width: 17%;
  }

  thead th {
    position: sticky;
    top: var(--bar-height);
    z-index: 1;
    background: var(--paper);
    border-bottom: 1px solid var(--line-strong);
    vertical-align: bottom;
    font-weight: 650;
  }

  /* Markers of disclosures stand a hair outside their cell, and would pass beside the heading. */
  thead th:first-child {
    box-shadow: -2px 0 0 var(--paper);
  }

  .group th {
    padding: 1.75rem 0 0.375rem;
    font-weight: 650;
    border-bottom-color: var(--line-strong);
  }

  tbody:first-of-type .group th {
    padding-top: 0.75rem;
  }

  /* What nobody may overlook is read from the back of the room. */
  .first tr:nth-child(-n + 3) .value {
    font-size: var(--size-title);
    line-height: 1.2;
  }

  .name {
    display: inline-flex;
    align-items: baseline;
    gap: 0.4375rem;
    line-height: 1.3;
  }

  .out-of-date {
    display: inline-block;
    padding: 0 0.4375rem;
    border-radius: 1rem;
    background: var(--caution-pale);
    color: var(--caution);
    font-size: var(--size-small);
    font-weight: 600;
    white-space: nowrap;
  }

  .on-card {
    display: none;
  }

  summary {
    color: var(--ink);
    font-weight: 600;
  }

  details p {
    margin: 0.375rem 0 0;
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  .good {
    display: block;
    margin-top: 0.125rem;
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  table:not(.all) .same,
  .more.on-phone,
  .more[hidden],
  .left-out {
    display: none;
  }

  .more {
    margin-top: 1rem;
  }

  @media (max-width: 1100px) {
    .interval {
      display: block;
      white-space: normal;
    }
  }

  @media (max-width: 600px) {
    table,
    tbody,
    tr,
    th,
    td {
      display: block;
      width: auto;
    }

    thead,
    table:not(.all) .same,
    table:not(.all) .quiet,
    .more.on-desk {
      display: none;
    }

    .more.on-phone:not([hidden]) {
      display: block;
      width: 100%;
      min-height: 2.75rem;
    }

    tr:not(.group) {
      margin-bottom: 0.75rem;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
      overflow: hidden;
    }

    th:first-child {
      width: auto;
      padding: 0.75rem 1rem;
    }

    .group th:first-child {
      padding: 0.75rem 0 0.375rem;
      border: 0;
    }

    td {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 1rem;
      padding: 0.5rem 1rem;
    }

    td:last-child {
      border-bottom: 0;
    }

    .on-card {
      display: inline-flex;
      font-weight: 600;
    }

    .value {
      margin: 0;
      text-align: right;
    }

    .interval {
      grid-area: 2 / 2;
      text-align: right;
    }

    .verdict {
      grid-area: 2 / 1;
      margin: 0;
    }

    .change,
    .strip,
    .spreads {
      grid-column: 1 / span 2;
    }

    .strip {
      max-width: none;
    }
  }

  @media print {
    table:not(.all) .quiet {
      display: none;
    }

    table:not(.all) ~ .left-out:not([hidden]) {
      display: block;
      max-width: none;
      margin: 0.75rem 0 0;
    }

    .more {
      display: none;
    }

    thead th {
      position: static;
    }

    th,
    td {
      padding: 0.25rem 0.5rem 0.25rem 0;
    }

    th:first-child {
      width: 22%;
    }

    .many th:first-child {
      width: 18%;
    }

    .many th:nth-child(2) {
      width: 15%;
    }

    .many .value {
      font-size: 1em;
    }

    .group th {
      padding-top: 0.875rem;
    }

    tr {
      break-inside: avoid;
    }

    /* A heading stays with what it heads. */
    .group {
      break-after: avoid;
    }

    summary {
      list-style: none;
    }

    .good {
      margin-top: 0;
    }

    .value {
      font-size: 1.1em;
    }
  }
`;
