import { suggestion } from '../nearest.ts';
import type { Path } from '../path.ts';
import type { SegmentSpec } from '../types.ts';
import type { Checker } from './checker.ts';
import type { Known } from './known.ts';
import { checkId, checkIds, checkKeys } from './known.ts';
import { closed } from '../ways.ts';

/** Checks that every id names something the scenario has. */
export function checkReferences(checker: Checker): void {
  const { stages } = checker.scenario;
  if (Object.hasOwn(stages, closed)) reportClosed(checker);
  checkDemand(checker);
  checkRoles(checker);
  checkPractices(checker);
  checkServices(checker);
  checkKeys(checker.scenario.return.to, ['return', 'to'], 'return to', stagesOf(checker), checker);
  for (const id of Object.keys(stages)) checkStage(id, checker);
  checkPlacements(checker);
  checkCohorts(checker);
  checkOfficial(checker);
}

function reportClosed({ reportKey }: Checker): void {
  const message = '"closed" is the way out of the pathway and cannot be a stage';
  reportKey(['stages', closed], { code: 'bad-id', message, hint: 'give the stage another id' });
}

function checkDemand(checker: Checker): void {
  const { demand } = checker.scenario;
  const factors = factorsOf(checker);
  for (const [id, stream] of Object.entries(demand.streams)) {
    const path = ['demand', 'streams', id];
    checkKeys(stream.entry, [...path, 'entry'], 'entry to', stagesOf(checker), checker);
    checkKeys(stream.patches, [...path, 'patches'], 'the stream lives in', patchesOf(checker), checker);
    checkKeys(stream.factors, [...path, 'factors'], 'a share of', factors, checker);
  }
}

function checkRoles(checker: Checker): void {
  const practices = { what: 'practice', ids: Object.keys(checker.scenario.practices) };
  const roles = { what: 'role', ids: Object.keys(checker.scenario.roles) };
  for (const [id, { leads, practice, workforce }] of Object.entries(checker.scenario.roles)) {
    const path = ['roles', id];
    checkIds(leads, [...path, 'leads'], 'the role leads', stagesOf(checker), checker);
    checkId(practice, [...path, 'practice'], 'the role brings', practices, checker);
    const { promotion = null, newlyQualified = null } = workforce ?? {};
    const from = [...path, 'workforce', 'promotion', 'from'];
    checkId(promotion?.from ?? null, from, 'people are promoted from', roles, checker);
    const newly = [...path, 'workforce', 'newlyQualified', 'leads'];
    checkIds(newlyQualified?.leads ?? [], newly, 'the newly qualified lead', stagesOf(checker), checker);
  }
}

function checkPractices(checker: Checker): void {
  const services = { what: 'service', ids: Object.keys(checker.scenario.services) };
  for (const [id, { adoption }] of Object.entries(checker.scenario.practices)) {
    const path = ['practices', id, 'adoption', 'services'];
    checkIds(adoption?.services ?? [], path, 'the practice is taught in', services, checker);
  }
}

function checkServices(checker: Checker): void {
  const roles = { what: 'role', ids: Object.keys(checker.scenario.roles) };
  for (const [service, { units }] of Object.entries(checker.scenario.services)) {
    const own = { what: `unit of ${service}`, ids: Object.keys(units) };
    for (const [unit, { posts, patch, buddy, staffFrom, takes }] of Object.entries(units)) {
      const path = ['services', service, 'units', unit];
      checkKeys(posts, [...path, 'posts'], 'posts for', roles, checker);
      checkId(patch, [...path, 'patch'], 'the unit works in', patchesOf(checker), checker);
      checkId(buddy, [...path, 'buddy'], 'the unit is helped by', own, checker);
      checkId(
        staffFrom?.unit ?? null,
        [...path, 'staffFrom', 'unit'],
        'the unit is staffed from',
        own,
        checker,
      );
      checkTakes(takes, [...path, 'takes'], checker);
      if (staffFrom?.unit === unit) reportOwnStaff(unit, [...path, 'staffFrom', 'unit'], checker);
    }
  }
}

function checkTakes(takes: SegmentSpec | null, path: Path, checker: Checker): void {
  const factors = factorsOf(checker);
  takes?.all.forEach((list, index) => {
    checkIds(list, [...path, 'all', String(index)], 'the unit takes families with', factors, checker);
  });
  checkIds(takes?.none ?? [], [...path, 'none'], 'the unit takes families without', factors, checker);
}

function reportOwnStaff(unit: string, path: Path, { report }: Checker): void {
  const message = `${unit} cannot be staffed by its own people`;
  report(path, { code: 'staff-from-itself', message, hint: 'name another unit of the service' });
}

function checkStage(id: string, checker: Checker): void {
  const stage = checker.scenario.stages[id];
  if (stage === undefined) return;
  const path = ['stages', id];
  const services = { what: 'service', ids: Object.keys(checker.scenario.services) };
  const stages = stagesOf(checker);
  checkId(stage.service, [...path, 'service'], 'the stage is worked by', services, checker);
  checkId(stage.ifFull, [...path, 'ifFull'], 'families who find it full go to', stages, checker);
  checkKeys(stage.escalation?.to ?? null, [...path, 'escalation', 'to'], 'step-up to', stages, checker);
  checkKeys(stage.return?.to ?? null, [...path, 'return', 'to'], 'return to', stages, checker);
  checkKeys(stage.placements, [...path, 'placements'], 'placed in', placementsOf(checker), checker);
  checkWaysOut(id, path, checker);
}

/** Checks ways out of a stage that may close a case, too. */
function checkWaysOut(id: string, path: Path, checker: Checker): void {
  const { next, grown, routes, screening } = checker.scenario.stages[id] ?? {};
  const ways = { what: 'stage', ids: [...stagesOf(checker).ids, closed] };
  checkKeys(next ?? null, [...path, 'next'], 'step-down to', ways, checker);
  checkKeys(grown ?? null, [...path, 'grown'], 'coming of age leads to', ways, checker);
  for (const [route, { to }] of Object.entries(routes ?? {})) {
    checkKeys(to, [...path, 'routes', route, 'to'], 'route to', ways, checker);
  }
  for (const [level, to] of Object.entries(screening?.to ?? {})) {
    checkKeys(to, [...path, 'screening', 'to', level], 'screening leads to', ways, checker);
  }
}

function checkPlacements(checker: Checker): void {
  for (const [id, { overflow }] of Object.entries(checker.scenario.placements)) {
    const path = ['placements', id, 'overflow'];
    checkId(overflow, path, 'overflow goes to', placementsOf(checker), checker);
  }
}

function checkCohorts(checker: Checker): void {
  for (const [id, { enters }] of Object.entries(checker.scenario.cohorts)) {
    const stage = typeof enters === 'string' ? null : enters.stage;
    checkId(stage, ['cohorts', id, 'enters'], 'the cohort starts in', stagesOf(checker), checker);
  }
}

function checkOfficial(checker: Checker): void {
  const { official, stages } = checker.scenario;
  const tags = [...new Set(Object.values(stages).flatMap((stage) => stage.official))];
  for (const list of ['case', 'confirmed'] as const) {
    official[list].forEach((tag, index) => {
      const path = ['official', list, String(index)];
      if (!tags.includes(tag) && checker.given(path) && checker.sound(path) && readable(checker)) {
        const message = `no stage counts in "${tag}"`;
        const hint = suggestion(tag, tags, 'official stock');
        checker.report(path, { code: 'unknown-reference', message, hint });
      }
    });
  }
}

/** Whether every stage says without error which stocks it counts in. */
function readable({ scenario, sound }: Checker): boolean {
  return Object.keys(scenario.stages).every((id) => sound(['stages', id, 'official']));
}

function stagesOf({ scenario }: Checker): Known {
  return { what: 'stage', ids: Object.keys(scenario.stages) };
}

function factorsOf({ scenario }: Checker): Known {
  return { what: 'factor of need', ids: Object.keys(scenario.families.factors) };
}

function patchesOf({ scenario }: Checker): Known {
  return { what: 'patch', ids: Object.keys(scenario.demand.patches) };
}

function placementsOf({ scenario }: Checker): Known {
  return { what: 'kind of placement', ids: Object.keys(scenario.placements) };
}
