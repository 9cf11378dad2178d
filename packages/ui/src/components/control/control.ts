import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Evidence } from '@taper/engine';
import type { Control } from '../../controls/controls.ts';
import { boundsOf, scaleOf, tidy } from '../../controls/scale.ts';
import type { Scale } from '../../controls/scale.ts';
import { numberWords, unitWords } from '../../controls/unit-words.ts';
import { bare, writtenNumber } from '../../controls/written-number.ts';
import type { WrittenNumber } from '../../controls/written-number.ts';
import { controlStyles } from '../controls.styles.ts';
import { textStyles } from '../text.styles.ts';
import { controlRowStyles } from './control.styles.ts';

/** What a control tells: a number while it moves, a value once it stays, or that the change is taken back. */
export interface ControlChange {
  readonly control: Control;
  /** A number, a word, or a switch; null takes the change back. */
  readonly value: number | string | boolean | null;
  /** Unit of a length of time; empty for anything else. */
  readonly unit: string;
}

/** One field: slider and number box, the base's tick, England's mark, where the base's number comes from, and reset. */
@customElement('taper-control')
export class ControlRow extends LitElement {
  static override styles = [textStyles, controlStyles, controlRowStyles];

  @property({ attribute: false }) control!: Control;
  /** What the base, England and the scenario have here, as a file writes it; undefined for nothing. */
  @property({ attribute: false }) base: unknown;
  @property({ attribute: false }) national: unknown;
  @property({ attribute: false }) value: unknown;
  @property({ attribute: false }) evidence: Evidence | null = null;
  @property({ type: Boolean, reflect: true }) changed = false;
  @property({ type: Boolean }) locked = false;
  /** Whether the label says what the field belongs to: where controls of several parts stand together. */
  @property({ type: Boolean }) full = false;
  /** The number under the reader's hand; null while none moves. */
  @state() private moving: number | null = null;

  override render(): TemplateResult {
    const { field } = this.control;
    const number = writtenNumber(this.value);
    const isNumber = ['number', 'duration', 'workingDays'].includes(field.kind);
    return html`<div class="row">
      <div class="head">
        <label for="box">${this.#label()}</label>
        ${
          this.changed && !this.locked
            ? html`<button class="reset" type="button" @click=${this.#reset}>
                Reset<span class="out-of-sight"> ${this.control.label}</span>
              </button>`
            : nothing
        }
      </div>
      ${isNumber && number !== null ? this.#number(number) : this.#other()} ${this.#about()}
    </div>`;
  }

  #label(): TemplateResult {
    const { group, label } = this.control;
    return this.full ? html`<span class="group">${group}</span> ${label}` : html`${label}`;
  }

  #number(number: WrittenNumber): TemplateResult {
    if (number.amount === null) {
      return html`<p class="small">${number.word}${this.locked ? ' (locked)' : ''}</p>`;
    }
    const { field } = this.control;
    const { unit } = number;
    const base = writtenNumber(this.base ?? field.default)?.amount ?? 0;
    const amount = this.moving ?? number.amount;
    const scale = scaleOf(field, unit, base, number.amount);
    const bounds = boundsOf(field, unit);
    const bound = (value: number) => (Number.isFinite(value) ? tidy(value * this.#times) : nothing);
    return html`<div class="number">
      <div class="track">
        <input
          type="range"
          aria-label="${this.control.label}, slider"
          aria-valuetext=${this.#amountWords(amount, unit)}
          min=${bound(scale.min)}
          max=${bound(scale.max)}
          step=${bound(scale.step)}
          ?disabled=${this.locked}
          .value=${live(String(tidy(amount * this.#times)))}
          @input=${(event: Event) => this.#move(event, unit)}
          @change=${(event: Event) => this.#stay(event, unit)}
        />
        ${this.#tick('base', base, scale)} ${this.#nationalTick(unit, scale)}
      </div>
      <input
        id="box"
        type="number"
        aria-describedby="unit"
        min=${bound(bounds.min)}
        max=${bound(bounds.max)}
        step=${field.whole === true ? 1 : 'any'}
        ?disabled=${this.locked}
        .value=${live(String(tidy(amount * this.#times)))}
        @change=${(event: Event) => this.#stay(event, unit)}
      />
      <span id="unit" class="unit">${this.#unitWords(unit)}</span>
    </div>`;
  }

  /** Shares are read and written as people say them: in a hundred. */
  get #times(): number {
    return this.control.field.unit === 'share' ? 100 : 1;
  }

  #unitWords(time: string): string {
    return this.#times === 100 ? '%' : unitWords(this.control.field.unit ?? '', time);
  }

  #amountWords(amount: number, time: string): string {
    const number = numberWords(tidy(amount * this.#times));
    return this.#times === 100 ? `${number}%` : `${number} ${this.#unitWords(time)}`;
  }

  #tick(which: string, amount: number, { min, max }: Scale): TemplateResult {
    const share = (amount - min) / (max - min || 1);
    return html`<i class="tick ${which}" style="--at: ${Math.min(1, Math.max(0, share))}"></i>`;
  }

  #nationalTick(unit: string, scale: Scale): TemplateResult | typeof nothing {
    const national = writtenNumber(this.national);
    const isNear = national?.amount != null && national.unit === unit && national.amount <= scale.max;
    return isNear ? this.#tick('national', national.amount, scale) : nothing;
  }

  #other(): TemplateResult {
    const { field } = this.control;
    const value = bare(this.value) ?? field.default;
    if (field.kind === 'flag') {
      return html`<input
        id="box"
        type="checkbox"
        ?disabled=${this.locked}
        .checked=${live(value === true)}
        @change=${(event: Event) => this.#tell('set', (event.target as HTMLInputElement).checked)}
      />`;
    }
    const choices = field.choices ?? [];
    return html`<select
      id="box"
      ?disabled=${this.locked}
      @change=${(event: Event) => this.#tell('set', (event.target as HTMLSelectElement).value)}
    >
      ${choices.map(
        (choice) => html`<option value=${choice} ?selected=${choice === value}>${spoken(choice)}</option>`,
      )}
    </select>`;
  }

  #about(): TemplateResult {
    const { field, path } = this.control;
    return html`<details>
      <summary>${this.#summary()}</summary>
      <p>${field.description}</p>
      ${this.#source()}
      <p><code>${path}</code></p>
    </details>`;
  }

  /** What the base has, and England where that is another number. */
  #summary(): string {
    const base = this.#words(this.base ?? this.control.field.default);
    const national = this.national === undefined ? '' : this.#words(this.national);
    return national === '' || national === base ? `Base ${base}` : `Base ${base} · England ${national}`;
  }

  #words(written: unknown): string {
    const number = writtenNumber(written);
    const plain = bare(written);
    if (number === null) return typeof plain === 'boolean' ? (plain ? 'yes' : 'no') : 'none';
    if (number.amount === null) return spoken(number.word);
    return number.unit === '' && this.#times === 1
      ? numberWords(number.amount)
      : this.#amountWords(number.amount, number.unit);
  }

  #source(): TemplateResult {
    const { evidence } = this;
    const { field } = this.control;
    const [basis, source] = [evidence?.basis ?? field.basis, evidence?.source ?? field.source];
    const [year, confidence] = [evidence?.year ?? field.year, evidence?.confidence ?? field.confidence];
    const parts = [basis && BASES[basis], source, year, confidence && CONFIDENCE[confidence]];
    const said = parts.filter((part) => part !== undefined && part !== '');
    return html`<p>
      ${said.length === 0 ? 'The base’s number has no source of its own.' : `${said.join('; ')}.`}
    </p>`;
  }

  #move(event: Event, unit: string): void {
    this.moving = tidy((event.target as HTMLInputElement).valueAsNumber / this.#times);
    this.#tell('move', this.moving, unit);
  }

  #stay(event: Event, unit: string): void {
    const input = event.target as HTMLInputElement;
    this.moving = null;
    if (input.checkValidity()) this.#tell('set', tidy(input.valueAsNumber / this.#times), unit);
    else input.reportValidity();
  }

  /** The button goes with the change, so whoever pressed it is put on the field itself. */
  #reset(): void {
    this.renderRoot.querySelector<HTMLElement>('#box')?.focus();
    this.#tell('set', null);
  }

  #tell(what: 'move' | 'set', value: ControlChange['value'], unit = ''): void {
    const detail: ControlChange = { control: this.control, value, unit };
    this.dispatchEvent(new CustomEvent(`control-${what}`, { detail, bubbles: true, composed: true }));
  }
}

const BASES: Readonly<Record<string, string>> = {
  published: 'Published',
  derived: 'Derived',
  assumed: 'Assumed',
  user: 'Set by whoever wrote the file',
  unchecked: 'Its source has not been checked',
};

const CONFIDENCE: Readonly<Record<string, string>> = {
  H: 'well known',
  M: 'known roughly',
  L: 'hardly known',
};

function spoken(word: string): string {
  return word.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-control': ControlRow;
  }
  interface HTMLElementEventMap {
    'control-move': CustomEvent<ControlChange>;
    'control-set': CustomEvent<ControlChange>;
  }
}
