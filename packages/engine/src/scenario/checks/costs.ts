import type { Path } from '../path.ts';
import type { PricedSpec, StageCostSpec } from '../types.ts';
import type { Checker } from './checker.ts';
import { checkId, type Known } from './known.ts';
import { rolesIn } from './posts.ts';

/** Checks what costs say of parts of the scenario: who bears them, whose places, whose time. */
export function checkCosts(checker: Checker): void {
  checkBearers(checker);
  checkPlaces(checker);
  checkRoles(checker);
  checkTime(checker);
}

/** A cost and where the file has it. */
interface CostAt {
  readonly path: Path;
  readonly cost: PricedSpec;
}

/** Lists every cost of a scenario. */
export function allCosts({ scenario }: Checker): CostAt[] {
  const { roles, placements, stages, money } = scenario;
  const own = (part: string, map: Readonly<Record<string, { readonly cost: PricedSpec | null }>>): CostAt[] =>
    Object.entries(map).flatMap(([id, { cost }]) =>
      cost === null ? [] : [{ path: [part, id, 'cost'], cost }],
    );
  const many = (path: Path, map: Readonly<Record<string, PricedSpec>>): CostAt[] =>
    Object.entries(map).map(([id, cost]) => ({ path: [...path, id], cost }));
  return [
    ...own('roles', roles),
    ...own('placements', placements),
    ...Object.entries(stages).flatMap(([id, { costs }]) => many(['stages', id, 'costs'], costs)),
    ...many(['money', 'setUp'], money.setUp),
    ...many(['money', 'running'], money.running),
  ];
}

function checkBearers(checker: Checker): void {
  const known: Known = { what: 'bearer of costs', ids: Object.keys(checker.scenario.money.bearers) };
  for (const { path, cost } of allCosts(checker))
    checkId(cost.bearer, [...path, 'bearer'], 'the cost is borne by', known, checker);
}

function checkPlaces({ scenario, sound, report }: Checker): void {
  for (const [id, { cost, places }] of Object.entries(scenario.placements)) {
    const path = ['placements', id];
    if ((cost?.fixed ?? 0) === 0 || places < Infinity || !sound(path)) continue;
    const message = `places of ${id} cost something each, and nobody says how many there are`;
    const hint = 'add places:, or let a child placed cost it all (variable:)';
    report([...path, 'cost', 'fixed'], { code: 'fixed-without-places', message, hint });
  }
}

function checkRoles(checker: Checker): void {
  const { roles, services, stages } = checker.scenario;
  // Posts of which there are none as yet may be added at a date, or by another file.
  const posts = Object.values(services).flatMap(({ units }) =>
    Object.values(units).flatMap((unit) => Object.keys(unit.posts)),
  );
  const used = new Set([...posts, ...stageCosts(stages).map(({ role }) => role)]);
  for (const [id, { cost }] of Object.entries(roles)) {
    const path = ['roles', id, 'cost'];
    if (cost === null || !checker.sound(['roles', id], ['services'], ['stages'])) continue;
    if (!used.has(id)) {
      const hint = `give a unit a post for ${id}, or take the cost out`;
      warn(checker, path, 'no-effect', `nobody is in the role ${id}, which has a cost`, hint);
    } else if (cost.perYear === 0 && (cost.perHour ?? 0) === 0) {
      const hint = 'write perYear:, what a full-time year costs';
      warn(checker, path, 'no-effect', `the cost of ${id} is nothing`, hint);
    }
  }
}

/** Hours need somebody whose they are, who costs something and is not paid already. */
function checkTime(checker: Checker): void {
  const { roles, services, stages } = checker.scenario;
  const known: Known = { what: 'role', ids: Object.keys(roles) };
  const staffed = rolesIn(Object.values(services).flatMap(({ units }) => Object.values(units)));
  for (const [stage, { costs }] of Object.entries(stages)) {
    for (const [id, cost] of Object.entries(costs)) {
      const path = ['stages', stage, 'costs', id];
      if (!checker.sound(path)) continue;
      checkId(cost.role, [...path, 'role'], 'the time is that of', known, checker);
      const hours = cost.hoursPerStart + cost.hoursPerWeek;
      if (cost.role === null) {
        if (hours > 0) tellNobody(path, id, checker);
        continue;
      }
      const role = Object.hasOwn(roles, cost.role) ? roles[cost.role]! : null;
      if (role === null || !checker.sound(['roles', cost.role], ['services'])) continue;
      if (role.cost === null) {
        const hint = `give ${cost.role} a cost, or take the role out`;
        warn(checker, [...path, 'role'], 'no-effect', `time of ${cost.role} costs nothing`, hint);
      } else if (hours > 0 && role.cost.perYear > 0 && staffed.includes(cost.role)) {
        const message = `${cost.role} is paid for its posts, and its time here is paid for once more`;
        const hint = 'name a role that has no posts, or take the hours out';
        warn(checker, [...path, 'role'], 'time-paid-twice', message, hint);
      }
    }
  }
}

function tellNobody(path: Path, id: string, { report }: Checker): void {
  const hint = 'add role:, whose time it is';
  report(path, { code: 'missing-field', message: `${id} takes hours of nobody`, hint });
}

function stageCosts(stages: Checker['scenario']['stages']): StageCostSpec[] {
  return Object.values(stages).flatMap(({ costs }) => Object.values(costs));
}

function warn(
  { report }: Checker,
  path: Path,
  code: 'no-effect' | 'time-paid-twice',
  message: string,
  hint: string,
): void {
  report(path, { code, message, hint, severity: 'warning' });
}
