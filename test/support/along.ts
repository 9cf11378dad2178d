import type { Scenario } from '@taper/engine';
import { STORY, STORY_EVENTS } from '../../packages/engine/src/model/story.ts';
import type { TimelineRun } from '../../packages/engine/src/run/timeline-run.ts';
import { END_REASONS } from '../../packages/engine/src/outcomes/channels.ts';
import { openRun } from './open-run.ts';
import { Recorded, type Moment } from './watched.ts';

/** One replication of a scenario along its timeline, standing at day 0, whose changes of state are shown as it goes on. */
export function openAlong(
  scenarios: Scenario | readonly Scenario[],
  look: (moment: Moment) => void = () => undefined,
  index = 0,
): TimelineRun {
  const run = openRun('name' in scenarios ? [scenarios] : scenarios, index, 0, 'along');
  run.world.observer = (day, event, serial, stage, detail, row) => {
    const { world } = run;
    look({
      ...{ day, serial, row, world },
      event: STORY_EVENTS[event]!,
      stage: world.model.stages.ids[stage] ?? null,
      reason: event === STORY.stageEnded ? END_REASONS[detail]! : null,
      worker: event === STORY.allocated ? detail : -1,
    });
  };
  return run;
}

/** Runs one replication of a scenario along its timeline to its end and shows every change of state. */
export function along(scenario: Scenario, look: (moment: Moment) => void): Recorded {
  const run = openAlong(scenario, look);
  const { model } = run.world;
  const end = model.monthStarts[model.months]!;
  run.runTo(end);
  return new Recorded(run.world, end, scenario);
}
