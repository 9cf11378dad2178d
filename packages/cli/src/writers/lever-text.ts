import type { SeekLever } from '@taper/engine';

/** Writes a lever as `--lever` takes it, its price with it. */
export function leverText({ path, from, to, unit, step, price }: SeekLever): string {
  return [
    `${path}=${from}${unit}..${to}${unit}`,
    ...(step === null ? [] : [`step=${step}`]),
    ...(price === null ? [] : [`cost=${price}`]),
  ].join(',');
}
