import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatRange, formatValue } from '@taper/engine';
import type { CompareResult, ComparedIndicator, Indicator } from '@taper/engine';
import { scenarioMark, scenarioMarkStyles } from '../scenario-mark/scenario-mark.ts';
import { groupsOf } from '../../words/indicator-groups.ts';
import type { IndicatorGroup } from '../../words/indicator-groups.ts';
import { textStyles } from '../text.styles.ts';
import { controlStyles } from '../controls.styles.ts';
import { comparisonStyles } from './comparison.styles.ts';
import { differenceFromBase, differenceStyles } from './difference.ts';

/** Outcomes down, scenarios across; on a phone one card an outcome. */
@customElement('taper-comparison')
export class Comparison extends LitElement {
  static override styles = [
    controlStyles,
    textStyles,
    scenarioMarkStyles,
    differenceStyles,
    comparisonStyles,
  ];

  @property({ attribute: false }) result!: CompareResult;
  /** The outcomes to show, in order. */
  @property({ attribute: false }) indicators: readonly Indicator[] = [];

  /** On a phone, outcomes without a clear difference are left out until asked for. */
  @state() private showsAll = false;

  // Roles are written out because a table that is laid out as cards loses its own in some browsers.
  override render(): TemplateResult {
    return html`<table role="table" aria-label="Outcomes by scenario" class=${this.showsAll ? 'all' : ''}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col"><span class="out-of-sight">Outcome</span></th>
            ${this.result.scenarios.map(
              ({ name }, scenario) =>
                html`<th role="columnheader" scope="col">
                  <span class="name">${scenarioMark(scenario)} ${name}</span>
                </th>`,
            )}
          </tr>
        </thead>
        ${groupsOf(this.indicators).map((group) => this.#group(group))}
      </table>
      ${this.#more()}`;
  }

  #more(): TemplateResult | typeof nothing {
    const quiet = groupsOf(this.indicators).flatMap(({ indicators }) => indicators.filter(this.#isQuiet));
    if (quiet.length === 0) return nothing;
    return html`<button
      class="more"
      type="button"
      aria-expanded=${this.showsAll}
      @click=${() => (this.showsAll = !this.showsAll)}
    >
      ${this.showsAll ? 'Leave out' : 'Show'} ${quiet.length} outcomes without a clear difference
    </button>`;
  }

  /** Whether no scenario clearly differs; the first outcome of a group is always worth its place. */
  readonly #isQuiet = (indicator: Indicator, place: number): boolean =>
    place > 0 &&
    this.result.scenarios.every(({ indicators }) => {
      const verdict = indicators.find(({ id }) => id === indicator.id)?.difference?.verdict;
      return verdict !== 'lower' && verdict !== 'higher';
    });

  #group({ title, indicators }: IndicatorGroup): TemplateResult {
    return html`<tbody role="rowgroup">
      <tr role="row" class="group">
        <th role="rowheader" scope="rowgroup" colspan=${this.result.scenarios.length + 1}>${title}</th>
      </tr>
      ${indicators.map((indicator, place) => this.#row(indicator, place))}
    </tbody>`;
  }

  #row(indicator: Indicator, place: number): TemplateResult {
    return html`<tr role="row" class=${this.#isQuiet(indicator, place) ? 'quiet' : ''}>
      <th role="rowheader" scope="row">
        <details>
          <summary>${indicator.label}</summary>
          <p>${indicator.definition}</p>
        </details>
      </th>
      ${this.result.scenarios.map(({ name, indicators }, scenario) => {
        const result = indicators.find(({ id }) => id === indicator.id);
        return result === undefined ? nothing : this.#cell(indicator, result, name, scenario);
      })}
    </tr>`;
  }

  /** The exact numbers travel as data, for whoever checks them; what is written is rounded. */
  #cell(indicator: Indicator, result: ComparedIndicator, name: string, scenario: number): TemplateResult {
    const { mean, ci95, difference } = result;
    const { unit } = indicator;
    return html`<td
      role="cell"
      data-indicator=${indicator.id}
      data-scenario=${name}
      data-mean=${String(mean)}
      data-lo=${String(ci95?.[0] ?? null)}
      data-hi=${String(ci95?.[1] ?? null)}
      data-difference=${difference === null ? nothing : String(difference.mean)}
      data-difference-lo=${difference === null ? nothing : String(difference.ci95[0])}
      data-difference-hi=${difference === null ? nothing : String(difference.ci95[1])}
      data-verdict=${difference?.verdict ?? nothing}
    >
      <span class="name on-card" aria-hidden="true">${scenarioMark(scenario)} ${name}</span>
      <span class="value">${formatValue(mean, unit)}</span>
      ${isPoint(ci95) ? nothing : html`<span class="interval">${formatRange(ci95, unit)}</span>`}
      ${difference === null ? nothing : differenceFromBase(difference, indicator)}
    </td>`;
  }
}

/** Whether an interval says no more than the mean. */
function isPoint(interval: readonly [number, number] | null): boolean {
  return interval === null || interval[0] === interval[1];
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-comparison': Comparison;
  }
}
