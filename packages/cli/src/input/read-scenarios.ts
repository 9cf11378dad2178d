import {
  type Finding,
  type Load,
  type ReadResult,
  type Scenario,
  loadFindings,
  readScenario,
} from '@taper/engine';
import { loadFile } from './load-file.ts';
import { InputFault } from '../ending/stops.ts';

/** A scenario file as it was read. */
export interface ReadFile extends ReadResult {
  readonly file: string;
}

/** A scenario that can be run, and its file. */
export interface UsableFile extends ReadFile {
  readonly scenario: Scenario;
}

/** Reads scenario files with overrides, the base first, and adds what their demand gives reason to say. */
export function readFiles(
  files: readonly string[],
  set: readonly string[],
  load: Load = loadFile,
): ReadFile[] {
  const read = files.map((file) => ({ file, ...readScenario(file, load, { set }) }));
  const base = read[0]?.scenario ?? undefined;
  return read.map((one) => {
    const ofLoad = one.scenario === null ? [] : loadFindings(one.scenario, one.locate, base);
    const sound = ofLoad.every(({ severity }) => severity !== 'error');
    return {
      ...one,
      scenario: sound ? one.scenario : null,
      findings: [...one.findings, ...ofLoad].map(placed),
    };
  });
}

/** Gives a finding about a whole file, which has no place in it, the place where editors open a file. */
export function placed(finding: Finding): Finding {
  return { ...finding, line: Math.max(1, finding.line), column: Math.max(1, finding.column) };
}

/** All findings of all files; those that several files share through `extends` once. */
export function findingsOf(files: readonly Pick<ReadFile, 'findings'>[]): Finding[] {
  const byText = new Map(
    files.flatMap(({ findings }) => findings.map((finding) => [JSON.stringify(finding), finding] as const)),
  );
  return [...byText.values()];
}

/**
 * Reads scenario files that are to be used.
 * @param load gives the text of a file; left out: from the disk
 * @throws InputFault with all findings of all files, when any is an error
 */
export function readUsable(
  files: readonly string[],
  set: readonly string[],
  load: Load = loadFile,
): UsableFile[] {
  const read = readFiles(files, set, load);
  const usable = read.filter((file): file is UsableFile => file.scenario !== null);
  if (usable.length < read.length) throw new InputFault('', findingsOf(read));
  return usable;
}
