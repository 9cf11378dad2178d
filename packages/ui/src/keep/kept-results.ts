import { ENGINE_VERSION } from '@taper/engine';
import type { ComparedIndicator, Scenario } from '@taper/engine';
import type { Project, Variant } from '../state/project.ts';
import type { ViewInput } from '../views/view.ts';
import { comparedGroups } from '../words/outcomes/first-outcomes.ts';
import type { IndicatorGroup } from '../words/outcomes/indicator-groups.ts';
import { periodInWords } from '../words/scenario/period.ts';
import { PREFIX, keysOf } from './browser-store.ts';

const RESULTS = `${PREFIX}results.`;
/** Shape of what is kept; another is passed over, since runs are made again when the project is opened. */
const FORM = 1;

/** One scenario of a project, with what came of it. */
export interface KeptScenario {
  readonly name: string;
  readonly mark: number;
  /** Of those that are compared first; see `groups`. */
  readonly indicators: readonly ComparedIndicator[];
}

/** What a project's runs gave when it was open last: enough to stand beside another, too little to go on from. */
export interface KeptResults {
  /** What they were made with, to be told from what the project says now: see `inputsOf`. */
  readonly inputs: string;
  readonly place: string;
  /** Children who live there. */
  readonly children: number;
  /** First and last month. */
  readonly period: string;
  readonly question: string;
  readonly seed: string;
  readonly runs: number;
  /** The outcomes that are compared first, with their words. */
  readonly groups: readonly IndicatorGroup[];
  /** The base first. */
  readonly scenarios: readonly KeptScenario[];
}

/** Keeps the results of a project; where the browser has no room they are made again when it is opened. */
export function keepResults(id: string, results: KeptResults, storage: Storage = localStorage): void {
  try {
    storage.setItem(RESULTS + id, JSON.stringify({ form: FORM, engine: ENGINE_VERSION, ...results }));
  } catch {
    dropResults(id, storage);
  }
}

/** The results that are kept of a project; null where there are none, or another version of Taper made them. */
export function keptResults(id: string, storage: Storage = localStorage): KeptResults | null {
  try {
    const kept = JSON.parse(storage.getItem(RESULTS + id) ?? 'null') as
      (KeptResults & { readonly form: unknown; readonly engine: unknown }) | null;
    return kept?.form === FORM && kept.engine === ENGINE_VERSION && kept.scenarios.length > 0 ? kept : null;
  } catch {
    return null;
  }
}

/** Deletes the results of a project. */
function dropResults(id: string, storage: Storage = localStorage): void {
  try {
    storage.removeItem(RESULTS + id);
  } catch {
    // A browser that keeps nothing has nothing to delete.
  }
}

/** Deletes the results of projects that are not there any more. */
export function dropResultsBut(ids: ReadonlySet<string>, storage: Storage = localStorage): void {
  try {
    const kept = keysOf(storage).filter((key) => key.startsWith(RESULTS));
    for (const key of kept) if (!ids.has(key.slice(RESULTS.length))) storage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to delete.
  }
}

/** What is kept of the results that the page shows: outcomes that are compared first, of every scenario that has run. */
export function resultsOf(
  { comparison, scenarios, headlines }: Pick<ViewInput, 'comparison' | 'scenarios' | 'headlines'>,
  { variants }: Pick<Project, 'variants'>,
  question: string,
): KeptResults {
  const base: Scenario | undefined = scenarios[0]?.scenario;
  const groups = base === undefined ? [] : comparedGroups(base, headlines);
  const compared = new Set(groups.flatMap(({ indicators }) => indicators.map(({ id }) => id)));
  const ran = new Set(scenarios.map(({ id }) => id));
  const { seed, replications: runs } = comparison;
  return {
    ...{ question, seed, runs, groups },
    inputs: inputsOf(
      variants.filter(({ id }) => ran.has(id)),
      seed,
    ),
    place: base?.place.name ?? '',
    children: base?.place.children ?? 0,
    period: base === undefined ? '' : periodInWords(base.horizon),
    scenarios: comparison.scenarios.map(({ name, indicators }, index) => ({
      ...{ name, mark: scenarios[index]?.mark ?? index },
      indicators: indicators.filter(({ id }) => compared.has(id)),
    })),
  };
}

/** What results go by, as text that is the same where they are: the base of a project stays what it is. */
export function inputsOf(variants: readonly Pick<Variant, 'id' | 'changes'>[], seed: string): string {
  const changes = variants.map(({ id, changes }) => JSON.stringify([id, changes]));
  return JSON.stringify([seed, changes.sort()]);
}
