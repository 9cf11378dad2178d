import { log } from '../math/log.ts';
import { pow } from '../math/pow.ts';
import type { CompiledModel } from '../model/compiled.ts';
import type { Assumptions } from '../model/world.ts';
import { type Phases, phasesOf } from './phases.ts';
import { type Flows, type Steady, steadyState } from './steady.ts';

/** Attention at which stays are looked at; between these, what becomes of them is read off straight lines. */
const LEVELS = [1, 0.8, 0.6, 0.4, 0.2] as const;
/** Example families at full attention, and fewer by which the other levels are held against it. */
const EXAMPLES = 24_000;
const FEWER = 4000;
/** Enough for a warning: the error of a service’s hours is then about one in a hundred. */
const ENOUGH = 12_000;

/** What becomes of the stays in one stage at one level of attention. */
export interface StayAt {
  /** Days. */
  readonly mean: number;
  /** Part of them in which work is going on: afterwards a family wants maintenance only. */
  readonly active: number;
  /** Shares that go on to each of the node’s targets; those who close and come back; the rest are gone. */
  readonly to: Float64Array;
  readonly returning: number;
}

/** The stays in one stage. */
export interface StageNode {
  readonly phases: Phases;
  /** Stages that families go on to. */
  readonly targets: Int32Array;
  readonly levels: readonly StayAt[];
  /** Below the lowest level stays grow as attention to the minus this: 1 where work ends them, 0 where a date does. */
  readonly tail: number;
  /** Days from closing to coming back, of those who do, and shares of where to. */
  readonly away: {
    readonly mean: number;
    readonly phases: Phases;
    readonly targets: Int32Array;
    readonly to: Float64Array;
  };
  /** Children in the case for each family open, and of those the stage takes. */
  readonly inCase: number;
  readonly taken: number;
}

/** A pathway as stocks and flows: what example families do, stage by stage, at several levels of attention. */
export interface Network {
  readonly nodes: readonly StageNode[];
  /** Families open in each stage in the steady state at full attention, and closed ones who will come back. */
  readonly open: Float64Array;
  readonly away: Float64Array;
}

/**
 * Looks at example families at several levels of attention, the same for all services.
 *
 * @param attention whether to look at less than full attention as well, or only at what is asked for
 */
export function networkOf(
  model: CompiledModel,
  assumptions: Assumptions,
  attention: 'all' | 'full' = 'all',
): Network {
  const { stages, services } = model;
  const at = (level: number, examples: number) =>
    steadyState(model, assumptions, new Float64Array(services.count).fill(level), examples);
  const full = at(1, attention === 'full' ? ENOUGH : EXAMPLES);
  const fewer = LEVELS.map((level) => (attention === 'full' ? full : at(level, FEWER)).flows);
  const nodes = Array.from({ length: stages.count }, (_, stage) => nodeOf(model, full, fewer, stage));
  return { nodes, open: full.families, away: full.flows.awayDays };
}

function nodeOf(
  { stages, channels }: CompiledModel,
  full: Steady,
  fewer: readonly Flows[],
  stage: number,
): StageNode {
  const { flows, integrals } = full;
  const families = Math.max(full.families[stage]!, 1e-12);
  const targets = targetsOf([flows.moves, ...fewer.map(({ moves }) => moves)], stage, stages.count);
  const back = targetsOf([flows.returnMoves], stage, stages.count);
  const own = stayAt(flows, stage, targets, stages.count);
  const [first, ...others] = fewer.map((level) => stayAt(level, stage, targets, stages.count));
  const levels = [own, ...others.map((other) => moved(own, first!, other))];
  return {
    phases: phasesOf(squaredCv(flows.starts[stage]!, flows.days[stage]!, flows.squares[stage]!)),
    targets,
    levels,
    tail: tailOf(levels),
    away: {
      mean: ratioOr(flows.awayDays[stage]!, flows.returns[stage]!, 1),
      phases: phasesOf(squaredCv(flows.returns[stage]!, flows.awayDays[stage]!, flows.awaySquares[stage]!)),
      targets: back,
      to: shares(flows.returnMoves, stage, back, stages.count, flows.returns[stage]!),
    },
    inCase: full.children[stage]! / families,
    taken: integrals[channels.openChildren(stage)]! / families,
  };
}

function stayAt(flows: Flows, stage: number, targets: Int32Array, stages: number): StayAt {
  const starts = flows.starts[stage]!;
  return {
    // A stage that no example enters lasts a day: nobody will be there.
    mean: ratioOr(flows.days[stage]!, starts, 1),
    active: ratioOr(flows.activeDays[stage]!, flows.days[stage]!, 1),
    to: shares(flows.moves, stage, targets, stages, starts),
    returning: ratioOr(flows.returns[stage]!, starts, 0),
  };
}

/** A stay as it changes from one level to another for fewer examples: the same families, so that chance matters less. */
function moved(own: StayAt, from: StayAt, to: StayAt): StayAt {
  const share = (value: number, before: number, after: number) =>
    Math.min(1, Math.max(0, value + after - before));
  return {
    mean: (own.mean * to.mean) / from.mean,
    active: share(own.active, from.active, to.active),
    to: own.to.map((value, target) => share(value, from.to[target]!, to.to[target]!)),
    returning: share(own.returning, from.returning, to.returning),
  };
}

function tailOf(levels: readonly StayAt[]): number {
  const [before, last] = [levels.at(-2)!.mean, levels.at(-1)!.mean];
  return Math.min(1, Math.max(0, log(last / before) / log(LEVELS.at(-2)! / LEVELS.at(-1)!)));
}

/** Stages that anybody goes on to from a stage. */
function targetsOf(moves: readonly Float64Array[], stage: number, stages: number): Int32Array {
  const all = Array.from({ length: stages }, (_, target) => target);
  return Int32Array.from(
    all.filter((target) => moves.some((counts) => counts[stage * (stages + 1) + target + 1]! > 0)),
  );
}

/** Shares of those who leave a stage that go on to each target. */
function shares(
  moves: Float64Array,
  stage: number,
  targets: Int32Array,
  stages: number,
  all: number,
): Float64Array {
  return Float64Array.from(targets, (target) => ratioOr(moves[stage * (stages + 1) + target + 1]!, all, 0));
}

function squaredCv(count: number, sum: number, squares: number): number {
  if (count <= 0 || sum <= 0) return 1;
  const mean = sum / count;
  return Math.max(0.01, squares / count / (mean * mean) - 1);
}

function ratioOr(part: number, whole: number, otherwise: number): number {
  return whole > 0 && part > 0 ? part / whole : otherwise;
}

/** Mean days in a stage at some attention. */
export function meanDays({ levels, tail }: StageNode, attention: number): number {
  const { above, part } = placeOf(attention);
  const one = levels[above]!.mean;
  const between = one + part * (levels[above + 1]!.mean - one);
  const lowest = LEVELS.at(-1)!;
  return attention < lowest ? between * pow(lowest / attention, tail) : between;
}

/** Where an attention lies between the levels: the one above, and the part of the way to the one below. */
export function placeOf(attention: number): { readonly above: number; readonly part: number } {
  let above = 0;
  while (above < LEVELS.length - 2 && attention < LEVELS[above + 1]!) above++;
  const part = (LEVELS[above]! - attention) / (LEVELS[above]! - LEVELS[above + 1]!);
  return { above, part: Math.min(1, Math.max(0, part)) };
}
