import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { NOT_COVERED } from '../../words/sources/not-covered.ts';
import { textStyles } from '../text.styles.ts';

/** Says what intervals, ranges and verdicts mean, and what they leave out. */
@customElement('taper-certainty')
export class Certainty extends LitElement {
  static override styles = [
    textStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: minmax(8rem, auto) 1fr;
        gap: 0.625rem 1.5rem;
        margin: 0.75rem 0;
      }

      dt {
        font-weight: 650;
      }

      dd {
        margin: 0;
        max-width: 65ch;
      }

      @media print {
        dl {
          gap: 0.25rem 1rem;
        }

        dd {
          max-width: none;
        }
      }

      @media (max-width: 600px) {
        dl {
          grid-template-columns: 1fr;
          gap: 0;
        }

        dd {
          margin-bottom: 0.75rem;
        }
      }
    `,
  ];

  /** Number of runs behind the results. */
  @property({ type: Number }) runs = 0;
  /** What the numbers of the base rest on, in a sentence or two; empty for nothing. */
  @property() sources = '';
  /** What the scenario's author says it cannot say; empty for nothing. */
  @property() cannotSay = '';

  override render(): TemplateResult {
    return html`
      <dl>
        ${
          this.sources === ''
            ? nothing
            : html`<dt>Numbers</dt>
                <dd>${this.sources}</dd>`
        }
        <dt>One run</dt>
        <dd>
          One way the years could go: who is referred, when, how long work takes. Each scenario is run
          ${this.runs === 0 ? 'many' : this.runs} times. The same families arrive in every scenario of a run,
          so differences come from the change, not from chance arrivals.
        </dd>
        <dt>95% interval</dt>
        <dd>
          Where the mean over ever more runs would settle, 19 times in 20. More runs make it narrower. A
          difference is called clearly lower or higher only when its whole interval lies on one side of zero.
        </dd>
        <dt>Likely range</dt>
        <dd>
          Where eight runs in ten fall. It shows how much one real stretch of years may differ from the mean,
          and does not narrow with more runs.
        </dd>
        <dt>Not included</dt>
        <dd>${NOT_COVERED} ${this.cannotSay === '' ? nothing : this.cannotSay}</dd>
      </dl>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-certainty': Certainty;
  }
}
