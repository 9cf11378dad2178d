import * as z from 'zod';
import type { FindingCode } from '../../errors.ts';
import { durationDays, parseDuration } from '../duration.ts';
import { duration, quantity, share } from './field.ts';
import { sharesOf } from './shares.ts';

const day = '\\d+(?:\\.\\d+)?(?:d|w|mo|y)';

/** How the key of a band is written: two lengths of time, `0y..2y`. */
const bandPattern = new RegExp(`^(${day})\\.\\.(${day})$`);

/** A band of a law: from one length of time to another, in days. */
export interface Band {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Reads the keys of bands, from the shortest time up. */
export function parseBands(keys: readonly string[]): Band[] {
  const parsed = keys.map((key) => {
    const [, from = '', to = ''] = bandPattern.exec(key) ?? [];
    return { key, from: daysOf(from), to: daysOf(to) };
  });
  return parsed.sort((a, b) => a.from - b.from || a.to - b.to);
}

function daysOf(text: string): number {
  const written = parseDuration(text);
  return written === null ? NaN : durationDays(written);
}

const law = <const Name extends string>(name: Name) => z.literal(name);

const plus = duration({
  label: 'Plus',
  describe: 'A fixed length of time added to what the law gives.',
  default: '0d',
});
const mean = duration({ label: 'Mean', describe: 'Mean of the law, before anything is added.', above: 0 });
const fixedMean = duration({
  label: 'Mean',
  describe: 'The length of time; every draw is the same.',
  min: 0,
});
const cv = quantity({
  label: 'Coefficient of variation',
  describe: 'Standard deviation as a fraction of the mean, before anything is added.',
  unit: 'factor',
  above: 0,
  max: 10,
});
const scale = duration({
  label: 'Scale',
  describe: 'Weibull scale: the time by which 63% have happened.',
  above: 0,
});
const shape = quantity({
  label: 'Shape',
  describe: 'Weibull shape: below 1 the hazard falls with time, above 1 it rises.',
  unit: 'factor',
  min: 0.05,
  max: 50,
});
const bands = sharesOf({
  label: 'Share of a band',
  describe: 'Share of draws that fall in the band, spread evenly over it.',
  what: 'a band such as 0y..2y',
  pattern: bandPattern,
}).check(requireBandsApart);

/** Builds a map of shares by bands of age or time, each a share of its own: they need not sum to 1. */
export function shareByBand(options: { label: string; describe: string }) {
  const key = z.string().regex(bandPattern).meta({ title: 'a band such as 0y..2y' });
  return z.record(key, share(options)).check(requireBandsApart);
}

/** Checks that each band ends after it starts and that no two cover the same time. */
function requireBandsApart({ value, issues }: z.core.ParsePayload<Record<string, number>>): void {
  const parsed = parseBands(Object.keys(value));
  const report = (band: Band, code: FindingCode, message: string, hint: string): void => {
    issues.push({ code: 'custom', input: value, path: [band.key], message, params: { code, hint } });
  };
  parsed.forEach((band, index) => {
    const before = parsed[index - 1];
    if (band.to <= band.from) {
      report(band, 'out-of-bounds', 'a band must end later than it starts', 'write the shorter time first');
    } else if (before !== undefined && band.from < before.to) {
      const message = `the band overlaps ${before.key}`;
      report(band, 'bands-overlap', message, 'let each band start where the one before it ends');
    }
  });
}

/** A law of a length of time, chosen by its `law` key. */
export const lawSchema = z.discriminatedUnion('law', [
  z.strictObject({ law: law('fixed'), mean: fixedMean, plus }),
  z.strictObject({ law: law('exponential'), mean, plus }),
  z.strictObject({ law: law('lognormal'), mean, cv, plus }),
  z.strictObject({ law: law('gamma'), mean, cv, plus }),
  z.strictObject({ law: law('weibull'), scale, shape, plus }),
  z.strictObject({ law: law('bands'), bands, plus }),
]);

/** Names of the laws of a length of time. */
export const lawNames: readonly string[] = lawSchema.options.map((option) => option.shape.law.value);
