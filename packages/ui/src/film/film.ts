import type { Scenario, Standing, Stepper, StoryEvent } from '@taper/engine';

/** Where a family is at a moment: not open, waiting for a worker, worked with, or done here but held for a place. */
export const AWAY = 0;
export const WAITING = 1;
export const LED = 2;
export const HELD = 3;

/** Where families are at the start of a run, and every change of it, in the order of time. */
export interface Film {
  /** Days of the run. */
  readonly end: number;
  /** Ids of the stages, in the order in which they are numbered here. */
  readonly stages: readonly string[];
  /** By place in the film: the family's number in the run, and how often it had come back before the run began. */
  readonly families: Float64Array;
  readonly returns: Uint16Array;
  /** By place: stage (-1: none) and state at the start. Families who come later are away then. */
  readonly stage: Int16Array;
  readonly state: Uint8Array;
  /** Changes: day, place of the family, stage and state from then on; whether the family has come back by it. */
  readonly days: Float64Array;
  readonly who: Int32Array;
  readonly toStage: Int16Array;
  readonly toState: Uint8Array;
  readonly isReturn: Uint8Array;
}

/** One run by name. */
export interface FilmedRun {
  /** The base first, as in a request for runs. */
  readonly scenarios: readonly Scenario[];
  /** Which of them is filmed. */
  readonly index: number;
  readonly seed: string;
  readonly replication: number;
}

const STANDING: Readonly<Record<Standing['state'], number>> = {
  closed: AWAY,
  waiting: WAITING,
  'worked-with': LED,
  ready: LED,
  held: HELD,
};

/** The state that an event puts a family into; -1: it stays as it is. */
function stateAfter({ event, reason }: StoryEvent): number {
  switch (event) {
    case 'stage-started':
    case 'allocated':
      return LED;
    case 'started-waiting':
      return WAITING;
    case 'held-for-a-place':
      return HELD;
    case 'closed':
      return AWAY;
    case 'stage-ended':
      return reason === 'moved-away' ? AWAY : -1;
    default:
      return -1;
  }
}

/**
 * Runs to the end and keeps where everybody was.
 * @param stages ids of the scenario's stages
 * @param events told of all that happens, for stories
 */
export function film(
  stepper: Stepper,
  stages: readonly string[],
  events: (happened: readonly StoryEvent[]) => void,
): Film {
  const numbers = new Map(stages.map((id, number) => [id, number]));
  const stageOf = (id: string | null) => (id === null ? -1 : (numbers.get(id) ?? -1));
  const atStart = [...stepper.families];
  const happened = stepper.advanceTo(stepper.end);
  events(happened);
  const places = new Map<number, number>();
  for (const serial of stepper.families.keys()) places.set(serial, places.size);
  const start = atStart.map(([, { opening }]) => opening);
  const whole = places.size;
  const stage = new Int16Array(whole).fill(-1);
  const state = new Uint8Array(whole);
  start.forEach((opening, place) => {
    if (opening === null || opening.state === 'closed') return;
    stage[place] = stageOf(opening.stage);
    state[place] = STANDING[opening.state];
  });
  const changes = changesOf(happened, places, stageOf);
  const count = changes.length;
  return {
    end: stepper.end,
    stages,
    families: Float64Array.from(places.keys()),
    returns: Uint16Array.from(stepper.families.values(), ({ returns }) => returns),
    ...{ stage, state },
    days: Float64Array.from({ length: count }, (_, at) => changes[at]!.day),
    who: Int32Array.from({ length: count }, (_, at) => changes[at]!.who),
    toStage: Int16Array.from({ length: count }, (_, at) => changes[at]!.stage),
    toState: Uint8Array.from({ length: count }, (_, at) => changes[at]!.state),
    isReturn: Uint8Array.from({ length: count }, (_, at) => (changes[at]!.isReturn ? 1 : 0)),
  };
}

interface Change {
  readonly day: number;
  readonly who: number;
  readonly stage: number;
  readonly state: number;
  readonly isReturn: boolean;
}

function changesOf(
  happened: readonly StoryEvent[],
  places: ReadonlyMap<number, number>,
  stageOf: (id: string | null) => number,
): Change[] {
  const returning = new Set<number>();
  return happened.flatMap((event): Change[] => {
    const who = places.get(event.family)!;
    if (event.event === 'returned') returning.add(who);
    const state = stateAfter(event);
    if (state < 0) return [];
    const isReturn = state !== AWAY && returning.delete(who);
    const stage = state === AWAY ? -1 : stageOf(event.stage);
    return [{ day: event.day, who, stage, state, isReturn }];
  });
}
