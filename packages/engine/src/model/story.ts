/** What happens to a family, for logs and stories; the engine calls the observer only when there is one. */
export const STORY_EVENTS = [
  'arrived',
  'stage-started',
  'started-waiting',
  'allocated',
  'ready',
  'held-for-a-place',
  'stage-ended',
  'closed',
  'returned',
  'screened',
  'kept',
  'let-go-early',
  'placed',
  'came-of-age',
  'referred',
] as const;

export type StoryEventName = (typeof STORY_EVENTS)[number];

/**
 * Told of every change of state.
 *
 * @param event index into STORY_EVENTS
 * @param serial the family's stable number
 * @param stage stage number, or -1
 * @param detail worker number for `allocated`, reason index for `stage-ended`, stage waited for in `held-for-a-place`,
 *   level of need seen for `screened`, stage it should have gone to for `let-go-early`, kind of placement for `placed`,
 *   children left in the stage for `came-of-age`, children referred for `referred`; else -1
 * @param row the family's row, good until the call returns
 */
export type EventObserver = (
  time: number,
  event: number,
  serial: number,
  stage: number,
  detail: number,
  row: number,
) => void;

/** Numbers of the story events, by name. */
export const STORY = {
  arrived: 0,
  stageStarted: 1,
  startedWaiting: 2,
  allocated: 3,
  ready: 4,
  held: 5,
  stageEnded: 6,
  closed: 7,
  returned: 8,
  screened: 9,
  kept: 10,
  letGoEarly: 11,
  placed: 12,
  cameOfAge: 13,
  referred: 14,
} as const;
