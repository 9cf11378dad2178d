import { suggestion } from '../nearest.ts';
import type { Path } from '../path.ts';
import type { Checker } from './checker.ts';

/** The way out of the pathway; not a stage. */
export const closed = 'closed';

/** Checks that every id names something the scenario has. */
export function checkReferences(checker: Checker): void {
  const { scenario } = checker;
  const stages = Object.keys(scenario.stages);
  checkStageIds(stages, checker);
  for (const [id, stream] of Object.entries(scenario.demand.streams)) {
    checkKeys(stream.entry, ['demand', 'streams', id, 'entry'], 'entry to', stages, checker);
  }
  for (const [id, role] of Object.entries(scenario.roles)) {
    role.leads.forEach((stage, index) => {
      checkId(stage, ['roles', id, 'leads', String(index)], 'the role leads', 'stage', stages, checker);
    });
  }
  checkKeys(scenario.return.to, ['return', 'to'], 'return to', stages, checker);
  checkPosts(checker);
  for (const id of stages) checkStage(id, stages, checker);
  checkOfficial(checker);
}

function checkStageIds(stages: readonly string[], { reportKey }: Checker): void {
  if (!stages.includes(closed)) return;
  const message = '"closed" is the way out of the pathway and cannot be a stage';
  reportKey(['stages', closed], { code: 'bad-id', message, hint: 'give the stage another id' });
}

function checkPosts(checker: Checker): void {
  const roles = Object.keys(checker.scenario.roles);
  for (const [service, { units }] of Object.entries(checker.scenario.services)) {
    for (const [unit, { posts }] of Object.entries(units)) {
      const path = ['services', service, 'units', unit, 'posts'];
      checkKeys(posts, path, 'posts for', roles, checker, 'role');
    }
  }
}

function checkStage(id: string, stages: readonly string[], checker: Checker): void {
  const stage = checker.scenario.stages[id];
  if (stage === undefined) return;
  const path = ['stages', id];
  const services = Object.keys(checker.scenario.services);
  checkId(stage.service, [...path, 'service'], 'the stage is worked by', 'service', services, checker);
  const ways = [...stages, closed];
  checkKeys(stage.next, [...path, 'next'], 'step-down to', ways, checker);
  for (const [route, { to }] of Object.entries(stage.routes)) {
    checkKeys(to, [...path, 'routes', route, 'to'], 'route to', ways, checker);
  }
  checkKeys(stage.escalation?.to ?? {}, [...path, 'escalation', 'to'], 'step-up to', stages, checker);
  checkKeys(stage.return?.to ?? {}, [...path, 'return', 'to'], 'return to', stages, checker);
}

function checkOfficial(checker: Checker): void {
  const { official, stages } = checker.scenario;
  const tags = [...new Set(Object.values(stages).flatMap((stage) => stage.official))];
  for (const list of ['case', 'confirmed'] as const) {
    official[list].forEach((tag, index) => {
      const path = ['official', list, String(index)];
      if (!tags.includes(tag) && checker.given(path) && checker.sound(path) && readable(checker)) {
        const message = `no stage counts in "${tag}"`;
        checker.report(path, {
          code: 'unknown-reference',
          message,
          hint: suggestion(tag, tags, 'official stock'),
        });
      }
    });
  }
}

/** Whether every stage says without error which stocks it counts in. */
function readable({ scenario, sound }: Checker): boolean {
  return Object.keys(scenario.stages).every((id) => sound(['stages', id, 'official']));
}

function checkKeys(
  map: Readonly<Record<string, unknown>>,
  path: Path,
  link: string,
  known: readonly string[],
  checker: Checker,
  what = 'stage',
): void {
  for (const id of Object.keys(map)) {
    // What a stage takes over from the scenario's own return is judged there.
    if (!known.includes(id) && checker.given([...path, id])) {
      checker.reportKey([...path, id], missing(id, link, what, known));
    }
  }
}

function checkId(
  id: string,
  path: Path,
  link: string,
  what: string,
  known: readonly string[],
  checker: Checker,
): void {
  if (!known.includes(id) && checker.sound(path)) checker.report(path, missing(id, link, what, known));
}

function missing(id: string, link: string, what: string, known: readonly string[]) {
  const code = 'unknown-reference' as const;
  if (id === closed) {
    return { code, message: `${link} "closed", which is not a ${what}`, hint: suggestion('', known, what) };
  }
  return { code, message: `${link} a missing ${what}, "${id}"`, hint: suggestion(id, known, what) };
}
