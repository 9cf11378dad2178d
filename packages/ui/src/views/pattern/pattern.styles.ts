import { css } from 'lit';

/** The taper, its key, and the row of small ones. Its own look is in the styles of charts. */
export const patternStyles = css`
  .beside-each-other {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
    gap: 1.5rem 3rem;
    align-items: start;
    margin-top: 1.25rem;
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    max-width: none;
  }

  .sample {
    display: inline-block;
    width: 1.5rem;
    height: 0.875rem;
    margin-right: 0.4375rem;
    border-radius: 2px;
    vertical-align: -0.125rem;
  }

  .sample.today {
    background: linear-gradient(90deg, var(--level-2), var(--level-5));
  }

  .sample.beside {
    border: 2px solid var(--scenario);
  }

  .sample.target {
    border: 1.5px dashed var(--ink);
  }

  .distance {
    margin-top: 0.75rem;
  }

  .all {
    margin-top: 2.25rem;
  }

  .emblems {
    display: flex;
    flex-wrap: wrap;
    gap: 1.25rem 2rem;
    margin: 0.875rem 0 0;
    padding: 0;
    list-style: none;
  }

  .emblems li {
    display: grid;
    align-content: start;
    gap: 0.375rem;
    width: 8.5rem;
    font-size: var(--size-small);
    line-height: 1.35;
  }
`;
