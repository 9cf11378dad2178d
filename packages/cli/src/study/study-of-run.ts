import {
  type CompareResult,
  type FinishedRun,
  type MonthlyResult,
  type RunResult,
  diffScenarios,
  indicatorsOf,
  monthlyResults,
} from '@taper/engine';
import type { UsableFile } from '../input/read-scenarios.ts';
import { againCommand } from '../text/again-command.ts';
import type { StudiedScenario, Study } from './study.ts';

/** A run, or a comparison, and what it was made of. */
export interface RunToStudy {
  readonly result: RunResult | CompareResult;
  readonly run: FinishedRun;
  /** The base first. */
  readonly files: readonly UsableFile[];
  readonly set: readonly string[];
  readonly show: 'headline' | 'all';
}

/** Puts together what a run or a comparison came to and what it rests on. */
export function studyOfRun({ result, run, files, set, show }: RunToStudy): Study {
  const base = files[0]!;
  const all = indicatorsOf(base.scenario);
  const { engine, seed, assumptions, replications, findings } = result;
  const kind = 'scenarios' in result ? 'compare' : 'run';
  const scenarios = scenariosOf(result, run, files);
  const asked = { command: kind, files: files.map(({ file }) => file), set } as const;
  return {
    ...{ kind, engine, seed, assumptions, replications, findings },
    ...{ name: base.scenario.name, about: base.scenario.about },
    command: againCommand({ ...asked, seed, replications, assumptions }),
    ...{ factors: [], total: scenarios.length, scenarios },
    shown: show === 'all' ? all : all.filter(({ headline }) => headline),
    changes: scenarios
      .slice(1)
      .map(({ name }, index) => ({ name, differences: diffScenarios(base, files[index + 1]!) })),
    sources: base.evidence,
  };
}

function scenariosOf(
  result: RunResult | CompareResult,
  run: FinishedRun,
  files: readonly UsableFile[],
): StudiedScenario[] {
  const { horizon } = result;
  let months: readonly MonthlyResult[] | undefined;
  const own = (index: number, name: string) => ({
    ...{ scenario: files[index]!.scenario, horizon, options: {} },
    runs: () => ({ run, index }),
    monthly: () => (months ??= monthlyResults(run)).filter(({ scenario }) => scenario === name),
  });
  if ('scenarios' in result)
    return result.scenarios.map((scenario, index) => ({
      ...{ ...scenario, ...own(index, scenario.name) },
      against: index === 0 ? null : result.base,
    }));
  const { scenario, assumed, indicators } = result;
  return [
    {
      ...{ ...scenario, assumed, ...own(0, scenario.name), against: null },
      indicators: indicators.map((indicator) => ({ ...indicator, difference: null })),
    },
  ];
}
