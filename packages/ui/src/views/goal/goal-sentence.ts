import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { indicatorsOf } from '@taper/engine';
import type { Indicator } from '@taper/engine';
import { controlStyles } from '../../components/controls.styles.ts';
import { definitionLink } from '../../components/definition/definition.ts';
import { textStyles } from '../../components/text.styles.ts';
import type { Lever } from '../../state/levers.ts';
import type { GoalQuestion } from '../../state/seeker.ts';
import { groupsOf } from '../../words/outcomes/indicator-groups.ts';
import type { ViewInput } from '../view.ts';
import { valueWords } from './answer-words.ts';
import { goalDraft, nowWords, rangeDraft, readDraft, timesOf, typedRange } from './draft.ts';
import type { Draft, DraftFaults, DraftField } from './draft.ts';
import { goalSentenceStyles } from './goal-sentence.styles.ts';
import { leverOptions } from './lever-options.ts';

/** What is asked for with how many. */
const MANY = /^(posts|units|places|children|families)/;

type Is = GoalQuestion['is'];

const WAYS: readonly (readonly [Is, string])[] = [
  ['at-most', 'at most'],
  ['at-least', 'at least'],
  ['equal', 'just at'],
];

/** A question as a sentence with choices in it. It fires `ask-goal` with the question. */
@customElement('taper-goal-sentence')
export class GoalSentence extends LitElement {
  static override styles = [textStyles, controlStyles, goalSentenceStyles];

  @property({ attribute: false }) input!: ViewInput;
  /** What was asked before, to begin with; null: nothing. */
  @property({ attribute: false }) last: GoalQuestion | null = null;
  @state() private scenarioId = '';
  @state() private leverPath = '';
  @state() private outcomeId = '';
  @state() private is: Is = 'at-most';
  @state() private draft: Draft = { from: '', to: '', step: '', goal: '' };
  @state() private faults: DraftFaults = {};
  @state() private offersAll = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('input') || this.leverPath !== '') return;
    if (this.last === null) {
      this.scenarioId = this.input.scenarios[0]?.id ?? '';
      this.#takeLever(this.#levers[0]);
      this.#takeOutcome(this.#outcomes.find(({ good }) => good !== null) ?? this.#outcomes[0]);
      return;
    }
    const { id, lever, range, indicator, is, value } = this.last;
    [this.scenarioId, this.leverPath, this.outcomeId, this.is] = [id, lever.path, indicator.id, is];
    this.offersAll = !lever.isBasic;
    const goal = String(Number((value * timesOf(indicator)).toPrecision(12)));
    this.draft = { ...typedRange(lever, range), goal };
  }

  override render(): TemplateResult {
    const [lever, outcome] = [this.#lever, this.#outcome];
    if (lever === undefined || outcome === undefined)
      return html`<p class="soft">This scenario has no number that may be moved.</p>`;
    const { scenarios } = this.input;
    return html`<form novalidate @submit=${this.#ask}>
      <div class="sentence">
        ${scenarios.length > 1 ? html`<span>In</span> ${this.#scenarioChoice()}` : nothing}
        <span>${scenarios.length > 1 ? 'how' : 'How'} ${MANY.test(lever.counted) ? 'many' : 'much'}</span>
        <select aria-label="What is moved" class="long" @change=${this.#chooseLever}>
          ${leverOptions(this.#levers, lever.path)}
        </select>
        <span>from</span> ${this.#number('from', 'From')} <span>to</span> ${this.#number('to', 'To')}
        <span>${lever.counted}</span>
        <span>in steps of</span> ${this.#number('step', 'In steps of; empty for any value', 'any')}
        <span>keeps</span>
        <select aria-label="Outcome" class="long" @change=${this.#chooseOutcome}>
          ${this.#outcomeOptions(outcome.id)}
        </select>
        <select
          aria-label="Which way"
          @change=${(event: Event) => (this.is = (event.target as HTMLSelectElement).value as Is)}
        >
          ${WAYS.map(([id, words]) => html`<option value=${id} ?selected=${id === this.is}>${words}</option>`)}
        </select>
        ${this.#number('goal', 'Goal')}
        <span
          >${timesOf(outcome) === 100 ? '%' : outcome.unit === 'children' || outcome.unit === 'families' ? '' : outcome.unit}?</span
        >
      </div>
      <p class="small soft">
        ${lever.group}: ${valueWords(lever, lever.amount)} now. ${nowWords(outcome, this.#now(outcome.id))}.
        ${definitionLink(outcome)}
      </p>
      <div class="act">
        <button type="submit" class="primary">Find out</button>
        <label>
          <input
            type="checkbox"
            .checked=${live(this.offersAll)}
            @change=${(event: Event) => (this.offersAll = (event.target as HTMLInputElement).checked)}
          />
          Offer every number of the scenario
        </label>
      </div>
    </form>`;
  }

  #scenarioChoice(): TemplateResult {
    return html`<select aria-label="Scenario" @change=${this.#chooseScenario}>
      ${this.input.scenarios.map(
        ({ id, name }) => html`<option value=${id} ?selected=${id === this.scenarioId}>${name}</option>`,
      )}
    </select>`;
  }

  #number(field: DraftField, label: string, placeholder = ''): TemplateResult {
    const fault = this.faults[field];
    return html`<span class="field">
      <input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-label=${label}
        aria-invalid=${fault === undefined ? 'false' : 'true'}
        aria-describedby=${fault === undefined ? nothing : `fault-${field}`}
        name=${field}
        placeholder=${placeholder}
        .value=${live(this.draft[field])}
        @input=${(event: Event) => this.#type(field, (event.target as HTMLInputElement).value)}
      />
      ${fault === undefined ? nothing : html`<span class="fault" id="fault-${field}">${fault}</span>`}
    </span>`;
  }

  #outcomeOptions(chosen: string): TemplateResult[] {
    const groups = groupsOf(this.#outcomes.slice(this.input.headlines.length));
    const all = [{ title: 'Asked about first', indicators: this.input.headlines }, ...groups];
    return all.map(
      ({ title, indicators }) =>
        html`<optgroup label=${title}>
          ${indicators.map(
            ({ id, label }) => html`<option value=${id} ?selected=${id === chosen}>${label}</option>`,
          )}
        </optgroup>`,
    );
  }

  get #levers(): readonly Lever[] {
    const all = this.input.seeker.levers(this.scenarioId);
    return this.offersAll ? all : all.filter(({ isBasic, path }) => isBasic || path === this.leverPath);
  }

  get #lever(): Lever | undefined {
    return this.#levers.find(({ path }) => path === this.leverPath);
  }

  /** Those that readers ask about first, then all others. */
  get #outcomes(): readonly Indicator[] {
    const { headlines, scenarios } = this.input;
    const first = new Set(headlines.map(({ id }) => id));
    const [base] = scenarios;
    const all = base === undefined ? [] : indicatorsOf(base.scenario);
    return [...headlines, ...all.filter(({ id }) => !first.has(id))];
  }

  get #outcome(): Indicator | undefined {
    return this.#outcomes.find(({ id }) => id === this.outcomeId);
  }

  /** What an outcome is in the scenario that is asked about, by the runs there are. */
  #now(id: string): number | null {
    const { scenarios, comparison } = this.input;
    const place = Math.max(
      0,
      scenarios.findIndex((one) => one.id === this.scenarioId),
    );
    return comparison.scenarios[place]?.indicators.find((one) => one.id === id)?.mean ?? null;
  }

  #chooseScenario(event: Event): void {
    this.scenarioId = (event.target as HTMLSelectElement).value;
    this.#takeLever(this.#lever ?? this.#levers[0]);
  }

  #chooseLever(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.#takeLever(this.#levers.find(({ path }) => path === value));
  }

  #chooseOutcome(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.#takeOutcome(this.#outcomes.find(({ id }) => id === value));
  }

  #takeLever(lever: Lever | undefined): void {
    if (lever === undefined) return;
    this.leverPath = lever.path;
    this.draft = { ...this.draft, ...rangeDraft(lever) };
    this.faults = { ...(this.faults.goal === undefined ? {} : { goal: this.faults.goal }) };
  }

  #takeOutcome(outcome: Indicator | undefined): void {
    if (outcome === undefined) return;
    this.outcomeId = outcome.id;
    const { is, goal } = goalDraft(outcome, this.#now(outcome.id));
    this.is = is;
    this.draft = { ...this.draft, goal };
    this.faults = { ...this.faults, goal: undefined };
  }

  #type(field: DraftField, text: string): void {
    this.draft = { ...this.draft, [field]: text };
    this.faults = { ...this.faults, [field]: undefined };
  }

  #ask(event: Event): void {
    event.preventDefault();
    const [lever, indicator] = [this.#lever, this.#outcome];
    if (lever === undefined || indicator === undefined) return;
    const { faults, understood } = readDraft(this.draft, lever, indicator);
    this.faults = faults;
    if (understood === null) {
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    const { value, ...range } = understood;
    const name = this.input.scenarios.find(({ id }) => id === this.scenarioId)?.name ?? '';
    const detail: GoalQuestion = { id: this.scenarioId, name, lever, range, indicator, is: this.is, value };
    this.dispatchEvent(new CustomEvent('ask-goal', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-goal-sentence': GoalSentence;
  }
}
