import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { SignalWatcher } from '@lit-labs/preact-signals';
import '../components/findings/findings.ts';
import '../components/run-bar/run-bar.ts';
import { textStyles } from '../components/text.styles.ts';
import { createPageModel } from '../state/page-model.ts';
import type { PageModel } from '../state/page-model.ts';
import { COMPARED_FILES, readScenarios } from '../state/scenario-files.ts';
import { periodInWords } from '../words/period.ts';
import { pageStyles } from './page.styles.ts';
import { evidenceSections, leadSection, scenariosSection } from './sections.ts';

/** The whole page: one question, its answer in words, the evidence below, and the controls at hand. */
@customElement('taper-page')
export class Page extends SignalWatcher(LitElement) {
  static override styles = [textStyles, pageStyles];

  readonly #files = readScenarios(COMPARED_FILES);
  readonly #model: PageModel | null = createPageModel(this.#files);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#model?.session.run();
  }

  override render(): TemplateResult {
    const model = this.#model;
    return html`${this.#header()}
      <main>
        ${
          model === null
            ? this.#cannotRun()
            : [leadSection(model), scenariosSection(model), evidenceSections(model)]
        }
      </main>
      <footer class="small soft">
        Everything on this page is computed in your browser; nothing you do here leaves it. Taper is for
        learning and planning: it does not say what will happen to any child.
      </footer>`;
  }

  #header(): TemplateResult {
    return html`<header>
      <p class="brand"><img src="./favicon.svg" alt="" width="20" height="20" /> Taper</p>
      ${this.#model === null ? nothing : this.#place(this.#model)}
    </header>`;
  }

  #place({ base: { place, horizon }, session }: PageModel): TemplateResult {
    return html`<p class="place soft">
        ${place.name}, ${place.children.toLocaleString('en-GB')} children
        <span class="period">${periodInWords(horizon)}</span>
      </p>
      <taper-run-bar .session=${session}></taper-run-bar>`;
  }

  #cannotRun(): TemplateResult {
    return html`<section class="lead">
      <h1>The scenario files cannot be run</h1>
      <taper-findings .findings=${this.#files.findings}></taper-findings>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-page': Page;
  }
}
