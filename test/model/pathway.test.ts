import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { StoryEvent } from '@taper/engine';
import { byFamily, scenarioOf, storyOf, valueOf } from '../support/small-scenario.ts';

const TEXT = readFileSync(new URL('./two-services.yaml', import.meta.url), 'utf8');
const DAYS = 700;

function following(events: readonly StoryEvent[], name: StoryEvent['event']): [StoryEvent, StoryEvent][] {
  return byFamily(events).flatMap((own) =>
    own.flatMap((event, index): [StoryEvent, StoryEvent][] =>
      event.event === name && own[index + 1] ? [[event, own[index + 1]!]] : [],
    ),
  );
}

describe('hand-overs', () => {
  it('hold a family with its worker until the lower service has a place', () => {
    const events = storyOf(scenarioOf(TEXT), DAYS);
    const held = following(events, 'held-for-a-place').filter(([{ stage }]) => stage === 'upper');
    expect(held.length).toBeGreaterThan(5);
    for (const [hold, next] of held) {
      expect(hold.waitsFor).toBe('lower');
      expect(next.event).toBe('stage-ended');
      expect(next.day).toBeGreaterThan(hold.day);
      // It leaves for the place it waited for, or steps up meanwhile.
      expect(['ready', 'stepped-up']).toContain(next.reason);
    }
  });

  it('count a blocked step-down on the worker’s caseload: with holding, fewer newcomers find a place', () => {
    const tight = ['services.above.cap.perFte=7', 'services.below.cap.perFte=2'];
    const holding = scenarioOf(TEXT, tight);
    const waiting = scenarioOf(TEXT, [...tight, 'stages.upper.handover=wait']);
    const wait = 'wait.days.mean.stage=upper';
    expect(valueOf([holding], 0, wait)).toBeGreaterThan(valueOf([waiting], 0, wait) * 1.5);
    expect(valueOf([holding], 0, 'blocked.families.stage=upper')).toBeGreaterThan(0.5);
    expect(valueOf([waiting], 0, 'blocked.families.stage=upper')).toBe(0);
  });

  it('let the family go and wait unheld when the stage says wait', () => {
    const events = storyOf(scenarioOf(TEXT, ['stages.upper.handover=wait']), DAYS);
    expect(events.some(({ event, stage }) => event === 'held-for-a-place' && stage === 'upper')).toBe(false);
    expect(following(events, 'started-waiting').some(([wait]) => wait.stage === 'lower')).toBe(true);
  });

  it('put families who come from another stage ahead of newcomers', () => {
    const scenario = scenarioOf(TEXT, [
      'demand.streams.families.entry={upper: 0.6, lower: 0.4}',
      'demand.streams.families.families=42',
    ]);
    const events = storyOf(scenario, DAYS);
    const allocated = events.filter(({ event, stage }) => event === 'allocated' && stage === 'lower');
    const waits = new Map<number, { since: number; held: boolean }>();
    const lengths = { held: [] as number[], newcomer: [] as number[] };
    for (const event of events) {
      if (event.event === 'held-for-a-place') waits.set(event.family, { since: event.day, held: true });
      else if (event.event === 'started-waiting' && event.stage === 'lower')
        waits.set(event.family, { since: event.day, held: false });
      else if (event.event === 'allocated' && event.stage === 'lower') {
        const wait = waits.get(event.family);
        if (wait !== undefined) lengths[wait.held ? 'held' : 'newcomer'].push(event.day - wait.since);
        waits.delete(event.family);
      }
    }
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(allocated.length).toBeGreaterThan(20);
    expect(mean(lengths.newcomer)).toBeGreaterThan(2 * mean(lengths.held));
  });
});

describe('step-ups', () => {
  it('keep the worker within a service, whatever the cap', () => {
    const events = storyOf(
      scenarioOf(TEXT, ['stages.upper.escalation.to.higher=1', 'demand.streams.families.families=50']),
      DAYS,
    );
    const stepUps = byFamily(events).flatMap((own) =>
      own.flatMap((event, index) =>
        event.reason === 'stepped-up' && event.stage === 'upper' && own[index + 2]?.event === 'allocated'
          ? [{ own, index }]
          : [],
      ),
    );
    expect(stepUps.length).toBeGreaterThan(10);
    for (const { own, index } of stepUps) {
      const before = own.slice(0, index).findLast(({ event }) => event === 'allocated');
      if (before !== undefined) expect(own[index + 2]!.worker).toBe(before.worker);
    }
  });

  it('come sooner to those who wait, by the assumption that waiting does harm', () => {
    const crowded = [
      'services.below.cap.perFte=2',
      'stages.lower.withdrawal=0',
      'stages.upper.handover=wait',
      'services.above.cap.kind=none',
    ];
    const harmless = scenarioOf(TEXT, crowded);
    const harmful = scenarioOf(TEXT, [
      ...crowded,
      'assumptions.waitingToEscalation={value: 8, low: 8, high: 8, basis: assumed}',
    ]);
    const ends = 'ends.perYear.stage=lower.reason=stepped-up';
    expect(valueOf([harmful], 0, ends)).toBeGreaterThan(1.5 * valueOf([harmless], 0, ends));
  });
});

describe('caps', () => {
  it('let nobody take a family at or over a hard cap', () => {
    const events = storyOf(scenarioOf(TEXT, ['stages.upper.handover=wait']), DAYS);
    const leads = new Map<string, Set<number>>();
    const worker = new Map<number, string>();
    let most = 0;
    for (const event of events) {
      if (event.event === 'allocated' && event.worker !== null) {
        const own = leads.get(event.worker) ?? new Set();
        own.add(event.family);
        leads.set(event.worker, own);
        worker.set(event.family, event.worker);
        if (event.worker.startsWith('below')) most = Math.max(most, own.size);
      } else if (
        event.event === 'stage-ended' ||
        (event.event === 'held-for-a-place' && event.stage === 'lower')
      ) {
        // A step-up without a place keeps its worker, but gives back its load.
        leads.get(worker.get(event.family) ?? '')?.delete(event.family);
      }
    }
    expect(most).toBeGreaterThan(3);
    expect(most).toBeLessThanOrEqual(5);
  });

  it('allocate statutory stages over the cap and make others wait', () => {
    const tight = ['services.above.cap.kind=statutoryFirst', 'services.above.cap.perFte=2'];
    const statutory = scenarioOf(TEXT, [...tight, 'stages.upper.statutory=true']);
    const other = scenarioOf(TEXT, tight);
    expect(valueOf([statutory], 0, 'wait.families.stage=upper')).toBe(0);
    expect(valueOf([other], 0, 'wait.families.stage=upper')).toBeGreaterThan(1);
  });

  it('count children where the cap is in children', () => {
    const families = valueOf(
      [scenarioOf(TEXT, ['services.above.cap.perFte=9'])],
      0,
      'wait.days.mean.stage=upper',
    );
    const children = valueOf(
      [scenarioOf(TEXT, ['services.above.cap.perFte=9', 'services.above.cap.unit=children'])],
      0,
      'wait.days.mean.stage=upper',
    );
    // Two children a family on average: the same number is half the room.
    expect(children).toBeGreaterThan(families + 5);
  });
});

describe('waiting', () => {
  it('ends in withdrawal at the rate of the stage', () => {
    const never = scenarioOf(TEXT, ['stages.lower.withdrawal=0', 'stages.upper.handover=wait']);
    const often = scenarioOf(TEXT, ['stages.lower.withdrawal=20', 'stages.upper.handover=wait']);
    const withdrawn = 'ends.perYear.stage=lower.reason=withdrawn';
    expect(valueOf([never], 0, withdrawn)).toBe(0);
    expect(valueOf([often], 0, withdrawn)).toBeGreaterThan(1);
  });

  it('turns newcomers away when the line is full', () => {
    const scenario = scenarioOf(TEXT, ['services.above.queueMax=0', 'services.above.cap.perFte=3']);
    expect(valueOf([scenario], 0, 'wait.families.stage=upper')).toBe(0);
    expect(valueOf([scenario], 0, 'ends.perYear.stage=upper.reason=turned-away')).toBeGreaterThan(5);
  });
});

describe('official counting', () => {
  it('counts stepping up again from below as a re-referral, since the step-down closed the case', () => {
    const scenario = scenarioOf(TEXT, ['return.scale=forever', 'stages.lower.escalation.to.upper=6']);
    expect(valueOf([scenario], 0, 'rereferrals.share')).toBeGreaterThan(0.05);
    const counted = scenarioOf(TEXT, [
      'return.scale=forever',
      'stages.lower.escalation.to.upper=6',
      'stages.lower.official=[open]',
    ]);
    expect(valueOf([counted], 0, 'rereferrals.share')).toBe(0);
  });
});
