import {
  type Finding,
  type PublishedTarget,
  type TestOfTarget,
  type Validation,
  comparableFindings,
  readValidation,
  untestable,
} from '@taper/engine';
import { loadFile } from '../input/load-file.ts';
import { type UsableFile, findingsOf, placed, readFiles } from '../input/read-scenarios.ts';

/** A validation file and its scenarios, all of which can be run. */
export interface UsablePlace {
  readonly validation: Validation;
  readonly files: ReadonlyMap<string, UsableFile>;
}

/** What is wrong with a validation file and its scenarios; the place where nothing is. */
export interface PlaceFindings {
  readonly usable: UsablePlace | null;
  readonly findings: readonly Finding[];
}

/** Whether a file says that it is a validation file. */
export function isValidationFile(file: string): boolean {
  return /^taper-validation\s*:/m.test(loadFile(file) ?? '');
}

/** Reads a validation file and the scenarios that its targets name; all findings at once. */
export function readPlace(file: string): PlaceFindings {
  const { validation, findings: ofFile } = readValidation(file, loadFile);
  const own = ofFile.map(placed);
  if (validation === null) return { usable: null, findings: own };
  const used = usedScenarios(validation);
  const read = new Map([...used].map(([id, path]) => [id, readFiles([path], [])[0]!]));
  const files = new Map(
    [...read].flatMap(([id, one]) => (one.scenario === null ? [] : [[id, one as UsableFile]])),
  );
  const ofTests =
    files.size < read.size ? [] : validation.targets.flatMap((target) => faults(target, files, file));
  const findings = findingsOf([{ findings: own }, ...read.values(), { findings: ofTests.map(placed) }]);
  const isSound = findings.every(({ severity }) => severity !== 'error');
  return { usable: isSound ? { validation, files } : null, findings };
}

/** Files of the scenarios that targets name; those that none names are not run. */
function usedScenarios({ scenarios, targets }: Validation): Map<string, string> {
  const named = targets.flatMap(({ test }) => ('notTestable' in test ? [] : [test.scenario, test.against]));
  return new Map(
    [...scenarios].flatMap(([id, { file }]) => (named.includes(id) ? [[id, file] as const] : [])),
  );
}

function faults({ id, test, place }: PublishedTarget, files: UsablePlace['files'], file: string): Finding[] {
  if ('notTestable' in test) return [];
  const at = {
    severity: 'error',
    file,
    line: place.line,
    column: place.column,
    path: `targets.${id}`,
  } as const;
  const [own, base] = scenariosOf(test, files);
  const named = [own, ...(base === null ? [] : [base])];
  const reasons = named.flatMap(({ scenario, file: of }) => {
    const reason = untestable(scenario, test);
    return reason === null ? [] : [`${of} cannot give it: ${reason}`];
  });
  const remarks = reasons.map((message) => ({
    ...{ ...at, code: 'unknown-reference' as const, message },
    hint: 'ids of outcomes are in docs/indicators.md; months lie within the horizon',
  }));
  const unlike =
    base === null ? [] : comparableFindings([base, own]).filter(({ severity }) => severity === 'error');
  return [...remarks, ...unlike.map((finding) => ({ ...finding, ...at, severity: finding.severity }))];
}

function scenariosOf({ scenario, against }: TestOfTarget, files: UsablePlace['files']) {
  return [files.get(scenario)!, against === null ? null : files.get(against)!] as const;
}
