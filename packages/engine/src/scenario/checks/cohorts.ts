import { daysAMonth } from '../duration.ts';
import type { Checker } from './checker.ts';

/** Warns of cohorts that the horizon ends before: nobody would be taken in, or nobody followed for long enough. */
export function checkCohorts({ scenario, sound, report }: Checker): void {
  const { months } = scenario.horizon;
  const days = months * daysAMonth;
  for (const [id, { from, observe }] of Object.entries(scenario.cohorts)) {
    const path = ['cohorts', id];
    if (!sound(path, ['horizon']) || from + observe < days) continue;
    const message =
      from >= days
        ? `nobody is taken in: the results end after ${months} months`
        : `nobody can be followed so long: the results end after ${months} months, and who comes in first is followed to the end of them or beyond`;
    const hint = 'observe for a shorter time, take in earlier, or lengthen the horizon';
    report(path, { code: 'cohort-beyond-horizon', message, hint, severity: 'warning' });
  }
}
