import { dayNumber, isoDate } from '../calendar/dates.ts';
import type { CompiledModel } from '../model/compiled.ts';
import { STORY, STORY_EVENTS, type StoryEventName } from '../model/story.ts';
import { END_REASONS, type EndReason } from '../outcomes/channels.ts';
import { seedKey } from '../random/key.ts';
import type { Scenario } from '../scenario/types.ts';
import { compileAll, Openings } from './replication.ts';
import type { AssumptionMode } from './runner.ts';

/** One change of state of one family. */
export interface StoryEvent {
  /** Days since the start of the horizon. */
  readonly day: number;
  readonly date: string;
  readonly event: StoryEventName;
  /** The family's number, the same in every scenario of a comparison; negative for one that was open before warm-up. */
  readonly family: number;
  readonly stage: string | null;
  /** Who leads from now on, for `allocated`. */
  readonly worker: string | null;
  /** Why the stay ended, for `stage-ended`. */
  readonly reason: EndReason | null;
  /** The stage that has no place yet, for `held-for-a-place`. */
  readonly waitsFor: string | null;
}

/** A single replication, run step by step. */
export interface Stepper {
  /** Where it stands, in days since the start of the horizon. */
  readonly day: number;
  /**
   * Runs up to the end of an ISO date, or of a number of days, and returns what happened on the way, in order.
   * @throws RangeError for a date before where it stands, or after the end of the horizon
   */
  advanceTo(when: string | number): StoryEvent[];
}

/**
 * Opens one named replication to be run step by step: the same families and dates as in a run of all.
 *
 * @param scenarios the base first, as in a request
 * @param index which of the scenarios to step through
 */
export function createStepper(
  scenarios: readonly Scenario[],
  index: number,
  seed: string,
  replication: number,
  assumptions: AssumptionMode,
): Stepper {
  const compiled = compileAll(scenarios);
  const simulation = new Openings(compiled, seedKey(seed), replication, assumptions).open(index);
  const { model } = compiled[index]!;
  const end = model.monthStarts[model.months]!;
  let events: StoryEvent[] = [];
  simulation.world.observer = (time, event, serial, stage, detail) => {
    events.push(storyEvent(model, time, event, serial, stage, detail));
  };
  return {
    get day() {
      return simulation.world.now;
    },
    advanceTo(when) {
      const until = typeof when === 'number' ? when : dayNumber(when) + 1 - model.startDay;
      if (!(until >= simulation.world.now && until <= end)) {
        throw new RangeError(
          `Day ${until} is not between ${simulation.world.now} and the end of the horizon, ${end}.`,
        );
      }
      simulation.runTo(until);
      const happened = events;
      events = [];
      return happened;
    },
  };
}

function storyEvent(
  model: CompiledModel,
  day: number,
  event: number,
  family: number,
  stage: number,
  detail: number,
): StoryEvent {
  return {
    day,
    date: isoDate(Math.floor(model.startDay + day)),
    event: STORY_EVENTS[event]!,
    family,
    stage: model.stages.ids[stage] ?? null,
    worker: event === STORY.allocated ? (model.workers.ids[detail] ?? null) : null,
    reason: event === STORY.stageEnded ? (END_REASONS[detail] ?? null) : null,
    waitsFor: event === STORY.held ? (model.stages.ids[detail] ?? null) : null,
  };
}
