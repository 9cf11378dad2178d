import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { datedChanges, datedEntries, withoutDated } from '../../controls/dated.ts';
import type { DatedChange } from '../../controls/dated.ts';
import { numberWords, unitWords } from '../../controls/unit-words.ts';
import { inFile, writtenNumber } from '../../controls/written-number.ts';
import type { LiveControl } from '../../state/desk-controls.ts';
import type { ChangeValue, Changes } from '../../state/project.ts';
import { controlStyles } from '../controls.styles.ts';
import { textStyles } from '../text.styles.ts';
import { datedChangesStyles } from './dated-changes.styles.ts';

/** Changes to make; undefined takes one back. */
export type DatedSet = Readonly<Record<string, ChangeValue | undefined>>;

/** Numbers that change at a date: those that a scenario has, and a form for another. Fires `dated-set`. */
@customElement('taper-dated-changes')
export class DatedChanges extends LitElement {
  static override styles = [textStyles, controlStyles, datedChangesStyles];

  /** What the scenario changes; null for the base, which is locked. */
  @property({ attribute: false }) changes: Changes | null = null;
  @property({ attribute: false }) controls: readonly LiveControl[] = [];
  /** First day of the results, ISO. */
  @property() start = '';
  @state() private chosen = '';

  override render(): TemplateResult {
    const own = this.changes === null ? [] : datedChanges(this.changes);
    return html`<p class="soft">
        A number may change during the years: a team opens, posts are frozen, a threshold moves. Until the
        day, the number is what the scenario has.
      </p>
      ${
        own.length === 0
          ? nothing
          : html`<ul>
              ${own.map((change) => this.#item(change))}
            </ul>`
      }
      ${this.changes === null ? html`<p>The base is locked.</p>` : this.#form()}`;
  }

  #item(change: DatedChange): TemplateResult {
    const sets = Object.entries(change.sets).map(([path, value]) => this.#setWords(path, value));
    return html`<li>
      ${this.#date(change, 'from', 'From')} ${this.#date(change, 'to', 'until')}
      <span>${sets.length === 0 ? change.label : sets.join('; ')}</span>
      <button type="button" @click=${() => this.#tell(withoutDated(this.changes ?? {}, change.id))}>
        Remove<span class="out-of-sight"> ${change.label}</span>
      </button>
    </li>`;
  }

  /** A day of a change, which may be moved; without an end it lasts. */
  #date(change: DatedChange, key: 'from' | 'to', words: string): TemplateResult {
    return html`<label class="day"
      >${words}<span class="out-of-sight"> (${change.label})</span>
      <input
        type="date"
        ?required=${key === 'from'}
        min=${this.start}
        .value=${live(change[key])}
        @change=${(event: Event) => this.#moveDay(change, key, event.target as HTMLInputElement)}
      />
    </label>`;
  }

  #moveDay(change: DatedChange, key: 'from' | 'to', input: HTMLInputElement): void {
    if (!input.checkValidity()) {
      input.reportValidity();
      return;
    }
    const before = withoutDated(this.changes ?? {}, change.id);
    this.#tell({ ...before, ...datedEntries({ ...change, [key]: input.value }) });
  }

  #setWords(path: string, value: ChangeValue): string {
    const control = this.controls.find((one) => one.control.path === path)?.control;
    const number = writtenNumber(value);
    const amount = number?.amount ?? null;
    const words =
      amount === null
        ? ''
        : `${numberWords(amount)} ${unitWords(control?.field.unit ?? '', number?.unit ?? '')}`;
    return `${control === undefined ? path : `${control.group}: ${control.label}`} ${words}`.trim();
  }

  #form(): TemplateResult {
    const dynamic = this.controls.filter(({ control, value, isHeld }) => {
      if (isHeld) return false;
      const isNumber = control.field.kind !== 'choice' && writtenNumber(value)?.amount != null;
      return control.field.dynamic && control.isBasic && isNumber;
    });
    const chosen = dynamic.find(({ control }) => control.path === this.chosen) ?? dynamic[0];
    const number = writtenNumber(chosen?.value);
    return html`<form @submit=${(event: SubmitEvent) => this.#add(event, chosen)}>
      <label class="what"
        >What changes
        <select
          name="path"
          @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}
        >
          ${dynamic.map(
            ({ control }) =>
              html`<option value=${control.path} ?selected=${control.path === chosen?.control.path}>
                ${control.group}: ${control.label}
              </option>`,
          )}
        </select>
      </label>
      <label
        >To (${unitWords(chosen?.control.field.unit ?? '', number?.unit ?? '')})
        <input name="value" type="number" step="any" required .value=${String(number?.amount ?? '')} />
      </label>
      <label>From <input name="from" type="date" required min=${this.start} value=${this.start} /></label>
      <label>Until (may be empty) <input name="to" type="date" min=${this.start} /></label>
      <button type="submit">Add</button>
    </form>`;
  }

  #add(event: SubmitEvent, chosen: LiveControl | undefined): void {
    event.preventDefault();
    if (chosen === undefined) return;
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    const unit = writtenNumber(chosen.value)?.unit ?? '';
    const { path, group, label } = chosen.control;
    const change: DatedChange = {
      ...{ id: this.#freeId(), label: `${group}: ${label}`, from: text('from'), to: text('to') },
      sets: { [path]: { value: inFile(Number(text('value')), unit), basis: 'user' } },
    };
    this.#tell(datedEntries(change));
  }

  #freeId(): string {
    const taken = new Set(datedChanges(this.changes ?? {}).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`change-${number}`)) number++;
    return `change-${number}`;
  }

  #tell(changes: DatedSet): void {
    this.dispatchEvent(new CustomEvent('dated-set', { detail: changes }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-dated-changes': DatedChanges;
  }
}
