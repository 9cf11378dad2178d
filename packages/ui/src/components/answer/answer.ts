import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Answer } from '../../words/answer.ts';
import { scenarioMark, scenarioMarkStyles } from '../scenario-mark/scenario-mark.ts';

/** The answer in words, a sentence for each scenario. */
@customElement('taper-answer')
export class AnswerInWords extends LitElement {
  static override styles = [
    scenarioMarkStyles,
    css`
      ul {
        display: grid;
        gap: 0.625rem;
        margin: 0;
        padding: 0;
        list-style: none;
        font-size: var(--size-lead);
        line-height: 1.45;
        font-variant-numeric: tabular-nums;
      }

      li {
        display: flex;
        gap: 0.625rem;
        align-items: baseline;
        max-width: 75ch;
      }

      p {
        margin: 0;
        text-wrap: pretty;
      }

      @media (max-width: 600px) {
        ul {
          font-size: var(--size-body);
        }
      }
    `,
  ];

  @property({ attribute: false }) answers: readonly Answer[] = [];
  /** Shapes and colours of the scenarios of the comparison, in its order. */
  @property({ attribute: false }) marks: readonly number[] = [];

  override render(): TemplateResult {
    return html`<ul>
      ${this.answers.map(
        ({ scenario, name, text }) =>
          html`<li>
            ${scenarioMark(this.marks[scenario] ?? scenario)}
            <p><strong>${name}.</strong> ${text}</p>
          </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-answer': AnswerInWords;
  }
}
