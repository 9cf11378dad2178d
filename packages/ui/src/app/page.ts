import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { SignalWatcher } from '@lit-labs/preact-signals';
import '../components/pathway/pathway.ts';
import '../components/run-bar/run-bar.ts';
import '../components/scenario-rail/scenario-rail.ts';
import '../components/view-tabs/view-tabs.ts';
import { controlStyles } from '../components/controls.styles.ts';
import { textStyles } from '../components/text.styles.ts';
import { createPageModel } from '../state/page-model.ts';
import type { PageModel } from '../state/page-model.ts';
import { firstProject } from '../state/start.ts';
import { periodInWords } from '../words/period.ts';
import { pageStyles } from './page.styles.ts';
import { backgroundSections, leadSection, problemSection } from './sections.ts';

/** The whole page: one question, its answer in words, the evidence below, and the controls at hand. */
@customElement('taper-page')
export class Page extends SignalWatcher(LitElement) {
  static override styles = [textStyles, controlStyles, pageStyles];

  @state() private model: PageModel | null = null;
  @state() private failure: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#start();
  }

  async #start(): Promise<void> {
    try {
      this.failure = null;
      this.model = await createPageModel(firstProject);
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  override render(): TemplateResult {
    const { model } = this;
    return html`${this.#header()}
      <main>${model === null ? this.#opening() : this.#comparison(model)}</main>
      ${model?.base.value == null ? nothing : html`<taper-pathway .model=${model}></taper-pathway>`}
      <footer class="small soft">
        Everything on this page is computed in your browser; nothing you do here leaves it. Taper is for
        learning and planning: it does not say what will happen to any child.
      </footer>`;
  }

  #header(): TemplateResult {
    return html`<header>
      <p class="brand"><img src="./favicon.svg" alt="" width="20" height="20" /> Taper</p>
      ${this.model === null ? nothing : this.#place(this.model)}
    </header>`;
  }

  #place({ base, session, store }: PageModel): TemplateResult {
    return html`${
        base.value === null
          ? nothing
          : html`<p class="place soft">
              ${base.value.place.name}, ${base.value.place.children.toLocaleString('en-GB')} children
              <span class="period">${periodInWords(base.value.horizon)}</span>
            </p>`
      } <taper-run-bar .session=${session} .store=${store}></taper-run-bar>`;
  }

  #opening(): TemplateResult {
    return html`<section class="lead">
      ${
        this.failure === null
          ? html`<p class="soft" role="status">Opening …</p>`
          : html`<p class="failure" role="alert">The page could not start. ${this.failure}</p>
              <button type="button" @click=${() => this.#start()}>Try again</button>`
      }
    </section>`;
  }

  #comparison(model: PageModel): TemplateResult {
    const problem = problemSection(model);
    return html`<div class="scenarios"><taper-scenario-rail .model=${model}></taper-scenario-rail></div>
      ${problem ?? leadSection(model)}
      <div class="evidence">
        <taper-view-tabs
          .input=${model.input.value}
          .open=${model.view.value}
          @open-view=${(event: CustomEvent<string>) => (model.view.value = event.detail)}
        ></taper-view-tabs>
        ${backgroundSections(model)}
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-page': Page;
  }
}
