import { css } from 'lit';

/** A quiet card; its shape and colour are the scenario's everywhere on the page. */
export const scenarioCardStyles = css`
  :host {
    display: block;
  }

  article {
    position: relative;
    height: 100%;
    padding: 0.5rem 0.5rem 0.75rem 0.875rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }

  :host([selected]) article {
    border-color: var(--accent);
    box-shadow: inset 3px 0 0 var(--accent);
  }

  .head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 0.25rem;
  }

  h3,
  .head form {
    flex: 1;
    min-width: 0;
  }

  h3 {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
    padding: 0.3125rem 0;
    line-height: 1.35;
  }

  h3 span {
    overflow-wrap: anywhere;
  }

  .choose {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
    min-height: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--ink);
    font-weight: 650;
    line-height: 1.35;
    text-align: left;
  }

  .choose:hover {
    background: none;
    text-decoration: underline;
    text-decoration-color: var(--accent);
    text-underline-offset: 0.2em;
  }

  .head input {
    width: 100%;
  }

  .badge {
    display: inline-block;
    margin: 0 0 0.375rem;
    padding: 0 0.5rem;
    border-radius: 1rem;
    background: var(--caution-pale);
    color: var(--caution);
    font-size: var(--size-small);
    font-weight: 600;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    margin: 0.125rem 0.375rem 0.625rem 0;
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

  .still {
    margin: 0 0.375rem 0.25rem 0;
    line-height: 1.35;
  }

  dl {
    display: grid;
    gap: 0.1875rem;
    margin: 0 0.375rem 0 0;
    font-size: var(--size-small);
    font-variant-numeric: tabular-nums;
  }

  :host([stale]) dl {
    opacity: 0.62;
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

  .none {
    font-weight: 400;
    color: var(--ink-soft);
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
