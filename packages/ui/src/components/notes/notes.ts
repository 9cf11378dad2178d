import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { NOTE_KINDS } from '../../state/project.ts';
import type { NoteKind, Notes } from '../../state/project.ts';
import { controlStyles } from '../controls.styles.ts';
import { textStyles } from '../text.styles.ts';

/** What each note is for. */
const PROMPTS: Readonly<Record<NoteKind, readonly [label: string, hint: string]>> = {
  question: ['Question', 'What is this scenario to show?'],
  hypothesis: ['Hypothesis', 'What should happen, and why?'],
  prediction: ['Prediction', 'How large do you expect the difference to be?'],
  finding: ['Finding', 'What did the runs show?'],
  decision: ['Decision', 'What follows from it?'],
};

/** What a reader writes down about a scenario; folded until asked for. Fires `note` with what has changed. */
@customElement('taper-notes')
export class ScenarioNotes extends LitElement {
  static override styles = [
    controlStyles,
    textStyles,
    css`
      details {
        margin: 0.5rem 0.375rem 0 0;
        font-size: var(--size-small);
      }

      label {
        display: block;
        margin-top: 0.5rem;
        font-weight: 600;
      }

      textarea {
        display: block;
        width: 100%;
        margin-top: 0.125rem;
        padding: 0.375rem 0.5rem;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--paper);
        color: inherit;
        font: inherit;
        font-weight: 400;
        field-sizing: content;
        min-height: 2.25rem;
        resize: vertical;
      }

      textarea::placeholder {
        color: var(--ink-soft);
        opacity: 1;
      }
    `,
  ];

  @property({ attribute: false }) notes: Notes = {};

  override render(): TemplateResult {
    const written = NOTE_KINDS.filter((kind) => (this.notes[kind] ?? '') !== '').length;
    return html`<details>
      <summary>Notes${written === 0 ? nothing : ` (${written})`}</summary>
      ${NOTE_KINDS.map((kind) => this.#field(kind))}
    </details>`;
  }

  #field(kind: NoteKind): TemplateResult {
    const [label, hint] = PROMPTS[kind];
    return html`<label>
      ${label}
      <textarea
        rows="1"
        maxlength="4000"
        placeholder=${hint}
        .value=${this.notes[kind] ?? ''}
        @change=${(event: Event) => this.#write(kind, (event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </label>`;
  }

  #write(kind: NoteKind, text: string): void {
    this.dispatchEvent(new CustomEvent('note', { detail: { [kind]: text } }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-notes': ScenarioNotes;
  }
}
