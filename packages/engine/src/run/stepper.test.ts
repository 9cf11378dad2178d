import { describe, expect, it } from 'vitest';
import { readText, smallCouncil } from '../../../../test/support/small-council.ts';
import { createStepper } from './stepper.ts';
import type { StoryEvent } from './story-event.ts';

// Too few places for everybody, and a route that is taken now and then.
const { scenario } = readText(smallCouncil, {}, [
  'horizon.months=18',
  'opening.warmUp=3y',
  'stages.assessment.statutory=false',
  'stages.child-in-need.timeBox.after=2y',
  'services.social-work.units.east.posts.social-worker=8',
  'services.support.units.all.posts.support-worker=1',
  'stages.family-support.routes.moved.share=0.5',
  'stages.family-support.routes.moved.time.scale=1y',
]);
if (scenario === null) throw new Error('The small council cannot be read.');
const stepper = createStepper([scenario], 0, 'stories', 0, 'mid');
const events = stepper.advanceTo(stepper.end);
const known = [...stepper.families];
const stories = new Map<number, StoryEvent[]>();
for (const event of events) stories.set(event.family, [...(stories.get(event.family) ?? []), event]);

describe('the families of one run', () => {
  it('are known, each of them, when something happens to them', () => {
    expect(stories.size).toBeGreaterThan(400);
    for (const family of stories.keys()) expect(stepper.families.has(family)).toBe(true);
  });

  it('go on from where they stood at the start', () => {
    const states = new Set(known.map(([, { opening }]) => opening?.state));
    expect(states).toEqual(new Set(['closed', 'waiting', 'worked-with', 'ready', 'held', undefined]));
    for (const [family, { opening }] of known) {
      const first = stories.get(family)?.[0];
      if (first === undefined) continue;
      if (opening === null) expect(first.event).toBe('arrived');
      else if (opening.state === 'closed') expect(first.event).toBe('returned');
      else {
        expect(first.stage).toBe(opening.stage);
        const next = {
          waiting: ['allocated'],
          'worked-with': ['ready', 'held-for-a-place'],
          ready: [],
          held: [],
        };
        expect(['stage-ended', 'held-for-a-place', ...next[opening.state]]).toContain(first.event);
      }
    }
  });

  it('came to where they stand at the start before it, and wait since then at most', () => {
    for (const [, { opening }] of known) {
      if (opening === null) continue;
      expect(opening.since).toBeLessThanOrEqual(0);
      expect(opening.since).toBeLessThanOrEqual(opening.waitingSince ?? 0);
      expect(opening.worker === null).toBe(opening.state === 'closed' || opening.state === 'waiting');
      expect(opening.waitsFor === null).toBe(opening.state !== 'held');
    }
  });

  it('have children, and a frailty of 1 on average', () => {
    const children = known.map(([, family]) => family.children);
    expect([Math.min(...children), Math.max(...children)]).toEqual([1, 3]);
    const newcomers = known.filter(([, { opening }]) => opening === null);
    const mean = newcomers.reduce((sum, [, { frailty }]) => sum + frailty, 0) / newcomers.length;
    expect(mean).toBeGreaterThan(0.85);
    expect(mean).toBeLessThan(1.15);
  });
});

describe('the events of one run', () => {
  it('name the route where a route was taken, and only there', () => {
    const routes = new Set(events.filter(({ reason }) => reason === 'route').map(({ route }) => route));
    expect(routes).toEqual(new Set(['moved']));
    for (const { reason, route } of events) expect(route === null).toBe(reason !== 'route');
  });

  it('say why a family that is held is to move on', () => {
    const held = events.filter(({ event }) => event === 'held-for-a-place');
    expect(held.length).toBeGreaterThan(10);
    for (const { reason, waitsFor } of held) {
      expect(['ready', 'time-boxed', 'stepped-up']).toContain(reason);
      expect(waitsFor).not.toBeNull();
    }
  });

  it('tell the work left: all of it when a stay starts, none when it is ready, never more than before', () => {
    for (const story of stories.values()) {
      let left = Infinity;
      for (const { event, work, reason } of story) {
        if (work === null) continue;
        if (event === 'stage-started') expect(work.left).toBe(work.planned);
        else expect(work.left).toBeLessThanOrEqual(left);
        if (event === 'ready' || (event === 'stage-ended' && reason === 'ready'))
          expect(work.left).toBeCloseTo(0, 6);
        left = work.left;
      }
    }
  });
});
