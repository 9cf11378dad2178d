import { css } from 'lit';

/** A line of controls in the page's header; on a phone, a bar at the foot that folds up into a sheet. */
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

  .fields {
    display: flex;
    gap: 0.75rem;
  }

  label {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  input {
    font-size: var(--size-body);
    color: var(--ink);
  }

  input[name='seed'] {
    width: 8.5rem;
  }

  input[name='runs'] {
    width: 5rem;
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
    margin: 0 0.5rem 0 0;
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
    min-width: 6.25rem;
  }

  .fold {
    display: none;
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
    :host {
      position: fixed;
      inset: auto 0 0;
      z-index: 2;
      padding: 0.625rem 1rem calc(0.625rem + env(safe-area-inset-bottom));
      border-top: 1px solid var(--line);
      background: var(--surface);
      box-shadow: 0 -4px 16px rgb(27 34 37 / 8%);
    }

    form {
      justify-content: stretch;
    }

    .status {
      flex: 1 0 100%;
    }

    .fold {
      display: block;
      flex: 1;
      border-color: var(--line-strong);
      color: var(--ink);
    }

    .go {
      flex: 1;
    }

    button,
    input[type='text'],
    input[type='number'] {
      min-height: 2.75rem;
    }

    .fields {
      display: none;
      flex: 1 0 100%;
    }

    .fields.open {
      display: flex;
    }

    label {
      flex-direction: column;
      align-items: stretch;
      flex: 1;
    }

    input[name='seed'],
    input[name='runs'] {
      width: 100%;
    }

    progress {
      inset: -2px 0 auto;
    }
  }

  @media print {
    :host {
      position: static;
      box-shadow: none;
    }

    .fields,
    button,
    progress {
      display: none !important;
    }
  }
`;
