import { isoDate } from '../calendar/dates.ts';
import { STORY, STORY_EVENTS, type StoryEventName } from '../model/story.ts';
import type { World } from '../model/world.ts';
import { END_REASONS, type EndReason } from '../outcomes/channels.ts';
import type { Scenario } from '../scenario/types.ts';

/** The planned work of a stay, in days at full attention. */
export interface WorkOfStay {
  readonly planned: number;
  readonly left: number;
}

/** One change of state of one family. */
export interface StoryEvent {
  /** Days since the start of the horizon. */
  readonly day: number;
  readonly date: string;
  readonly event: StoryEventName;
  /** The family's number, the same in every scenario of a comparison. */
  readonly family: number;
  readonly stage: string | null;
  /** Who leads from now on, for `allocated`. */
  readonly worker: string | null;
  /** Why the stay ended, for `stage-ended`, or is to end, for `held-for-a-place`. */
  readonly reason: EndReason | null;
  /** The route of the stage that was taken, for reason `route`. */
  readonly route: string | null;
  /** The stage that has no place yet, for `held-for-a-place`. */
  readonly waitsFor: string | null;
  /** Level of need that the family has, 1 to 5. */
  readonly need: number;
  /** Level of need that it is seen to have, for `screened`. */
  readonly seen: number | null;
  /** Kind of placement, for `placed`. */
  readonly placement: string | null;
  /** Stage that the family should have gone on to, for `let-go-early`. */
  readonly insteadOf: string | null;
  /** Children left in the stage, for `came-of-age`, or referred, for `referred`. */
  readonly children: number | null;
  /** Null where there is no stay, and in stages that are never done. */
  readonly work: WorkOfStay | null;
}

/** Events of families who are in no stay, or whose stay is still to be drawn. */
const WITHOUT_STAY: ReadonlySet<number> = new Set([
  STORY.arrived,
  STORY.returned,
  STORY.closed,
  STORY.referred,
]);

/** Writes down what an observer is told; the family's row must still be its own. */
export function storyEvent(
  world: World,
  scenario: Scenario,
  day: number,
  event: number,
  family: number,
  stage: number,
  detail: number,
  row: number,
): StoryEvent {
  const { model } = world;
  const reason = reasonOf(world, event, detail, row);
  const hasStay = !WITHOUT_STAY.has(event);
  return {
    day,
    date: isoDate(model.startDay + day),
    event: STORY_EVENTS[event]!,
    family,
    stage: model.stages.ids[stage] ?? null,
    worker: event === STORY.allocated ? (model.workers.ids[detail] ?? null) : null,
    reason,
    route: reason === 'route' ? routeTaken(world, scenario, stage, row) : null,
    waitsFor: event === STORY.held ? (model.stages.ids[detail] ?? null) : null,
    need: world.families.need[row]!,
    seen: event === STORY.screened ? detail : null,
    placement: event === STORY.placed ? (model.placements.ids[detail] ?? null) : null,
    insteadOf: event === STORY.letGoEarly ? (model.stages.ids[detail] ?? null) : null,
    children: event === STORY.cameOfAge || event === STORY.referred ? detail : null,
    work: hasStay ? workOf(world, row) : null,
  };
}

/** The work of a family's stay as its row has it: exact while nobody works, and when the lead has just ended. */
export function workOf({ families }: World, row: number): WorkOfStay | null {
  const planned = families.plan[row]!;
  return planned === Infinity ? null : { planned, left: families.workLeft[row]! };
}

function reasonOf({ families }: World, event: number, detail: number, row: number): EndReason | null {
  if (event === STORY.stageEnded) return END_REASONS[detail] ?? null;
  return event === STORY.held ? (END_REASONS[families.heldReason[row]!] ?? null) : null;
}

/** Finds the route by its choice: routes are compiled in the order of their ids, each with a choice of its own. */
function routeTaken(
  { families, model }: World,
  scenario: Scenario,
  stage: number,
  row: number,
): string | null {
  const { ids, routeFrom, routeChoice } = model.stages;
  const place = routeChoice.indexOf(families.routeChoice[row]!, routeFrom[stage]);
  const routes = Object.keys(scenario.stages[ids[stage]!]!.routes).sort();
  return routes[place - routeFrom[stage]!] ?? null;
}
