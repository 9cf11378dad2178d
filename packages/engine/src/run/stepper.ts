import { dayNumber } from '../calendar/dates.ts';
import { STORY } from '../model/story.ts';
import { seedKey } from '../random/key.ts';
import type { Scenario } from '../scenario/types.ts';
import { ClosingDays, familiesAtOpening, familyOf, type KnownFamily } from './known-families.ts';
import { Openings, OpeningStates } from './openings.ts';
import { compileAll } from './replication.ts';
import type { AssumptionMode } from './runner.ts';
import { storyEvent, type StoryEvent } from './story-event.ts';

/** A single replication, run step by step. */
export interface Stepper {
  /** Where it stands, in days since the start of the horizon. */
  readonly day: number;
  /** Where the horizon ends, in days since its start. */
  readonly end: number;
  /** By number: the families there were at the start, open or due to come back, and those that came since. */
  readonly families: ReadonlyMap<number, KnownFamily>;
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
  const compiled = compileAll(scenarios, assumptions);
  const closings = new ClosingDays();
  const watch = closings.watch.bind(closings);
  const states = new OpeningStates(compiled, seedKey(seed), assumptions, watch);
  const run = new Openings(compiled, states, replication).open(index);
  const { scenario, model } = compiled[index]!;
  const end = model.monthStarts[model.months]!;
  const families = familiesAtOpening(run.world, closings);
  let events: StoryEvent[] = [];
  run.world.observer = (time, event, serial, stage, detail, row) => {
    if (event === STORY.arrived) families.set(serial, familyOf(run.world, row, null));
    events.push(storyEvent(run.world, scenario, time, event, serial, stage, detail, row));
  };
  return {
    end,
    families,
    get day() {
      return run.world.now;
    },
    advanceTo(when) {
      const until = typeof when === 'number' ? when : dayNumber(when) + 1 - model.startDay;
      if (!(until >= run.world.now && until <= end)) {
        throw new RangeError(
          `Day ${until} is not between ${run.world.now} and the end of the horizon, ${end}.`,
        );
      }
      run.runTo(until);
      const happened = events;
      events = [];
      return happened;
    },
  };
}
