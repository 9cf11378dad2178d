import { createStepper, outcomeLayout, prepareReplications, readScenario } from '@taper/engine';
import type { Scenario } from '@taper/engine';
import { describe, expect, it } from 'vitest';
import { Dots } from '../views/families/dots.ts';
import { stageBoxes } from '../views/families/stage-boxes.ts';
import { Crowd, mostAtOnce } from './crowd.ts';
import { AWAY } from './film.ts';
import { FilmedStories } from './stories.ts';

const TEXT = `
taper: 1
name: Small
place: { name: A town, children: 1000 }
horizon: { start: 2015-04-01, months: 12 }
opening: { warmUp: 1y, past: 2y }
demand: { streams: { referred: { families: 100, entry: { check: 1 } } } }
families: { movingAway: 0.05 }
roles: { checker: { label: Checker, leads: [check] }, worker: { label: Family worker, leads: [support] } }
services:
  door: { label: Door, cap: { kind: none }, units: { team: { posts: { checker: 1 } } } }
  help:
    label: Family help
    cap: { kind: hard, unit: families, perFte: 5 }
    units: { team: { count: 1, posts: { worker: 3 } } }
stages:
  check: { label: Check, level: 1, service: door, hours: 1, work: { law: exponential, mean: 2w }, next: { support: 0.7, closed: 0.3 } }
  support:
    label: Support
    level: 3
    service: help
    hours: 1
    work: { law: exponential, mean: 10w }
    next: { closed: 1 }
return: { scale: 1y, shape: 0.62, cut: 5y, to: { check: 1 } }
`;

function scenario(): Scenario {
  const { scenario: read, findings } = readScenario('small.yaml', () => TEXT);
  if (read === null) throw new Error(findings.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return read;
}

const small = scenario();
const RUN = { scenarios: [small], index: 0, seed: 'film', replication: 1 };
const filmed = new FilmedStories(RUN);

/** Mean number of families in each stage over the whole run, by the film. */
function meanOpen(): Map<string, number> {
  const { film } = filmed;
  const crowd = new Crowd(film);
  const sums = film.stages.map(() => 0);
  let day = 0;
  const add = (until: number) => {
    const { waiting, led, held } = crowd.count;
    film.stages.forEach((_, at) => {
      sums[at]! += (until - day) * (waiting[at]! + led[at]! + held[at]!);
    });
    day = until;
  };
  for (const at of film.days) {
    add(at);
    crowd.goTo(at);
  }
  add(film.end);
  return new Map(film.stages.map((id, at) => [id, sums[at]! / film.end]));
}

describe('The film of a run', () => {
  it('has as many families in each stage as the same run among others counts', () => {
    const values = prepareReplications([small], 'film', 'range').replicate(1).values[0]!;
    const { indicators } = outcomeLayout(small);
    for (const [id, mean] of meanOpen())
      expect(mean, id).toBeCloseTo(values[indicators.indexOf(`open.families.stage=${id}`)]!, 6);
  });

  it('knows who waits, who has come back, and how many came and went', () => {
    const crowd = new Crowd(filmed.film);
    const before = crowd.count.led.reduce((sum, one) => sum + one, 0);
    expect(before).toBeGreaterThan(5);
    crowd.goTo(filmed.film.end);
    const { waiting, led, held } = crowd.count;
    const open = [waiting, led, held].flatMap((counts) => [...counts]).reduce((sum, one) => sum + one, 0);
    expect(crowd.cameBack).toBeGreaterThan(3);
    expect(crowd.came).toBeGreaterThan(crowd.cameBack);
    const start = [...filmed.film.state].filter((state) => state !== AWAY).length;
    expect(open).toBe(start + crowd.came - crowd.went);
    expect(Math.max(...crowd.returns)).toBeGreaterThan(0);
  });

  it('comes to the same place whether it goes step by step, at once, or back and on again', () => {
    const [slow, quick] = [new Crowd(filmed.film), new Crowd(filmed.film)];
    for (let day = 0; day <= 200; day++) slow.goTo(day);
    quick.goTo(300);
    quick.goTo(200);
    expect(quick.stage).toEqual(slow.stage);
    expect(quick.state).toEqual(slow.state);
    expect(quick.count).toEqual(slow.count);
    expect([quick.came, quick.went]).toEqual([slow.came, slow.went]);
  });

  it('tells the story of anybody in it, as the stepper has it', () => {
    const stepper = createStepper([small], 0, 'film', 1, 'range');
    const [one] = stepper.advanceTo(stepper.end);
    const story = filmed.story(one!.family);
    expect(story.length).toBeGreaterThan(1);
    expect(story.map(({ text }) => text).join(' ')).toContain('The run ended');
  });
});

describe('Dots', () => {
  it('stand each in a place of its own in the box of its stage, all the time', () => {
    const { film } = filmed;
    const most = mostAtOnce(film);
    const stages = film.stages.map((id, at) => ({ id, label: id, level: 2, most: most[at]! }));
    const { boxes } = stageBoxes(stages, new Map(film.stages.map((id, at) => [id, at])), 600);
    const dots = new Dots(new Crowd(film));
    dots.standIn(film.stages.map((id) => boxes.find((box) => box.id === id)));
    for (let day = 0; day <= film.end; day += 7) {
      dots.goTo(day);
      dots.arrive();
      const shown = film.stage.map((_, who) => who).filter((who) => dots.isShown(who));
      const open = [...dots.crowd.state].filter((state) => state !== AWAY).length;
      expect(shown.length).toBe(open);
      const places = new Set([...shown].map((who) => `${dots.x[who]} ${dots.y[who]}`));
      expect(places.size).toBe(open);
      for (const who of shown) {
        const box = boxes.find(({ id }) => id === film.stages[dots.crowd.stage[who]!])!;
        expect(dots.x[who]).toBeGreaterThan(box.x);
        expect(dots.x[who]).toBeLessThan(box.x + box.width);
        expect(dots.y[who]).toBeGreaterThan(box.top);
      }
    }
  });

  it('set out for their new place and get there, and are found where they are', () => {
    const { film } = filmed;
    const dots = new Dots(new Crowd(film));
    const box = { label: '', level: 2, y: 0, width: 200, top: 40, perRow: 20, pitch: 10 };
    dots.standIn(film.stages.map((id, at) => ({ ...box, id, most: 500, x: at * 300 })));
    dots.goTo(60);
    expect(dots.step(16)).toBe(true);
    for (let frame = 0; frame < 200; frame++) dots.step(16);
    expect(dots.step(16)).toBe(false);
    const shown = film.stage.findIndex((_, who) => dots.isShown(who));
    expect(dots.at(dots.x[shown]! + 2, dots.y[shown]!)).toBe(shown);
    expect(dots.at(-500, -500)).toBe(-1);
  });
});
