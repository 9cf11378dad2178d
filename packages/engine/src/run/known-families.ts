import { ACTIVE, CLOSED_STATE, FREE, QUEUED, READY } from '../model/families.ts';
import { isLed } from '../model/leading.ts';
import { STORY } from '../model/story.ts';
import type { World } from '../model/world.ts';
import { END_REASONS, type EndReason } from '../outcomes/channels.ts';
import { workOf, type WorkOfStay } from './story-event.ts';

/** Where a family stood when the horizon began. Times are in days since then, so they are not positive. */
export interface Standing {
  readonly state: 'closed' | 'waiting' | 'worked-with' | 'ready' | 'held';
  /** The stage it is in, or closed from. */
  readonly stage: string | null;
  /** When it came into its stage, or closed. */
  readonly since: number;
  readonly worker: string | null;
  /** The stage that has no place yet for a family that is held, and why it is to move on. */
  readonly waitsFor: string | null;
  readonly reason: EndReason | null;
  /** When it began to wait for a worker, or to be held. */
  readonly waitingSince: number | null;
  readonly work: WorkOfStay | null;
}

/** What is lasting about a family, and where it stood at first. */
export interface KnownFamily {
  readonly children: number;
  /** Factor on its risk of stepping up and of coming back; families have 1 on average. */
  readonly frailty: number;
  /** Times it had come back before the run began, or came. */
  readonly returns: number;
  /** Null for one that came later. */
  readonly opening: Standing | null;
}

/** What is lasting about the family of a row. */
export function familyOf({ families }: World, row: number, opening: Standing | null): KnownFamily {
  return {
    children: families.children[row]!,
    frailty: families.frailty[row]!,
    returns: families.caseNumber[row]!,
    opening,
  };
}

/** Every family that is open, or due to come back, by its number. */
export function familiesAtOpening(world: World, closings: ClosingDays): Map<number, KnownFamily> {
  const { families } = world;
  const known = new Map<number, KnownFamily>();
  for (let row = 0; row < families.rows; row++) {
    if (families.state[row] === FREE) continue;
    const serial = families.serial[row]!;
    known.set(serial, familyOf(world, row, standing(world, row, closings)));
  }
  return known;
}

/** Notes the day on which each family's last stay ended, as long as it watches a world. */
export class ClosingDays {
  readonly #days = new Map<number, number>();

  watch(world: World): void {
    world.observer = (time, event, serial) => {
      if (event === STORY.stageEnded) this.#days.set(serial, time);
    };
  }

  /** The day, of a family that was closed when the watch ended. */
  dayOf(serial: number): number {
    const day = this.#days.get(serial);
    if (day === undefined) throw new RangeError(`No stay of family ${serial} ended.`);
    return day;
  }
}

function standing(world: World, row: number, closings: ClosingDays): Standing {
  const { families, model, now } = world;
  const state = families.state[row]!;
  const isClosed = state === CLOSED_STATE;
  const isHeld = isLed(state) && state !== ACTIVE && state !== READY;
  const work = isClosed ? null : workOf(world, row);
  return {
    state: stateName(state),
    stage: model.stages.ids[families.stage[row]!] ?? null,
    since: isClosed ? closings.dayOf(families.serial[row]!) : families.enteredAt[row]!,
    worker: isLed(state) ? (model.workers.ids[families.worker[row]!] ?? null) : null,
    waitsFor: isHeld ? (model.stages.ids[families.nextStage[row]!] ?? null) : null,
    reason: isHeld ? (END_REASONS[families.heldReason[row]!] ?? null) : null,
    waitingSince: isHeld || state === QUEUED ? families.queuedAt[row]! : null,
    work: work !== null && state === ACTIVE ? { ...work, left: world.clocks.workLeft(now, row) } : work,
  };
}

function stateName(state: number): Standing['state'] {
  if (state === CLOSED_STATE) return 'closed';
  if (state === QUEUED) return 'waiting';
  if (state === ACTIVE) return 'worked-with';
  return state === READY ? 'ready' : 'held';
}
