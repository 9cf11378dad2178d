import { css } from 'lit';

/** Header above; question and answer first; scenarios left, evidence right where there is room. */
export const pageStyles = css`
  :host {
    display: block;
  }

  header {
    position: sticky;
    top: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: 0.5rem 1.5rem;
    min-height: var(--bar-height);
    padding: 0.5rem clamp(1rem, 2.5vw, 2.5rem);
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }

  header p {
    margin: 0;
  }

  .brand {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    font-weight: 700;
    letter-spacing: 0.01em;
  }

  .choose-place {
    min-height: 1.5rem;
    padding: 0 0.5rem;
    margin-left: -0.5rem;
    justify-self: start;
    border-color: transparent;
    background: none;
    color: var(--ink);
    text-align: left;
  }

  .choose-place::after {
    content: '▾' / '';
    margin-left: 0.375rem;
    color: var(--accent);
  }

  .take {
    flex: none;
  }

  .take + .take {
    margin-left: -0.75rem;
  }

  /* The period stands below the place, so that nothing moves when the status beside them grows. */
  .place {
    display: grid;
    min-width: 0;
    line-height: 1.25;
  }

  .period {
    font-size: var(--size-small);
    white-space: nowrap;
  }

  taper-run-bar {
    margin-left: auto;
  }

  main {
    display: grid;
    grid-template-columns: 17.5rem minmax(0, 1fr);
    grid-template-areas: 'scenarios lead' 'scenarios evidence';
    grid-template-rows: auto 1fr;
    gap: 2.5rem clamp(2rem, 4vw, 4rem);
    max-width: 96rem;
    margin: 0 auto;
    padding: 2.5rem clamp(1rem, 2.5vw, 2.5rem);
  }

  .lead {
    grid-area: lead;
  }

  .scenarios {
    grid-area: scenarios;
    min-width: 0;
  }

  /* Beside the evidence the rail stays in sight, and scrolls by itself where it is taller than the window. */
  @media (min-width: 1101px) {
    .scenarios {
      position: sticky;
      top: calc(var(--bar-height) + 1.5rem);
      align-self: start;
      max-height: calc(100vh - var(--bar-height) - 6.25rem);
      margin-right: -0.75rem;
      padding-right: 0.75rem;
      overflow-y: auto;
      scrollbar-width: thin;
    }
  }

  .evidence {
    grid-area: evidence;
    display: grid;
    gap: 3.5rem;
    min-width: 0;
  }

  h1 {
    margin: 0 0 1.25rem;
    font-size: var(--size-title);
    line-height: 1.25;
  }

  .stale {
    opacity: 0.62;
  }

  taper-findings {
    margin-top: 1.5rem;
  }

  .early {
    font-size: var(--size-lead);
  }

  .note {
    padding: 0.5rem 0.875rem;
    border-left: 3px solid var(--caution);
    background: var(--caution-pale);
  }

  .failure {
    padding: 0.75rem 1rem;
    border-left: 3px solid var(--worse);
    background: var(--worse-pale);
  }

  footer {
    padding: 1.5rem clamp(1rem, 2.5vw, 2.5rem) 2.5rem;
    border-top: 1px solid var(--line);
  }

  @media (max-width: 1100px) {
    main {
      grid-template-columns: minmax(0, 1fr);
      grid-template-areas: 'lead' 'scenarios' 'evidence';
      grid-template-rows: auto;
    }

    header {
      flex-wrap: wrap;
    }

    .place {
      order: 1;
      flex: 1 0 100%;
      font-size: var(--size-small);
      line-height: 1.2;
    }
  }

  @media (max-width: 1100px) and (max-height: 820px) {
    header {
      position: static;
    }

    main {
      padding-block: 1.5rem;
      gap: 1.5rem;
    }

    h1 {
      margin-bottom: 0.75rem;
    }
  }

  @media (max-width: 600px) {
    header {
      position: static;
      padding-block: 0.625rem;
      gap: 0.375rem 0.75rem;
    }

    .brand {
      flex: 1;
    }

    .place {
      line-height: 1.3;
    }

    taper-run-bar {
      order: 2;
      flex: 1 0 100%;
      margin: 0;
    }

    .take + .take {
      margin: 0;
    }

    main {
      padding-block: 1.5rem;
      gap: 2rem;
    }
  }

  @media print {
    header {
      position: static;
      min-height: 0;
      padding: 0 0 0.5rem;
      margin-bottom: 1rem;
    }

    .choose-place::after {
      content: none;
    }

    .scenarios,
    footer {
      display: none;
    }

    main {
      display: flex;
      flex-direction: column;
      gap: 1rem;
      padding: 0;
    }

    .evidence {
      display: block;
    }

    taper-view-tabs {
      display: block;
      margin-bottom: 1rem;
    }

    section {
      margin-bottom: 1rem;
    }

    section:not(.lead) {
      break-inside: avoid;
    }
  }
`;
