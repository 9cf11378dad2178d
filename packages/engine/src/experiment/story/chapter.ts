import type { KnownFamily, Standing } from '../../run/known-families.ts';
import type { StoryEvent } from '../../run/story-event.ts';
import { daysBetween, daysOfWork } from './days.ts';

/** Where a family stands at a point of its story. Times are days of the run; null is no such time. */
export interface Chapter {
  readonly stage: string | null;
  readonly worker: string | null;
  /** When it came, came back, and closed. */
  readonly cameAt: number | null;
  readonly closedAt: number | null;
  /** When it moved out of the area, which ends its story. */
  readonly goneAt: number | null;
  readonly enteredAt: number;
  readonly waitingSince: number | null;
  readonly readySince: number | null;
  readonly heldSince: number | null;
  readonly heldFor: string | null;
  readonly heldReason: Standing['reason'];
  /** From when on its attention is known, and the work that was left then. */
  readonly ledSince: number | null;
  readonly leftThen: number | null;
  /** Whether it was led already when the run began. */
  readonly wasLed: boolean;
}

const NOWHERE: Chapter = {
  stage: null,
  worker: null,
  cameAt: null,
  closedAt: null,
  goneAt: null,
  enteredAt: 0,
  waitingSince: null,
  readySince: null,
  heldSince: null,
  heldFor: null,
  heldReason: null,
  ledSince: null,
  leftThen: null,
  wasLed: false,
};

/** The chapter that a family is in when the run begins. */
export function firstChapter({ opening }: KnownFamily): Chapter {
  if (opening === null) return NOWHERE;
  const { state, stage, since, worker, waitsFor, reason, waitingSince, work } = opening;
  return {
    ...NOWHERE,
    stage,
    worker,
    closedAt: state === 'closed' ? since : null,
    enteredAt: since,
    waitingSince: state === 'waiting' ? waitingSince : null,
    readySince: state === 'ready' ? 0 : null,
    heldSince: state === 'held' ? waitingSince : null,
    heldFor: waitsFor,
    heldReason: reason,
    ledSince: state === 'worked-with' ? 0 : null,
    leftThen: work?.left ?? null,
    wasLed: state === 'worked-with',
  };
}

/** The chapter that an event leads to. */
export function nextChapter(
  chapter: Chapter,
  { event, day, stage, worker, waitsFor, reason, work }: StoryEvent,
): Chapter {
  switch (event) {
    case 'arrived':
    case 'returned':
      return { ...NOWHERE, cameAt: day };
    case 'stage-started':
      return { ...NOWHERE, cameAt: chapter.cameAt, worker: chapter.worker, stage, enteredAt: day };
    case 'started-waiting':
      return { ...chapter, worker: null, waitingSince: day };
    case 'allocated':
      return {
        ...chapter,
        worker,
        waitingSince: null,
        ledSince: day,
        leftThen: work?.left ?? null,
        wasLed: false,
      };
    case 'ready':
      return { ...chapter, readySince: day };
    case 'held-for-a-place':
      return { ...chapter, heldSince: day, heldFor: waitsFor, heldReason: reason };
    case 'stage-ended':
      return reason === 'moved-away' ? { ...NOWHERE, stage, goneAt: day } : chapter;
    case 'closed':
      return { ...NOWHERE, stage, closedAt: day };
    case 'referred':
    case 'screened':
    case 'kept':
    case 'let-go-early':
    case 'placed':
    case 'came-of-age':
      return chapter;
  }
}

/** Says how much of the attention it wanted a family had while it was worked with; nothing where that cannot be known. */
export function attentionText(
  { ledSince, leftThen, readySince, heldSince, wasLed }: Chapter,
  at: StoryEvent,
): string {
  if (ledSince === null || leftThen === null || at.work === null) return '';
  if (readySince !== null || heldSince !== null || daysBetween(ledSince, at.day) === 0) return '';
  // Work left is in days at full attention, so what was done in a day is the share of attention.
  const share = Math.min(1, (leftThen - at.work.left) / (at.day - ledSince));
  const percent = Math.round(100 * share);
  const how = percent === 100 ? 'all the attention it wanted' : `${percent}% of the attention it wanted`;
  return `, with ${how}${wasLed ? ' since the run began' : ''}`;
}

/** Says how much of the planned work is left. */
export function workLeftText({ work }: Pick<StoryEvent, 'work'>): string {
  if (work === null) return '';
  return `${Math.round(work.left)} of ${daysOfWork(Math.round(work.planned))} of work left`;
}
