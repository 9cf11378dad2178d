import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { formatValue, verdictWords, verdictWorth } from '@taper/engine';
import type { ComparedIndicator, Difference, Indicator } from '@taper/engine';
import type { InputChange } from '../../words/scenario/input-changes.ts';
import { verdictSign } from '../../words/answer/verdict-signs.ts';
import { controlStyles } from '../controls.styles.ts';
import { definedName } from '../definition/definition.ts';
import '../menu/menu.ts';
import type { MenuItem } from '../menu/menu.ts';
import { scenarioMark, scenarioMarkStyles } from '../scenario-mark/scenario-mark.ts';
import { textStyles } from '../text.styles.ts';
import { scenarioCardStyles } from './scenario-card.styles.ts';

/** More changes than this are counted. */
const MOST_CHIPS = 4;

/** One scenario: its mark and name, what it changes, and three outcomes. Fires `rename` with the new name. */
@customElement('taper-scenario-card')
export class ScenarioCard extends LitElement {
  static override styles = [textStyles, controlStyles, scenarioMarkStyles, scenarioCardStyles];

  /** Shape and colour; 0 is the base. */
  @property({ type: Number }) mark = 0;
  @property() name = '';
  @property({ attribute: false }) changes: readonly InputChange[] = [];
  /** Outcomes to show, each with what was found; null while nothing is. */
  @property({ attribute: false }) outcomes: readonly (readonly [Indicator, ComparedIndicator | null])[] = [];
  /** What the card says of its results where that is not that they are up to date; empty for nothing. */
  @property() badge = '';
  /** Which inputs the outcomes are of, where they have changed since; else empty. */
  @property() stillOf = '';
  @property({ type: Boolean, reflect: true }) stale = false;
  @property({ type: Boolean, reflect: true }) selected = false;
  /** Whether runs are on their way, so that what is not there yet need not be explained. */
  @property({ type: Boolean }) awaited = false;
  /** What may be done with the scenario. */
  @property({ attribute: false }) items: readonly MenuItem[] = [];
  @state() private isRenamed = false;
  @query('input') private field!: HTMLInputElement;

  override render(): TemplateResult {
    return html`<article aria-labelledby="name">
      <div class="head">
        ${this.isRenamed ? this.#form() : this.#name()}
        <taper-menu
          quiet
          align="end"
          label="⋯"
          name="Do with “${this.name}”"
          .items=${this.items}
        ></taper-menu>
      </div>
      ${this.badge === '' || this.mark === 0 ? nothing : html`<p class="badge">${this.badge}</p>`}
      ${this.#changes()}
      ${this.stillOf === '' ? nothing : html`<p class="still small soft">${this.stillOf}:</p>`}
      <dl>${this.outcomes.map(([indicator, result]) => this.#outcome(indicator, result))}</dl>
      <slot></slot>
    </article>`;
  }

  /** Lets the reader write another name. */
  async rename(): Promise<void> {
    this.isRenamed = true;
    await this.updateComplete;
    this.field.focus();
    this.field.select();
  }

  #name(): TemplateResult {
    const text = html`${scenarioMark(this.mark)} <span>${this.name}</span>`;
    if (this.mark === 0) return html`<h3 id="name">${text}</h3>`;
    return html`<h3 id="name">
      <button class="choose" type="button" aria-pressed=${this.selected} @click=${this.#choose}>
        ${text}
      </button>
    </h3>`;
  }

  #form(): TemplateResult {
    return html`<form @submit=${this.#keep} @keydown=${this.#leave} @focusout=${this.#keep}>
      <input id="name" type="text" aria-label="Name" maxlength="120" .value=${this.name} />
    </form>`;
  }

  #choose(): void {
    this.dispatchEvent(new CustomEvent('choose'));
  }

  #keep(event: Event): void {
    event.preventDefault();
    if (!this.isRenamed) return;
    this.isRenamed = false;
    this.dispatchEvent(new CustomEvent('rename', { detail: this.field.value }));
  }

  #leave(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.isRenamed = false;
  }

  #changes(): TemplateResult {
    // One line of one height, whatever it says: the base stands still.
    if (this.mark === 0)
      return html`<p class="chips soft small">${this.badge || 'Nothing changed: the base, locked'}</p>`;
    if (this.changes.length === 0 && this.badge !== '') return html``;
    if (this.changes.length === 0)
      return html`<p class="chips soft small">Nothing changed yet: move a number below</p>`;
    const more = this.changes.length - MOST_CHIPS;
    return html`<ul class="chips" aria-label="What it changes">
      ${this.changes.slice(0, MOST_CHIPS).map(changeInWords)}
      ${more > 0 ? html`<li>${more} more</li>` : nothing}
    </ul>`;
  }

  #outcome(indicator: Indicator, result: ComparedIndicator | null): TemplateResult {
    const difference = result?.difference ?? null;
    return html`<div>
      <dt title=${indicator.definition}>${definedName(indicator)}</dt>
      <dd>
        ${result === null ? this.#none() : formatValue(result.mean, indicator.unit)}
        ${difference === null ? nothing : this.#sign(difference, indicator)}
      </dd>
    </div>`;
  }

  #none(): TemplateResult {
    return this.awaited
      ? html`<span class="none" role="img" aria-label="not run yet">…</span>`
      : html`<span class="none">not run yet</span>`;
  }

  #sign(difference: Difference, indicator: Indicator): TemplateResult {
    const { verdict } = difference;
    const worth = verdictWorth(verdict, indicator.good);
    const words = worth === null ? verdictWords(verdict) : `${verdictWords(verdict)}, ${worth}`;
    return html`<span class="sign ${worth ?? ''}" role="img" aria-label=${words} title=${words}
      >${verdictSign(difference)}</span
    >`;
  }
}

/** A line may break before the arrow, and nowhere else between the numbers. */
function changeInWords({ label, from, to }: InputChange): TemplateResult {
  const after = html`<span class="figures"><span aria-label="to">→</span> ${to}</span>`;
  return html`<li>${label} <span class="figures">${from}</span> ${after}</li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-scenario-card': ScenarioCard;
  }
}
