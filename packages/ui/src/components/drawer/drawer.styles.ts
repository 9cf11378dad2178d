import { css } from 'lit';

/** A bar that stays at the foot of the window and opens upwards. */
export const drawerStyles = css`
  :host {
    position: sticky;
    bottom: 0;
    z-index: 3;
    display: block;
  }

  section {
    border-top: 1px solid var(--line);
    background: var(--surface);
    box-shadow: 0 -4px 20px rgb(27 34 37 / 9%);
  }

  .bar {
    display: flex;
    align-items: center;
    gap: 0.5rem 1rem;
    min-height: 3.25rem;
    padding: 0.375rem clamp(1rem, 2.5vw, 2.5rem);
  }

  h2 {
    flex: 0 1000 auto;
    min-width: 7rem;
    max-width: clamp(10.5rem, 18vw, 20rem);
    margin: 0;
    overflow: hidden;
    font-size: var(--size-body);
    font-weight: 400;
    color: var(--ink-soft);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .name {
    font-weight: 650;
    color: var(--ink);
  }

  .letters {
    display: flex;
    flex: 1 1 auto;
    align-items: center;
    gap: 0.125rem;
    min-width: 0;
    overflow-x: auto;
    scrollbar-width: none;
    padding: 3px;
  }

  .letter {
    flex: none;
    min-height: 2.25rem;
    padding: 0 0.25rem;
    border-color: transparent;
    background: none;
    color: var(--ink);
    font-weight: 400;
    white-space: nowrap;
  }

  .letter b {
    display: inline-grid;
    place-content: center;
    width: 1.375rem;
    height: 1.375rem;
    margin-right: 0.1875rem;
    border: 1px solid var(--line-strong);
    border-radius: 50%;
    font-size: var(--size-small);
    font-weight: 600;
  }

  /* Dates are no part of the pathway. */
  .letter:last-child {
    margin-left: 0.5rem;
    padding-inline: 0.5rem;
  }

  .letter[aria-expanded='true'] {
    background: var(--accent-pale);
    color: var(--accent-strong);
    font-weight: 600;
  }

  .letter[aria-expanded='true'] b {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  .next {
    color: var(--line-strong);
  }

  input[type='search'] {
    flex: 0 1 8.75rem;
    min-width: 8rem;
    min-height: 2.25rem;
    padding: 0.25rem 0.625rem;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
  }

  input[type='search']:focus {
    flex-basis: 14rem;
  }

  input[type='search']::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }

  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 22rem;
    height: min(48vh, 30rem);
    border-top: 1px solid var(--line);
  }

  .controls {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
    gap: 1.25rem 2rem;
    align-content: start;
    padding: 1rem 1.5rem 1.5rem clamp(1rem, 2.5vw, 2.5rem);
    overflow: auto;
  }

  .group h3 {
    margin: 0 0 0.25rem 0.625rem;
    color: var(--ink-soft);
  }

  .unit-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    padding: 0.25rem 0.75rem 0.5rem;
  }

  .unit-tools p {
    margin: 0;
  }

  .menus {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .more,
  .locked {
    grid-column: 1 / -1;
    justify-self: start;
  }

  aside {
    padding: 1rem 1.5rem;
    overflow: auto;
    border-left: 1px solid var(--line);
    background: var(--paper);
  }

  @media (max-width: 1250px) {
    .bar {
      flex-wrap: wrap;
    }

    .letters {
      order: 1;
      flex: 1 0 100%;
    }

    h2 {
      flex: 1;
      max-width: none;
    }

    .panel {
      grid-template-columns: minmax(0, 1fr) 18rem;
    }
  }

  /* On a low window the closed bar is one line: which scenario it changes says its mark. */
  @media (max-width: 1250px) and (max-height: 820px) and (min-width: 761px) {
    section:not(.open) .bar {
      flex-wrap: nowrap;
      gap: 0.25rem;
      min-height: 0;
    }

    section:not(.open) .letters {
      order: 0;
      flex: 1;
    }

    section:not(.open) h2 {
      flex: none;
      min-width: 0;
    }

    section:not(.open) .words {
      position: absolute;
      clip-path: inset(50%);
    }

    section:not(.open) .next {
      display: none;
    }

    section:not(.open) .letter {
      padding-inline: 0.125rem;
      font-size: var(--size-small);
    }

    section:not(.open) input[type='search'] {
      flex: 0 0 8.25rem;
      min-width: 0;
      font-size: var(--size-small);
    }
  }

  @media (max-width: 760px) {
    .bar {
      gap: 0.25rem 0.5rem;
      padding-block: 0.375rem;
    }

    h2 {
      flex: 1 0 100%;
    }

    .letters {
      order: 0;
      flex: 1 1 0;
    }

    .letter {
      min-height: 2.75rem;
    }

    input[type='search'] {
      display: none;
    }

    .open input[type='search'] {
      display: block;
      order: 2;
      flex: 1 0 100%;
      min-height: 2.75rem;
    }

    .panel {
      display: block;
      height: 68vh;
      overflow: auto;
    }

    .controls {
      overflow: visible;
      padding-inline: 1rem;
    }

    aside.idle {
      display: none;
    }

    aside {
      position: sticky;
      bottom: 0;
      max-height: 45%;
      border-left: 0;
      border-top: 1px solid var(--line);
    }
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
