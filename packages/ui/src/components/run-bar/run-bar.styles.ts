import { css } from 'lit';

/** A line in the page's header; seed and number of runs fold out below it. */
export const runBarStyles = css`
  :host {
    display: block;
  }

  form {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 0.5rem 0.75rem;
  }

  @media (min-width: 1101px) {
    form {
      flex-wrap: nowrap;
    }

    .status,
    button {
      white-space: nowrap;
    }
  }

  .fold {
    position: relative;
  }

  .fold > button {
    border-color: transparent;
    background: none;
    font-weight: 400;
  }

  .fields:not([hidden]) {
    position: absolute;
    top: calc(100% + 0.375rem);
    right: 0;
    z-index: 5;
    display: grid;
    gap: 0.75rem;
    width: 15rem;
    padding: 1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
  }

  label {
    display: grid;
    gap: 0.125rem;
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  input {
    width: 100%;
    font-size: var(--size-body);
    color: var(--ink);
    font-variant-numeric: tabular-nums;
  }

  input:user-invalid {
    border-color: var(--worse);
    outline: 1px solid var(--worse);
  }

  .status {
    display: flex;
    gap: 0.4rem;
    align-items: baseline;
    margin: 0;
    font-variant-numeric: tabular-nums;
  }

  .sign {
    color: var(--accent);
  }

  [data-state='out-of-date'] .status,
  [data-state='stopped'] .status,
  [data-state='out-of-date'] .sign,
  [data-state='stopped'] .sign {
    color: var(--caution);
  }

  [data-state='failed'] .status,
  [data-state='failed'] .sign {
    color: var(--worse);
  }

  .go {
    min-width: 5.5rem;
  }

  progress {
    position: absolute;
    inset: auto 0 -1px;
    width: 100%;
    height: 3px;
    appearance: none;
    border: 0;
    background: transparent;
  }

  progress::-webkit-progress-bar {
    background: transparent;
  }

  progress::-webkit-progress-value {
    background: var(--accent);
  }

  progress::-moz-progress-bar {
    background: var(--accent);
  }

  @media (max-width: 600px) {
    form {
      justify-content: flex-start;
    }

    .status {
      flex: 1 0 100%;
    }

    button,
    input[type='text'],
    input[type='number'] {
      min-height: 2.75rem;
    }

    .go {
      flex: 1;
    }

    .fields:not([hidden]) {
      right: auto;
      left: 0;
    }
  }

  @media print {
    form {
      display: none;
    }
  }
`;
