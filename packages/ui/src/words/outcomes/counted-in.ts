import type { Indicator } from '@taper/engine';

/** Units that stand behind a number anyway, or that a bare number needs no word for. */
const SAID = /^(share|days|ratio|[A-Z]{3}\b.*)$/;

/** Says in what an outcome is counted, such as `children a year`, where neither its numbers nor its label tell; else empty. */
export function countedIn({ unit, label }: Pick<Indicator, 'unit' | 'label'>): string {
  return SAID.test(unit) || label.toLowerCase().includes(unit) ? '' : unit;
}
