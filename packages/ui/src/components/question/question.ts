import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { controlStyles } from '../controls.styles.ts';

/** What the comparison asks, in the reader's own words when they have any. Fires `ask` with the new question. */
@customElement('taper-question')
export class Question extends LitElement {
  static override styles = [
    controlStyles,
    css`
      :host {
        display: block;
      }

      .said {
        margin: 0 0 1rem;
        max-width: 52rem;
      }

      h1 {
        display: inline;
        font-size: var(--size-title);
        font-weight: 650;
        line-height: 1.25;
        letter-spacing: -0.01em;
      }

      .edit {
        min-height: 2rem;
        margin-left: 0.25rem;
        vertical-align: 0.125rem;
        padding: 0 0.5rem;
        border-color: transparent;
        background: transparent;
        font-weight: 400;
        font-size: var(--size-small);
      }

      form {
        display: grid;
        gap: 0.5rem;
        max-width: 44rem;
        margin-bottom: 1rem;
      }

      textarea {
        width: 100%;
        padding: 0.5rem 0.75rem;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--surface);
        color: inherit;
        font: inherit;
        font-size: var(--size-lead);
        line-height: 1.35;
        resize: vertical;
      }

      .buttons {
        display: flex;
        gap: 0.5rem;
      }

      @media print {
        .edit {
          display: none;
        }
      }
    `,
  ];

  @property() question = '';
  @state() private isEdited = false;
  @query('textarea') private field!: HTMLTextAreaElement;

  override render(): TemplateResult {
    return this.isEdited ? this.#form() : this.#said();
  }

  #said(): TemplateResult {
    return html`<div class="said">
      <h1 id="question">${this.question}</h1>
      <button class="edit" type="button" @click=${this.#edit}>Edit question</button>
    </div>`;
  }

  #form(): TemplateResult {
    return html`<form @submit=${this.#keep} @keydown=${this.#leave}>
      <label class="out-of-sight" for="field">The question</label>
      <textarea id="field" rows="3" maxlength="600" .value=${this.question}></textarea>
      <div class="buttons">
        <button class="primary" type="submit">Keep</button>
        <button type="button" @click=${() => (this.isEdited = false)}>Leave it</button>
      </div>
    </form>`;
  }

  async #edit(): Promise<void> {
    this.isEdited = true;
    await this.updateComplete;
    this.field.focus();
    this.field.select();
  }

  #keep(event: Event): void {
    event.preventDefault();
    this.isEdited = false;
    this.dispatchEvent(new CustomEvent('ask', { detail: this.field.value }));
  }

  #leave(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.isEdited = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-question': Question;
  }
}
