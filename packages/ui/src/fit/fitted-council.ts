import { fittedScenario } from '@taper/engine';
import type { Calibration, CalibrationResult } from '@taper/engine';

/** One of the numbers that were written, beside what the council that was found gives. */
export interface FittedNumber {
  /** Its key in the form. */
  readonly key: string;
  readonly unit: string;
  readonly wanted: number;
  /** Where the number itself may lie. */
  readonly low: number;
  readonly high: number;
  readonly mean: number | null;
  readonly ci95: readonly [number, number] | null;
  /** `unclear`: not there, but so few runs may miss it by chance. */
  readonly verdict: 'met' | 'missed' | 'unclear';
  /** Kept back: nothing was fitted to it, so that it can test the rest. */
  readonly isTest: boolean;
}

/** A number that nobody publishes, as the fit found it. */
export interface FoundNumber {
  readonly name: string;
  readonly unit: string;
  readonly before: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Whether it would have gone further, had it been let. */
  readonly isAtBound: boolean;
}

/** A council that was found. */
export interface FittedCouncil {
  /** A scenario file that extends England's council. */
  readonly text: string;
  readonly numbers: readonly FittedNumber[];
  readonly found: readonly FoundNumber[];
  /** What the twelve numbers do not settle, in words. */
  readonly open: readonly string[];
  /** Runs behind what the council gives. */
  readonly runs: number;
  /** Whether the reader ended it before it had come to rest. */
  readonly isEarly: boolean;
}

/** Sums up a fit for readers. */
export function fittedCouncil(
  calibration: Calibration,
  result: CalibrationResult,
  isEarly: boolean,
): FittedCouncil {
  const { tradeOffs, openDirections } = result;
  return {
    text: named(fittedScenario(calibration, result, 'council.yaml')),
    numbers: result.targets.map(({ id, unit, published, mean, ci95, verdict, holdOut }) => ({
      ...{ key: id, unit, wanted: published.value, low: published.low, high: published.high },
      ...{ mean, ci95, verdict, isTest: holdOut },
    })),
    found: result.parameters.map(({ name, unit, start, value, low, high, atBound }) => ({
      ...{ name, unit, before: start, value, low, high, isAtBound: atBound !== null },
    })),
    open: [...openDirections, ...tradeOffs].map(({ words }) => words),
    ...{ runs: result.replications, isEarly },
  };
}

/** What stands beside it is compared with today: that is what it is, whatever it was made of. */
function named(text: string): string {
  const about = 'about:\n  question: What does our council carry, if nothing changes?';
  return text.replace(/^name: .*(\n {2}.*)*$/m, `name: Today\n${about}`);
}
