import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatChange, formatRange } from '@taper/engine';
import type { Indicator } from '@taper/engine';
import '../../charts/chart.ts';
import { controlStyles } from '../../components/controls.styles.ts';
import { scenarioColour } from '../../components/scenario-mark/scenario-mark.ts';
import { textStyles } from '../../components/text.styles.ts';
import { comparedGroups } from '../../words/outcomes/first-outcomes.ts';
import { provenance } from '../../words/sources/provenance.ts';
import { judgedBy } from '../../words/answer/spreads.ts';
import type { ViewInput } from '../view.ts';
import { costScatter } from './scatter.ts';
import type { CostPoint } from './scatter.ts';

const COST = 'cost.perYear';

/** Every scenario by what it costs and what comes of it, against one outcome that the reader chooses. */
@customElement('taper-cost-outcome')
export class CostOutcome extends LitElement {
  static override styles = [
    textStyles,
    controlStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      label {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 0.5rem;
        align-items: center;
        margin: 0.375rem 0 0.75rem;
      }
    `,
  ];

  @property({ attribute: false }) input!: ViewInput;
  @state() private outcomeId = '';

  override render(): TemplateResult {
    const outcomes = this.#outcomes;
    const outcome =
      outcomes.find(({ id }) => id === this.outcomeId) ?? outcomes.find(isAskedFirst) ?? outcomes[0];
    if (outcome === undefined) return html``;
    const points = this.#points(outcome);
    return html`<section aria-labelledby="against">
      <h3 id="against">Cost against an outcome</h3>
      <label>
        Outcome
        <select @change=${(event: Event) => (this.outcomeId = (event.target as HTMLSelectElement).value)}>
          ${outcomes.map(
            ({ id, label }) => html`<option value=${id} ?selected=${id === outcome.id}>${label}</option>`,
          )}
        </select>
      </label>
      ${points.length === 0 ? html`<p class="soft">Nothing to compare yet.</p>` : this.#chart(outcome, points)}
    </section>`;
  }

  get #outcomes(): readonly Indicator[] {
    const [base] = this.input.scenarios;
    if (base === undefined) return [];
    return comparedGroups(base.scenario, this.input.headlines)
      .flatMap(({ indicators }) => indicators)
      .filter(({ id }) => id !== COST);
  }

  #points({ id }: Indicator): CostPoint[] {
    const { comparison, scenarios } = this.input;
    return scenarios.flatMap(({ name, mark }, place) => {
      const find = (of: string) =>
        comparison.scenarios[place]?.indicators.find((one) => one.id === of)?.difference ?? null;
      const [cost, outcome] = [find(COST), find(id)];
      if (cost === null || outcome === null) return [];
      return [
        {
          ...{ name, mark, colour: scenarioColour(mark) },
          ...{ cost: cost.mean, costRange: judgedBy(cost) },
          ...{ outcome: outcome.mean, outcomeRange: judgedBy(outcome) },
        },
      ];
    });
  }

  #chart({ label, unit, good, matters }: Indicator, points: readonly CostPoint[]): TemplateResult {
    const money = this.input.comparison.scenarios[0]?.indicators.find((one) => one.id === COST)?.unit ?? '';
    const cost = (value: number, magnitude?: number) =>
      formatChange(value, money, magnitude).replace(/ a year$/, '');
    const size = Math.max(...points.map((one) => Math.abs(one.cost)));
    const change = (value: number) => formatChange(value, unit);
    const said = points.map((one) => `${one.name}: ${change(one.outcome)}, ${cost(one.cost)} a year`);
    const direction = good === null ? '' : `, ${good} is better`;
    return html`<taper-chart
      .name=${`Cost against ${label}`}
      .draw=${(width: number) =>
        costScatter(points, {
          ...{ width, matters },
          label: `Difference in ${label} against difference in cost a year. ${said.join('; ')}.`,
          outcome: `${label}: difference${direction}`,
          cost: 'Cost a year: difference',
          writtenOutcome: (value) => change(value).replace(' points', ''),
          writtenCost: (value) => cost(value, size),
        })}
      .table=${{
        head: ['Scenario', `${label}: difference`, 'Cost a year: difference'],
        rows: points.map((one) => [
          one.name,
          `${change(one.outcome)} (${formatRange(one.outcomeRange, unit, formatChange)})`,
          `${cost(one.cost)} (${formatRange(one.costRange, money, formatChange)})`,
        ]),
      }}
      .source=${provenance(this.input)}
    ></taper-chart>`;
  }
}

function isAskedFirst({ id }: Indicator): boolean {
  return id.startsWith('rereferrals');
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-cost-outcome': CostOutcome;
  }
}
