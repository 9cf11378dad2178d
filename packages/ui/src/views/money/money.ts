import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MoneyDifference, MoneyResult } from '@taper/engine';
import '../../charts/chart.ts';
import { barChart } from '../../charts/bar-chart.ts';
import { controlStyles } from '../../components/controls.styles.ts';
import { scenarioColour, scenarioMarkStyles } from '../../components/scenario-mark/scenario-mark.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { textStyles } from '../../components/text.styles.ts';
import { basisInWords } from '../../words/sources/basis.ts';
import {
  amountInWords,
  breakEvenInWords,
  lessenedInWords,
  netInWords,
  notCostedInWords,
  sumInWords,
} from '../../words/answer/money.ts';
import { provenance } from '../../words/sources/provenance.ts';
import { choice, choiceStyles, scenarioOptions } from '../parts/choice.ts';
import { chosenPlace } from '../parts/chosen.ts';
import type { ViewElement, ViewInput } from '../view.ts';
import './cost-outcome.ts';
import './own-costs.ts';
import { isAllCash, yearRows, yearTable } from './years.ts';

/** Value for money of one scenario against the base: cash by year, break-even, and cost against an outcome. */
@customElement('taper-view-money')
export class MoneyView extends LitElement implements ViewElement {
  static override styles = [
    textStyles,
    controlStyles,
    scenarioMarkStyles,
    choiceStyles,
    tableStyles,
    css`
      .parts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
        gap: 2.25rem 3rem;
        margin-top: 1.25rem;
      }

      .lead {
        font-size: var(--size-lead);
        line-height: 1.45;
        font-variant-numeric: tabular-nums;
      }

      h3 {
        margin-bottom: 0.375rem;
      }

      .note {
        padding: 0.5rem 0.875rem;
        border-left: 3px solid var(--caution);
        background: var(--caution-pale);
      }

      th:first-child {
        width: 55%;
      }

      tbody th::first-letter {
        text-transform: uppercase;
      }
    `,
  ];

  @property({ attribute: false }) input!: ViewInput;
  /** Id of the scenario beside the base; null: the one that is selected on the page. */
  @state() private chosenId: string | null = null;

  override render(): TemplateResult {
    const { scenarios, comparison } = this.input;
    const place = chosenPlace(this.input, this.chosenId);
    const money = comparison.scenarios[place]?.money;
    return html`<section aria-labelledby="money">
      <h2 id="money">Money</h2>
      ${
        scenarios.length < 2
          ? html`<p class="soft">
              Make a scenario beside today, and what it costs more or less stands here.
            </p>`
          : choice({
              ...{ legend: `Against “${scenarios[0]?.name ?? ''}”`, name: 'scenario' },
              options: scenarioOptions(scenarios),
              chosen: scenarios[place]?.id ?? '',
              choose: (id) => (this.chosenId = id),
            })
      }
      ${scenarios.length < 2 ? nothing : money === undefined ? this.#nothing() : this.#money(money, place)}
    </section>`;
  }

  #nothing(): TemplateResult {
    return html`<p>No costs are known of this place, so nothing can be said of money yet.</p>
      ${this.#ownCosts(true)}`;
  }

  #money(money: MoneyResult, place: number): TemplateResult {
    const notCosted = notCostedInWords(money);
    const prices = money.priceYear === null ? 'prices as given' : `prices of ${money.priceYear}`;
    return html`<p class="lead">
        ${netInWords(money, this.input.scenarios[0]?.name ?? '')} ${breakEvenInWords(money)}
      </p>
      ${notCosted === null ? nothing : html`<p class="small note">${notCosted}</p>`} ${this.#ownCosts(false)}
      <p class="small soft">
        ${basisInWords(this.input)}, ${prices}. Simulated, not actual. In brackets: how far a sum may be off,
        by too few runs and by what is assumed.
      </p>
      <div class="parts">
        ${this.#years(money, place)}
        <taper-cost-outcome .input=${this.input}></taper-cost-outcome>
        ${this.#whence(money)} ${this.#sensitivities(money)}
      </div>`;
  }

  #ownCosts(isOpen: boolean): TemplateResult | typeof nothing {
    const [base] = this.input.scenarios;
    if (base === undefined) return nothing;
    return html`<taper-own-costs .scenario=${base.scenario} ?open=${isOpen}></taper-own-costs>`;
  }

  #years(money: MoneyResult, place: number): TemplateResult {
    const rows = yearRows(money, scenarioColour(this.input.scenarios[place]?.mark ?? 1));
    const said = rows.map(({ label, bars }) => `${label}: ${bars.map(({ text }) => text).join(', ')}`);
    return html`<section aria-labelledby="years">
      <h3 id="years">More or less, by financial year</h3>
      <p class="small soft">
        ${isAllCash(money) ? 'All of it is cash.' : 'Pale: in all. Dark: the part that is cash.'} Line: how
        far it may be off.
      </p>
      <taper-chart
        name="Cost by financial year"
        .draw=${(width: number) =>
          barChart(rows, width, `Difference in cost by financial year. ${said.join('; ')}.`)}
        .table=${yearTable(money)}
        .source=${provenance(this.input)}
      ></taper-chart>
    </section>`;
  }

  #whence({ extra, avoided, unit, months }: MoneyResult): TemplateResult {
    const row = (label: string, amount: MoneyDifference, isSum = false) => {
      const sum = sumInWords(amount.mean, unit);
      if (!isSum && sum === sumInWords(0, unit)) return nothing;
      return html`<tr class=${isSum ? 'sum' : ''}>
        <th scope="row">${label}</th>
        <td>${sum}</td>
      </tr>`;
    };
    return html`<section aria-labelledby="whence">
      <h3 id="whence">Where it rises and where it falls</h3>
      <table aria-labelledby="whence">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Over ${months} months</th>
          </tr>
        </thead>
        <tbody>
          ${row('More is spent', extra.total, true)} ${extra.byKind.map((one) => row(one.label, one))}
          ${row('Less is spent', avoided.total, true)}
          ${avoided.byBearer.map((one) => [
            row(`${one.label}, cash`, one.cashable),
            row(`${one.label}, time of people who are paid anyway`, one.staffTime),
          ])}
        </tbody>
      </table>
    </section>`;
  }

  #sensitivities({ sensitivities, unit }: MoneyResult): TemplateResult | typeof nothing {
    if (sensitivities.length === 0) return nothing;
    return html`<section aria-labelledby="sensitive">
      <h3 id="sensitive">If less is avoided than was simulated</h3>
      <table aria-labelledby="sensitive">
        <thead>
          <tr>
            <th scope="col">What happens</th>
            <th scope="col">Cost in all</th>
          </tr>
        </thead>
        <tbody>
          ${sensitivities.map(
            (one) =>
              html`<tr>
                <th scope="row">${lessenedInWords(one)}</th>
                <td>${amountInWords(one.net, unit)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-view-money': MoneyView;
  }
}
