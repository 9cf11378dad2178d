import { describe, expect, it } from 'vitest';
import { expectShare } from '../support/standard-error.ts';
import { plenty, staysOf, type Stay } from '../support/watched.ts';

const YEAR = 365.25;
const fixed = (mean: string) => `{ law: fixed, mean: ${mean} }`;
const urgent = `  urgent: { level: 5, service: all, hours: 0, work: ${fixed('1d')}, next: { closed: 1 } }\n`;
const work = (service: string, mean: string) =>
  `  work: { level: 4, service: ${service}, hours: 0.1, work: ${fixed(mean)}, escalation: { to: { urgent: 2 } }, next: { closed: 1 } }\n`;
const demand = (families: number) => `{ streams: { all: { families: ${families}, entry: { work: 1 } } } }`;

describe('the day on which a family steps up', () => {
  const crowded = (perFte: number) =>
    plenty(urgent + work('few', '60w'), {
      demand: demand(40),
      months: 60,
      services: `  few: { cap: { kind: hard, unit: families, perFte: ${perFte} }, units: { team: { posts: { worker: 1 } } } }`,
    });
  const steppedUp = (stays: readonly Stay[]) =>
    new Map(
      stays.flatMap(({ serial, stage, from, to, reason }) =>
        stage === 'work' && reason === 'stepped-up' ? [[serial, to - from]] : [],
      ),
    );

  it('is the same whatever part of the time before it the family waited: its risk runs on', () => {
    const waited = new Map<number, number>();
    const { stays } = staysOf(crowded(8), {}, ({ event, serial, stage, day, world, row }) => {
      if (event === 'allocated' && stage === 'work') waited.set(serial, day - world.families.enteredAt[row]!);
    });
    const led = steppedUp(staysOf(crowded(1000)).stays);
    const days = steppedUp(stays);
    let some = 0;
    let never = 0;
    for (const [serial, after] of led) {
      expect(days.get(serial), `family ${serial}`).toBeCloseTo(after, 6);
      if (!waited.has(serial)) never++;
      else if (waited.get(serial)! > 7) some++;
    }
    // Among them are those who waited a part of the time, and those who waited to the end.
    expect(some).toBeGreaterThan(10);
    expect(never).toBeGreaterThan(10);
  });
});

describe('frail families', () => {
  it('step up the oftener: over work of D days 1 − (1 + λ D cv²)^(−1/cv²) of all do', () => {
    const cv = 1.4;
    const { stays, run } = staysOf(
      plenty(urgent + work('all', '20w'), {
        demand: demand(300),
        families: `{ children: { 1: 1 }, frailty: ${cv} }`,
      }),
    );
    const followed = stays.filter(({ stage, from }) => stage === 'work' && from < run.days - 141);
    const up = followed.filter(({ reason }) => reason === 'stepped-up').length;
    expectShare(up, followed.length, 1 - (1 + (2 / YEAR) * 140 * cv ** 2) ** (-1 / cv ** 2));
  });
});
