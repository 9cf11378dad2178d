import { describe, expect, it } from 'vitest';
import { smallCouncil } from '../../../../../test/support/small-council.ts';
import type { OutcomeLayout } from '../../outcomes/layout.ts';
import { indicatorsOf } from '../../outcomes/registry.ts';
import { seedKey } from '../../random/key.ts';
import { uniform } from '../../random/threefry.ts';
import { createInlineRunner } from '../../run/inline-runner.ts';
import { readChanges } from '../../scenario/changes/read-changes.ts';
import type { Scenario } from '../../scenario/types.ts';
import { compareResult } from '../results/compare-result.ts';
import { firstReplications } from '../defaults.ts';
import { runWhy } from './run-why.ts';
import { whyResult, type WhyResult } from './why-result.ts';
import { WhyRuns } from './why-runs.ts';

const EAST = 'services.social-work.units.east.posts.social-worker';
const WEST = 'services.social-work.units.west.posts.social-worker';
const SUPPORT = 'services.support.units.all.posts.support-worker';

/** A scenario that changes numbers of the small council. */
function changed(numbers: Readonly<Record<string, number>>): string {
  const tree: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(numbers)) {
    const keys = path.split('.');
    let at = tree;
    for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>;
    at[keys.at(-1)!] = value;
  }
  return `taper: 1\nextends: base.yaml\nname: Changed\n${Object.entries(tree)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n')}`;
}

function changesOf(text: string, base = smallCouncil, set: string[] = []) {
  const files: Readonly<Record<string, string>> = { 'base.yaml': base, 'changed.yaml': text };
  const request = { base: 'base.yaml', file: 'changed.yaml', set, groups: [] };
  const { changes, findings } = readChanges(request, (name) => files[name]);
  if (changes === null) throw new Error(JSON.stringify(findings));
  return changes;
}

const posts = (scenario: Scenario) => {
  const { 'social-work': work, support } = scenario.services;
  return {
    east: work!.units['east']!.posts['social-worker']!,
    west: work!.units['west']!.posts['social-worker']!,
    support: support!.units['all']!.posts['support-worker']!,
  };
};

const layout = (scenario: Scenario): OutcomeLayout => ({
  indicators: indicatorsOf(scenario).map(({ id }) => id),
  series: [],
  months: scenario.horizon.months,
});

const { k0, k1 } = seedKey('noise');

/** Runs a made-up model in which every outcome is a function of the posts, and of chance that all scenarios share. */
async function toy(
  text: string,
  value: (of: ReturnType<typeof posts>, chance: number, replication: number) => number,
  replications: number,
  assumptions: 'mid' | 'range' = 'mid',
): Promise<WhyResult> {
  const changes = changesOf(text);
  const runs = new WhyRuns(changes, 'tests');
  const runner = createInlineRunner(
    (scenarios) => ({
      replicate: (replication) => ({
        replication,
        events: 1,
        values: scenarios.map((scenario) =>
          new Float64Array(indicatorsOf(scenario).length).fill(
            value(posts(scenario), uniform(k0, k1, replication, 0), replication),
          ),
        ),
      }),
    }),
    layout,
  );
  await runWhy(runs, { seed: 'tests', assumptions, replications }, [runner, runner]);
  return whyResult({ changes, runs, seed: 'tests', assumptions, findings: [] });
}

const three = changed({ [EAST]: 6, [WEST]: 6, [SUPPORT]: 8 });

describe('what each change adds to a difference', () => {
  it('is exactly what it adds anyway, where what changes add does not depend on each other', async () => {
    const { indicators, changes, orders } = await toy(
      three,
      ({ east, west, support }, chance) => 1000 * (3 * east - 5 * west + 0.5 * support) + 1e5 * chance,
      12,
    );
    expect(changes.map(({ paths }) => paths)).toEqual([[EAST], [WEST], [SUPPORT]]);
    expect(orders).toEqual({ block: 6, blocks: 2 });
    const { whole, parts } = indicators[0]!;
    [3000, -10_000, 2000].forEach((added, place) => {
      expect(parts[place]!.mean).toBeCloseTo(added, 8);
      expect(parts[place]!.ci95![1] - parts[place]!.ci95![0]).toBeLessThan(1e-8);
      expect(parts[place]!.share).toBeCloseTo(added / -5000, 10);
    });
    expect(whole!.mean).toBeCloseTo(-5000, 8);
  });

  it('shares what two changes do only together equally between them', async () => {
    const two = changed({ [EAST]: 6, [WEST]: 6 });
    const { indicators } = await toy(two, ({ east, west }) => (east === 6 && west === 6 ? 7 : 0), 4);
    expect(indicators[0]!.whole!.mean).toBe(7);
    expect(indicators[0]!.parts.map(({ mean }) => mean)).toEqual([3.5, 3.5]);
    expect(indicators[0]!.parts[0]!.ci95).toEqual([3.5, 3.5]);
  });

  it('shares what any one of three changes does alone equally, as a block has all orders', async () => {
    const { indicators } = await toy(
      three,
      ({ east, west, support }) => (east > 5 || west > 4 || support > 4 ? 9 : 0),
      12,
    );
    for (const { mean } of indicators[0]!.parts) expect(mean).toBeCloseTo(3, 12);
  });

  it('is exactly nothing for a change that does nothing', async () => {
    const { indicators } = await toy(three, ({ east, west }, chance) => east * west * (1 + chance / 3), 12);
    const [, , support] = indicators[0]!.parts;
    expect(support).toMatchObject({ mean: 0, ci95: [0, 0], verdict: 'too-small-to-matter' });
    expect(Math.abs(support!.share!)).toBe(0);
  });

  it('varies with the runs, and the interval by blocks covers what it is on average', async () => {
    const { indicators } = await toy(three, ({ east, support }, chance) => east * support * chance, 240);
    // Half of what each adds before the other and half of what it adds after: (4 + 8) / 2 and (20 + 24) / 2, by 1/2.
    const [east, west, support] = indicators[0]!.parts;
    [
      [east!, 3],
      [west!, 0],
      [support!, 11],
    ].forEach(([part, known]) => {
      const { ci95 } = part as typeof support & object;
      expect(ci95![0]).toBeLessThanOrEqual(known as number);
      expect(ci95![1]).toBeGreaterThanOrEqual(known as number);
    });
    expect(support!.ci95![1] - support!.ci95![0]).toBeGreaterThan(0.1);
  });

  it('adds up to the whole difference in each outcome, also where some runs counted nothing', async () => {
    const { indicators } = await toy(
      three,
      ({ east, west }, chance, replication) => (replication === 8 && west > 4 ? NaN : chance * east * west),
      18,
    );
    for (const { whole, parts } of indicators) {
      const sum = parts.reduce((total, { mean }) => total + mean, 0);
      expect(sum).toBeCloseTo(whole!.mean, 12);
    }
  });

  it('has no interval from a single block, and no part where nothing was counted', async () => {
    const one = await toy(three, ({ east }) => east, 6);
    expect(one.indicators[0]!.whole).toMatchObject({ mean: 1, ci95: null, verdict: null });
    expect(one.indicators[0]!.parts[0]).toMatchObject({ mean: 1, share: null });
    const none = await toy(three, () => NaN, 6);
    expect(none.indicators[0]).toMatchObject({ base: null, whole: null, parts: [] });
  });

  it('is judged with what the assumptions leave open, where they are drawn', async () => {
    // A difference that goes by the draw, which two replications share, up and down about 10.
    const result = await toy(
      changed({ [EAST]: 6 }),
      ({ east }, chance, replication) =>
        (east - 5) * (10 + (Math.floor(replication / 2) % 2 ? 40 : -40)) + chance,
      40,
      'range',
    );
    const { whole } = result.indicators[0]!;
    expect(whole!.plausible![0]).toBeLessThan(-60);
    expect(whole!.verdict).toBe('too-close-to-call');
  });
});

describe('a run that tells changes apart', () => {
  const set = ['horizon.months=3', 'opening.warmUp=90d', 'opening.past=1y'];
  const changes = changesOf(three, smallCouncil, set);
  const request = { seed: 'tests', assumptions: 'mid', replications: 6 } as const;

  it('adds up to what a comparison of the same seed finds, and stops where it is told to', async () => {
    const runs = new WhyRuns(changes, 'tests');
    await runWhy(runs, request, [createInlineRunner()]);
    const { indicators } = whyResult({ changes, runs, ...request, findings: [] });
    const { base, scenario } = changes;
    const run = { ...request, scenarios: [base, scenario], replications: firstReplications(6) };
    const outcomes = await createInlineRunner().run(run);
    const compared = compareResult({ request: run, outcomes, findings: [], evidence: [[], []] });
    for (const { id, whole, parts } of indicators) {
      const known = compared.scenarios[1]!.indicators.find((one) => one.id === id)!.difference;
      if (known === null || whole === null) continue;
      const sum = parts.reduce((total, { mean }) => total + mean, 0);
      const size = Math.max(1, ...parts.map(({ mean }) => Math.abs(mean)));
      expect(Math.abs(sum - known.mean) / size).toBeLessThan(1e-12);
    }
    const few = new WhyRuns(changes, 'tests');
    const controller = new AbortController();
    await runWhy(few, { ...request, replications: 18 }, [createInlineRunner()], {
      signal: controller.signal,
      onProgress: ({ done }) => done === 8 && controller.abort(),
    });
    expect(few.replications).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('says what failed, once, and does not go on', async () => {
    const runs = new WhyRuns(changes, 'tests');
    let calls = 0;
    const broken = createInlineRunner(() => {
      calls++;
      throw new Error('out of order');
    });
    await expect(runWhy(runs, request, [broken])).rejects.toThrow('out of order');
    expect([calls, runs.replications]).toEqual([1, []]);
  });
});
