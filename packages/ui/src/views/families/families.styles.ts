import { css } from 'lit';

/** The picture of families, its player, and what stands beside it. */
export const familiesStyles = css`
  .asked {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.5rem;
    align-items: end;
    margin: 0.75rem 0;
  }

  .asked label {
    display: grid;
    gap: 0.25rem;
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  .player {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
    margin-top: 1rem;
  }

  .player .date {
    min-width: 11rem;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }

  .player input[type='range'] {
    flex: 1 1 12rem;
    min-width: 8rem;
  }

  .picture {
    margin-top: 1rem;
    overflow-x: auto;
  }

  canvas {
    display: block;
    cursor: pointer;
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    max-width: none;
    margin-top: 1rem;
  }

  .key i {
    display: inline-block;
    margin-right: 0.4375rem;
    border-radius: 50%;
    background: var(--dot);
    vertical-align: 0.0625rem;
  }

  .key i.ring {
    width: 0.6875rem;
    height: 0.6875rem;
    border: 1.5px solid var(--ink-soft);
    background: none;
  }

  .beside {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    gap: 1.75rem 3rem;
    margin-top: 1.75rem;
  }

  .beside table {
    font-size: var(--size-small);
  }

  .story {
    margin-bottom: 1.75rem;
  }

  .story ol {
    margin: 0.75rem 0 0;
    padding: 0;
    list-style: none;
    max-height: 24rem;
    overflow: auto;
  }

  .story li {
    display: grid;
    grid-template-columns: 8.5rem minmax(0, 1fr);
    gap: 0 0.75rem;
    padding: 0.375rem 0;
    border-top: 1px solid var(--line);
  }

  .story time {
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }

  .follow {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }

  .follow input {
    width: 7.5rem;
  }

  @media (max-width: 600px) {
    .story li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
