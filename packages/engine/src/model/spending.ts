import type { World } from './world.ts';

/** Counts what so many full-time equivalents of a post's role cost, a premium for agency staff being among them already. */
export function spendOnPost(world: World, post: number, fte: number, agency: boolean): void {
  const { model, recorder, now } = world;
  const { posts, services, spending } = model;
  const role = posts.role[post]!;
  const place = role * services.count + posts.service[post]!;
  const cell = agency ? spending.agencyCell[place]! : spending.permanentCell[place]!;
  if (cell >= 0) recorder.add(model.channels.spending(cell), fte * spending.fte[role]!, now);
}

/** Counts the places of every kind of placement as empty, before any child is placed. */
export function spendOnEmptyPlaces({ model, recorder, now }: World): void {
  const { spending, placements } = model;
  for (let kind = 0; kind < placements.ids.length; kind++) {
    const cell = spending.emptyCell[kind]!;
    const fixed = spending.fixed[kind]!;
    // Only where there is a number of places does each cost something.
    if (cell >= 0 && fixed > 0)
      recorder.add(model.channels.spending(cell), fixed * placements.places[kind]!, now);
  }
}

/**
 * Counts what it costs that so many children more are placed than now. A place is paid for whether it is used or not;
 * who is placed over the number costs what a child costs, and no place.
 */
export function spendOnPlaces({ model, recorder, now, placed }: World, kind: number, change: number): void {
  const { spending, placements, channels } = model;
  const cell = spending.placedCell[kind]!;
  if (cell < 0) return;
  const places = placements.places[kind]!;
  const before = placed[kind]!;
  const used = Math.min(places, before + change) - Math.min(places, before);
  const fixed = spending.fixed[kind]! * used;
  recorder.add(channels.spending(cell), fixed + spending.variable[kind]! * change, now);
  if (fixed !== 0) recorder.add(channels.spending(spending.emptyCell[kind]!), -fixed, now);
}

/** Counts what it costs that a family starts in a stage. */
export function spendOnStart({ model, recorder }: World, stage: number): void {
  const { stageFrom, stageCell, perStart } = model.spending;
  for (let cost = stageFrom[stage]!; cost < stageFrom[stage + 1]!; cost++)
    recorder.count(model.channels.spent(stageCell[cost]!), perStart[cost]!);
}

/** Counts what families who are open in a stage cost, so many more than now. */
export function spendOnOpen({ model, recorder, now }: World, stage: number, change: number): void {
  const { stageFrom, stageCell, perDay } = model.spending;
  for (let cost = stageFrom[stage]!; cost < stageFrom[stage + 1]!; cost++)
    if (perDay[cost]! > 0)
      recorder.add(model.channels.spending(stageCell[cost]!), change * perDay[cost]!, now);
}
