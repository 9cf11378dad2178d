import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CompareResult, ComparedIndicator, Indicator } from '@taper/engine';
import { controlStyles } from '../../components/controls.styles.ts';
import { definition } from '../../components/definition/definition.ts';
import {
  scenarioColour,
  scenarioMark,
  scenarioMarkStyles,
} from '../../components/scenario-mark/scenario-mark.ts';
import { textStyles } from '../../components/text.styles.ts';
import { countedIn } from '../../words/outcomes/counted-in.ts';
import type { IndicatorGroup } from '../../words/outcomes/indicator-groups.ts';
import { differsClearly, isSame } from '../../words/answer/sameness.ts';
import { comparisonStyles } from './comparison.styles.ts';
import { differenceFromBase, differenceStyles } from './difference.ts';
import type { DifferenceLook } from './difference.ts';
import { meanStyles, meanWithRange } from './mean.ts';
import { spreadRange, spreadStyles } from './spread.ts';

/** Outcomes down, scenarios across; on a phone one card an outcome. */
@customElement('taper-comparison')
export class Comparison extends LitElement {
  static override styles = [
    controlStyles,
    textStyles,
    scenarioMarkStyles,
    differenceStyles,
    spreadStyles,
    meanStyles,
    comparisonStyles,
  ];

  @property({ attribute: false }) result!: CompareResult;
  /** Shapes and colours of the scenarios; left out: by their places. */
  @property({ attribute: false }) marks: readonly number[] = [];
  /** Whether the results of each scenario are of other inputs than it has now. */
  @property({ attribute: false }) stale: readonly boolean[] = [];
  /** The outcomes to show, in order. */
  @property({ attribute: false }) groups: readonly IndicatorGroup[] = [];
  /** Whether the spreads of each difference are said in words. */
  @property({ type: Boolean }) spreads = false;

  /**
   * Outcomes that are the same in every scenario are left out until asked for; on a phone, so are those without a clear
   * difference.
   */
  @state() private showsAll = false;

  // Roles are written out because a table that is laid out as cards loses its own in some browsers.
  override render(): TemplateResult {
    return html`<table role="table" aria-label="Outcomes by scenario" class=${this.#look}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col"><span class="out-of-sight">Outcome</span></th>
            ${this.result.scenarios.map(
              ({ name }, scenario) =>
                html`<th role="columnheader" scope="col">
                  <span class="name">${this.#mark(scenario)} ${name}</span>
                  ${this.stale[scenario] === true ? html`<span class="out-of-date">out of date</span>` : nothing}
                </th>`,
            )}
          </tr>
        </thead>
        ${this.groups.map((group) => this.#group(group))}
      </table>
      ${this.#more()}`;
  }

  get #look(): string {
    return [...(this.showsAll ? ['all'] : []), ...(this.result.scenarios.length > 3 ? ['many'] : [])].join(
      ' ',
    );
  }

  #mark(scenario: number): TemplateResult {
    return scenarioMark(this.marks[scenario] ?? scenario);
  }

  #more(): TemplateResult[] {
    const all = this.groups.flatMap((group) =>
      group.indicators.map((indicator, place) => ({
        label: indicator.label,
        fold: this.#foldOf(group, indicator, place),
      })),
    );
    const folded = all.filter(({ fold }) => fold !== '');
    const same = folded.filter(({ fold }) => fold === 'same').length;
    return [
      this.#moreButton('on-desk', same, 'that do not differ'),
      this.#moreButton('on-phone', folded.length, 'without a clear difference'),
      html`<p class="left-out small" ?hidden=${folded.length === 0}>
        Left out, since nothing differs clearly: ${folded.map(({ label }) => label).join('; ')}.
      </p>`,
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

  /**
   * Whether an outcome is folded away: those that are the same everywhere, and on a phone and on paper those without a
   * clear difference, unless they are the first of their group. What nobody may overlook never is, nor what stands alone.
   */
  #foldOf({ isAlways }: IndicatorGroup, indicator: Indicator, place: number): 'same' | 'quiet' | '' {
    if (isAlways === true || this.result.scenarios.length < 2) return '';
    if (isSame(indicator, this.result)) return 'same';
    return place > 0 && !differsClearly(indicator, this.result) ? 'quiet' : '';
  }

  #group(group: IndicatorGroup): TemplateResult {
    const rows = group.indicators.map((indicator, place) => this.#foldOf(group, indicator, place));
    return html`<tbody role="rowgroup" class=${groupLook(group, rows)}>
      <tr role="row" class="group">
        <th role="rowheader" scope="rowgroup" colspan=${this.result.scenarios.length + 1}>${group.title}</th>
      </tr>
      ${group.indicators.map((indicator, place) => this.#row(indicator, rows[place] ?? ''))}
    </tbody>`;
  }

  #row(indicator: Indicator, fold: string): TemplateResult {
    const results = this.result.scenarios.map(({ indicators }) =>
      indicators.find(({ id }) => id === indicator.id),
    );
    const differences = results.flatMap((result) => result?.difference ?? []);
    const range = spreadRange(differences, indicator.matters);
    return html`<tr role="row" class=${fold}>
      <th role="rowheader" scope="row">
        <details>
          <summary>${indicator.label}</summary>
          ${definition(indicator)}
        </details>
        ${noteOf(indicator)}
      </th>
      ${results.map((result, scenario) =>
        result === undefined
          ? html`<td role="cell" class="soft">not counted</td>`
          : this.#cell(indicator, result, scenario, {
              ...{ range, inWords: this.spreads, best: this.#best(indicator, scenario) },
              colour: scenarioColour(this.marks[scenario] ?? scenario),
            }),
      )}
    </tr>`;
  }

  #best({ id }: Indicator, scenario: number): number | null {
    return this.result.best.find(({ indicator }) => indicator === id)?.probabilities[scenario] ?? null;
  }

  /** The exact numbers travel as data, for whoever checks them; what is written is rounded. */
  #cell(
    indicator: Indicator,
    result: ComparedIndicator,
    scenario: number,
    look: DifferenceLook,
  ): TemplateResult {
    const { mean, ci95, difference } = result;
    const name = this.result.scenarios[scenario]?.name ?? '';
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
      ${meanWithRange(result, indicator)}
      ${difference === null ? nothing : differenceFromBase(difference, indicator, look)}
    </td>`;
  }
}

/** A heading stands as long as something stands below it. */
function groupLook({ isAlways }: IndicatorGroup, folds: readonly string[]): string {
  if (isAlways === true) return 'first';
  if (folds.every((fold) => fold === 'same')) return 'same';
  return folds.includes('') ? '' : 'quiet';
}

/** What is counted, and which way is good. */
function noteOf(indicator: Indicator): TemplateResult | typeof nothing {
  const better = indicator.good === null ? '' : `${indicator.good} is better`;
  const said = [countedIn(indicator), better].filter((part) => part !== '');
  return said.length === 0 ? nothing : html`<span class="good">${said.join('; ')}</span>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-comparison': Comparison;
  }
}
