import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { SignalWatcher } from '@lit-labs/preact-signals';
import type { Indicator } from '@taper/engine';
import { addReady, openFile } from '../../app/actions.ts';
import type { Place } from '../../desk/places.ts';
import type { PageModel } from '../../state/page-model.ts';
import { MOST_VARIANTS } from '../../state/project.ts';
import type { Notes } from '../../state/project.ts';
import type { Studied } from '../../state/study.ts';
import { controlStyles } from '../controls.styles.ts';
import '../menu/menu.ts';
import type { MenuItem } from '../menu/menu.ts';
import '../notes/notes.ts';
import '../scenario-card/scenario-card.ts';
import type { ScenarioCard } from '../scenario-card/scenario-card.ts';
import { textStyles } from '../text.styles.ts';
import { scenarioRailStyles } from './scenario-rail.styles.ts';

/** The base and the scenarios beside it, as cards, with what may be done with them. */
@customElement('taper-scenario-rail')
export class ScenarioRail extends SignalWatcher(LitElement) {
  static override styles = [textStyles, controlStyles, scenarioRailStyles];

  @property({ attribute: false }) model!: PageModel;
  @state() private places: readonly Place[] = [];
  @query('input[type="file"]') private file!: HTMLInputElement;

  override render(): TemplateResult {
    const { store, study } = this.model;
    const scenarios = study.scenarios.value;
    return html`<section aria-labelledby="scenarios">
      <h2 id="scenarios">Scenarios</h2>
      ${scenarios.map((scenario) => this.#card(scenario))}
      <div class="more">
        <button class="new" type="button" ?disabled=${this.#isFull} @click=${() => store.add()}>
          New scenario
        </button>
        ${this.#readyMenu()}
        <button class="quiet" type="button" ?disabled=${this.#isFull} @click=${() => this.file.click()}>
          Open a file
        </button>
        <input type="file" accept=".yaml,.yml" hidden aria-label="Scenario file" @change=${this.#openFile} />
      </div>
      ${this.#isFull ? html`<p class="small soft">Six scenarios beside the base are the most.</p>` : nothing}
    </section>`;
  }

  /** Ready scenarios of the place that do not stand beside it yet. */
  #readyMenu(): TemplateResult | typeof nothing {
    const { base, variants } = this.model.store.project.value;
    const names = new Set(variants.map(({ name }) => name));
    const ready = this.places.find(({ file }) => file === base.file)?.ready ?? [];
    const items = ready
      .filter(({ name }) => !names.has(name))
      .map(({ file, name }) => ({
        label: name,
        act: () => void addReady(this.model, file),
        isOff: this.#isFull,
      }));
    return items.length === 0 ? nothing : html`<taper-menu label="Ready-made" .items=${items}></taper-menu>`;
  }

  protected override firstUpdated(): void {
    this.model.desk.places().then(
      (places) => (this.places = places),
      // Without them the page does all else.
      () => undefined,
    );
  }

  async #openFile(): Promise<void> {
    const [file] = this.file.files ?? [];
    if (file !== undefined) await openFile(this.model, file);
    this.file.value = '';
  }

  get #isFull(): boolean {
    return this.model.store.project.value.variants.length >= MOST_VARIANTS;
  }

  #card(scenario: Studied): TemplateResult {
    const { store, input, onCards, session } = this.model;
    const { id, mark, name, reading, variant } = scenario;
    const place = input.value?.scenarios.findIndex((one) => one.id === id) ?? -1;
    const shown = input.value?.scenarios[place];
    const results = input.value?.comparison.scenarios[place]?.indicators;
    const outcomes = onCards.value.map(
      (one: Indicator) => [one, results?.find((result) => result.id === one.id) ?? null] as const,
    );
    return html`<taper-scenario-card
      data-id=${id}
      .mark=${mark}
      .name=${name}
      .changes=${reading?.changes ?? []}
      .outcomes=${outcomes}
      .badge=${badgeOf(scenario, shown?.isStale === true)}
      .items=${this.#items(scenario)}
      ?awaited=${reading?.scenario !== null && ['nothing', 'running'].includes(session.state.value)}
      .stillOf=${shown?.stillOf ?? ''}
      ?stale=${shown?.isStale === true}
      ?selected=${id === store.selected.value}
      @choose=${() => (store.selected.value = id)}
      @rename=${(event: CustomEvent<string>) => store.rename(id, event.detail)}
    >
      ${
        variant === null
          ? nothing
          : html`<taper-notes
              .notes=${variant.notes}
              @note=${(event: CustomEvent<Notes>) => store.note(id, event.detail)}
            ></taper-notes>`
      }
    </taper-scenario-card>`;
  }

  #items({ id, name, variant }: Studied): readonly MenuItem[] {
    const { store } = this.model;
    const copy = {
      label: 'Duplicate',
      act: () => store.duplicate(variant === null ? null : id),
      isOff: this.#isFull,
    };
    const file = { label: 'Save as a scenario file', act: () => this.#export(id) };
    if (variant === null) return [{ ...copy, label: 'New scenario from it' }, file];
    const variants = store.project.value.variants;
    const place = variants.findIndex((one) => one.id === id);
    return [
      { label: 'Rename', act: () => void this.#cardOf(id)?.rename() },
      copy,
      { label: 'Move up', act: () => store.move(id, -1), isOff: place === 0 },
      { label: 'Move down', act: () => store.move(id, 1), isOff: place === variants.length - 1 },
      file,
      { label: 'Delete', act: () => store.delete(id, name) },
    ];
  }

  #cardOf(id: string): ScenarioCard | null {
    return this.renderRoot.querySelector<ScenarioCard>(`taper-scenario-card[data-id="${CSS.escape(id)}"]`);
  }

  #export(id: string): void {
    this.dispatchEvent(new CustomEvent('export-scenario', { detail: id, bubbles: true, composed: true }));
  }
}

function badgeOf({ reading, isRead }: Studied, isStale: boolean): string {
  if (isRead && reading?.scenario === null) return 'Cannot be run';
  // What is read again has been changed: one word for both, so that it does not flicker.
  if (isStale) return 'Out of date';
  return isRead ? '' : 'Reading …';
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-scenario-rail': ScenarioRail;
  }
}
