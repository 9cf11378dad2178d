import type { StoryEvent } from '../../run/story-event.ts';
import { attentionText, type Chapter, workLeftText } from './chapter.ts';
import { daysBetween, daysText } from './days.ts';
import type { Names } from './names.ts';

/** Says in a sentence what an event does to a family that stands where the chapter has it. */
export function sentence(event: StoryEvent, chapter: Chapter, names: Names): string {
  switch (event.event) {
    case 'arrived':
      return 'The family came for the first time.';
    case 'returned':
      return `The family came back, ${since(chapter.closedAt, event)} after closing.`;
    case 'stage-started':
      return `It ${moved(chapter, event, names)} ${names.stage(event.stage)} (level ${names.level(event.stage)}).`;
    case 'started-waiting':
      return `Nobody in ${names.serviceOf(event.stage)} had room, so it began waiting for a worker.`;
    case 'allocated':
      return allocated(event, chapter, names);
    case 'ready':
      return `The planned work was done${workDone(event)}${attentionText(chapter, event)}; its review was next.`;
    case 'held-for-a-place':
      return (
        `${why(event, chapter, names)} It was to go to ${names.stage(event.waitsFor)}, but nobody in ` +
        `${names.serviceOf(event.waitsFor)} had room: it was held for a place there, still with ${names.worker(chapter.worker)}.`
      );
    case 'stage-ended':
      return ended(event, chapter, names);
    case 'closed':
      return chapter.cameAt === null
        ? 'It closed.'
        : `It closed, ${since(chapter.cameAt, event)} after it came.`;
    case 'referred':
      return 'That counted as a referral.';
    case 'screened':
      return screened(event);
    case 'kept':
      return 'It was decided to keep it on all the same.';
    case 'let-go-early':
      return `It should have gone on to ${names.stage(event.insteadOf)}, but was let go too early.`;
    case 'placed':
      return `Placement: ${names.placement(event.placement)}.`;
    case 'came-of-age':
      // That the last one did is said when the stay ends.
      return event.children === 0
        ? ''
        : `A child came of age; ${childrenLeft(event)} in ${names.stage(event.stage)}.`;
  }
}

/** Says what level of need was seen, and whether that is right. */
function screened({ need, seen }: StoryEvent): string {
  if (seen === need) return `Its need was seen to be of level ${need}.`;
  return `Its need, of level ${need}, was taken for level ${seen}.`;
}

function childrenLeft({ children }: StoryEvent): string {
  return children === 1 ? '1 child is left' : `${children} children are left`;
}

function ended(event: StoryEvent, chapter: Chapter, names: Names): string {
  const { heldSince, heldFor, heldReason } = chapter;
  if (heldSince === null) return why(event, chapter, names);
  const held = `${since(heldSince, event)} of being held`;
  if (event.reason === heldReason) return `A place in ${names.stage(heldFor)} came free after ${held}.`;
  return `${why(event, chapter, names)} That was after ${held} for a place in ${names.stage(heldFor)}.`;
}

/** Says why a family leaves its stage, or is to leave it. */
function why(event: StoryEvent, chapter: Chapter, names: Names): string {
  const stage = names.stage(chapter.stage);
  const attention = attentionText(chapter, event);
  switch (event.reason) {
    case 'ready':
      return chapter.readySince === null
        ? `The planned work was done${workDone(event)}${attention}.`
        : `The review came${sinceReady(chapter, event)}.`;
    case 'time-boxed':
      return `The time set for ${stage} was up${timeLed(chapter, event)}${attention}: ${workLeftText(event)}.`;
    case 'stepped-up':
      return chapter.waitingSince === null
        ? `Its risk clock ran out after ${since(chapter.enteredAt, event)} in ${stage}${attention}.`
        : `Its risk clock ran out while it waited for a worker, after ${since(chapter.waitingSince, event)}.`;
    case 'route':
      return `After ${since(chapter.enteredAt, event)} in ${stage} it left by the route “${names.route(chapter.stage, event.route)}”.`;
    case 'withdrawn':
      return `The family withdrew after waiting ${since(chapter.waitingSince, event)} for a worker.`;
    case 'turned-away':
      return `Nobody in ${names.serviceOf(chapter.stage)} had room and the list of those waiting was full: it was turned away.`;
    case 'grown':
      return `Its last child came of age after ${since(chapter.enteredAt, event)} in ${stage}.`;
    case 'moved-away':
      return 'It moved out of the area, and is gone for good.';
    case null:
      return '';
  }
}

function allocated({ worker, day }: StoryEvent, chapter: Chapter, names: Names): string {
  const name = names.worker(worker);
  if (chapter.waitingSince !== null)
    return `After ${daysText(daysBetween(chapter.waitingSince, day))} of waiting for a worker, ${name} took it on.`;
  return chapter.worker === worker ? `${name} stayed with it.` : `${name} took it on.`;
}

/** Whether a family enters, or goes up, down or across. */
function moved(chapter: Chapter, { stage }: StoryEvent, names: Names): string {
  if (chapter.stage === null) return 'entered';
  const change = names.level(stage) - names.level(chapter.stage);
  if (change === 0) return 'moved to';
  return change > 0 ? 'stepped up to' : 'stepped down to';
}

function workDone({ work }: StoryEvent): string {
  return work === null ? '' : ` (${daysText(Math.round(work.planned))} at full attention)`;
}

function sinceReady({ readySince }: Chapter, event: StoryEvent): string {
  // For a family that was ready when the run began, nobody noted since when.
  return readySince === null || readySince === 0
    ? ''
    : `, ${since(readySince, event)} after the work was done`;
}

function timeLed({ ledSince, wasLed }: Chapter, event: StoryEvent): string {
  return ledSince === null || wasLed ? '' : ` after ${since(ledSince, event)} with a worker`;
}

function since(from: number | null, { day }: StoryEvent): string {
  return daysText(daysBetween(from ?? day, day));
}
