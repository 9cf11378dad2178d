import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ToldAnswer } from '../../words/answer/answers-in-words.ts';
import { scenarioMark, scenarioMarkStyles } from '../scenario-mark/scenario-mark.ts';

/** What the note of an answer calls the field that it leads to. */
const FIELD = '“Opens”';

/** A reader wants to see a field of a scenario. */
export interface SoughtField {
  /** Place of the scenario in the comparison. */
  readonly scenario: number;
  /** What finds the field, where fields are sought. */
  readonly words: string;
}

/** The answer in words, a few sentences for each scenario. Fires `seek-field` with a {@link SoughtField}. */
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

      .note {
        margin-block: 0.25rem 0.375rem;
        padding-left: 0.625rem;
        border-left: 3px solid var(--caution);
        font-size: var(--size-body);
      }

      .field {
        padding: 0;
        border: 0;
        background: none;
        color: var(--accent);
        font: inherit;
        text-decoration: underline;
        text-underline-offset: 0.2em;
        cursor: pointer;
      }

      @media print {
        .field {
          color: inherit;
          text-decoration: none;
        }
      }

      @media (max-width: 600px) {
        ul {
          font-size: var(--size-body);
        }
      }
    `,
  ];

  @property({ attribute: false }) answers: readonly ToldAnswer[] = [];
  /** Shapes and colours of the scenarios of the comparison, in its order. */
  @property({ attribute: false }) marks: readonly number[] = [];

  override render(): TemplateResult {
    return html`<ul>
      ${this.answers.map((answer) => {
        const { scenario, name, text, note, stillOf } = answer;
        const named = html`<strong>${name}.</strong>`;
        const notes = [
          ...(stillOf === '' ? [] : [`${stillOf}.`]),
          ...(note === '' ? [] : [this.#linked(answer)]),
        ];
        return html`<li>
          ${scenarioMark(this.marks[scenario] ?? scenario)}
          ${
            notes.length === 0
              ? html`<p>${named} ${text}</p>`
              : html`<div>
                  <p>${named}</p>
                  <p class="note">${notes.map((one) => html`${one} `)}</p>
                  <p>${text}</p>
                </div>`
          }
        </li>`;
      })}
    </ul>`;
  }

  /** The note of an answer, in which the name of a field leads to it. */
  #linked({ scenario, note, field }: ToldAnswer): TemplateResult {
    const [before = '', after] = note.split(FIELD);
    if (after === undefined) return html`${note}`;
    const detail: SoughtField = { scenario, words: field };
    const seek = () => this.dispatchEvent(new CustomEvent('seek-field', { detail }));
    return html`${before}<button class="field" type="button" @click=${seek}>${FIELD}</button>${after}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-answer': AnswerInWords;
  }
}
