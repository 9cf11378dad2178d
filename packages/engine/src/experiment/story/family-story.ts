import type { KnownFamily } from '../../run/known-families.ts';
import type { StoryEvent } from '../../run/story-event.ts';
import type { Scenario } from '../../scenario/types.ts';
import { type Chapter, firstChapter, nextChapter, workLeftText } from './chapter.ts';
import { dateOf, dateText, daysBetween, daysText } from './days.ts';
import { Names } from './names.ts';
import { sentence } from './sentences.ts';

/** A run of a scenario whose families are known. */
export interface StoriedRun {
  readonly scenario: Scenario;
  /** Days in the horizon. */
  readonly end: number;
  readonly families: ReadonlyMap<number, KnownFamily>;
}

/** What happened to a family at one time. */
export interface Paragraph {
  /** ISO day. */
  readonly date: string;
  readonly text: string;
}

/**
 * Tells the story of one family in one run: where it stood when the run began, each step and why, where it stands at
 * the end.
 *
 * @param events those of the family, in order
 * @throws RangeError for a family that the run does not know
 */
export function tellStory(run: StoriedRun, family: number, events: readonly StoryEvent[]): Paragraph[] {
  const known = run.families.get(family);
  if (known === undefined) throw new RangeError(`There is no family ${family} in this run.`);
  const names = new Names(run.scenario);
  const { start } = run.scenario.horizon;
  const story: Paragraph[] = [];
  let chapter = firstChapter(known);
  if (known.opening !== null) {
    const left = known.opening.state === 'worked-with' ? workLeftText(known.opening) : '';
    story.push({
      date: start,
      text: `The run began: ${where(chapter, 0, start, names)}${left && `, with ${left}`}.`,
    });
  }
  let told = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    const text = sentence(event, chapter, names);
    if (text === '') {
      chapter = nextChapter(chapter, event);
      continue;
    }
    const last = story.at(-1);
    // What happens at the same moment is one step.
    if (event.day === told && last !== undefined)
      story[story.length - 1] = { ...last, text: `${last.text} ${text}` };
    else story.push({ date: event.date, text });
    told = event.day;
    chapter = nextChapter(chapter, event);
  }
  story.push({
    date: dateOf(start, run.end - 1),
    text: `The run ended: ${where(chapter, run.end, start, names)}.`,
  });
  return story;
}

/** Says where a family stands. */
function where(chapter: Chapter, day: number, start: string, names: Names): string {
  const date = (when: number) => dateText(dateOf(start, when));
  const long = (since: number) => daysText(daysBetween(since, day));
  if (chapter.goneAt !== null)
    return `the family had been gone for ${long(chapter.goneAt)}, since ${date(chapter.goneAt)}`;
  if (chapter.closedAt !== null)
    return `the family had been closed for ${long(chapter.closedAt)}, since ${date(chapter.closedAt)}`;
  const stage = `${names.stage(chapter.stage)} (level ${names.level(chapter.stage)})`;
  const place = `the family had been in ${stage} since ${date(chapter.enteredAt)}`;
  if (chapter.waitingSince !== null)
    return `${place} and had waited ${long(chapter.waitingSince)} for a worker`;
  const led = `${place}, led by ${names.worker(chapter.worker)}`;
  if (chapter.heldSince !== null)
    return `${led}, and held ${long(chapter.heldSince)} for a place in ${names.stage(chapter.heldFor)}, because ${heldBecause(chapter)}`;
  return chapter.readySince === null ? led : `${led}, its work done and its review ahead`;
}

function heldBecause({ heldReason }: Chapter): string {
  if (heldReason === 'stepped-up') return 'its risk clock had run out';
  if (heldReason === 'grown') return 'its last child had come of age';
  return heldReason === 'time-boxed' ? 'its time was up' : 'its work was done';
}
