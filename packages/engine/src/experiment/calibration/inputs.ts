import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Calibration } from '../../scenario/calibration/read-calibration.ts';
import { scenarioHash } from '../../scenario/index.ts';
import { ENGINE_VERSION } from '../../version.ts';
import type { CalibrationProblem } from './problem.ts';

/** All that a calibration depends on, each part named by a short text that is the same where the part is. */
export interface CalibrationInputs {
  readonly engine: string;
  readonly scenario: string;
  readonly targets: string;
  readonly free: string;
  readonly seed: string;
  readonly replications: string;
  readonly rounds: string;
}

/** Names the inputs of a calibration, so that a state can be told from that of another. */
export function calibrationInputs(
  { start, targets, free }: Calibration,
  {
    seed,
    replications,
    rounds,
  }: Pick<CalibrationProblem, 'seed' | 'rounds'> & { readonly replications: number },
): CalibrationInputs {
  const figures = targets.figures.map(({ place: _place, node: _node, ...figure }) => figure);
  const numbers = free.map(({ written: { path, with: others }, unit, low, high, start: from }) => ({
    ...{ path, others, unit, low, high, from },
  }));
  return {
    engine: ENGINE_VERSION,
    scenario: scenarioHash(start),
    targets: named({ name: targets.name, figures }),
    free: named(numbers),
    ...{ seed, replications: String(replications), rounds: String(rounds) },
  };
}

function named(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value))));
}
