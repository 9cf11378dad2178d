import { css } from 'lit';

/** The list of assumptions: what each is and what it does, its numbers, and how well it is known. */
export const assumptionsStyles = css`
  details {
    margin-top: 1.25rem;
  }

  details > p {
    margin-top: 0.5rem;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    border-top: 1px solid var(--line);
  }

  li {
    display: grid;
    grid-template-columns: 1fr auto 14rem;
    gap: 0.125rem 2rem;
    align-items: baseline;
    padding: 0.5rem 0;
    border-bottom: 1px solid var(--line);
  }

  li p {
    margin: 0;
  }

  .figures {
    white-space: nowrap;
  }

  .meaning {
    grid-column: 1 / -1;
  }

  @media (max-width: 600px) {
    li {
      grid-template-columns: 1fr auto;
    }

    .known {
      grid-column: 1 / -1;
    }
  }

  @media print {
    details::details-content {
      content-visibility: visible;
    }

    summary {
      list-style: none;
      color: inherit;
      font-weight: 650;
    }

    /* What stands on paper is short enough for a sheet: its heading stays with it. */
    details {
      break-inside: avoid;
    }

    li {
      break-inside: avoid;
      padding: 0.25rem 0;
    }
  }
`;
