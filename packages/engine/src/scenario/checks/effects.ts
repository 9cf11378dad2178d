import { segmentsOf } from '../segments.ts';
import type { Scenario } from '../types.ts';
import type { Path } from '../path.ts';
import type { Checker } from './checker.ts';
import { rolesIn } from './posts.ts';

/** Warns of what is written where it changes nothing. */
export function checkEffects(checker: Checker): void {
  checkRelief(checker);
  checkPractices(checker);
  for (const service of Object.keys(checker.scenario.services)) {
    if (!checker.sound(['services', service])) continue;
    checkAllocation(service, checker);
    checkUnits(service, checker);
  }
}

function warn({ report }: Checker, path: Path, message: string, hint: string): void {
  report(path, { code: 'no-effect', message, hint, severity: 'warning' });
}

function checkRelief(checker: Checker): void {
  for (const [id, { relieves, leads }] of Object.entries(checker.scenario.roles)) {
    const path = ['roles', id, 'relieves'];
    if (relieves === 0 || leads.length === 0 || !checker.sound(path)) continue;
    const message = `${id} leads stages, and those who lead do not relieve others`;
    warn(checker, path, message, 'take relieves out, or let the role lead nothing');
  }
}

function checkPractices(checker: Checker): void {
  const { scenario, sound } = checker;
  const brought = new Set(Object.values(scenario.roles).map(({ practice }) => practice));
  for (const [id, { adoption }] of Object.entries(scenario.practices)) {
    if (!sound(['practices', id], ['roles']) || adoption !== null || brought.has(id)) continue;
    const hint = `add adoption:, or practice: ${id} to a role`;
    warn(checker, ['practices', id], `nobody takes up ${id}, and no role brings it`, hint);
  }
}

function checkAllocation(service: string, checker: Checker): void {
  const { scenario, given } = checker;
  const { allocation, units, dutyWeeks } = scenario.services[service]!;
  const path = ['services', service];
  const count = Object.values(units).reduce((sum, unit) => sum + unit.count, 0);
  if (allocation === 'rota' && count < 2 && !changes(scenario, [...path, 'units'], 'count')) {
    const message = `${service} has ${count === 1 ? 'one unit' : 'no unit'}, which cannot take turns`;
    warn(checker, [...path, 'allocation'], message, 'add a unit, or write allocation: leastLoaded');
  }
  if (allocation !== 'rota' && given([...path, 'dutyWeeks'])) {
    const message = `no unit is on duty where allocation is ${allocation}`;
    warn(
      checker,
      [...path, 'dutyWeeks'],
      message,
      `write allocation: rota, or take dutyWeeks: ${dutyWeeks} out`,
    );
  }
  const segmented = segmentsOf(scenario.services[service]!).length > 0;
  if (allocation === 'segment' && !segmented && !changes(scenario, [...path, 'units'], 'count')) {
    const message = `no unit of ${service} says which families it takes`;
    warn(checker, [...path, 'allocation'], message, 'add takes: to a unit, or write allocation: leastLoaded');
  }
}

function checkUnits(service: string, checker: Checker): void {
  const { scenario } = checker;
  const { allocation, units } = scenario.services[service]!;
  for (const [id, unit] of Object.entries(units)) {
    const path = ['services', service, 'units', id];
    if (unit.takes !== null && allocation !== 'segment') {
      const message = `${service} does not allocate by segment, so that ${id} takes any family`;
      warn(checker, [...path, 'takes'], message, 'write allocation: segment, or take takes out');
    }
    if (unit.buddy === id && unit.count < 2 && !changes(scenario, path, 'count')) {
      const message = `${id} is its own buddy, and there is no other of its kind`;
      warn(checker, [...path, 'buddy'], message, 'name another unit of the service, or take buddy out');
    }
    for (const role of unit.meeting === null ? rolesIn([unit]) : []) {
      const practice = Object.hasOwn(scenario.roles, role) ? scenario.roles[role]!.practice : null;
      if (practice === null) continue;
      const message = `${role} brings ${practice} to families discussed at the meeting, and ${id} has none`;
      warn(checker, [...path, 'posts', role], message, `add meeting: to ${id}`);
    }
  }
}

/** Whether a dated change changes such a number somewhere below a path. */
function changes({ timeline }: Scenario, path: Path, field: string): boolean {
  return Object.values(timeline).some((dated) =>
    dated.changes.some(
      (change) => path.every((key, at) => change.path[at] === key) && change.path.at(-1) === field,
    ),
  );
}
