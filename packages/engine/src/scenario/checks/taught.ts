import type { Checker } from './checker.ts';

/** Checks that ways of working are taught before they are taught no more. */
export function checkTaught({ scenario, sound, report }: Checker): void {
  for (const [id, { adoption }] of Object.entries(scenario.practices)) {
    const path = ['practices', id, 'adoption'];
    // ISO days sort as they follow each other.
    if (!adoption?.until || adoption.until > adoption.from || !sound(path)) continue;
    const message = `${id} is taught until ${adoption.until}, before it is taught at all`;
    const hint = `write a date after ${adoption.from}`;
    report([...path, 'until'], { code: 'dates-out-of-order', message, hint });
  }
}
