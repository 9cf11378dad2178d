import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { SignalWatcher } from '@lit-labs/preact-signals';
import type { PageModel } from '../../state/page-model.ts';
import { controlStyles } from '../controls.styles.ts';

/** What the page has to say about what a reader has just done, with the way back where there is one. */
@customElement('taper-notice')
export class NoticeBar extends SignalWatcher(LitElement) {
  static override styles = [
    controlStyles,
    css`
      div:not([hidden]) {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
        padding: 0.5rem clamp(1rem, 2.5vw, 2.5rem);
        border-bottom: 1px solid var(--line);
        background: var(--accent-pale);
      }

      .problem {
        background: var(--worse-pale);
      }

      p {
        margin: 0;
        overflow-wrap: anywhere;
      }

      button {
        min-height: 1.875rem;
        padding: 0 0.625rem;
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) model!: PageModel;

  override render(): TemplateResult {
    const { notice, store } = this.model;
    const [said, undoable] = [notice.value, store.undoable.value];
    return html`<div
      role="status"
      class=${said?.isProblem === true ? 'problem' : ''}
      ?hidden=${said === null && undoable === null}
    >
      ${said === null ? nothing : html`<p>${said.text}</p>`}
      ${
        undoable === null
          ? nothing
          : html`<p>${undoable.done}</p>
              <button type="button" @click=${() => store.undo()}>Undo</button>`
      }
      ${
        said === null && undoable === null
          ? nothing
          : html`<button type="button" @click=${this.#dismiss}>Dismiss</button>`
      }
    </div>`;
  }

  #dismiss(): void {
    this.model.notice.value = null;
    this.model.store.undoable.value = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-notice': NoticeBar;
  }
}
