import type { StageSpec } from '../types.ts';
import type { Checker } from './checker.ts';
import { closed, onward, taken } from '../ways.ts';

/** Checks that those who come of age, and nobody else, find the stages that are for the grown. */
export function checkGrown(checker: Checker): void {
  if (!checker.sound(['stages'])) return;
  checkFed(checker);
  checkDestinations(checker);
}

function checkFed({ scenario, report }: Checker): void {
  const fed = new Set(Object.values(scenario.stages).flatMap(adultsFrom));
  for (const [id, { adults }] of Object.entries(scenario.stages)) {
    if (!adults || fed.has(id)) continue;
    const message = `no stage leads to ${id} when its children come of age`;
    const hint = `add grown: { ${id}: 1 } to the stage before`;
    report(['stages', id, 'adults'], { code: 'adults-without-grown', message, hint });
  }
}

/** Stages to which those who are grown go on: by coming of age, or from a stage for the grown. */
function adultsFrom(stage: StageSpec): string[] {
  const routes = Object.values(stage.routes).flatMap(({ to }) => taken(to));
  return [...taken(stage.grown), ...(stage.adults ? [...onward(stage), ...routes] : [])];
}

function checkDestinations({ scenario, reportKey }: Checker): void {
  for (const [id, { grown }] of Object.entries(scenario.stages)) {
    for (const to of taken(grown)) {
      const stage = Object.hasOwn(scenario.stages, to) ? scenario.stages[to] : undefined;
      if (to === closed || stage === undefined || stage.adults) continue;
      const message = `those who come of age in ${id} go to ${to}, which is for children`;
      const hint = `write adults: true in ${to}`;
      const path = ['stages', id, 'grown', to];
      reportKey(path, { code: 'grown-not-adults', message, hint, severity: 'warning' });
    }
  }
}
