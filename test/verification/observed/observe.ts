import { CLOSED_STATE, FREE, QUEUED } from '../../../packages/engine/src/model/families.ts';
import { STORY } from '../../../packages/engine/src/model/story.ts';
import type { World } from '../../../packages/engine/src/model/world.ts';
import { END_REASONS } from '../../../packages/engine/src/outcomes/channels.ts';
import { StageTally } from './stage-tally.ts';

/** What is seen of one replication from day 0 on. */
export interface Observed {
  readonly stages: readonly StageTally[];
  readonly all: StageTally;
}

/**
 * Looks at every change of state of a world that stands at day 0, by its families rather than by what the engine
 * records of them: how many are open and wait, and how long each waits and stays.
 */
export function observe(world: World): Observed {
  const { families } = world;
  const waits: boolean[] = [];
  const led: boolean[] = [];
  const open = new Array<number>(world.model.stages.count).fill(0);
  const waiting = [...open];
  for (let row = 0; row < families.rows; row++) {
    const state = families.state[row]!;
    if (state === FREE || state === CLOSED_STATE) continue;
    open[families.stage[row]!]!++;
    waits[row] = state === QUEUED;
    led[row] = state !== QUEUED;
    if (state === QUEUED) waiting[families.stage[row]!]!++;
  }
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const stages = open.map((count, stage) => new StageTally(count, waiting[stage]));
  const all = new StageTally(sum(open), sum(waiting));

  const changeWaiting = (stage: number, row: number, isWaiting: boolean, day: number) => {
    if ((waits[row] ?? false) === isWaiting) return;
    waits[row] = isWaiting;
    stages[stage]!.waiting.change(isWaiting ? 1 : -1, day);
    all.waiting.change(isWaiting ? 1 : -1, day);
  };
  world.observer = (day, event, _serial, stage, detail, row) => {
    if (event === STORY.stageStarted) {
      led[row] = false;
      stages[stage]!.starts++;
      stages[stage]!.work += families.plan[row]!;
      all.work += families.plan[row]!;
      stages[stage]!.open.change(1, day);
      all.open.change(1, day);
    } else if (event === STORY.startedWaiting) changeWaiting(stage, row, true, day);
    else if (event === STORY.allocated) {
      changeWaiting(stage, row, false, day);
      led[row] = true;
      stages[stage]!.waits.push(day - families.enteredAt[row]!);
    } else if (event === STORY.stageEnded) {
      changeWaiting(stage, row, false, day);
      stages[stage]!.end(END_REASONS[detail]!, day - families.enteredAt[row]!, led[row] ?? false);
      stages[stage]!.open.change(-1, day);
      all.open.change(-1, day);
    }
  };
  return { stages, all };
}
