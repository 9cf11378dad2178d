import { css } from 'lit';

/** A quiet card; its shape and colour are the scenario's everywhere on the page. */
export const scenarioCardStyles = css`
  :host {
    display: block;
  }

  article {
    height: 100%;
    padding: 0.875rem 1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }

  h3 {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    margin: 0.375rem 0 0.625rem;
    padding: 0;
    list-style: none;
  }

  .chips li {
    padding: 0.125rem 0.5rem;
    line-height: 1.35;
    border-radius: 0.625rem;
    background: var(--accent-pale);
    color: var(--accent-strong);
    font-size: var(--size-small);
  }

  .chips .figures {
    font-weight: 600;
    white-space: nowrap;
  }

  dl {
    display: grid;
    gap: 0.125rem;
    margin: 0;
    font-size: var(--size-small);
    font-variant-numeric: tabular-nums;
  }

  dl div {
    display: flex;
    justify-content: space-between;
    gap: 0.75rem;
  }

  dt {
    color: var(--ink-soft);
  }

  dd {
    margin: 0;
    font-weight: 600;
    white-space: nowrap;
  }

  .sign {
    display: inline-block;
    width: 1.1em;
    text-align: center;
    font-weight: 400;
    color: var(--ink-soft);
  }

  .sign.better {
    color: var(--better);
    font-weight: 700;
  }

  .sign.worse {
    color: var(--worse);
    font-weight: 700;
  }

  @media print {
    article {
      break-inside: avoid;
    }
  }
`;
