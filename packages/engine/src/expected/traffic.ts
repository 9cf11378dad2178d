import { CLOSED, type ChoiceTable, type CompiledModel, type CompiledStream } from '../model/compiled.ts';
import { expectedReturns, expectedStay, frailtyStrata, type ExpectedStay } from './stays.ts';

/** Rounds of the fixed-point iteration; families go round few times, so it settles long before. */
const ROUNDS = 400;

/** What a scenario settles to when everybody gets all the attention they want and nobody waits. */
export interface ExpectedTraffic {
  /** Families starting in each stage, a day. */
  readonly starts: Float64Array;
  /** Families open in each stage (Little's law). */
  readonly families: Float64Array;
  /** Children open in each stage. */
  readonly children: Float64Array;
}

/**
 * Solves the linear traffic equations over the pathway: starts = new arrivals + what flows in from other stages,
 * returns of closed families included (MODEL.md section 15, M/G/infinity networks).
 */
export function expectedTraffic(model: CompiledModel): ExpectedTraffic {
  const { stages, streams } = model;
  const starts = new Float64Array(stages.count);
  const families = new Float64Array(stages.count);
  const children = new Float64Array(stages.count);
  const strata = frailtyStrata(model);
  for (const frailty of strata) {
    const stays = Array.from({ length: stages.count }, (_, stage) => expectedStay(model, stage, frailty));
    const flow = flowMatrix(model, stays, frailty);
    for (const stream of streams) {
      const own = settle(flow, arrivalsOf(model, stream), stages.count);
      const size = meanChildren(stream);
      own.forEach((whole, stage) => {
        const rate = whole / strata.length;
        const open = rate * stays[stage]!.days;
        starts[stage]! += rate;
        families[stage]! += open;
        children[stage]! += open * size;
      });
    }
  }
  return { starts, families, children };
}

function arrivalsOf(model: CompiledModel, stream: CompiledStream): Float64Array {
  const arriving = new Float64Array(model.stages.count);
  let rate = 0;
  for (const monthly of stream.rate) rate += Math.max(0, monthly - stream.below) / stream.rate.length;
  spread(model.choices, stream.entry, Math.min(rate, stream.dominating), arriving);
  return arriving;
}

/** Mean number of children of a stream's families, from the running sum of shares. */
function meanChildren(stream: CompiledStream): number {
  return stream.children.reduce((sum, cumulative) => sum + (1 - cumulative), 1);
}

/** The fixed point of starts = arriving + starts × flow. */
function settle(flow: Float64Array, arriving: Float64Array, stages: number): Float64Array {
  let starts = arriving.slice();
  for (let round = 0; round < ROUNDS; round++) {
    const next = arriving.slice();
    for (let from = 0; from < stages; from++) {
      for (let to = 0; to < stages; to++) next[to]! += starts[from]! * flow[from * stages + to]!;
    }
    starts = next;
  }
  return starts;
}

/** Share of stays that close: by their work, or by a route. */
function closingShare(model: CompiledModel, stage: number, stay: ExpectedStay): number {
  const { stages, choices } = model;
  const nowhere = new Float64Array(stages.count);
  const next = stages.nextChoice[stage]!;
  let closing = next < 0 ? stay.ready : spread(choices, next, stay.ready, nowhere);
  stay.routes.forEach((share, index) => {
    closing += spread(choices, stages.routeChoice[stages.routeFrom[stage]! + index]!, share, nowhere);
  });
  return closing;
}

/** Expected starts in each stage for each start in another: `from * stages + to`. */
function flowMatrix(model: CompiledModel, stays: readonly ExpectedStay[], frailty: number): Float64Array {
  const { stages, choices } = model;
  const matrix = new Float64Array(stages.count * stages.count);
  for (let from = 0; from < stages.count; from++) {
    const row = matrix.subarray(from * stages.count, (from + 1) * stages.count);
    const stay = stays[from]!;
    if (stages.nextChoice[from]! >= 0) spread(choices, stages.nextChoice[from]!, stay.ready, row);
    if (stages.escalationChoice[from]! >= 0)
      spread(choices, stages.escalationChoice[from]!, stay.steppedUp, row);
    stay.routes.forEach((share, index) => {
      spread(choices, stages.routeChoice[stages.routeFrom[from]! + index]!, share, row);
    });
    const back = stages.returnChoice[from]!;
    if (back >= 0)
      spread(choices, back, closingShare(model, from, stay) * expectedReturns(model, from, frailty), row);
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
