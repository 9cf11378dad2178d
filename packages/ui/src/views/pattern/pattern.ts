import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatChange, formatRange, formatValue, verdictWords } from '@taper/engine';
import type { ComparedIndicator } from '@taper/engine';
import '../../charts/chart.ts';
import { chartStyles } from '../../charts/chart.styles.ts';
import { controlStyles } from '../../components/controls.styles.ts';
import {
  scenarioColour,
  scenarioMark,
  scenarioMarkStyles,
} from '../../components/scenario-mark/scenario-mark.ts';
import { textStyles } from '../../components/text.styles.ts';
import { basisInWords } from '../../words/sources/basis.ts';
import { provenance } from '../../words/sources/provenance.ts';
import { judgedBy } from '../../words/answer/spreads.ts';
import { choice, choiceStyles, scenarioOptions } from '../parts/choice.ts';
import { chosenPlace } from '../parts/chosen.ts';
import { factsStyles, factsTable } from '../parts/facts.ts';
import type { ViewElement, ViewInput } from '../view.ts';
import { patternStyles } from './pattern.styles.ts';
import { patternShares } from './pattern-shares.ts';
import { taperChart, taperEmblem, widest } from './taper-chart.ts';
import type { TaperShares } from './taper-chart.ts';
import { LEVELS } from './taper-layout.ts';
import type { Shares } from './taper-layout.ts';

/** What else tells of the pattern: who is at the wrong level, and who moves. */
const FACTS = [
  'held.below.share',
  'held.above.share',
  'newFamilies.perYear',
  'stepUps.perYear',
  'stepDowns.perYear',
  'refused.perYear',
];

/** The pattern of work: families open by level as a taper, today and with one scenario, beside what is aimed at. */
@customElement('taper-view-pattern')
export class PatternView extends LitElement implements ViewElement {
  static override styles = [
    textStyles,
    controlStyles,
    scenarioMarkStyles,
    choiceStyles,
    factsStyles,
    chartStyles,
    patternStyles,
  ];

  @property({ attribute: false }) input!: ViewInput;
  /** Id of the scenario beside the base; null: the one that is selected on the page. */
  @state() private chosenId: string | null = null;

  override render(): TemplateResult {
    const place = chosenPlace(this.input, this.chosenId);
    const { scenarios } = this.input;
    const shares = patternShares(this.input, place);
    return html`<section aria-labelledby="pattern">
      <h2 id="pattern">Pattern of work</h2>
      <p class="soft">
        Families open at each level of need, as a share of all at levels 2 to 5. ${basisInWords(this.input)}.
      </p>
      ${
        scenarios.length < 2
          ? nothing
          : choice({
              ...{ legend: `Beside “${scenarios[0]?.name ?? ''}”`, name: 'scenario' },
              options: scenarioOptions(scenarios),
              chosen: scenarios[place]?.id ?? '',
              choose: (id) => (this.chosenId = id),
            })
      }
      <div class="beside-each-other">
        <div>
          ${this.#key(place, shares)}
          <taper-chart
            name="Pattern of work"
            .draw=${(width: number) => taperChart(shares, width)}
            .table=${this.#table(place, shares)}
            .source=${provenance(this.input)}
          ></taper-chart>
          <p class="distance">${this.#distance(place)}</p>
        </div>
        ${factsTable(this.input, FACTS, place, 'Who is at another level than they need, and who moves')}
      </div>
      ${scenarios.length < 3 ? nothing : this.#all()}
    </section>`;
  }

  #result(place: number, id: string): ComparedIndicator | undefined {
    return this.input.comparison.scenarios[place]?.indicators.find((one) => one.id === id);
  }

  #key(place: number, { scenario, target }: TaperShares): TemplateResult {
    const { scenarios } = this.input;
    return html`<p class="key small">
      <span><i class="sample today"></i>${scenarios[0]?.name ?? ''}</span>
      ${
        scenario === null
          ? nothing
          : html`<span
              ><i class="sample beside" style="--scenario: ${scenarioColour(scenarios[place]?.mark ?? 0)}"></i
              >${scenarios[place]?.name ?? ''}</span
            >`
      }
      ${target === null ? nothing : html`<span><i class="sample target"></i>aimed at</span>`}
    </p>`;
  }

  #distance(place: number): string {
    const [base, other] = [this.#result(0, 'pattern.distance'), this.#result(place, 'pattern.distance')];
    const name = this.input.scenarios[place]?.name ?? '';
    const words = 'of open families would have to be at another level for the pattern aimed at';
    if (base?.mean == null && other?.mean != null)
      return `With “${name}” ${formatValue(other.mean, 'share')} ${words}.`;
    if (base?.mean == null) return 'This place has not said what pattern it aims at.';
    const now = `Today ${formatValue(base.mean, 'share')} ${words}`;
    const difference = other?.difference ?? null;
    if (difference === null) return `${now}.`;
    const range = formatRange(judgedBy(difference), 'share', formatChange);
    return `${now}; with “${name}” ${formatValue(other?.mean ?? null, 'share')}: ${verdictWords(difference.verdict)} (${range}).`;
  }

  #table(place: number, { base, scenario, target }: TaperShares) {
    const { scenarios } = this.input;
    const percent = (shares: Shares, level: number) => formatValue(shares.get(level) ?? null, 'share');
    const families = (of: number, level: number) =>
      formatValue(this.#result(of, `open.families.level=${level}`)?.mean ?? null, 'families');
    const columns = [
      { of: 0, name: scenarios[0]?.name ?? '', shares: base },
      ...(scenario === null ? [] : [{ of: place, name: scenarios[place]?.name ?? '', shares: scenario }]),
    ];
    return {
      head: [
        'Level',
        ...columns.map(({ name }) => `${name}: share (families)`),
        ...(target === null ? [] : ['Aimed at']),
      ],
      rows: [...LEVELS]
        .reverse()
        .map((level) => [
          `Level ${level}`,
          ...columns.map(({ of, shares }) => `${percent(shares, level)} (${families(of, level)})`),
          ...(target === null ? [] : [percent(target, level)]),
        ]),
    };
  }

  #all(): TemplateResult {
    const tapers = this.input.scenarios.map((_, place) => patternShares(this.input, place));
    const most = widest(tapers);
    return html`<h3 class="all">All scenarios</h3>
      <ul class="emblems" aria-label="All scenarios">
        ${this.input.scenarios.map(
          ({ mark, name }, place) =>
            html`<li>
              ${taperEmblem(tapers[place]!, most)}
              <span>${scenarioMark(mark)} ${name}</span>
            </li>`,
        )}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-view-pattern': PatternView;
  }
}
