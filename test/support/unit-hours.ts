import type { World } from '../../packages/engine/src/model/world.ts';
import { ACTIVITIES, type Activity } from '../../packages/engine/src/outcomes/channels.ts';

/** Number of a unit, by its whole name or, where that is of one unit only, without the service: `team#1`. */
export function unitNumber({ model }: World, name = 'team#1'): number {
  const unit = model.units.ids.findIndex((id) => id === name || id.endsWith(`/${name}`));
  if (unit < 0) throw new Error(`There is no unit ${name}.`);
  return unit;
}

/** Hours a week that people of a unit spend on each activity today, and give to families. */
export function unitHours(world: World, name?: string): Record<Activity | 'given' | 'wanted', number> {
  const unit = unitNumber(world, name);
  const { given, wanted } = world.clocks.totals;
  const spent = ACTIVITIES.map((activity, place) => [
    activity,
    world.hours.spent[unit * ACTIVITIES.length + place]!,
  ]);
  return {
    ...(Object.fromEntries(spent) as Record<Activity, number>),
    given: given[unit]!,
    wanted: wanted[unit]!,
  };
}

/** Families that each worker leads, by the end of the worker's name: `worker#2`. */
export function ledBy(world: World): Record<string, number> {
  const { ids } = world.model.workers;
  return Object.fromEntries(
    ids.map((id, worker) => [id.slice(id.indexOf('/') + 1), world.ledFamilies[worker]!]),
  );
}
