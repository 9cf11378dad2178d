import { type Indicator, indicatorsOf } from '@taper/engine';
import type { StudiedScenario, Study } from '../study/study.ts';
import { withDistinctLabels } from '../writers/distinct-labels.ts';
import { type Markup, html } from './html.ts';
import { type DifferenceWords, differenceWords, magnitudeOf, ownWords } from '../writers/outcome-words.ts';
import { type Column, type Row, table } from './table.ts';

/** Scenarios in a table; more of them belong in a workbook. */
const MOST_ROWS = 500;

const number = (title: string): Column => ({ title, isNumber: true });
const SPREADS = [number('95% interval'), number('Plausible range'), number('Luck: 10th to 90th')];

/** Writes all outcomes of the first table with their uncertainty, a table a scenario, or of a batch a table an outcome. */
export function resultSection(study: Study): Markup {
  const shown = withDistinctLabels(study.shown);
  const more = study.scenarios.length - MOST_ROWS;
  return html`<section>
    <h2>Results</h2>
    <dl class="spreads">
      <dt>95% interval</dt>
      <dd>how well the simulation knows the mean; more runs make it narrower</dd>
      <dt>Plausible range</dt>
      <dd>
        the range of the mean for 95 in 100 sets of the assumptions, error of the simulation included; a dash
        where no assumptions are drawn
      </dd>
      <dt>Luck</dt>
      <dd>
        the percentiles that 10 and 90 in 100 runs stay below: what one council may see; more runs do not
        narrow it
      </dd>
    </dl>
    ${study.kind === 'batch' ? shown.map((one) => outcomeTables(study, one)) : scenarioTables(study, shown)}
    ${more > 0 ? html`<p>${more} more scenarios are in summary.csv and in the workbook.</p>` : null}
  </section>`;
}

function scenarioTables({ scenarios }: Study, shown: readonly Indicator[]): Markup[] {
  return scenarios.flatMap((scenario) => [
    table(
      `${scenario.name}: outcomes`,
      [{ title: 'Outcome' }, number('Mean'), ...SPREADS],
      shown.map(({ id, label, unit }): Row => {
        const found = scenarios.map(({ indicators }) => indicators.find((one) => one.id === id));
        const own = scenario.indicators.find((one) => one.id === id);
        return [label, ...ownWords(own, unit, magnitudeOf(found))];
      }),
    ),
    ...(scenario.against === null
      ? []
      : [
          table(
            `${scenario.name}: differences from ${scenario.against}`,
            [{ title: 'Outcome' }, number('Difference'), ...SPREADS, { title: 'Verdict' }],
            shown.map(({ id, label }): Row => [label, ...differenceCells(scenario, id)]),
          ),
        ]),
  ]);
}

/** A row a scenario; what is compared has a second table. */
function outcomeTables({ scenarios }: Study, { id, label, unit }: Indicator): Markup[] {
  const told = scenarios.slice(0, MOST_ROWS);
  const found = told.map(({ indicators }) => indicators.find((one) => one.id === id));
  const magnitude = magnitudeOf(found);
  const compared = told.filter(({ against }) => against !== null);
  return [
    html`<h3>${label}</h3>`,
    table(
      `${label}: each scenario`,
      [{ title: 'Scenario' }, number('Mean'), ...SPREADS],
      told.map(({ name }, place): Row => [name, ...ownWords(found[place], unit, magnitude)]),
    ),
    ...(compared.length === 0
      ? []
      : [
          table(
            `${label}: differences`,
            [
              { title: 'Scenario' },
              { title: 'Against' },
              number('Difference'),
              ...SPREADS,
              { title: 'Verdict' },
            ],
            compared.map(
              (scenario): Row =>
                [...[scenario.name, scenario.against], ...differenceCells(scenario, id)] as unknown as Row,
            ),
          ),
        ]),
  ];
}

function differenceCells({ indicators, scenario }: StudiedScenario, id: string): (string | Markup)[] {
  const indicator = indicatorsOf(scenario).find((one) => one.id === id);
  const difference = indicators.find((one) => one.id === id)?.difference ?? null;
  const words = differenceWords(difference, indicator ?? { unit: '', good: null });
  return [words.change, words.ci95, words.plausible, words.luck, verdictMark(words)];
}

function verdictMark({ verdict, worth }: DifferenceWords): Markup {
  return html`<span class="${worth ?? 'open'}">${verdict}</span>`;
}
