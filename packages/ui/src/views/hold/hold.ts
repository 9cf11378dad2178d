import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatChange, formatRange, swaysOf, verdictWords } from '@taper/engine';
import type { AssumptionInForce, Difference, Indicator, Sway } from '@taper/engine';
import '../../charts/chart.ts';
import { controlStyles } from '../../components/controls.styles.ts';
import { definitionLink } from '../../components/definition/definition.ts';
import { scenarioColour, scenarioMarkStyles } from '../../components/scenario-mark/scenario-mark.ts';
import { tableStyles } from '../../components/table.styles.ts';
import { textStyles } from '../../components/text.styles.ts';
import { requestOf } from '../../state/session.ts';
import { comparedGroups } from '../../words/outcomes/first-outcomes.ts';
import { provenance } from '../../words/sources/provenance.ts';
import { judgedBy } from '../../words/answer/spreads.ts';
import { choice, choiceStyles, scenarioOptions } from '../parts/choice.ts';
import { chosenPlace } from '../parts/chosen.ts';
import { judgedStyles } from '../parts/judged.styles.ts';
import type { ViewElement, ViewInput } from '../view.ts';
import { tornado } from './tornado.ts';
import type { TornadoRow } from './tornado.ts';
import { verdictsPart } from './verdicts-part.ts';

/** An outcome that is asked about, with its difference. */
interface Asked {
  readonly indicator: Indicator;
  readonly difference: Difference;
}

/** Whether verdicts hold over what is assumed: how far each assumption takes a difference, and what would flip it. */
@customElement('taper-view-hold')
export class HoldView extends LitElement implements ViewElement {
  static override styles = [
    textStyles,
    controlStyles,
    scenarioMarkStyles,
    choiceStyles,
    tableStyles,
    judgedStyles,
    css`
      dl {
        max-width: 48rem;
        margin: 0.75rem 0;
      }

      dt {
        font-weight: 600;
      }

      dd {
        margin: 0 0 0.5rem;
        color: var(--ink-soft);
      }

      ul {
        margin: 0.5rem 0 1rem;
        padding-left: 1.25rem;
      }
    `,
  ];

  @property({ attribute: false }) input!: ViewInput;
  /** Id of the scenario that is judged; null: the one that is selected on the page. */
  @state() private chosenId: string | null = null;
  @state() private outcomeId = '';

  override render(): TemplateResult {
    const { scenarios, design } = this.input;
    const place = chosenPlace(this.input, this.chosenId);
    const heading = html`<h2 id="hold">Will it hold?</h2>`;
    if (scenarios.length < 2)
      return html`<section aria-labelledby="hold">
        ${heading}
        <p class="soft">Make a scenario beside today, and what its differences rest on stands here.</p>
      </section>`;
    return html`<section aria-labelledby="hold">
      ${heading}
      <p class="soft">
        Some numbers of the model are assumed, each within a range. Every other run draws them anew, so that
        the runs show how much of an answer hangs on them.
      </p>
      ${choice({
        ...{ legend: 'Scenario', name: 'scenario', chosen: scenarios[place]?.id ?? '' },
        options: scenarioOptions(scenarios),
        choose: (id) => (this.chosenId = id),
      })}
      <section class="part" aria-labelledby="verdicts">
        <h3 id="verdicts">Which verdicts hold</h3>
        ${verdictsPart(this.input, place)}
      </section>
      ${
        design.draw === null
          ? nothing
          : html`<section class="part" aria-labelledby="far">
              <h3 id="far">How far each assumption takes it</h3>
              ${this.#tornado(place)}
            </section>`
      }
    </section>`;
  }

  #tornado(place: number): TemplateResult {
    const asked = this.#asked(place);
    const shown = asked.find(({ indicator }) => indicator.id === this.outcomeId) ?? asked[0];
    if (shown === undefined) return html`<p class="soft">There is no difference to take apart.</p>`;
    const { settings, outcomes, scenarios, comparison } = this.input;
    const request = requestOf(
      scenarios.map(({ scenario }) => ({ scenario, hash: '' })),
      settings.seed,
      outcomes.replications,
    );
    const sways = swaysOf({ request, outcomes, findings: [], evidence: [] }, place, shown.indicator.id);
    return html`<label class="outcome">
        Outcome
        <select @change=${(event: Event) => (this.outcomeId = (event.target as HTMLSelectElement).value)}>
          ${asked.map(
            ({ indicator: { id, label } }) =>
              html`<option value=${id} ?selected=${id === shown.indicator.id}>${label}</option>`,
          )}
        </select>
      </label>
      ${definitionLink(shown.indicator)}
      ${
        sways === null || sways.length === 0
          ? html`<p class="soft">Too early to say: there are not draws enough yet.</p>`
          : this.#swayed(shown, sways, comparison.scenarios[place]?.assumed ?? [], place)
      }`;
  }

  #swayed(
    { indicator, difference }: Asked,
    sways: readonly Sway[],
    assumed: readonly AssumptionInForce[],
    place: number,
  ): TemplateResult {
    const { unit, label } = indicator;
    const format = (value: number) => formatChange(value, unit);
    const title = (id: string) =>
      [...assumed, ...(this.input.comparison.scenarios[0]?.assumed ?? [])].find((one) => one.id === id)
        ?.title ?? id;
    const meaning = (id: string) =>
      [...assumed, ...(this.input.comparison.scenarios[0]?.assumed ?? [])].find((one) => one.id === id)
        ?.meaning ?? '';
    const rows = sways.map((sway): TornadoRow => {
      const end = ({ at, mean, ci95 }: Sway['low']) => ({ value: mean, ci95, at: numberText(at) });
      return {
        label: title(sway.assumption),
        low: end(sway.low),
        high: end(sway.high),
        isClear: sway.isClear,
      };
    });
    const name = this.input.scenarios[place]?.name ?? '';
    const said = sways.map(
      ({ assumption, low, high }) =>
        `${title(assumption)}: ${format(low.mean)} at ${numberText(low.at)}, ${format(high.mean)} at ${numberText(high.at)}`,
    );
    return html`<p class="figures">
        ${label} with “${name}”: <strong>${format(difference.mean)}</strong>
        (${formatRange(judgedBy(difference), unit, formatChange)}), ${verdictWords(difference.verdict)}.
      </p>
      ${flipsInWords(sways, title)}
      <taper-chart
        .name=${`What ${label} rests on`}
        .draw=${(width: number) =>
          tornado(
            rows,
            {
              middle: difference.mean,
              colour: scenarioColour(this.input.scenarios[place]?.mark ?? 1),
              label: `How far each assumption takes the difference in ${label}. ${said.join('; ')}.`,
              format,
            },
            width,
          )}
        .table=${{
          head: ['Assumption', 'At', 'Difference', 'May be off by chance', 'Goes along clearly'],
          rows: sways.flatMap((sway) =>
            [sway.low, sway.high].map(({ at, mean, ci95 }) => [
              title(sway.assumption),
              numberText(at),
              format(mean),
              formatRange(ci95, unit, formatChange),
              sway.isClear ? 'yes' : 'not clearly',
            ]),
          ),
        }}
        .source=${provenance(this.input)}
      ></taper-chart>
      <dl class="small">
        ${sways.map(
          ({ assumption }) =>
            html`<dt>${title(assumption)}</dt>
              <dd>${meaning(assumption)}</dd>`,
        )}
      </dl>
      <p class="small soft">
        Bars: the difference from where an assumption is least to where it is most, the others as they may be.
        Filled: it clearly goes along with the assumption; pale: chance may have made it. Lines: how far each
        end may be off.
      </p>`;
  }

  /** Outcomes with a difference, those that are clear first. */
  #asked(place: number): readonly Asked[] {
    const { comparison, scenarios, headlines } = this.input;
    const [base] = scenarios;
    if (base === undefined) return [];
    const found = comparedGroups(base.scenario, headlines)
      .flatMap(({ indicators }) => indicators)
      .flatMap((indicator): Asked[] => {
        const difference =
          comparison.scenarios[place]?.indicators.find(({ id }) => id === indicator.id)?.difference ?? null;
        return difference === null || difference.pairing === null ? [] : [{ indicator, difference }];
      });
    const isClear = ({ difference: { verdict } }: Asked) => verdict === 'lower' || verdict === 'higher';
    return [...found.filter(isClear), ...found.filter((one) => !isClear(one))];
  }
}

/** Says at which value of an assumption the difference would be none, where the runs can tell. */
function flipsInWords(sways: readonly Sway[], title: (id: string) => string): TemplateResult {
  const turning = sways.filter(({ turnsAt }) => turnsAt !== null);
  if (turning.length === 0)
    return html`<p>
      ${
        sways.some(({ isClear }) => isClear)
          ? 'No single assumption, anywhere in its range, is expected to turn the difference round.'
          : 'The difference does not clearly go along with any single assumption so far; more runs may tell.'
      }
    </p>`;
  return html`<p>It would turn round, others being as they may be:</p>
    <ul>
      ${turning.map(
        ({ assumption, turnsAt, low, high }) =>
          html`<li>
            about where “${title(assumption)}” is ${numberText(turnsAt ?? 0)} (it may be from
            ${numberText(low.at)} to ${numberText(high.at)})
          </li>`,
      )}
    </ul>`;
}

function numberText(value: number): string {
  return String(Number(value.toPrecision(2)));
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-view-hold': HoldView;
  }
}
