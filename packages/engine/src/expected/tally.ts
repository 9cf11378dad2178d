import { childrenInCase } from '../model/children.ts';
import { STORY } from '../model/story.ts';
import type { World } from '../model/world.ts';

/** Sums over the stays in each stage, and over the times between closing from it and coming back. */
export interface TallySums {
  readonly starts: Float64Array;
  /** Days open, their squares, days until the work was done, and days open times the children in the case. */
  readonly days: Float64Array;
  readonly squares: Float64Array;
  readonly activeDays: Float64Array;
  readonly childDays: Float64Array;
  /** Stays that ended: `from * (stages + 1)`, plus 0 for closed or 1 and the stage gone on to. */
  readonly moves: Float64Array;
  /** Families who came back after closing from a stage, days until then, and their squares; where to, as `moves`. */
  readonly returns: Float64Array;
  readonly awayDays: Float64Array;
  readonly awaySquares: Float64Array;
  readonly returnMoves: Float64Array;
}

/** Sums of nothing. */
export function noFlows(stages: number): TallySums {
  const each = () => new Float64Array(stages);
  const pairs = () => new Float64Array(stages * (stages + 1));
  return {
    ...{ starts: each(), days: each(), squares: each(), activeDays: each(), childDays: each() },
    ...{ moves: pairs(), returns: each(), awayDays: each(), awaySquares: each(), returnMoves: pairs() },
  };
}

/** Counts what families do who live one after the other, so that one stay is open at a time. */
export class Tally {
  readonly sums: TallySums;

  /** Watches a world from now on. */
  constructor(world: World) {
    const stages = world.model.stages.count;
    this.sums = noFlows(stages);
    this.#watch(world, stages);
  }

  #watch(world: World, stages: number): void {
    let family = NaN;
    let since = 0;
    let children = 0;
    let ready = NaN;
    let last = -1;
    let closedAt = NaN;
    world.observer = (time, event, serial, stage, _detail, row) => {
      if (event === STORY.stageStarted) {
        if (serial !== family) last = -1;
        if (last >= 0) this.#noteMove(last, stage, time, closedAt, stages);
        this.sums.starts[stage]!++;
        [family, since, ready, closedAt] = [serial, time, NaN, NaN];
        children = childrenInCase(world, row, stage);
      } else if (event === STORY.ready) {
        // A family that is kept on is ready again and again.
        if (Number.isNaN(ready)) ready = time;
      } else if (event === STORY.stageEnded) {
        const days = time - since;
        this.sums.days[stage]! += days;
        this.sums.squares[stage]! += days * days;
        this.sums.activeDays[stage]! += Number.isNaN(ready) ? days : ready - since;
        this.sums.childDays[stage]! += children * days;
        last = stage;
      } else if (event === STORY.closed) {
        closedAt = time;
        this.sums.moves[last * (stages + 1)]!++;
      }
    };
  }

  #noteMove(from: number, to: number, time: number, closedAt: number, stages: number): void {
    const place = from * (stages + 1) + to + 1;
    if (Number.isNaN(closedAt)) {
      this.sums.moves[place]!++;
      return;
    }
    const days = time - closedAt;
    this.sums.returns[from]!++;
    this.sums.awayDays[from]! += days;
    this.sums.awaySquares[from]! += days * days;
    this.sums.returnMoves[place]!++;
  }
}
