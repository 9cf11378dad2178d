import { css } from 'lit';

/** Styles of a table of several projects, which may be wider than the page. */
export const besideStyles = css`
  section {
    margin-top: 2.5rem;
  }

  .offer {
    display: grid;
    gap: 0.375rem;
    margin: 0.75rem 0 1rem;
  }

  .offer label {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    cursor: pointer;
  }

  input {
    flex: none;
    width: 1.125rem;
    height: 1.125rem;
    margin: 0;
    accent-color: var(--accent);
    transform: translateY(0.1875rem);
  }

  .scenarios {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin: 0 0 0.5rem 1.625rem;
  }

  .rate {
    display: block;
  }

  .wide {
    overflow-x: auto;
    padding-bottom: 0.5rem;
    scrollbar-width: thin;
  }

  table {
    width: auto;
    border-collapse: separate;
    border-spacing: 0;
  }

  th,
  td {
    width: 10rem;
    min-width: 8rem;
    padding-right: 0.75rem;
  }

  th:first-child {
    position: sticky;
    left: 0;
    z-index: 1;
    width: 13rem;
    min-width: 9rem;
    background: var(--paper);
  }

  .project span {
    display: block;
    font-weight: 400;
  }

  /* Where one project ends and the next begins. */
  .starts {
    padding-left: 1rem;
    border-left: 2px solid var(--line-strong);
  }

  .group th {
    padding-top: 1.25rem;
    font-weight: 650;
  }

  @media (max-width: 600px) {
    th:first-child {
      min-width: 7.5rem;
    }
  }

  @media print {
    .none,
    .offer,
    .scenarios {
      display: none;
    }

    .wide {
      overflow: visible;
    }

    th,
    td {
      min-width: 0;
    }

    th:first-child {
      position: static;
    }
  }
`;
