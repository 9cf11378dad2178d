import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatRange, formatValue, possible } from '@taper/engine';
import type { CompareResult, ComparedIndicator, Indicator } from '@taper/engine';
import { scenarioMark, scenarioMarkStyles } from '../scenario-mark/scenario-mark.ts';
import { groupsOf } from '../../words/indicator-groups.ts';
import type { IndicatorGroup } from '../../words/indicator-groups.ts';
import { differsClearly, isSame } from '../../words/sameness.ts';
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
  /** Shapes and colours of the scenarios; left out: by their places. */
  @property({ attribute: false }) marks: readonly number[] = [];
  /** The outcomes to show, in order. */
  @property({ attribute: false }) indicators: readonly Indicator[] = [];

  /**
   * Outcomes that are the same in every scenario are left out until asked for; on a phone, so are those without a clear
   * difference.
   */
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
                  <span class="name">${this.#mark(scenario)} ${name}</span>
                </th>`,
            )}
          </tr>
        </thead>
        ${groupsOf(this.indicators).map((group) => this.#group(group))}
      </table>
      ${this.#more()}`;
  }

  #mark(scenario: number): TemplateResult {
    return scenarioMark(this.marks[scenario] ?? scenario);
  }

  #more(): TemplateResult[] {
    const same = this.indicators.filter((indicator) => isSame(indicator, this.result));
    const quiet = groupsOf(this.indicators).flatMap(({ indicators }) => indicators.filter(this.#isQuiet));
    return [
      this.#moreButton('on-desk', same.length, 'that do not differ'),
      this.#moreButton('on-phone', quiet.length, 'without a clear difference'),
    ];
  }

  #moreButton(where: string, count: number, which: string): TemplateResult {
    return html`<button
      class="more ${where}"
      type="button"
      ?hidden=${count === 0}
      aria-expanded=${this.showsAll}
      @click=${() => (this.showsAll = !this.showsAll)}
    >
      ${this.showsAll ? 'Leave out' : 'Show'} ${count} ${count === 1 ? 'outcome' : 'outcomes'} ${which}
    </button>`;
  }

  /** Whether a phone leaves an outcome out; the first of a group has its place unless it is the same everywhere. */
  readonly #isQuiet = (indicator: Indicator, place: number): boolean =>
    isSame(indicator, this.result) || (place > 0 && !differsClearly(indicator, this.result));

  #group({ title, indicators }: IndicatorGroup): TemplateResult {
    const isSameThroughout = indicators.every((indicator) => isSame(indicator, this.result));
    return html`<tbody role="rowgroup" class=${isSameThroughout ? 'same' : ''}>
      <tr role="row" class="group">
        <th role="rowheader" scope="rowgroup" colspan=${this.result.scenarios.length + 1}>${title}</th>
      </tr>
      ${indicators.map((indicator, place) => this.#row(indicator, place))}
    </tbody>`;
  }

  #row(indicator: Indicator, place: number): TemplateResult {
    const fold = isSame(indicator, this.result) ? 'same' : this.#isQuiet(indicator, place) ? 'quiet' : '';
    return html`<tr role="row" class=${fold}>
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
      <span class="name on-card" aria-hidden="true">${this.#mark(scenario)} ${name}</span>
      <span class="value">${formatValue(mean, unit)}</span>
      ${
        isPoint(ci95)
          ? nothing
          : html`<span class="interval">${formatRange(possible(ci95, mean, unit), unit)}</span>`
      }
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
