import type { Evidence, Finding } from '../finding.ts';
import { formatPath, parsePath } from '../path.ts';
import { readScenario, readTree, type ReadResult } from '../read.ts';
import { createReport, inOrder } from '../reading/report.ts';
import { type Load, loadScenario } from '../source/load.ts';
import type { MapNode } from '../source/node.ts';
import { applyOverrides, type Override } from '../source/set.ts';
import type { Scenario } from '../types.ts';
import type { Targets, WrittenFree } from '../types/targets.ts';
import { type FreeNumber, freeNumbers } from './free-parameters.ts';
import { overridesAt } from './overrides-at.ts';
import { readTargets } from './read-targets.ts';
import { scaled } from './scaled.ts';
import { scalingFindings } from './scaling-findings.ts';

/** What a calibration is asked to do. */
export interface CalibrationRequest {
  /** The scenario file, and the targets file. */
  readonly file: string;
  readonly targets: string;
  /** Overrides of the user, which go before what the targets file sets. */
  readonly set: readonly string[];
  /** Numbers that the user frees, besides those of the file or in their place. */
  readonly free: readonly WrittenFree[];
}

/** A scenario and its targets, as read. */
export interface Calibration {
  readonly file: string;
  readonly targets: Targets;
  readonly free: readonly FreeNumber[];
  /** Everything that is set before anything is fitted, in turn. */
  readonly set: readonly Override[];
  /** The scenario at the start of the fit. */
  readonly start: Scenario;
  readonly document: unknown;
  readonly evidence: readonly Evidence[];
  /** Finds where in the files a path was written. */
  readonly locate: ReadResult['locate'];
  /** The scenario with the free numbers at these amounts, and what is wrong with it there. */
  readonly at: (amounts: readonly number[]) => ReadResult;
}

/** What came of reading a calibration: all findings at once; none of it where any is an error. */
export interface CalibrationReadResult {
  readonly calibration: Calibration | null;
  readonly findings: readonly Finding[];
}

/** Reads a scenario file and a targets file for it. */
export function readCalibration(request: CalibrationRequest, load: Load): CalibrationReadResult {
  const { file } = request;
  const { targets, findings: ofTargets } = readTargets(request.targets, load);
  const plain = readScenario(file, load);
  if (targets === null || plain.scenario === null)
    return { calibration: null, findings: [...ofTargets, ...plain.findings] };
  const scaling = targets.scale === null ? [] : scalingFindings(plain.scenario, targets.scale.place);
  const grown =
    targets.scale === null ? [] : scaled(plain.scenario, targets.scale.children, targets.scale.place);
  const set: Override[] = [...grown, ...targets.set, ...request.set];
  const read = readScenario(file, load, { set });
  const root = rootOf(file, load, set);
  const report = createReport();
  const free = root === null ? [] : freeNumbers(mergedFree(targets.free, request.free), root, report);
  const found = [...ofTargets, ...scaling, ...read.findings, ...inOrder(report.findings)];
  if (root === null || read.scenario === null || found.some(({ severity }) => severity === 'error'))
    return { calibration: null, findings: found };
  // The files are parsed once: a fit reads the scenario hundreds of times.
  const at = (amounts: readonly number[]) => {
    const own = createReport();
    return readTree(applyOverrides(root, overridesAt(free, amounts), own), load, own);
  };
  const ends = endFindings(free, at);
  const findings = [...found, ...ends];
  if (ends.length > 0) return { calibration: null, findings };
  const { scenario: start, document, evidence, locate } = read;
  return { calibration: { file, targets, free, set, start, document, evidence, locate, at }, findings };
}

/** Those of the options stand in place of those of the file that free the same path. */
function mergedFree(ofFile: readonly WrittenFree[], ofUser: readonly WrittenFree[]): WrittenFree[] {
  const key = ({ path }: WrittenFree) => formatPath(parsePath(path.trim()) ?? [path]);
  const merged = new Map(ofFile.map((one) => [key(one), one]));
  for (const one of ofUser) merged.set(key(one), { ...one, with: merged.get(key(one))?.with ?? one.with });
  return [...merged.values()];
}

/** The merged file with all that is set; its faults are told by reading it as a scenario. */
function rootOf(file: string, load: Load, set: readonly Override[]): MapNode | null {
  const report = createReport();
  const root = loadScenario(file, load, report);
  return root === null ? null : applyOverrides(root, set, report);
}

/** Tells of bounds at which the scenario has faults that it does not have at the start. */
function endFindings(free: readonly FreeNumber[], at: Calibration['at']): Finding[] {
  const start = free.map((one) => one.start);
  return free.flatMap(({ written, low, high, unit }, place) =>
    [low, high].flatMap((bound) => {
      const { scenario, findings } = at(start.with(place, bound));
      const [fault] = findings.filter(({ severity }) => severity === 'error');
      if (scenario !== null || fault === undefined) return [];
      const { file, line, column } = written.place;
      const message = `at ${bound}${unit}: ${fault.message}`;
      const path = `free.${formatPath([written.path])}`;
      return [{ ...fault, ...{ file, line, column, path, message } }];
    }),
  );
}
