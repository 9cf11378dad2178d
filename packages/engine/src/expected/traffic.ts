import { CLOSED, type ChoiceTable, type CompiledModel } from '../model/compiled.ts';
import { exp } from '../math/exp.ts';
import { pow } from '../math/pow.ts';
import { expectedStay, type ExpectedStay } from './stays.ts';

/** Rounds of the fixed-point iteration; families go round few times, so it settles long before. */
const ROUNDS = 400;
const DAYS_A_YEAR = 365.25;

/** What a scenario settles to when everybody gets all the attention they want and nobody waits. */
export interface ExpectedTraffic {
  readonly stays: readonly ExpectedStay[];
  /** Families starting in each stage, a day. */
  readonly starts: Float64Array;
  /** Families open in each stage (Little's law). */
  readonly families: Float64Array;
}

/**
 * Solves the linear traffic equations over the pathway: starts = new arrivals + what flows in from other stages,
 * returns of closed families included (MODEL.md section 15, M/G/infinity networks).
 */
export function expectedTraffic(model: CompiledModel): ExpectedTraffic {
  const { stages, streams } = model;
  const stays = Array.from({ length: stages.count }, (_, stage) => expectedStay(model, stage));
  const flow = flowMatrix(model, stays);
  const arriving = new Float64Array(stages.count);
  for (const stream of streams) {
    let rate = 0;
    for (const monthly of stream.rate) rate += Math.max(0, monthly - stream.below) / stream.rate.length;
    const kept = Math.min(rate, stream.dominating);
    spread(model.choices, stream.entry, kept, arriving);
  }
  let starts: Float64Array = arriving.slice();
  for (let round = 0; round < ROUNDS; round++) {
    const next = arriving.slice();
    for (let from = 0; from < stages.count; from++) {
      for (let to = 0; to < stages.count; to++) next[to]! += starts[from]! * flow[from * stages.count + to]!;
    }
    starts = next;
  }
  return { stays, starts, families: starts.map((rate, stage) => rate * stays[stage]!.days) };
}

/** Expected starts in each stage for each start in another: `from * stages + to`. */
function flowMatrix(model: CompiledModel, stays: readonly ExpectedStay[]): Float64Array {
  const { stages, choices } = model;
  const matrix = new Float64Array(stages.count * stages.count);
  for (let from = 0; from < stages.count; from++) {
    const row = matrix.subarray(from * stages.count, (from + 1) * stages.count);
    const stay = stays[from]!;
    let closing = 0;
    if (stages.nextChoice[from]! >= 0) closing += spread(choices, stages.nextChoice[from]!, stay.ready, row);
    if (stages.escalationChoice[from]! >= 0) spread(choices, stages.escalationChoice[from]!, stay.steppedUp, row);
    stay.routes.forEach((share, index) => {
      closing += spread(choices, stages.routeChoice[stages.routeFrom[from]! + index]!, share, row);
    });
    if (stages.returnChoice[from]! >= 0) spread(choices, stages.returnChoice[from]!, closing * returnShare(model, from), row);
  }
  return matrix;
}

/** Adds an amount to the targets of a choice; returns the part that closes. */
function spread(choices: ChoiceTable, choice: number, amount: number, into: Float64Array): number {
  let closing = 0;
  let below = 0;
  for (let entry = choices.from[choice]!; entry < choices.from[choice + 1]!; entry++) {
    const part = amount * (choices.cumulative[entry]! - below);
    below = choices.cumulative[entry]!;
    const target = choices.target[entry]!;
    if (target === CLOSED) closing += part;
    else into[target]! += part;
  }
  return closing;
}

/** Share of families that ever return after closing from a stage, over gamma frailty. */
function returnShare(model: CompiledModel, stage: number): number {
  const { stages, frailtyShape } = model;
  const scale = stages.returnScale[stage]!;
  if (scale === Infinity) return 0;
  const hazard = pow(stages.returnCut[stage]! / scale, stages.returnShape[stage]!);
  return frailtyShape === Infinity ? 1 - exp(-hazard) : 1 - pow(1 + hazard / frailtyShape, -frailtyShape);
}

/** Families a day as families a year. */
export function aYear(perDay: number): number {
  return perDay * DAYS_A_YEAR;
}
