import type { Path } from '../path.ts';
import type { LawSpec, StageSpec } from '../types.ts';
import type { Checker } from './checker.ts';
import { stepsOf, wayBetween } from './graph.ts';
import { closed, onward, taken } from '../ways.ts';

/** Checks that services cannot block each other for ever and that no family can go round in no time (MODEL.md, section 8). */
export function checkCycles(checker: Checker): void {
  checkHolds(checker);
  checkZeroTime(checker);
}

function checkHolds({ scenario, sound, report }: Checker): void {
  const holds = Object.entries(scenario.stages).flatMap(([id, stage]) =>
    stage.handover === 'hold' && sound(['stages', id, 'handover']) ? holdsOf(id, stage, scenario.stages) : [],
  );
  const steps = stepsOf(holds.map(({ from, to }) => [from, to]));
  for (const { stage, from, to } of holds) {
    const back = wayBetween(steps, to, from);
    if (back === null) continue;
    const message = `services that hold families for each other could block for ever: ${[from, ...back].join(' → ')}`;
    const hint = 'write handover: wait in one of the stages of this circle';
    report(['stages', stage, 'handover'], { code: 'hold-cycle', message, hint });
  }
}

interface Hold {
  readonly stage: string;
  readonly from: string;
  readonly to: string;
}

function holdsOf(id: string, stage: StageSpec, stages: Readonly<Record<string, StageSpec>>): Hold[] {
  const { service } = stage;
  const services = new Set(
    stagesOf(onward(stage)).map((to) => (Object.hasOwn(stages, to) ? stages[to]?.service : service)),
  );
  return [...services].flatMap((to) =>
    to === undefined || to === service ? [] : [{ stage: id, from: service, to }],
  );
}

function checkZeroTime({ scenario, sound, report }: Checker): void {
  const instant = Object.entries(scenario.stages).flatMap(([id, stage]) =>
    sound(['stages', id]) ? instantMoves(id, stage) : [],
  );
  const steps = stepsOf(instant.map(({ from, to }) => [from, to]));
  const told = new Set<string>();
  for (const { from, to, path } of instant) {
    const back = wayBetween(steps, to, from);
    if (back === null || told.has(from)) continue;
    told.add(from);
    const message = `families could go round in no time: ${[from, ...back].join(' → ')}`;
    report(path, { code: 'zero-time-cycle', message, hint: 'give one of these stages some time' });
  }
}

interface Move {
  readonly from: string;
  readonly to: string;
  readonly path: Path;
}

/** Moves that a family may make the moment it enters the stage. */
function instantMoves(id: string, stage: StageSpec): Move[] {
  const { work, timeBox, reviews, routes, grown, ifFull } = stage;
  const atOnce = reviews === null || reviews.first <= reviews.early;
  const part = work !== null && isZero(work) ? 'work' : timeBox?.stretch === 0 ? 'timeBox' : null;
  const done = atOnce && part !== null ? movesTo(id, onward(stage), ['stages', id, part]) : [];
  const aside = Object.entries(routes).flatMap(([route, { time, to }]) =>
    isZero(time) ? movesTo(id, taken(to), ['stages', id, 'routes', route, 'time']) : [],
  );
  const full = movesTo(id, ifFull === null ? [] : [ifFull], ['stages', id, 'ifFull']);
  return [...done, ...aside, ...full, ...movesTo(id, taken(grown), ['stages', id, 'grown'])];
}

function movesTo(from: string, ways: readonly string[], path: Path): Move[] {
  return stagesOf(ways).map((to) => ({ from, to, path }));
}

function isZero(law: LawSpec): boolean {
  return law.law === 'fixed' && law.mean + law.plus === 0;
}

function stagesOf(ways: readonly string[]): string[] {
  return ways.filter((to) => to !== closed);
}
