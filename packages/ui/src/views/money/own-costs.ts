import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Scenario } from '@taper/engine';
import { controlStyles } from '../../components/controls.styles.ts';
import { textStyles } from '../../components/text.styles.ts';
import { possibleCosts, readAmount } from '../../words/scenario/costs.ts';
import type { PossibleCost } from '../../words/scenario/costs.ts';

/** What posts and placements cost, to be given or corrected. It fires `give-costs` with those that are new. */
@customElement('taper-own-costs')
export class OwnCostsForm extends LitElement {
  static override styles = [
    textStyles,
    controlStyles,
    css`
      :host {
        display: block;
        margin: 0.75rem 0 1.5rem;
      }

      form {
        max-width: 40rem;
      }

      label {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 8rem 9rem;
        gap: 0.25rem 0.75rem;
        align-items: center;
        min-height: 2.5rem;
        border-bottom: 1px solid var(--line);
      }

      input {
        min-height: 2rem;
        padding: 0.125rem 0.5rem;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--surface);
        text-align: right;
        font-variant-numeric: tabular-nums;
      }

      input[aria-invalid='true'] {
        border-color: var(--worse);
      }

      .fault {
        margin: 0.25rem 0;
        color: var(--worse);
      }

      button {
        margin-top: 0.75rem;
      }

      @media (max-width: 600px) {
        label {
          grid-template-columns: minmax(0, 1fr) 8rem;
          padding: 0.375rem 0;
        }
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** The base: costs are the same in all scenarios unless one changes them. */
  @property({ attribute: false }) scenario!: Scenario;
  /** Whether it is unfolded to begin with. */
  @property({ type: Boolean }) open = false;
  /** What was typed, by path. */
  @state() private typed: Readonly<Record<string, string>> = {};
  @state() private fault = '';

  override render(): TemplateResult {
    const { currency, priceYear } = this.scenario.money;
    const sign = currency === 'GBP' ? '£' : currency;
    return html`<details ?open=${this.open}>
      <summary>Give costs of posts and placements</summary>
      <p class="small soft">
        What you give holds for today and for every scenario alike, is marked as yours, and goes with the
        project; everything is run
        again.${priceYear === null ? nothing : html` Prices are those of ${priceYear}.`} A full-time year is
        what a permanent worker costs, on-costs included.
      </p>
      <form novalidate @submit=${this.#give}>
        ${possibleCosts(this.scenario).map((cost) => this.#field(cost, sign))}
        ${this.fault === '' ? nothing : html`<p class="fault" role="alert">${this.fault}</p>`}
        <button type="submit" class="primary">Count these costs</button>
      </form>
    </details>`;
  }

  #field({ path, label, per, amount }: PossibleCost, sign: string): TemplateResult {
    const typed = this.typed[path];
    return html`<label>
      <span>${label}</span>
      <input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        name=${path}
        placeholder="not counted"
        aria-invalid=${typed !== undefined && typed.trim() !== '' && readAmount(typed) === null}
        .value=${typed ?? (amount === null ? '' : amount.toLocaleString('en-GB'))}
        @input=${(event: Event) =>
          (this.typed = { ...this.typed, [path]: (event.target as HTMLInputElement).value })}
      />
      <span class="small soft">${sign} ${per === 'post' ? 'a full-time year' : 'a child and week'}</span>
    </label>`;
  }

  #give(event: Event): void {
    event.preventDefault();
    const known = new Map(possibleCosts(this.scenario).map(({ path, amount }) => [path, amount]));
    const written = Object.entries(this.typed).filter(([, text]) => text.trim() !== '');
    const wrong = written.filter(([, text]) => readAmount(text) === null);
    const costs = Object.fromEntries(
      written.flatMap(([path, text]) => {
        const amount = readAmount(text);
        return amount === null || amount === known.get(path) ? [] : [[path, amount]];
      }),
    );
    this.fault =
      wrong.length > 0
        ? `“${wrong[0]![1]}” is no amount: write digits, such as 42,000.`
        : Object.keys(costs).length === 0
          ? 'Nothing new is given yet.'
          : '';
    if (this.fault !== '') return;
    this.typed = {};
    this.dispatchEvent(new CustomEvent('give-costs', { detail: costs, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-own-costs': OwnCostsForm;
  }
}
