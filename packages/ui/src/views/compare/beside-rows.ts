import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatValue } from '@taper/engine';
import type { Indicator } from '@taper/engine';
import { scenarioColour } from '../../components/scenario-mark/scenario-mark.ts';
import type { KeptResults, KeptScenario } from '../../keep/kept-results.ts';
import { countedIn } from '../../words/outcomes/counted-in.ts';
import type { IndicatorGroup } from '../../words/outcomes/indicator-groups.ts';
import { differenceFromBase } from './difference.ts';
import { meanWithRange } from './mean.ts';
import { spreadRange } from './spread.ts';

/** One scenario of one project. */
export interface Column {
  readonly scenario: KeptScenario;
  /** Whether another project begins with it. */
  readonly starts: boolean;
  /** Children who live in its place. */
  readonly children: number;
}

/** Heads the columns of a project. */
export function projectHead(
  { place, period, question, runs, seed }: KeptResults,
  columns: number,
  index: number,
  isStale: boolean,
): TemplateResult {
  return html`<th scope="colgroup" colspan=${columns} class="project ${index > 0 ? 'starts' : ''}">
    ${index === 0 ? 'This project: ' : ''}${place}, ${period}
    ${question === '' ? nothing : html`<span class="small">${question}</span>`}
    <span class="small soft"
      >Mean of ${runs} runs, seed “${seed}”${isStale ? ', from before its last change' : ''}</span
    >
  </th>`;
}

/**
 * Writes the rows of a group of outcomes.
 * @param areAlike whether all places have as many children, so that their counts may be held against each other
 */
export function groupRows(
  { title, indicators }: IndicatorGroup,
  columns: readonly Column[],
  areAlike: boolean,
): TemplateResult {
  return html`<tbody>
    <tr class="group">
      <th scope="rowgroup">${title}</th>
      ${columns.map(({ starts }) => html`<td class=${starts ? 'starts' : ''}></td>`)}
    </tr>
    ${indicators.map((indicator) => row(indicator, columns, areAlike))}
  </tbody>`;
}

function row(indicator: Indicator, columns: readonly Column[], areAlike: boolean): TemplateResult {
  const counted = countedIn(indicator);
  const isCount = COUNT.test(indicator.unit);
  const results = columns.map(({ scenario: { indicators } }) =>
    indicators.find(({ id }) => id === indicator.id),
  );
  const range = spreadRange(
    results.flatMap((result) => result?.difference ?? []),
    indicator.matters,
  );
  return html`<tr>
    <th scope="row">
      ${indicator.label} ${counted === '' ? nothing : html`<span class="small soft">${counted}</span>`}
    </th>
    ${columns.map(({ scenario, starts, children }, index) => {
      const result = results[index];
      const look = { range, inWords: false, best: null, colour: scenarioColour(scenario.mark) };
      return html`<td class=${starts ? 'starts' : ''}>
        ${
          result === undefined
            ? html`<span class="soft">not counted</span>`
            : html`${meanWithRange(result, indicator)}
              ${isCount && !areAlike ? per10000(result.mean, children) : nothing}
              ${result.difference === null ? nothing : differenceFromBase(result.difference, indicator, look)}`
        }
      </td>`;
    })}
  </tr>`;
}

/** Numbers of families and children, which grow with the place. */
const COUNT = /^(children|families)( a year)?$/;

/** What places of different size are held against each other by. */
function per10000(mean: number | null, children: number): TemplateResult | typeof nothing {
  if (mean === null || !(children > 0)) return nothing;
  return html`<span class="rate small soft"
    >${formatValue((mean / children) * 10_000, 'ratio')} for each 10,000 children</span
  >`;
}
