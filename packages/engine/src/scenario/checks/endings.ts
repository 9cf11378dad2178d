import type { StageSpec } from '../types.ts';
import type { Checker } from './checker.ts';

/** Checks that families leave every stage, and that it is said where they go. */
export function checkEndings(checker: Checker): void {
  const { scenario, given, sound, report } = checker;
  for (const [id, stage] of Object.entries(scenario.stages)) {
    const path = ['stages', id];
    const parts = ['work', 'routes', 'escalation', 'timeBox', 'grown', 'screening', 'stepDown'].map(
      (part) => [...path, part],
    );
    if (!sound(...parts)) continue;
    const aside = [stage.escalation?.to ?? {}, stage.routes, stage.grown];
    const steps = aside.reduce((count, ways) => count + Object.keys(ways).length, 0);
    const ends = stage.work !== null || stage.timeBox !== null;
    if (!ends && steps === 0) {
      const message = `families would never leave ${id}`;
      const hint = 'give it work, a timeBox, routes, an escalation or grown';
      report(path, { code: 'stage-without-end', message, hint });
    }
    if (!ends) checkNeverReady(id, stage, checker);
    if (ends && stage.screening === null && !given([...path, 'next'])) {
      const hint = 'add next:, with shares by stage, or { closed: 1 }';
      const message = 'next is missing: it is not said where ready families go';
      report([...path, 'next'], { code: 'missing-field', message, hint });
    }
  }
}

/** Checks that what happens when families are ready is not said where they never are. */
function checkNeverReady(id: string, stage: StageSpec, { report }: Checker): void {
  for (const part of ['screening', 'stepDown'] as const) {
    if (stage[part] === null) continue;
    const message = `families in ${id} never become ready, so that ${part} says nothing`;
    const hint = `give it work or a timeBox, or take ${part} out`;
    report(['stages', id, part], { code: 'never-ready', message, hint });
  }
}
