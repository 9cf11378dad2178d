import { css } from 'lit';

/** Parts of the page that are there on paper alone. */
export const onPaperStyles = css`
  :host {
    display: none;
  }

  @media print {
    :host {
      display: block;
    }
  }

  section {
    margin: 1.25rem 0;
    break-inside: avoid-page;
  }

  p {
    max-width: none;
  }

  table {
    font-size: var(--size-small);
  }
`;
