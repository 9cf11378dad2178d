import { css } from 'lit';

/** A row of a control: label above, slider with its ticks, number box, and where the number comes from. */
export const controlRowStyles = css`
  :host {
    display: block;
    min-width: 0;
  }

  .row {
    padding: 0.5rem 0.75rem 0.5rem 0.625rem;
    border-left: 3px solid transparent;
  }

  :host([changed]) .row {
    border-left-color: var(--accent);
    background: var(--accent-pale);
    border-radius: 0 var(--radius) var(--radius) 0;
  }

  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.5rem;
    min-height: 1.75rem;
  }

  label {
    font-weight: 600;
    line-height: 1.3;
  }

  .group {
    display: block;
    font-weight: 400;
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  .reset {
    min-height: 1.5rem;
    padding: 0 0.5rem;
    font-size: var(--size-small);
    border-color: transparent;
    background: none;
  }

  .number {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 5.5rem minmax(3.5rem, auto);
    align-items: center;
    gap: 0.625rem;
  }

  .track {
    position: relative;
    padding-bottom: 0.375rem;
  }

  input[type='range'] {
    display: block;
    width: 100%;
    height: 1.75rem;
    margin: 0;
    accent-color: var(--accent);
  }

  /* The middle of a slider's handle stands half its width inside the ends of its track. */
  .tick {
    position: absolute;
    bottom: 0.125rem;
    left: calc(0.5rem + var(--at) * (100% - 1rem));
    width: 2px;
    height: 0.5rem;
    margin-left: -1px;
    background: var(--scenario-0);
    pointer-events: none;
  }

  .tick.national {
    width: 0.4375rem;
    height: 0.4375rem;
    margin-left: -0.21875rem;
    border: 1.5px solid var(--scenario-0);
    border-radius: 50%;
    background: var(--surface);
  }

  input[type='number'] {
    width: 100%;
    text-align: right;
    font-variant-numeric: tabular-nums;
  }

  .unit {
    font-size: var(--size-small);
    color: var(--ink-soft);
    line-height: 1.2;
  }

  input[type='checkbox'] {
    width: 1.25rem;
    height: 1.25rem;
    accent-color: var(--accent);
  }

  details {
    font-size: var(--size-small);
  }

  summary {
    padding-block: 0.1875rem;
    color: var(--ink-soft);
  }

  details p {
    margin: 0.25rem 0 0;
  }

  code {
    overflow-wrap: anywhere;
  }
`;
