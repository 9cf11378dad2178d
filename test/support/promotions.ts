import type { Scenario } from '@taper/engine';
import { PERMANENT } from '../../packages/engine/src/model/people/posts.ts';
import type { World } from '../../packages/engine/src/model/world.ts';
import { lookAlong, openPeople, staffed } from './people.ts';

/** Seniors leave twice a year; days that it takes to fill a post of each kind. */
export const SENIORS_LEAVING = 2;
export const SENIOR_DAYS = 28;
export const WORKER_DAYS = 56;

/** Units of one senior and four workers, eight of them unless told, where seniors are promoted from workers. */
export function promoting({
  share = 1,
  seniorLeads = '[work]',
  each = 0,
  leaving = 0,
  units = '{ team: { count: 8, posts: { senior: 1, worker: 4 } } }',
}: {
  readonly share?: number;
  readonly seniorLeads?: string;
  readonly each?: number;
  /** How often workers leave. */
  readonly leaving?: number;
  readonly units?: string;
}): Scenario {
  return staffed({
    roles: `{
      senior: { leads: ${seniorLeads}, workforce: {
        leaving: ${SENIORS_LEAVING}, recruitment: { law: fixed, mean: ${SENIOR_DAYS}d }, promotion: { from: worker, share: ${share} } } },
      worker: { leads: [work], workforce: { leaving: ${leaving}, recruitment: { law: fixed, mean: ${WORKER_DAYS}d } } } }`,
    units,
    ...{ each, months: 36, warmUp: '1y' },
  });
}

/** A post as it stands: who is in it, and numbers of the families led. */
export interface Standing {
  readonly post: number;
  readonly role: string;
  readonly unit: number;
  readonly state: number;
  readonly occupant: number;
  readonly since: number;
  readonly startedAt: number;
  readonly led: readonly number[];
}

/** How all posts stand. */
export function standing({ posts, model, families }: World): Standing[] {
  const led = new Map<number, number[]>();
  for (let row = 0; row < families.rows; row++) {
    const worker = families.worker[row]!;
    if (worker >= 0) led.set(worker, [...(led.get(worker) ?? []), families.serial[row]!]);
  }
  return Array.from(posts.state, (state, post) => ({
    ...{ post, state, since: posts.since[post]!, startedAt: posts.startedAt[post]! },
    role: model.roles.ids[model.posts.role[post]!]!,
    unit: model.posts.unit[post]!,
    occupant: posts.occupant[post]!,
    led: led.get(model.posts.worker[post]!) ?? [],
  }));
}

/** A promotion: the post that was filled, the one that fell empty, and how all stood on the day before and after. */
export interface Promotion {
  readonly to: Standing;
  readonly from: Standing;
  readonly before: readonly Standing[];
  readonly after: readonly Standing[];
}

/** Every promotion of three years in one replication of a council where all seniors come so; looks once a day. */
export function promotionsOf(scenario: Scenario): Promotion[] {
  const all: Promotion[] = [];
  let before: Standing[] | null = null;
  lookAlong(openPeople(scenario), 1090, (world) => {
    const after = standing(world);
    for (const to of after) {
      const was = before?.[to.post];
      if (was === undefined || to.role !== 'senior' || to.state !== PERMANENT) continue;
      if (was.occupant === to.occupant) continue;
      const from = before!.find(
        ({ role, state, since, post }) =>
          role === 'worker' && state === PERMANENT && since === to.since && after[post]!.state !== PERMANENT,
      );
      if (from !== undefined) all.push({ to, from, before: before!, after });
    }
    before = after;
  });
  return all;
}
