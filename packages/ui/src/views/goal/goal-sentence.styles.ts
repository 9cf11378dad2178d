import { css } from 'lit';

/** A sentence that wraps like one, with fields in it. */
export const goalSentenceStyles = css`
  :host {
    display: block;
  }

  .sentence {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.4375rem;
    align-items: start;
    max-width: 52rem;
    margin: 0.75rem 0 0.625rem;
  }

  .sentence > span:not(.field) {
    padding-top: 0.375rem;
  }

  .sentence > span:empty {
    display: none;
  }

  select.long {
    max-width: min(100%, 26rem);
  }

  .field {
    display: inline-flex;
    flex-direction: column;
    max-width: 10rem;
  }

  .field input {
    width: 4.5rem;
    font-variant-numeric: tabular-nums;
  }

  .field input[aria-invalid='true'] {
    border-color: var(--caution);
    box-shadow: inset 0 0 0 1px var(--caution);
  }

  .fault {
    margin-top: 0.1875rem;
    padding-left: 0.375rem;
    border-left: 3px solid var(--caution);
    font-size: var(--size-small);
    line-height: 1.3;
  }

  .act {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
    align-items: center;
  }

  .act label {
    display: inline-flex;
    gap: 0.4375rem;
    align-items: center;
    min-height: 2.25rem;
    color: var(--ink-soft);
    font-size: var(--size-small);
    cursor: pointer;
  }

  @media print {
    .act {
      display: none;
    }
  }
`;
