import { css } from 'lit';

/** The key and the panels of the charts by month. */
export const overTimeStyles = css`
  :host {
    display: block;
  }

  .one-run {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    margin: 0.75rem 0;
    max-width: none;
  }

  .one-run button {
    min-height: 2rem;
    padding: 0.125rem 0.75rem;
    font-size: var(--size-small);
  }

  h3 {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
    margin-bottom: 0.375rem;
  }

  .level {
    flex: none;
    align-self: center;
    width: 0.875rem;
    height: 0.875rem;
    border-radius: 2px;
    background: var(--level);
  }

  .when {
    margin: 0 0 0.625rem;
    min-height: 1.3125rem;
  }

  taper-chart + p {
    margin: 0.25rem 0 0;
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

  .swatch.thin {
    height: 1px;
    vertical-align: middle;
  }

  .swatch.dotted {
    height: 0;
    border-top: 2px dotted var(--scenario-0);
    background: none;
    vertical-align: middle;
  }

  .swatch.dark {
    opacity: 0.34;
  }

  .swatch.pale {
    opacity: 0.12;
  }

  .panels {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
    gap: 2rem 2.5rem;
    margin-top: 1.25rem;
  }

  @media print {
    .panels {
      grid-template-columns: 1fr 1fr;
    }

    .one-run {
      display: none;
    }
  }
`;
