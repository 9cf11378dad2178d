import { css } from 'lit';

/** Buttons, fields and focus, the same in every component. */
export const controlStyles = css`
  button,
  input {
    font: inherit;
    color: inherit;
  }

  button {
    min-height: 2.25rem;
    padding: 0.25rem 0.875rem;
    border: 1px solid var(--accent);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }

  select {
    min-height: 2.25rem;
    max-width: 100%;
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
    color: inherit;
    font: inherit;
  }

  button:hover {
    background: var(--accent-pale);
  }

  button.primary {
    background: var(--accent);
    color: var(--on-accent);
  }

  button.quiet {
    border-color: var(--line-strong);
    color: var(--ink);
  }

  button.primary:hover {
    background: var(--accent-strong);
  }

  input[type='text'],
  input[type='number'] {
    min-height: 2.25rem;
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
  }

  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  .out-of-sight {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
