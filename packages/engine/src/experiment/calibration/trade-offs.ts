import type { Axis, Matrix } from './matrix.ts';
import type { FreeParameter } from './problem.ts';

/** Errors that go along more closely than this cannot be told apart. */
const CLOSE = 0.9;
/** What takes part in a direction with less than this of its length is left out of the words. */
const PART = 0.3;

/** Two parameters that the targets cannot tell apart. */
export interface TradeOff {
  /** Their paths. */
  readonly parameters: readonly [string, string];
  /** Correlation of their errors. */
  readonly correlation: number;
  readonly words: string;
}

/** A way to move parameters that the targets say less of than the bounds do. */
export interface OpenDirection {
  /** Parameters that take part, with their part of the direction, in ways from low to high bound. */
  readonly parameters: readonly { readonly path: string; readonly part: number }[];
  readonly words: string;
}

/** Names the pairs of parameters that the targets cannot tell apart, the closest first. */
export function tradeOffsOf(parameters: readonly FreeParameter[], correlations: Matrix): TradeOff[] {
  const pairs = parameters.flatMap((one, i) =>
    parameters.slice(i + 1).flatMap((other, offset): TradeOff[] => {
      const correlation = correlations[i]![i + 1 + offset]!;
      if (Math.abs(correlation) <= CLOSE) return [];
      const words = `${more(one)} and ${correlation > 0 ? more(other) : less(other)} cannot be told apart by these targets`;
      return [{ parameters: [one.path, other.path], correlation, words }];
    }),
  );
  return pairs.sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}

/** Names the directions that the targets leave open. */
export function openDirections(
  parameters: readonly FreeParameter[],
  unknown: readonly Axis[],
): OpenDirection[] {
  return unknown.map(({ direction }) => {
    const largest = direction.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);
    const parts = parameters.flatMap((parameter, at) => {
      const part = direction[at]! * (largest < 0 ? -1 : 1);
      return Math.abs(part) >= PART ? [{ parameter, part }] : [];
    });
    const named = parts.map(({ parameter, part }) => (part > 0 ? more(parameter) : less(parameter)));
    const together = parts.length > 1 ? ' together' : '';
    return {
      parameters: parts.map(({ parameter, part }) => ({ path: parameter.path, part })),
      words: `the targets say less than the bounds do about ${named.join(', with ')}${together}`,
    };
  });
}

function more({ name, isTime }: FreeParameter): string {
  return `${isTime ? 'longer' : 'more'} “${name}”`;
}

function less({ name, isTime }: FreeParameter): string {
  return `${isTime ? 'shorter' : 'less'} “${name}”`;
}
