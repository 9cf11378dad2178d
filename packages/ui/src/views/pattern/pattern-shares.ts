import { formatValue } from '@taper/engine';
import { scenarioColour } from '../../components/scenario-mark/scenario-mark.ts';
import type { ViewInput } from '../view.ts';
import type { TaperShares } from './taper-chart.ts';
import { LEVELS } from './taper-layout.ts';
import type { Shares } from './taper-layout.ts';

/** Open families by level in the base and in one scenario, and what is aimed at, ready to be drawn. */
export function patternShares(input: ViewInput, place: number): TaperShares {
  const { scenarios } = input;
  const base = sharesOf(input, 0);
  const scenario = place === 0 ? null : sharesOf(input, place);
  const aimed = (scenarios[place] ?? scenarios[0])?.scenario.official.taper ?? null;
  const target = aimed === null ? null : new Map(LEVELS.map((level) => [level, aimed[level] ?? 0]));
  const said = LEVELS.flatMap((level) => {
    const [from, to] = [base.get(level), scenario?.get(level)].map((one) =>
      formatValue(one ?? null, 'share'),
    );
    return base.has(level)
      ? [`level ${level}: ${from ?? ''}${scenario === null ? '' : `, then ${to ?? ''}`}`]
      : [];
  });
  const name = scenarios[place]?.name ?? '';
  return {
    ...{ base, scenario, target },
    colour: scenarioColour(scenarios[place]?.mark ?? 0),
    label: `Share of open families by level, today${scenario === null ? '' : ` and with ${name}`}. ${said.join('; ')}.`,
  };
}

function sharesOf({ comparison }: ViewInput, place: number): Shares {
  const indicators = comparison.scenarios[place]?.indicators ?? [];
  return new Map(
    LEVELS.flatMap((level) => {
      const mean = indicators.find(({ id }) => id === `open.share.level=${level}`)?.mean ?? null;
      return mean === null ? [] : [[level, mean] as const];
    }),
  );
}
