import { InvalidArgumentError, Option } from 'commander';

/** A range as it is written: `services.social-work.cap.perFte=16..22`. */
export interface WrittenRange {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  /** What stands behind both numbers, such as `w`. */
  readonly unit: string;
}

const MEANT =
  'Give a field and the ends of its range: services.social-work.cap.perFte=16..22, or stages.assessment.work.mean=6w..10w.';

/** The option that names a field to vary and its range. */
export function varyOption(): Option {
  return new Option('--vary <path=from..to>', 'a field to vary and its range (may be repeated)')
    .argParser((written: string, before: readonly WrittenRange[] = []) => [...before, writtenRange(written)])
    .makeOptionMandatory();
}

/**
 * Reads a field and the ends of its range.
 * @throws InvalidArgumentError that says what was meant
 */
export function writtenRange(written: string): WrittenRange {
  const split = written.lastIndexOf('=');
  const [path, range] = [written.slice(0, split).trim(), written.slice(split + 1).trim()];
  const number = String.raw`(-?(?:\d+(?:\.\d+)?|\.\d+))([a-z]*)`;
  const [, from, unit, to, sameUnit] = new RegExp(`^${number}\\.\\.${number}$`).exec(range) ?? [];
  if (split < 1 || path === '' || from === undefined || unit !== sameUnit)
    throw new InvalidArgumentError(MEANT);
  const [low, high] = [Number(from), Number(to)];
  if (!(low < high))
    throw new InvalidArgumentError(`${path} is to go from ${low} to ${high}: write the smaller first.`);
  return { path, from: low, to: high, unit: unit ?? '' };
}
