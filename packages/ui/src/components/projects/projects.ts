import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { SignalWatcher } from '@lit-labs/preact-signals';
import type { Place } from '../../desk/places.ts';
import type { KeptProject } from '../../keep/browser-store.ts';
import type { PageModel } from '../../state/page-model.ts';
import { firstProject } from '../../state/start.ts';
import { projectInWords } from '../../words/scenario/project-name.ts';
import { controlStyles } from '../controls.styles.ts';
import { textStyles } from '../text.styles.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The projects that the browser keeps: to be opened, copied and deleted. */
@customElement('taper-projects')
export class Projects extends SignalWatcher(LitElement) {
  static override styles = [
    textStyles,
    controlStyles,
    css`
      ul {
        display: grid;
        gap: 0.5rem;
        margin: 0 0 1rem;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 0.5rem;
        align-items: center;
      }

      .project {
        flex: 1 1 14rem;
        padding: 0.5rem 1rem;
        border-color: var(--line);
        background: var(--paper);
        color: var(--ink);
        font-weight: 400;
        text-align: left;
        line-height: 1.4;
        overflow-wrap: anywhere;
      }

      .project:hover {
        border-color: var(--accent);
        background: var(--accent-pale);
      }

      .project[aria-current='true'] {
        border-color: var(--accent);
        box-shadow: inset 3px 0 0 var(--accent);
      }

      .about {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) model!: PageModel;
  /** Ready places, for their names. */
  @property({ attribute: false }) places: readonly Place[] = [];

  override render(): TemplateResult {
    const { keeper, store } = this.model;
    const undoable = store.undoable.value;
    return html`${
        keeper.kept.value.length === 0
          ? nothing
          : html`<h3>Your projects, kept in this browser</h3>
              <ul>
                ${keeper.kept.value.map((kept) => this.#item(kept))}
              </ul>`
      }
      <div role="status">
        ${
          undoable === null
            ? nothing
            : html`<p>${undoable.done} <button type="button" @click=${() => store.undo()}>Undo</button></p>`
        }
      </div>`;
  }

  #item(kept: KeptProject): TemplateResult {
    const { keeper, store } = this.model;
    const { name, place } = projectInWords(kept.project, this.places);
    const isOpen = kept.id === store.id.value;
    return html`<li>
      <button
        type="button"
        class="project"
        aria-current=${isOpen ? 'true' : nothing}
        @click=${() => this.#open(kept.id)}
      >
        <strong>${name}</strong>
        <span class="about small soft"
          >${place} · ${DAY.format(new Date(kept.at))}${isOpen ? ' · open' : ''}</span
        >
      </button>
      <button
        type="button"
        class="quiet"
        aria-label=${`Duplicate “${name}”`}
        @click=${() => this.#copy(kept.id)}
      >
        Duplicate
      </button>
      <button
        type="button"
        class="quiet"
        aria-label=${`Delete “${name}”`}
        @click=${async () => keeper.delete(kept.id, name, await firstProject(this.model.desk))}
      >
        Delete
      </button>
    </li>`;
  }

  #open(id: string): void {
    this.model.keeper.open(id);
    this.#chosen();
  }

  #copy(id: string): void {
    this.model.keeper.duplicate(id);
    this.#chosen();
  }

  #chosen(): void {
    this.dispatchEvent(new CustomEvent('chosen'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-projects': Projects;
  }
}
