import type { Checker } from './checker.ts';

/** Checks that families leave every stage, and that it is said where they go. */
export function checkEndings({ scenario, given, sound, report }: Checker): void {
  for (const [id, stage] of Object.entries(scenario.stages)) {
    const path = ['stages', id];
    const parts = ['work', 'routes', 'escalation', 'timeBox'].map((part) => [...path, part]);
    if (!sound(...parts)) continue;
    const steps = Object.keys(stage.escalation?.to ?? {}).length + Object.keys(stage.routes).length;
    const ends = stage.work !== null || stage.timeBox !== null;
    if (!ends && steps === 0) {
      const message = `families would never leave ${id}`;
      const hint = 'give it work, a timeBox, routes or an escalation';
      report(path, { code: 'stage-without-end', message, hint });
    }
    if (ends && !given([...path, 'next'])) {
      const hint = 'add next:, with shares by stage, or { closed: 1 }';
      const message = 'next is missing: it is not said where ready families go';
      report([...path, 'next'], { code: 'missing-field', message, hint });
    }
  }
}
