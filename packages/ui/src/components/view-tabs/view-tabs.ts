import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { SignalWatcher } from '@lit-labs/preact-signals';
import type { Lookahead } from '../../state/lookahead.ts';
import type { View, ViewElement, ViewInput, ViewPreview } from '../../views/view.ts';
import { views } from '../../views/views.ts';
import { controlStyles } from '../controls.styles.ts';
import { textStyles } from '../text.styles.ts';

/** The views of a comparison by their tabs; the open one is fetched, made and given what there is to draw. */
@customElement('taper-view-tabs')
export class ViewTabs extends SignalWatcher(LitElement) {
  static override styles = [
    controlStyles,
    textStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      [role='tablist'] {
        display: flex;
        gap: 0.25rem;
        margin-bottom: 1.5rem;
        overflow-x: auto;
        border-bottom: 1px solid var(--line);
        scrollbar-width: none;
      }

      [role='tab'] {
        flex: none;
        min-height: 2.75rem;
        padding: 0 0.875rem;
        border: 0;
        border-bottom: 3px solid transparent;
        border-radius: 0;
        background: none;
        color: var(--ink-soft);
        font-weight: 400;
      }

      [role='tab']:first-child {
        padding-left: 0.125rem;
      }

      [role='tab']:hover {
        background: none;
        color: var(--accent);
      }

      [role='tab'][aria-selected='true'] {
        border-bottom-color: var(--accent);
        color: var(--ink);
        font-weight: 650;
      }

      [role='tab']:focus-visible {
        outline-offset: -3px;
      }

      .panel:focus-visible {
        outline-offset: 6px;
      }

      .stale {
        opacity: 0.62;
      }

      @media print {
        [role='tablist'] {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) input: ViewInput | null = null;
  /** What is looked ahead at, for the views that draw it. */
  @property({ attribute: false }) lookahead!: Lookahead;
  /** Id of the view that is open; changed through `open-view`. */
  @property() open = 'compare';
  @state() private failure: string | null = null;
  @query('.panel') private panel!: HTMLElement;
  #made: ViewElement | null = null;
  #preview: ViewPreview | null = null;

  override render(): TemplateResult {
    // A preview comes many times a second: who does not draw it must not be drawn again for it.
    this.#preview = this.#view?.drawsPreview === true ? this.lookahead.preview.value : null;
    return html`<div role="tablist" aria-label="Views" @keydown=${this.#move}>
        ${views.map(
          ({ id, title }) =>
            html`<button
              type="button"
              role="tab"
              id="tab-${id}"
              aria-controls="panel"
              aria-selected=${id === this.open}
              tabindex=${id === this.open ? 0 : -1}
              @click=${() => this.#choose(id)}
            >
              ${title}
            </button>`,
        )}
      </div>
      ${this.failure === null ? nothing : html`<p role="alert">${this.failure}</p>`}
      ${this.input === null ? html`<p class="soft">Nothing yet: what is found stands here with the first runs.</p>` : nothing}
      <div
        id="panel"
        class="panel ${this.input?.isStale === true ? 'stale' : ''}"
        role="tabpanel"
        tabindex="0"
        aria-labelledby="tab-${this.open}"
      ></div>`;
  }

  get #view(): View | undefined {
    return views.find(({ id }) => id === this.open) ?? views[0];
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open')) this.#made = null;
    void this.#draw();
  }

  async #draw(): Promise<void> {
    const view = this.#view;
    if (view === undefined) return;
    if (this.input === null) {
      // What was drawn of a place that is left says nothing of the next.
      this.panel.replaceChildren();
      this.#made = null;
      return;
    }
    if (this.#made === null) {
      try {
        await view.load();
        this.failure = null;
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        this.failure = `This view could not be fetched (${reason}). Choose it again to try once more.`;
        return;
      }
      if (view !== this.#view || !this.#hasInput()) return;
      const made = document.createElement(view.element) as ViewElement;
      made.input = this.#shown(this.input);
      this.panel.replaceChildren(made);
      this.#made = made;
    }
    this.#made.input = this.#shown(this.input);
  }

  /** Asked anew after a wait: a place may have been left meanwhile. */
  #hasInput(): boolean {
    return this.input !== null;
  }

  #shown(input: ViewInput): ViewInput {
    return this.#preview === null ? input : { ...input, preview: this.#preview };
  }

  #move(event: KeyboardEvent): void {
    const place = views.findIndex(({ id }) => id === this.open);
    const to: Readonly<Record<string, number>> = {
      ArrowRight: (place + 1) % views.length,
      ArrowLeft: (place - 1 + views.length) % views.length,
      Home: 0,
      End: views.length - 1,
    };
    const view = views[to[event.key] ?? -1];
    if (view === undefined) return;
    event.preventDefault();
    this.#choose(view.id);
    this.shadowRoot?.getElementById(`tab-${view.id}`)?.focus();
  }

  #choose(id: string): void {
    this.dispatchEvent(new CustomEvent('open-view', { detail: id }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-view-tabs': ViewTabs;
  }
}
