import { css } from 'lit';

/** A list that lies over the page below its button. */
export const menuStyles = css`
  :host {
    position: relative;
    display: inline-block;
  }

  .opener {
    width: 100%;
    border-color: var(--line-strong);
    color: var(--ink);
    white-space: nowrap;
  }

  :host([quiet]) .opener {
    min-height: 2rem;
    min-width: 2rem;
    padding: 0 0.375rem;
    border-color: transparent;
    background: transparent;
    color: var(--ink-soft);
  }

  :host([quiet]) .opener:hover,
  :host([quiet]) .opener[aria-expanded='true'] {
    background: var(--accent-pale);
    color: var(--accent);
  }

  .list {
    position: fixed;
    inset: auto;
    display: grid;
    min-width: 12rem;
    width: max-content;
    max-width: min(22rem, 90vw);
    max-height: min(36rem, 80vh);
    margin: 0;
    padding: 0.25rem;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow);
  }

  [role='menuitem'] {
    min-height: 2.25rem;
    padding: 0.375rem 0.75rem;
    border: 0;
    background: none;
    color: var(--ink);
    font-weight: 400;
    text-align: left;
    line-height: 1.35;
  }

  [role='menuitem']:hover,
  [role='menuitem']:focus-visible {
    background: var(--accent-pale);
  }

  [role='menuitem'][aria-disabled='true'] {
    color: var(--ink-soft);
    cursor: default;
    background: none;
  }

  hr {
    width: 100%;
    margin: 0.75rem 0;
    border: 0;
    border-top: 1px solid var(--line-strong);
  }

  .about {
    display: block;
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
