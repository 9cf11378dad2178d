import { ACTIVE } from '../../packages/engine/src/model/families.ts';
import type { TimelineRun } from '../../packages/engine/src/run/timeline-run.ts';

/** How fast a family gets on: days of planned work, and of the risk clock, that pass in a day. */
export interface Pace {
  readonly work: number;
  readonly risk: number;
  /** End of the name of the worker who leads it: `team#1/worker#2`. */
  readonly worker: string;
}

/** Lets some days pass, and tells how fast each family got on whose worker is the same; by its number. */
export function pacesOver(run: TimelineRun, days: number): Map<number, Pace> {
  const before = clocksOf(run);
  run.runTo(run.world.now + days);
  const paces = new Map<number, Pace>();
  for (const [serial, { work, risk, worker }] of clocksOf(run)) {
    const was = before.get(serial);
    if (was?.worker !== worker) continue;
    paces.set(serial, { work: (was.work - work) / days, risk: (was.risk - risk) / days, worker });
  }
  return paces;
}

function clocksOf({ world }: TimelineRun): Map<number, Pace> {
  const { families, clocks, model, now } = world;
  const all = new Map<number, Pace>();
  for (let row = 0; row < families.rows; row++) {
    if (families.state[row] !== ACTIVE) continue;
    const id = model.workers.ids[families.worker[row]!]!;
    all.set(families.serial[row]!, {
      ...{ work: clocks.workLeft(now, row), risk: clocks.riskLeft(now, row) },
      worker: id.slice(id.indexOf('/') + 1),
    });
  }
  return all;
}
