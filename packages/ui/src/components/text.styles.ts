import { css } from 'lit';

/** Boxes, headings, paragraphs and disclosures, the same in every component. */
export const textStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2 {
    margin: 0 0 0.25rem;
    font-size: var(--size-lead);
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }

  h3 {
    margin: 0;
    font-size: var(--size-body);
    font-weight: 650;
  }

  p {
    margin: 0 0 0.75rem;
    max-width: 70ch;
    text-wrap: pretty;
  }

  .soft {
    color: var(--ink-soft);
  }

  .small {
    font-size: var(--size-small);
  }

  .figures {
    font-variant-numeric: tabular-nums;
  }

  summary {
    cursor: pointer;
    color: var(--accent);
  }

  summary:hover {
    text-decoration: underline;
  }

  a {
    color: var(--accent);
  }

  /* A name that leads to what it means reads as a name first. */
  :is(dt, th) > a {
    color: inherit;
    text-decoration: underline dotted var(--line-strong);
    text-underline-offset: 0.2em;
  }

  :is(dt, th) > a:hover {
    color: var(--accent);
  }

  code {
    font-family: var(--font-code);
    font-size: max(0.9em, var(--size-small));
  }
`;
