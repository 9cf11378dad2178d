import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileScenario } from '../../packages/engine/src/model/compile.ts';
import { scenarioOf, storyOf, valueOf } from '../support/small-scenario.ts';

const TEXT = readFileSync(new URL('./two-services.yaml', import.meta.url), 'utf8');
const sets = (...set: string[]) => scenarioOf(TEXT, set);

/** A scenario of stages that one service works with plenty of staff, and no past. */
function plenty(stages: string, months = 24): string {
  return `taper: 1
name: Plenty
place: { children: 1000 }
horizon: { start: 2024-01-01, months: ${months} }
opening: { warmUp: 1y, past: 0d }
demand: { streams: { f: { families: 300, entry: { plan: 1 } } } }
roles: { w: { leads: [plan, care] } }
services: { s: { cap: { kind: none }, units: { t: { posts: { w: 99 } } } } }
stages:
${stages}`;
}

describe('numbers and draws', () => {
  it('families keep their number when another stream grows, and no two share one', () => {
    const streams = (families: number) =>
      scenarioOf(
        TEXT.replace(
          'demand:\n  streams:\n',
          `demand:\n  streams:\n    asking: { label: Asking, families: ${families}, entry: { lower: 1 } }\n`,
        ),
      );
    const referred = (index: number) =>
      storyOf([streams(40), streams(200)], 300, index).filter(({ event }) => event === 'arrived');
    const numbers = new Map(referred(0).map(({ day, family }) => [day, family]));
    const more = referred(1);
    expect(more.filter(({ day }) => numbers.has(day)).length).toBe(numbers.size);
    expect(more.filter(({ day, family }) => numbers.has(day) && numbers.get(day) !== family)).toEqual([]);
    expect(new Set(more.map(({ family }) => family)).size).toBe(more.length);
  });

  it('route y of stage x and route x of stage y have draws of their own', () => {
    const time = 'time: { law: exponential, mean: 30d }';
    const story = storyOf(
      scenarioOf(
        plenty(`  plan: { level: 4, service: s, hours: 0, routes: { care: { ${time}, to: { care: 1 } } } }
  care: { level: 5, service: s, hours: 0, routes: { plan: { ${time}, to: { closed: 1 } } } }
`),
      ),
      700,
    );
    const lengths = new Map<string, number>();
    for (const { event, family, stage, day } of story) {
      const key = `${family} ${stage}`;
      if (event === 'stage-started') lengths.set(key, -day);
      if (event === 'stage-ended' && lengths.has(key)) lengths.set(key, lengths.get(key)! + day);
    }
    const pairs = [...lengths.keys()].filter(
      (key) => key.endsWith('plan') && lengths.has(key.replace('plan', 'care')),
    );
    const equal = pairs.filter(
      (key) => Math.abs(lengths.get(key)! - lengths.get(key.replace('plan', 'care'))!) < 1e-6,
    );
    expect(pairs.length).toBeGreaterThan(100);
    expect(equal).toEqual([]);
  });
});

describe('rounding', () => {
  it('ten families of a tenth of a point fill a hard cap of one', () => {
    const cap = 'services.above.cap={ kind: hard, unit: points, perFte: 1 }';
    const full = sets(
      cap,
      'stages.upper.points=0.1',
      'stages.higher.points=0.1',
      'stages.upper.escalation=none',
    );
    const leads = new Map<string, Set<number>>();
    const workers = new Map<number, string>();
    let most = 0;
    for (const { event, stage, worker, family } of storyOf(full, 700)) {
      if (event === 'allocated' && stage === 'upper' && worker !== null) {
        const own = leads.get(worker) ?? new Set();
        leads.set(worker, own.add(family));
        workers.set(family, worker);
        most = Math.max(most, own.size);
      } else if (event === 'stage-ended') leads.get(workers.get(family) ?? '')?.delete(family);
    }
    expect(most).toBeGreaterThan(3);
    expect(most).toBeLessThanOrEqual(10);
  });

  it('ready beats time-boxed when both fall on one day', () => {
    const tie = scenarioOf(
      plenty(`  plan: { level: 4, service: s, hours: 0.1, work: { law: fixed, mean: 28d }, timeBox: { after: 28d }, next: { closed: 1 } }
  care: { level: 5, service: s, hours: 0, work: { law: fixed, mean: 1d }, next: { closed: 1 } }
`),
    );
    expect(valueOf([tie], 0, 'ends.perYear.stage=plan.reason=ready')).toBeGreaterThan(200);
    expect(valueOf([tie], 0, 'ends.perYear.stage=plan.reason=time-boxed')).toBe(0);
  });
});

describe('posts and leads', () => {
  it('spread empty posts over the units of a service, named or copied alike', () => {
    const units = Array.from(
      { length: 10 },
      (_, team) => `t${team}: { posts: { upper-worker: 4 }, vacancy: 0.2 }`,
    );
    const named = TEXT.replace(
      'units: { team: { count: 2, posts: { upper-worker: 1 } } }',
      `units: { ${units.join(', ')} }`,
    );
    const copied = sets(
      ...['services.above.units.team.count=10', 'services.above.units.team.posts.upper-worker=4'],
      'services.above.units.team.vacancy=0.2',
    );
    const filled = (scenario: Parameters<typeof compileScenario>[0]) =>
      compileScenario(scenario).workers.ids.filter((id) => id.startsWith('above')).length;
    expect(filled(scenarioOf(named))).toBe(32);
    expect(filled(copied)).toBe(32);
  });

  it('refuse a service in which every post is empty', () => {
    expect(() => sets('services.above.units.team.vacancy=1')).toThrow(/nobody in above may lead/);
  });

  it('count at least one lead worker for every case that closed', () => {
    const one = sets(
      ...[
        'services.above.units.team.count=1',
        'services.above.cap.kind=none',
        'stages.upper.next={ closed: 1 }',
      ],
      ...['stages.upper.escalation=none', 'return.scale=2y'],
    );
    expect(valueOf([one], 0, 'workers.perFamily.mean')).toBe(1);
  });
});

describe('a full line', () => {
  it('turns away newcomers only: who steps up into it keeps waiting', () => {
    const crowded = sets(
      ...['services.above.cap.perFte=2', 'services.above.queueMax=1', 'services.below.cap.perFte=2'],
      ...['stages.lower.escalation.to.upper=5', 'demand.streams.families.entry={ upper: 0.5, lower: 0.5 }'],
    );
    const story = storyOf(crowded, 700);
    const last = new Map<number, string | null>();
    const refused = { newcomers: 0, others: 0 };
    for (const { event, family, reason } of story) {
      if (reason === 'turned-away') refused[last.get(family) === 'stepped-up' ? 'others' : 'newcomers']++;
      if (event === 'stage-ended') last.set(family, reason);
      if (event === 'returned') last.set(family, null);
    }
    expect(refused.newcomers).toBeGreaterThan(5);
    expect(refused.others).toBe(0);
  });
});
