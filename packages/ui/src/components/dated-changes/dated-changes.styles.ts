import { css } from 'lit';

/** A list of dated changes, and a form in a row. */
export const datedChangesStyles = css`
  :host {
    display: block;
    grid-column: 1 / -1;
  }

  ul {
    display: grid;
    gap: 0.375rem;
    margin: 0 0 1rem;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.375rem 0.75rem;
    border-left: 3px solid var(--accent);
    background: var(--accent-pale);
    border-radius: 0 var(--radius) var(--radius) 0;
  }

  li button {
    min-height: 1.75rem;
    margin-left: auto;
    padding: 0 0.5rem;
    font-size: var(--size-small);
  }

  .day {
    grid-auto-flow: column;
    gap: 0.375rem;
    align-items: center;
    color: var(--ink);
    font-weight: 600;
  }

  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75rem 1rem;
  }

  label {
    display: grid;
    gap: 0.125rem;
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  .what {
    flex: 1 1 18rem;
    grid-template-columns: minmax(0, 1fr);
    min-width: 0;
  }

  select {
    width: 100%;
  }

  select,
  input {
    min-height: 2.25rem;
    max-width: 100%;
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: var(--size-body);
  }

  input[type='number'] {
    width: 7rem;
  }
`;
