import type { Scenario, UnitSpec } from '../scenario/types.ts';
import { unitsOf } from '../scenario/workers.ts';
import type { CompiledPosts, CompiledUnits, CompiledWorkers } from './compiled-staff.ts';
import { idHash } from './purposes.ts';

const WEEK = 7;

export interface Staff {
  readonly units: CompiledUnits;
  readonly workers: CompiledWorkers;
  readonly posts: CompiledPosts;
  /** First unit of each service, and one past the last. */
  readonly unitFrom: Int32Array;
  /** The unit of the scenario that each is a copy of. */
  readonly specs: readonly UnitSpec[];
}

interface UnitDraft {
  readonly id: string;
  readonly spec: UnitSpec;
  readonly service: number;
  /** `service/unit`, of which it is a copy. */
  readonly kind: string;
  /** Whether it takes the families of one segment only. */
  readonly specialised: boolean;
}

interface PostDraft {
  readonly id: string;
  readonly unit: number;
  readonly service: number;
  readonly role: number;
  readonly fte: number;
  readonly held: boolean;
  readonly leads: boolean;
}

/** Compiles units, posts and workers, service by service in the order of their ids. */
export function compileStaff(
  scenario: Scenario,
  serviceIds: readonly string[],
  roleIds: readonly string[],
  patches: readonly string[],
): Staff {
  const units: UnitDraft[] = [];
  const posts: PostDraft[] = [];
  const unitFrom = [0];
  const postFrom = [0];
  serviceIds.forEach((serviceId, service) => {
    for (const { id, kind, spec, posts: own } of unitsOf(serviceId, scenario)) {
      for (const { role, ...post } of own) {
        const leads = scenario.roles[role]!.leads.length > 0;
        posts.push({ ...post, unit: units.length, service, role: roleIds.indexOf(role), leads });
      }
      const specialised = scenario.services[serviceId]!.allocation === 'segment' && spec.takes !== null;
      units.push({ id, spec, service, kind: `${serviceId}/${kind}`, specialised });
      postFrom.push(posts.length);
    }
    unitFrom.push(units.length);
  });
  const workers = packWorkers(posts);
  return {
    units: packUnits(units, posts, postFrom, patches),
    workers,
    posts: packPosts(posts, workers),
    unitFrom: Int32Array.from(unitFrom),
    specs: units.map(({ spec }) => spec),
  };
}

function packUnits(
  units: readonly UnitDraft[],
  posts: readonly PostDraft[],
  postFrom: readonly number[],
  patches: readonly string[],
): CompiledUnits {
  const reals = (of: (spec: UnitSpec) => number) => Float64Array.from(units, ({ spec }) => of(spec));
  const flags = (of: (spec: UnitSpec) => boolean) => Uint8Array.from(units, ({ spec }) => (of(spec) ? 1 : 0));
  // Workers among the posts up to each.
  const workers = [0];
  for (const { leads } of posts) workers.push(workers.at(-1)! + (leads ? 1 : 0));
  return {
    count: units.length,
    ids: units.map(({ id }) => id),
    service: Int32Array.from(units, ({ service }) => service),
    patch: Int32Array.from(units, ({ spec: { patch } }) => (patch === null ? -1 : patches.indexOf(patch))),
    workerFrom: Int32Array.from(postFrom, (end) => workers[end]!),
    postFrom: Int32Array.from(postFrom),
    knowledge: reals(({ sharedKnowledge }) => sharedKnowledge),
    meetingMinutes: reals(({ meeting }) => meeting?.minutes ?? 0),
    meetingBudget: reals(({ meeting }) => meeting?.budget ?? 0),
    fading: reals(({ meeting }) => (meeting === null ? Infinity : meeting.fading / WEEK)),
    specialised: Uint8Array.from(units, ({ specialised }) => (specialised ? 1 : 0)),
    buddy: Int32Array.from(units, (_, unit) => buddyOf(units, unit)),
    buildUp: reals(({ buildUp }) => buildUp),
    recruits: flags(({ opens }) => opens !== 'staffed'),
    redeploys: flags(({ opens }) => opens === 'redeployed'),
    staffFrom: units.map(({ kind, spec: { staffFrom } }) =>
      staffFrom === null ? null : `${kind.slice(0, kind.indexOf('/'))}/${staffFrom.unit}#`,
    ),
    brings: flags(({ staffFrom }) => staffFrom?.legacy === 'bring'),
  };
}

/** The next unit of a unit's own kind in a ring, or the one of another kind with the same place; -1: none. */
function buddyOf(units: readonly UnitDraft[], unit: number): number {
  const { spec, kind, service } = units[unit]!;
  if (spec.buddy === null) return -1;
  const copies = (name: string) =>
    units.flatMap((other, index) => (other.kind === name && other.service === service ? [index] : []));
  const own = copies(kind);
  const place = own.indexOf(unit);
  const name = `${kind.slice(0, kind.indexOf('/'))}/${spec.buddy}`;
  if (name === kind) return own.length > 1 ? own[(place + 1) % own.length]! : -1;
  const others = copies(name);
  return others.length > 0 ? others[place % others.length]! : -1;
}

function packWorkers(posts: readonly PostDraft[]): CompiledWorkers {
  const numbers = posts.flatMap(({ leads }, post) => (leads ? [post] : []));
  return {
    count: numbers.length,
    ids: numbers.map((post) => posts[post]!.id),
    unit: Int32Array.from(numbers, (post) => posts[post]!.unit),
    service: Int32Array.from(numbers, (post) => posts[post]!.service),
    post: Int32Array.from(numbers),
  };
}

function packPosts(posts: readonly PostDraft[], workers: CompiledWorkers): CompiledPosts {
  const worker = new Int32Array(posts.length).fill(-1);
  workers.post.forEach((post, number) => {
    worker[post] = number;
  });
  return {
    count: posts.length,
    ids: posts.map(({ id }) => id),
    hash: Int32Array.from(posts, ({ id }) => idHash(id)),
    unit: Int32Array.from(posts, ({ unit }) => unit),
    service: Int32Array.from(posts, ({ service }) => service),
    role: Int32Array.from(posts, ({ role }) => role),
    fte: Float64Array.from(posts, ({ fte }) => fte),
    held: Uint8Array.from(posts, ({ held }) => (held ? 1 : 0)),
    worker,
  };
}
