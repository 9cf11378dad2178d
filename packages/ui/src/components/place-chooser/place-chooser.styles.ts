import { css } from 'lit';

/** A dialog over the page, with places as a list of wide buttons. */
export const placeChooserStyles = css`
  dialog {
    width: min(46rem, calc(100vw - 2rem));
    max-height: min(48rem, calc(100vh - 2rem));
    padding: 1.25rem 1.5rem 1.5rem;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--line);
    border-radius: calc(2 * var(--radius));
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow);
  }

  dialog::backdrop {
    background: rgb(10 20 22 / 45%);
  }

  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    margin-bottom: 0.5rem;
  }

  ul {
    display: grid;
    gap: 0.5rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .place {
    display: block;
    width: 100%;
    padding: 0.75rem 1rem;
    border-color: var(--line);
    background: var(--paper);
    color: var(--ink);
    font-weight: 400;
    text-align: left;
    line-height: 1.4;
  }

  .place:hover {
    border-color: var(--accent);
    background: var(--accent-pale);
  }

  .place[aria-current='true'] {
    border-color: var(--accent);
    box-shadow: inset 3px 0 0 var(--accent);
  }

  .place strong {
    margin-right: 0.5rem;
  }

  details {
    margin: 0.5rem 0 1rem;
  }

  summary {
    padding: 0.375rem 0;
    font-weight: 600;
  }

  .about {
    display: block;
  }
`;
