import {
  type Batch,
  type BatchScenario,
  type Finding,
  type Indicator,
  type Load,
  type Scenario,
  batchScenarios,
  indicatorsOf,
  loadFindings,
  readBatch,
  sweptBatch,
} from '@taper/engine';
import { loadFile } from '../input/load-file.ts';
import { placed } from '../input/read-scenarios.ts';
import { InputFault } from '../ending/stops.ts';
import { mergedFindings } from './merged-findings.ts';

/** A scenario of a batch that can be run. */
export interface UsableScenario extends BatchScenario {
  readonly scenario: Scenario;
}

/** A batch file and its scenarios, all of which can be run. */
export interface UsableBatch {
  readonly batch: Batch;
  readonly scenarios: readonly UsableScenario[];
  /** Outcomes for the table: those that the file names, or the first ones. */
  readonly shown: readonly Indicator[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/** What is wrong with a batch file and its scenarios; the batch where nothing is. */
export interface BatchFindings {
  readonly usable: UsableBatch | null;
  readonly findings: readonly Finding[];
}

/** Whether a file says that it is a batch file. */
export function isBatchFile(file: string): boolean {
  return /^taper-batch\s*:/m.test(loadFile(file) ?? '');
}

/** Where a batch is read from, and what is known of it. */
export interface BatchSource {
  readonly file: string;
  readonly set: readonly string[];
  /** Gives the text of a file; left out: from the disk. */
  readonly load?: Load;
  /** All findings, where the same texts were read before: working out what demand gives reason to say takes a while. */
  readonly known?: readonly Finding[] | undefined;
}

/**
 * Reads a batch file that is to be used.
 * @throws InputFault with all findings, when any is an error
 */
export function readUsableBatch(source: BatchSource): UsableBatch {
  const { usable, findings } = checkBatch(source);
  if (usable === null) throw new InputFault('', findings);
  return usable;
}

/** Reads a batch file and every scenario of it, and adds what their demand gives reason to say. */
export function checkBatch({ file, set, load = loadFile, known }: BatchSource): BatchFindings {
  const { batch: written, findings: ofText } = readBatch(file, load);
  if (written === null) return { usable: null, findings: ofText.map(placed) };
  const { batch, findings: ofSweep } = sweptBatch(written);
  const ofFile = [...ofText, ...ofSweep];
  if (batch === null) return { usable: null, findings: ofFile.map(placed) };
  const grid = batchScenarios(batch, load, set);
  const read = known === undefined ? grid.map(withLoad) : grid;
  const scenarios = read.filter((one): one is UsableScenario => one.scenario !== null);
  const complete = scenarios.length === read.length;
  const outcomes = complete ? outcomesOf(scenarios) : new Map<string, Indicator>();
  const findings =
    known ??
    [...ofFile, ...(complete ? unknownOutcomes(batch, outcomes) : []), ...mergedFindings(read)].map(placed);
  if (!complete || findings.some(({ severity }) => severity === 'error')) return { usable: null, findings };
  return { usable: { batch, scenarios, shown: shownOf(batch, outcomes), findings }, findings };
}

/** Each scenario stands for itself: its demand is solved for it alone. */
function withLoad(read: BatchScenario): BatchScenario {
  const load = read.scenario === null ? [] : loadFindings(read.scenario, read.locate);
  const sound = load.every(({ severity }) => severity !== 'error');
  return { ...read, scenario: sound ? read.scenario : null, findings: [...read.findings, ...load] };
}

/** Outcomes that any of the scenarios has, by id: one without meetings has nothing to tell of them. */
function outcomesOf(scenarios: readonly UsableScenario[]): Map<string, Indicator> {
  return new Map(
    scenarios.flatMap(({ scenario }) => indicatorsOf(scenario).map((one) => [one.id, one] as const)),
  );
}

function unknownOutcomes({ show, precision }: Batch, outcomes: ReadonlyMap<string, Indicator>): Finding[] {
  const named = [
    ...show.map((one) => ({ ...one, path: 'show' })),
    ...precision.map((one) => ({ ...one, path: 'precision' })),
  ];
  return named
    .filter(({ id }) => !outcomes.has(id))
    .map(({ id, place, path }) => {
      const alike = [...outcomes.keys()].filter((known) => known.split('.')[0] === id.split('.')[0]);
      const hint = alike.length > 0 ? `there is: ${alike.join(', ')}` : 'docs/indicators.md lists them';
      const message = `no scenario of the batch has an outcome "${id}"`;
      return {
        ...{ code: 'unknown-reference', severity: 'error' as const, ...place, path },
        ...{ message, hint },
      };
    });
}

function shownOf({ show }: Batch, outcomes: ReadonlyMap<string, Indicator>): Indicator[] {
  if (show.length === 0) return [...outcomes.values()].filter(({ headline }) => headline);
  return show.flatMap(({ id }) => outcomes.get(id) ?? []);
}
