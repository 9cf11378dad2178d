import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatChange, formatRange, formatValue, verdictWords } from '@taper/engine';
import '../../charts/chart.ts';
import { chartStyles } from '../../charts/chart.styles.ts';
import { controlStyles } from '../../components/controls.styles.ts';
import { scenarioColour, scenarioMarkStyles } from '../../components/scenario-mark/scenario-mark.ts';
import { textStyles } from '../../components/text.styles.ts';
import { basisInWords } from '../../words/sources/basis.ts';
import { provenance } from '../../words/sources/provenance.ts';
import { judgedBy } from '../../words/answer/spreads.ts';
import { isNone } from '../../words/answer/verdict-signs.ts';
import { choiceStyles, scenarioChoice } from '../parts/choice.ts';
import { chosenOfAll } from '../parts/chosen.ts';
import type { ViewElement, ViewInput } from '../view.ts';
import { flowsOf, isDrawn, OUTSIDE } from './flows.ts';
import type { Flow, PathwayFlows } from './flows.ts';
import { pathwayChart } from './pathway-chart.ts';

/** Differences that are named above the picture. */
const NAMED = 4;

/** The pathway: how many families go from stage to stage in a year, come in and are closed. */
@customElement('taper-view-pathway')
export class PathwayView extends LitElement implements ViewElement {
  static override styles = [
    textStyles,
    controlStyles,
    scenarioMarkStyles,
    choiceStyles,
    chartStyles,
    css`
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.25rem;
        max-width: none;
        margin-top: 1rem;
      }

      .sample {
        display: inline-block;
        width: 1.5rem;
        height: 0.75rem;
        margin-right: 0.4375rem;
        border-radius: 2px;
        background: var(--level);
      }

      .sample.clear {
        background: var(--scenario);
        opacity: 0.75;
      }

      .wide {
        margin-top: 1rem;
        overflow-x: auto;
      }

      .wide taper-chart {
        min-width: 900px;
      }
    `,
  ];

  @property({ attribute: false }) input!: ViewInput;
  /** Id of the scenario whose flows are drawn; null: the one that is selected on the page. */
  @state() private chosenId: string | null = null;

  override render(): TemplateResult {
    const { scenarios } = this.input;
    const place = chosenOfAll(this.input, this.chosenId);
    const flows = flowsOf(this.input, place);
    const scenario = scenarios[place];
    return html`<section aria-labelledby="pathway">
      <h2 id="pathway">Pathway</h2>
      <p class="soft">
        Families who go from stage to stage in a year: the wider a band, the more. Those who are new or come
        back fade in, those who are closed fade out. ${basisInWords(this.input)}.
      </p>
      ${scenarioChoice(scenarios, place, (id) => (this.chosenId = id))} ${this.#differences(flows, place)}
      ${this.#key(flows, place)}
      <div class="wide" tabindex="0" role="region" aria-label="The pathway, which may be wider than the page">
        <taper-chart
          name=${`Pathway, ${scenario?.name ?? ''}`}
          .draw=${(width: number) =>
            pathwayChart(flows, width, {
              label: this.#inWords(flows, scenario?.name ?? ''),
              colour: scenarioColour(scenario?.mark ?? 0),
              differs: (from, to) => differs(flowAt(flows, from, to)),
              change: (from, to) => changeOf(flowAt(flows, from, to)),
            })}
          .table=${this.#table(flows, place)}
          .source=${provenance(this.input)}
        ></taper-chart>
      </div>
    </section>`;
  }

  /** The largest differences that are clear, in words. */
  #differences({ flows, stages }: PathwayFlows, place: number): TemplateResult | typeof nothing {
    const [base] = this.input.scenarios;
    if (place === 0 || base === undefined) return nothing;
    const clear = flows
      .filter((flow) => differs(flow) !== 0)
      .sort((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)));
    if (clear.length === 0) return html`<p>No flow differs clearly from that of “${base.name}” so far.</p>`;
    const names = new Map(stages.map(({ id, label }) => [id, label]));
    const rest = clear.length - NAMED;
    return html`<p>
        Clearly different from “${base.name}”${rest > 0 ? `, the largest of ${clear.length}` : ''}:
      </p>
      <ul>
        ${clear
          .slice(0, NAMED)
          .map(
            (flow) =>
              html`<li>
                ${names.get(flow.from) ?? flow.from} → ${names.get(flow.to) ?? 'closed'}:
                ${formatChange(changeOf(flow), 'families a year')} families a year, to
                ${formatValue(flow.perYear, 'families a year')}
              </li>`,
          )}
      </ul>`;
  }

  #key({ stages }: PathwayFlows, place: number): TemplateResult {
    const levels = [...new Set(stages.map(({ level }) => level))].sort();
    const mark = this.input.scenarios[place]?.mark ?? 0;
    return html`<p class="key small">
      ${levels.map((level) => html`<span><i class="sample" style="--level: var(--level-${level})"></i>to level ${level}</span>`)}
      ${
        place === 0
          ? nothing
          : html`<span
              ><i class="sample clear" style="--scenario: ${scenarioColour(mark)}"></i>the difference, where
              it is clear (dashed: fewer)</span
            >`
      }
    </p>`;
  }

  #inWords({ stages, flows }: PathwayFlows, name: string): string {
    const names = new Map(stages.map(({ id, label }) => [id, label]));
    const largest = [...flows].sort((a, b) => b.perYear - a.perYear).slice(0, 5);
    const said = largest.map(
      ({ from, to, perYear }) =>
        `${names.get(from) ?? from} to ${names.get(to) ?? 'closed'} ${formatValue(perYear, 'families a year')}`,
    );
    return `Families a year from stage to stage, ${name}. The largest flows: ${said.join('; ')}.`;
  }

  #table({ stages, flows, entries }: PathwayFlows, place: number) {
    const [base] = this.input.scenarios;
    const names = new Map(stages.map(({ id, label }) => [id, label]));
    const name = (id: string, outside: string) => (id === OUTSIDE ? outside : (names.get(id) ?? id));
    const before = new Map(
      [...flowsOf(this.input, 0).flows, ...flowsOf(this.input, 0).entries].map((flow) => [keyOf(flow), flow]),
    );
    const rows = [...entries, ...flows.filter(isDrawn)].sort((a, b) => b.perYear - a.perYear);
    const number = (flow: Flow | undefined) => formatValue(flow?.perYear ?? null, 'families a year');
    return {
      head: [
        'From',
        'To',
        `${base?.name ?? ''}`,
        ...(place === 0 ? [] : [this.input.scenarios[place]?.name ?? '', 'Difference']),
      ],
      rows: rows.map((flow) => [
        name(flow.from, 'New or back'),
        name(flow.to, 'Closed'),
        number(before.get(keyOf(flow))),
        ...(place === 0 ? [] : [number(flow), differenceOf(flow)]),
      ]),
    };
  }
}

/** 1 where a flow is clearly more than that of the base, -1 where it is clearly fewer, else 0. */
function differs(flow: Flow | undefined): number {
  const difference = flow?.result?.difference ?? null;
  if (difference === null || isNone(difference)) return 0;
  return difference.verdict === 'higher' ? 1 : difference.verdict === 'lower' ? -1 : 0;
}

function flowAt({ flows }: PathwayFlows, from: string, to: string): Flow | undefined {
  return flows.find((flow) => flow.from === from && flow.to === to);
}

function changeOf(flow: Flow | undefined): number {
  return flow?.result?.difference?.mean ?? 0;
}

function differenceOf({ result }: Flow): string {
  const difference = result?.difference ?? null;
  if (difference === null) return '–';
  if (isNone(difference)) return 'none';
  const range = formatRange(judgedBy(difference), 'families a year', formatChange);
  return `${verdictWords(difference.verdict)} (${range})`;
}

function keyOf({ from, to }: Flow): string {
  return `${from} ${to}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'taper-view-pathway': PathwayView;
  }
}
