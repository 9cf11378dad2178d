import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { SignalWatcher } from '@lit-labs/preact-signals';
import { LETTERS } from '../../controls/letters.ts';
import type { Letter } from '../../controls/letters.ts';
import { amountsWith } from '../../controls/shares.ts';
import type { Amounts } from '../../controls/shares.ts';
import { inFile, inScenario, writtenNumber } from '../../controls/written-number.ts';
import { parsePath } from '@taper/engine';
import type { LiveControl } from '../../state/desk-controls.ts';
import type { PageModel } from '../../state/page-model.ts';
import type { ChangeValue } from '../../state/project.ts';
import '../control/control.ts';
import type { ControlChange } from '../control/control.ts';
import { controlStyles } from '../controls.styles.ts';
import '../dated-changes/dated-changes.ts';
import type { DatedSet } from '../dated-changes/dated-changes.ts';
import '../preview/preview.ts';
import { scenarioMark, scenarioMarkStyles } from '../scenario-mark/scenario-mark.ts';
import { textStyles } from '../text.styles.ts';
import { heldNote } from './held-note.ts';
import { drawerStyles } from './drawer.styles.ts';
import { costHint } from './cost-hint.ts';
import { controlGroups, found } from './groups.ts';
import { unitTools } from './unit-tools.ts';
import type { UnitActions } from './unit-tools.ts';
import { writtenAt } from '../../controls/controls.ts';

/** The drawer at the foot of the page: controls along the lettered pathway, and what to expect while they move. */
@customElement('taper-drawer')
export class Drawer extends SignalWatcher(LitElement) {
  static override styles = [textStyles, controlStyles, scenarioMarkStyles, drawerStyles];

  @property({ attribute: false }) model!: PageModel;
  @state() private letter: Letter | 'when' | null = null;
  @state() private sought = '';
  @state() private showsMore = false;

  /** Shows the fields of the selected scenario that have some words, and goes to the first. */
  async seek(words: string): Promise<void> {
    this.letter = null;
    this.sought = words;
    await this.updateComplete;
    const first = this.renderRoot.querySelector('taper-control');
    await first?.updateComplete;
    first?.renderRoot.querySelector<HTMLElement>('#box')?.focus();
  }

  override render(): TemplateResult {
    const isOpen = this.letter !== null || this.sought !== '';
    return html`<section aria-labelledby="title" class=${isOpen ? 'open' : ''} @keydown=${this.#leave}>
      ${this.#bar(isOpen)} ${isOpen ? this.#panel() : nothing}
    </section>`;
  }

  #bar(isOpen: boolean): TemplateResult {
    const controls = this.model.controls.value;
    // A file may show some controls only: parts of the pathway that are left without any are not offered.
    const letters = LETTERS.filter(({ letter }) => controls.some(({ control }) => control.letter === letter));
    const hasDates = controls.some(({ control, isHeld }) => control.field.dynamic && !isHeld);
    return html`<div class="bar">
      <h2 id="title">${this.#title()}</h2>
      <div class="letters" role="group" aria-label="Parts of the pathway">
        ${letters.map(
          ({ letter, title, next }) =>
            html`<button
                type="button"
                class="letter"
                aria-expanded=${letter === this.letter}
                aria-controls=${isOpen ? 'panel' : nothing}
                @click=${() => this.#open(letter)}
              >
                <b>${letter}</b> ${title}
              </button>
              ${next === '' ? nothing : html`<span class="next" aria-hidden="true">${next}</span>`}`,
        )}
        <button
          type="button"
          class="letter"
          aria-expanded=${this.letter === 'when'}
          aria-controls=${isOpen ? 'panel' : nothing}
          ?hidden=${!hasDates}
          @click=${() => this.#open('when')}
        >
          Dates
        </button>
      </div>
      <input
        type="search"
        aria-label="Search all fields"
        placeholder="Search fields"
        .value=${this.sought}
        @input=${(event: Event) => (this.sought = (event.target as HTMLInputElement).value)}
      />
      ${
        isOpen
          ? html`<button class="close" type="button" @click=${() => this.#close()}>Close</button>`
          : nothing
      }
    </div>`;
  }

  /** Other controls begin at the top: the first that is found must not stand out of sight. */
  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('sought') && !changed.has('letter')) return;
    this.renderRoot.querySelector('.controls')?.scrollTo({ top: 0 });
  }

  #title(): TemplateResult {
    const { store, study } = this.model;
    const selected = study.scenarios.value.find(({ id }) => id === store.selected.value);
    if (selected === undefined) return html`<span class="words">Look at the base</span>`;
    return html`<span class="words">Change </span
      ><span class="name">${scenarioMark(selected.mark)} <span class="words">${selected.name}</span></span>`;
  }

  #panel(): TemplateResult {
    const { store, study, lookahead, base } = this.model;
    const controls = this.#shown();
    const selected = study.scenarios.value.find(({ id }) => id === store.selected.value);
    return html`<div id="panel" class="panel" @control-move=${this.#move} @control-set=${this.#set}>
      <div class="controls">
        ${selected === undefined ? this.#locked() : nothing} ${heldNote(controls)}
        ${costHint(this.sought, this, () => this.#close())}
        ${this.letter === 'when' && this.sought === '' ? this.#dated() : nothing}
        ${controls.length === 0 && this.letter !== 'when' ? html`<p class="soft">No field here is called so.</p>` : nothing}
        ${controlGroups(controls).map(
          ({ title, controls: members }) =>
            html`<div class="group" role="group" aria-label=${title}>
              <h3>${title}</h3>
              ${members.map((one) => this.#control(one))}
              ${selected === undefined || members.some(({ isHeld }) => isHeld) ? nothing : unitTools(members, this.model.controls.value, base.value, this.#unitActions)}
            </div>`,
        )}
        ${this.#more()}
      </div>
      <aside class=${lookahead.preview.value === null ? 'idle' : ''}>
        <taper-preview
          .preview=${lookahead.preview.value}
          .base=${base.value}
          .state=${lookahead.state.value}
          .mark=${selected?.mark ?? 1}
        ></taper-preview>
      </aside>
    </div>`;
  }

  #dated(): TemplateResult {
    const { store, controls, base, lookahead } = this.model;
    const id = store.selected.value;
    return html`<taper-dated-changes
      .changes=${store.variant(id)?.changes ?? null}
      .controls=${controls.value}
      .start=${base.value?.horizon.start ?? ''}
      @dated-set=${({ detail }: CustomEvent<DatedSet>) => {
        if (id === null) return;
        store.set(id, detail);
        lookahead.look(id, []);
      }}
    ></taper-dated-changes>`;
  }

  #locked(): TemplateResult {
    return html`<p class="locked">
      The base is locked, so that there is always something to compare with.
      <button type="button" @click=${() => this.model.store.add()}>New scenario</button>
    </p>`;
  }

  #control({ control, isChanged, isLocked, ...rest }: LiveControl): TemplateResult {
    return html`<taper-control
      data-path=${control.path}
      .control=${control}
      .base=${rest.base}
      .national=${rest.national}
      .value=${rest.value}
      .evidence=${rest.evidence}
      .locked=${isLocked}
      ?changed=${isChanged}
    ></taper-control>`;
  }

  #more(): TemplateResult | typeof nothing {
    if (this.sought !== '') return nothing;
    const rest = this.model.controls.value.filter(
      ({ control }) => control.letter === this.letter && !control.isBasic,
    );
    if (rest.length === 0) return nothing;
    return html`<button
      class="more"
      type="button"
      aria-expanded=${this.showsMore}
      @click=${() => (this.showsMore = !this.showsMore)}
    >
      ${this.showsMore ? 'Show only the first' : `Show ${rest.length} more fields`}
    </button>`;
  }

  #shown(): readonly LiveControl[] {
    const controls = this.model.controls.value;
    if (this.sought.trim() !== '') return found(controls, this.sought);
    return controls.filter(
      ({ control, isChanged }) =>
        control.letter === this.letter && (control.isBasic || this.showsMore || isChanged),
    );
  }

  #open(letter: Letter | 'when'): void {
    this.sought = '';
    this.letter = letter === this.letter ? null : letter;
    this.showsMore = false;
    // The first look takes a while: it is made ready while the reader looks at the controls.
    if (this.letter !== null) this.model.lookahead.prepare();
  }

  #close(): void {
    this.letter = null;
    this.sought = '';
  }

  #leave(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#close();
  }

  #move({ detail }: CustomEvent<ControlChange>): void {
    const id = this.model.store.selected.value;
    if (id === null || typeof detail.value !== 'number') return;
    const moving = Object.entries(this.#amounts(detail, detail.value)).map(([path, amount]) => ({
      ...{ path, value: inScenario(amount, this.#unitAt(path)) },
    }));
    this.model.lookahead.look(id, moving);
  }

  #set({ detail }: CustomEvent<ControlChange>): void {
    const { control, value } = detail;
    if (typeof value === 'number') this.#store(this.#changes(this.#amounts(detail, value)));
    else if (value === null)
      this.#store(Object.fromEntries(this.#siblings(detail).map((path) => [path, undefined])));
    else this.#store({ [control.path]: value });
  }

  /** What a file says of some numbers. */
  #changes(amounts: Amounts): Record<string, ChangeValue | undefined> {
    return Object.fromEntries(Object.entries(amounts).map(([path, to]) => [path, this.#change(path, to)]));
  }

  /** What a file says of a number; nothing where it is the base's again. */
  #change(path: string, amount: number): ChangeValue | undefined {
    const unit = this.#unitAt(path);
    const base = writtenNumber(writtenAt(this.model.study.base.value?.document, parsePath(path) ?? []));
    if (base !== null && base.amount === amount && base.unit === unit) return undefined;
    return { value: inFile(amount, unit), basis: 'user' };
  }

  readonly #unitActions: UnitActions = {
    add: (path) => this.#store({ [path]: { value: 1, basis: 'user' } }),
    set: (amounts) => this.#store(this.#changes(amounts)),
    cut: (amounts, opens) => {
      const changes = this.#changes(amounts);
      // Units as the base has them are filled as the base says.
      const isBase = Object.values(changes).every((change) => change === undefined);
      this.#store({ ...changes, [opens]: isBase ? undefined : 'redeployed' });
    },
  };

  #store(changes: Readonly<Record<string, ChangeValue | undefined>>): void {
    const { store, lookahead } = this.model;
    const id = store.selected.value;
    if (id === null) return;
    store.set(id, changes);
    lookahead.look(id, []);
  }

  #amounts({ control }: ControlChange, amount: number): Readonly<Record<string, number>> {
    const document = this.model.study.base.value?.document;
    return amountsWith(control, amount, document, (path) => this.#valueAt(path));
  }

  /** Shares that moved together are taken back together. */
  #siblings({ control }: ControlChange): string[] {
    const document = this.model.study.base.value?.document;
    return Object.keys(amountsWith(control, 0, document, (path) => this.#valueAt(path)));
  }

  #valueAt(path: string): unknown {
    return this.model.controls.value.find(({ control }) => control.path === path)?.value;
  }

  #unitAt(path: string): string {
    return writtenNumber(this.#valueAt(path))?.unit ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-drawer': Drawer;
  }
}
