import { css } from 'lit';

/** The list of assumptions: words left, numbers right. */
export const assumptionsStyles = css`
  ul {
    margin: 0.75rem 0 0;
    padding: 0;
    list-style: none;
    border-top: 1px solid var(--line);
  }

  li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0.125rem 2rem;
    padding: 0.75rem 0;
    border-bottom: 1px solid var(--line);
  }

  li p {
    margin: 0;
  }

  h3,
  li p {
    grid-column: 1;
  }

  li p.figures {
    grid-column: 2;
    grid-row: 1 / span 2;
    font-size: var(--size-lead);
    white-space: nowrap;
  }

  @media (max-width: 600px) {
    li p.figures {
      grid-column: 1;
      grid-row: auto;
      margin-top: 0.25rem;
    }
  }
`;
