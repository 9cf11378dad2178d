import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { SignalWatcher } from '@lit-labs/preact-signals';
import '../components/notice/notice.ts';
import '../components/drawer/drawer.ts';
import type { Drawer } from '../components/drawer/drawer.ts';
import '../components/place-chooser/place-chooser.ts';
import type { PlaceChooser } from '../components/place-chooser/place-chooser.ts';
import '../components/scenario-rail/scenario-rail.ts';
import '../components/view-tabs/view-tabs.ts';
import { controlStyles } from '../components/controls.styles.ts';
import { textStyles } from '../components/text.styles.ts';
import { hasDocs } from '../docs/beside.ts';
import { createPageModel } from '../state/page-model.ts';
import type { PageModel } from '../state/page-model.ts';
import type { Notice } from '../state/notice.ts';
import { linkedProject, startingProject } from '../state/start.ts';
import { saveScenario } from './actions.ts';
import { giveCosts } from './give-costs.ts';
import type { OwnCosts } from './give-costs.ts';
import { headerParts } from './header.ts';
import { pageStyles } from './page.styles.ts';
import { backgroundSections, leadSection, problemSection } from './sections.ts';

/** The whole page: one question, its answer in words, the evidence below, and the controls at hand. */
@customElement('taper-page')
export class Page extends SignalWatcher(LitElement) {
  static override styles = [textStyles, controlStyles, pageStyles];

  @state() private model: PageModel | null = null;
  @state() private failure: string | null = null;
  @query('taper-place-chooser') private chooser!: PlaceChooser | null;
  @query('taper-drawer') private drawer!: Drawer | null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#follow);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#follow);
  }

  readonly #follow = (): void => void this.#openLink();

  /** Opens another comparison when its link is put in the address of the page. */
  async #openLink(): Promise<void> {
    const { model } = this;
    if (model === null) return;
    const linked = await linkedProject((notice) => (model.notice.value = notice), false);
    if (linked !== null) model.store.replace(linked, 'Opened the comparison of the link.');
  }

  async #start(): Promise<void> {
    try {
      this.failure = null;
      let said: Notice | null = null;
      const model = await createPageModel((desk) => startingProject(desk, (notice) => (said = notice)));
      model.notice.value = said;
      this.model = model;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  override render(): TemplateResult {
    const { model } = this;
    return html`<header>
        <p class="brand"><img src="./favicon.svg" alt="" width="20" height="20" /> Taper</p>
        ${model === null ? nothing : headerParts(model, () => void this.chooser?.open())}
      </header>
      ${model === null ? nothing : html`<taper-notice .model=${model}></taper-notice>`}
      <main>${model === null ? this.#opening() : this.#comparison(model)}</main>
      ${model === null ? nothing : this.#tools(model)}
      <footer class="small soft">
        Everything on this page is computed in your browser; nothing you do here leaves it. Taper is for
        learning and planning: it does not say what will happen to any child. ${besideIt()}
      </footer>`;
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
    return html`<div class="scenarios">
        <taper-scenario-rail
          .model=${model}
          @export-scenario=${(event: CustomEvent<string>) => void saveScenario(model, event.detail)}
        ></taper-scenario-rail>
      </div>
      ${problem ?? leadSection(model, (words) => void this.drawer?.seek(words))}
      <div class="evidence">
        <taper-view-tabs
          .input=${model.input.value}
          .lookahead=${model.lookahead}
          .open=${model.view.value}
          @open-view=${(event: CustomEvent<string>) => (model.view.value = event.detail)}
          @give-costs=${(event: CustomEvent<OwnCosts>) => void giveCosts(model, event.detail)}
        ></taper-view-tabs>
        ${backgroundSections(model)}
      </div>`;
  }

  #tools(model: PageModel): TemplateResult {
    return html`${model.base.value === null ? nothing : html`<taper-drawer .model=${model}></taper-drawer>`}
      <taper-place-chooser .model=${model}></taper-place-chooser>`;
  }
}

/** What is beside the page on its server; a page that is one file on a disk has nothing beside it. */
function besideIt(): TemplateResult | typeof nothing {
  return !hasDocs()
    ? nothing
    : html`Once open it works without a network; to hand it on, take
        <a href="./taper.html" download>Taper as one file</a>, which runs from a disk.
        <a href="./docs/index.html">How it works, definitions and evidence</a>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-page': Page;
  }
}
