import {
  ENGINE_VERSION,
  type ValidatedTarget,
  type Validation,
  type ValidationVerdict,
  scenarioHash,
} from '@taper/engine';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UsablePlace } from './read-place.ts';
import type { HowToValidate } from './run-place.ts';

/** `taper validate --json`, of one place. */
export interface ValidationResult {
  readonly schema: string;
  readonly engine: string;
  readonly place: string;
  readonly about: Validation['about'];
  readonly seed: string;
  readonly assumptions: HowToValidate['assumptions'];
  readonly replications: number;
  readonly scenarios: readonly { readonly id: string; readonly file: string; readonly hash: string }[];
  readonly targets: readonly ValidatedTarget[];
  /** How many of each verdict, targets that were used in calibration left out. */
  readonly counts: Readonly<Record<ValidationVerdict, number>>;
  /** Ids of targets that were reproduced before and are missed now. */
  readonly lost: readonly string[];
}

/** Puts the result of a place together. */
export function validationResult(
  { validation, files }: UsablePlace,
  { seed, assumptions, replications }: HowToValidate,
  targets: readonly ValidatedTarget[],
  before: ReadonlyMap<string, string>,
): ValidationResult {
  const tests = targets.filter(({ usedInCalibration }) => !usedInCalibration);
  const count = (verdict: ValidationVerdict) => tests.filter((one) => one.verdict === verdict).length;
  return {
    ...{
      schema: 'taper-validation/1',
      engine: ENGINE_VERSION,
      place: validation.place,
      about: validation.about,
    },
    ...{ seed, assumptions, replications },
    scenarios: [...files].map(([id, { file, scenario }]) => ({ id, file, hash: scenarioHash(scenario) })),
    targets,
    counts: {
      reproduced: count('reproduced'),
      bracketed: count('bracketed'),
      'too-vague': count('too-vague'),
      missed: count('missed'),
      'not-testable': count('not-testable'),
    },
    lost: targets
      .filter(({ id, verdict }) => verdict === 'missed' && before.get(id) === 'reproduced')
      .map(({ id }) => id),
  };
}

/** Verdicts of an earlier validation, by target; none where there is no file of one, or it cannot be read. */
export function earlierVerdicts(dir: string, name: string): Map<string, string> {
  const path = join(dir, `${name}.json`);
  if (!existsSync(path)) return new Map();
  try {
    const { targets } = JSON.parse(readFileSync(path, 'utf8')) as Partial<ValidationResult>;
    return new Map((targets ?? []).map(({ id, verdict }) => [id, verdict]));
  } catch {
    return new Map();
  }
}
