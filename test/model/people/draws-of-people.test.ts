import { describe, expect, it } from 'vitest';
import type { Scenario } from '@taper/engine';
import { openRun } from '../../support/open-run.ts';
import { staffed } from '../../support/people.ts';

const ALL_OF_IT = `
  recruitment: { law: gamma, mean: 90d, cv: 0.6 },
  agency: { share: 0.6, after: { law: exponential, mean: 3w }, leaving: 1 },
  sickness: { spells: 2, length: { law: lognormal, mean: 14d, cv: 1.5 } },
  leave: { weeks: 6, season: { august: 3 } },
  newlyQualified: { share: 0.4, over: 1y, load: 0.8 }`;

interface Council {
  readonly leaving?: number;
  readonly helpers?: number;
  readonly more?: string;
  readonly each?: number;
  readonly hours?: number;
  readonly overload?: number;
}

/** Teams of workers, and one team of helpers. */
const council = ({
  leaving = 1,
  helpers = 0.5,
  more = '',
  each = 4,
  hours = 8,
  overload = 0,
}: Council = {}) =>
  staffed({
    roles: `{ worker: { leads: [work], workforce: { leaving: ${leaving}, ${ALL_OF_IT} } },
      helper: { leads: [work], workforce: { leaving: ${helpers}, recruitment: { law: fixed, mean: 8w } } } }`,
    units: `{ team: { count: 3, posts: { worker: 4 } }, others: { posts: { helper: 3 } }${more} }`,
    ...{ each, hours, months: 24, warmUp: '1y' },
    rest: `assumptions:
  overloadToLeaving: { value: ${overload}, low: ${overload}, high: ${overload} }
  overloadToSickness: { value: ${overload}, low: ${overload}, high: ${overload} }
`,
  });

/** What happens in each post of workers, to the hour: who is in it, ill, on leave or newly qualified. */
function lives(scenarios: readonly Scenario[], index = 0, seed = 'lives'): Map<string, string> {
  const run = openRun(scenarios, index, 0, seed);
  const all = new Map<string, string[]>();
  for (let day = 0; day < 720; day++) {
    run.runTo(day);
    const { posts, model } = run.world;
    model.posts.ids.forEach((id, post) => {
      if (!id.includes('/team#')) return;
      const { since, backAt, coverAt, newUntil } = posts;
      const is = [posts.state, posts.occupant, posts.sick, posts.onLeave, since, backAt, coverAt, newUntil];
      all.set(id, [...(all.get(id) ?? []), is.map((column) => column[post]!).join(' ')]);
    });
  }
  return new Map([...all].map(([id, days]) => [id, days.join('\n')]));
}

/** Posts of which something differs. */
function different(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...a.keys()].filter((id) => a.get(id) !== b.get(id));
}

describe('what happens to people in their posts', () => {
  const base = council();
  const own = lives([base]);
  const variants: Readonly<Record<string, Scenario>> = {
    'a team more': council({ more: ', team-of-more: { posts: { worker: 4 } }' }),
    'more posts in another team': council({ more: ', others-too: { posts: { helper: 9 } }' }),
    'twice the families': council({ each: 8 }),
    'families who want more': council({ hours: 30 }),
    'no families at all': council({ each: 0 }),
    'others who leave oftener': council({ helpers: 4 }),
  };

  it('is the same in every run, and other people’s in other runs', () => {
    expect(own.size).toBe(12);
    expect(different(own, lives([base]))).toEqual([]);
    expect(different(own, lives([base], 0, 'other'))).toHaveLength(12);
  });

  it.each(Object.keys(variants))('is the same from the first day of warm-up on with %s', (name) => {
    expect(different(own, lives([variants[name]!]))).toEqual([]);
  });

  it.each(Object.keys(variants))('is the same as in the base where a variant has %s', (name) => {
    expect(different(own, lives([base, variants[name]!], 1))).toEqual([]);
  });

  it('happens sooner where people leave oftener', () => {
    expect(different(own, lives([council({ leaving: 2 })]))).toHaveLength(12);
  });

  it('depends on families only where overload makes people ill or leave', () => {
    const calm = lives([council({ hours: 1, overload: 1 })]);
    expect(different(calm, lives([council({ hours: 30, overload: 1 })])).length).toBeGreaterThan(8);
  });
});
