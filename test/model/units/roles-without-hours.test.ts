import { describe, expect, it } from 'vitest';
import { outcomeLayout, prepareReplications, type Scenario } from '@taper/engine';
import { peopleCouncil } from '../../support/people-council.ts';
import { storyOf } from '../../support/small-scenario.ts';

/** What of a service changes with people who do nothing for families: how many they are, and hours they are paid. */
const OF_STAFF =
  /^(staff\.(posts|salaries)|vacancy\.|agency\.|agencyStarts|turnover|starters|tenure|sickness|leave\.|work\.direct|hours\.perWeek.*activity=(paid|away|admin|inexperience)$)/;

/** Nobody is supervised, since those who are new would be too. */
const base = peopleCouncil(['roles.consultant.supervises=0']);

/** The same council with some people in a new role in every unit of the upper service. */
function joinedBy(scenario: Scenario, role: Partial<Scenario['roles'][string]>, posts = 2.5): Scenario {
  const { above } = scenario.services;
  const plain = { ...scenario.roles['clinician']!, practice: null };
  const units = Object.entries(above!.units).map(([id, unit]) => [
    id,
    { ...unit, posts: { ...unit.posts, assistant: posts } },
  ]);
  return {
    ...scenario,
    roles: { ...scenario.roles, assistant: { ...plain, ...role } },
    services: { ...scenario.services, above: { ...above!, units: Object.fromEntries(units) as never } },
  };
}

/** Indicators of the second scenario that differ from the base’s, over some replications. */
function differing(scenarios: readonly [Scenario, Scenario], replications = 3): string[] {
  const { indicators, series, months } = outcomeLayout(scenarios[0]);
  expect(outcomeLayout(scenarios[1]).indicators).toEqual(indicators);
  const ids = [...indicators, ...series.flatMap((id) => Array<string>(months).fill(id))];
  const runs = prepareReplications(scenarios, 'helpers', 'range');
  const differ = new Set<string>();
  for (let replication = 0; replication < replications; replication++) {
    const [one, other] = runs.replicate(replication).values;
    expect(one).toHaveLength(ids.length);
    one!.forEach((value, at) => {
      if (!Object.is(value, other![at])) differ.add(ids[at]!);
    });
  }
  return [...differ];
}

describe('people who neither lead families nor have hours to give', () => {
  const idle = { admin: 1 };

  it('change no outcome of families, to the last byte, but only what is told of staff', () => {
    const changed = differing([base, joinedBy(base, idle)]);
    expect(changed.filter((id) => !OF_STAFF.test(id))).toEqual([]);
    expect(changed).toContain('staff.posts.service=above');
    expect(changed.every((id) => id.includes('service=above'))).toBe(true);
  });

  it('change none either where they come and go, fall ill and are covered by agency staff', () => {
    const coming = joinedBy(base, { ...idle, workforce: base.roles['upper-worker']!.workforce });
    const changed = differing([base, coming]);
    expect(changed.filter((id) => !OF_STAFF.test(id))).toEqual([]);
    expect(changed).toEqual(
      expect.arrayContaining(['turnover.share.service=above', 'sickness.share.service=above']),
    );
  });

  it('leave every family’s history as it was', () => {
    const both = [base, joinedBy(base, idle)];
    expect(storyOf(both, 700, 1)).toEqual(storyOf(both, 700, 0));
  });

  it('are those too who would relieve others of administration that these do not have', () => {
    const none = ['upper-worker', 'consultant'].map((role) => `roles.${role}.admin=0`);
    const own = peopleCouncil(['roles.consultant.supervises=0', ...none]);
    const changed = differing([own, joinedBy(own, { relieves: 1 })], 2);
    // They go to the meeting, and their time goes to relief that nobody needs.
    const alsoTheirs = /activity=(meeting|relief)$/;
    expect(changed.filter((id) => !OF_STAFF.test(id) && !alsoTheirs.test(id))).toEqual([]);
  });
});

describe('people with hours of their own', () => {
  const differs = (role: Partial<Scenario['roles'][string]>) => differing([base, joinedBy(base, role, 1)], 1);

  it('change how families fare, though they lead none', () => {
    expect(differs({})).toContain('attention.mean.service=above');
  });

  it('do so by relieving others of administration as well', () => {
    expect(differs({ relieves: 1 })).toContain('attention.mean.service=above');
  });

  it('and, where those who supervise have one more each, by being supervised', () => {
    const supervised = peopleCouncil();
    const changed = differing([supervised, joinedBy(supervised, { admin: 1 })], 1);
    expect(changed).toContain('hours.perWeek.service=above.activity=supervision');
    expect(changed).toContain('attention.mean.service=above');
  });
});
