import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { prepareReplications, readScenario, type Scenario } from '@taper/engine';
import { byFamily, scenarioOf, storyOf, valueOf } from '../support/small-scenario.ts';

const TEXT = readFileSync(new URL('./two-services.yaml', import.meta.url), 'utf8');

function replicate(scenarios: readonly Scenario[], replication = 0, seed = 'draws'): Float64Array[] {
  return [...prepareReplications(scenarios, seed, 'range').replicate(replication).values];
}

/** The same scenario with the entries of a map the other way round. */
function reversed<T>(map: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(map).reverse());
}

describe('common random numbers', () => {
  it('give the same bytes for the same seed and replication, and others for others', () => {
    const scenario = scenarioOf(TEXT);
    expect(replicate([scenario])).toEqual(replicate([scenario]));
    expect(replicate([scenario], 1)).not.toEqual(replicate([scenario], 0));
    expect(replicate([scenario], 0, 'other')).not.toEqual(replicate([scenario]));
  });

  it('give a policy that changes nothing the bytes of the base', () => {
    const base = scenarioOf(TEXT);
    const [first, second] = replicate([base, scenarioOf(TEXT, ['services.below.label=Another name'])]);
    expect(second).toEqual(first);
  });

  it('do not depend on the order in which a file names its stages, services and roles', () => {
    const base = scenarioOf(TEXT);
    const other = {
      ...base,
      stages: reversed(base.stages),
      services: reversed(base.services),
      roles: reversed(base.roles),
    };
    expect(valueOf([other], 0, 'open.families.stage=upper')).toBe(
      valueOf([base], 0, 'open.families.stage=upper'),
    );
    expect(valueOf([other], 0, 'attention.mean.service=above')).toBe(
      valueOf([base], 0, 'attention.mean.service=above'),
    );
  });

  it('let a family be the same family when demand changes: fewer arrive, none is new', () => {
    const base = scenarioOf(TEXT);
    const fewer = scenarioOf(TEXT, ['demand.streams.families.families=40']);
    const more = scenarioOf(TEXT, ['demand.streams.families.families=200']);
    const arrivals = (index: number) => {
      const simulated = storyOf([base, fewer, more], 600, index);
      return new Set(simulated.filter(({ event }) => event === 'arrived').map(({ family }) => family));
    };
    const [all, some, many] = [arrivals(0), arrivals(1), arrivals(2)];
    expect(some.size).toBeGreaterThan(10);
    expect(some.size).toBeLessThan(all.size);
    expect([...some].filter((family) => !all.has(family))).toEqual([]);
    expect(many.size).toBeGreaterThan(2.5 * all.size);
    expect([...all].filter((family) => !many.has(family))).toEqual([]);
  });

  it('keep the first referral of every family on its day, whatever the staffing', () => {
    const base = scenarioOf(TEXT);
    const staffed = scenarioOf(TEXT, ['services.above.units.team.posts.upper-worker=3']);
    const days = (index: number) =>
      byFamily(storyOf([base, staffed], 600, index))
        .filter(([first]) => first!.event === 'arrived')
        .map(([first]) => `${first!.family}@${first!.day}`)
        .sort();
    expect(days(1)).toEqual(days(0));
  });
});

describe('the opening state', () => {
  it('is shared: a variant stands where the base stands on day 0', () => {
    const base = scenarioOf(TEXT);
    const variant = scenarioOf(TEXT, ['stages.upper.hours=4']);
    const [first, second] = replicate([base, variant]);
    expect(second).not.toEqual(first);
    const early = (index: number) => storyOf([base, variant], 0.0001, index);
    expect(early(1)).toEqual(early(0));
  });

  it('hands the families of a worker who is not there any more to others at once, over the cap if need be', () => {
    const base = scenarioOf(TEXT, ['services.above.units.team.posts.upper-worker=2']);
    const fewer = scenarioOf(TEXT, [
      'services.above.units.team.posts.upper-worker=1',
      'services.above.cap.perFte=3',
    ]);
    const open = 'open.families.stage=upper';
    const waiting = 'wait.families.stage=upper';
    expect(valueOf([base, fewer], 0, open)).toBeGreaterThan(3);
    // Those who had a worker keep one: only newcomers wait.
    const story = storyOf([base, fewer], 30, 1);
    const newcomers = new Set(
      story.filter(({ event }) => event === 'arrived' || event === 'returned').map(({ family }) => family),
    );
    const waits = story.filter(({ event, stage }) => event === 'started-waiting' && stage === 'upper');
    expect(waits.filter(({ family }) => !newcomers.has(family))).toEqual([]);
    expect(valueOf([base, fewer], 1, waiting)).toBeGreaterThan(valueOf([base, fewer], 0, waiting));
  });

  it('matches what warm-up under the scenario itself gives, when nothing differs and steady is set', () => {
    const base = scenarioOf(TEXT);
    const steady = scenarioOf(TEXT, ['opening.steady=true']);
    const [first, second] = replicate([base, steady]);
    expect(second).toEqual(first);
  });
});

describe('assumptions', () => {
  it('have no effect when they are off, whatever their ranges', () => {
    const { scenario } = readScenario('council.yaml', (path) => (path === 'council.yaml' ? TEXT : undefined));
    const harsh = scenarioOf(TEXT, [
      'assumptions.attentionToEscalation={value: 5, low: 5, high: 5, basis: assumed}',
      'assumptions.unmetToReturn={value: 3, low: 3, high: 3, basis: assumed}',
    ]);
    const off = (one: Scenario) => prepareReplications([one], 'off', 'off').replicate(0).values[0];
    expect(off(harsh)).toEqual(off(scenario!));
    const mid = (one: Scenario) => prepareReplications([one], 'off', 'mid').replicate(0).values[0];
    expect(mid(harsh)).not.toEqual(mid(scenario!));
  });
});
