import { css } from 'lit';

/** The chooser, the key and the panels of the charts by level. */
export const overTimeStyles = css`
  :host {
    display: block;
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin: 0.75rem 0;
    padding: 0;
    border: 0;
  }

  legend {
    float: left;
    padding: 0.3rem 0.5rem 0.3rem 0;
    color: var(--ink-soft);
  }

  label {
    position: relative;
    cursor: pointer;
  }

  input[type='radio'] {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  label span {
    display: inline-flex;
    align-items: baseline;
    gap: 0.4375rem;
    padding: 0.3rem 0.75rem;
    border: 1px solid var(--line-strong);
    border-radius: 1.25rem;
    background: var(--surface);
  }

  label:hover span {
    background: var(--accent-pale);
  }

  input:checked + span {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
    background: var(--accent-pale);
    font-weight: 600;
  }

  input:focus-visible + span {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    max-width: none;
  }

  .swatch {
    display: inline-block;
    width: 1.5rem;
    height: 0.75rem;
    margin-right: 0.4375rem;
    background: var(--scenario-0);
  }

  .swatch.line {
    height: 2px;
    vertical-align: middle;
  }

  .swatch.dark {
    opacity: 0.42;
  }

  .swatch.pale {
    opacity: 0.14;
  }

  .panels {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
    gap: 2rem 2.5rem;
    margin-top: 1.25rem;
  }

  @media (max-width: 600px) {
    legend {
      float: none;
      flex: 1 0 100%;
    }
  }

  @media print {
    .panels {
      grid-template-columns: 1fr 1fr;
    }

    fieldset {
      display: none;
    }
  }
`;
