import type { CompiledModel } from '../model/compiled.ts';

/** What of the people of a service is there on the day on which its posts change. */
export interface Staying {
  /** Share of the posts there were whose people stay, or move to others of the service. */
  readonly stay: number;
  /** Share of the posts there are from then on that are added and filled at once. */
  readonly filled: number;
}

/**
 * Counts, full time, whose posts stay when the posts of services change, as a simulation takes people over: by the names
 * of posts, people whose posts end going where units are staffed from them.
 *
 * @returns by service of the later model; those that are new have nobody who stays
 */
export function staffThatStays(before: CompiledModel, after: CompiledModel): Staying[] {
  const old = new Map(before.posts.ids.map((id, post) => [id, before.posts.fte[post]!]));
  const known = new Set(after.posts.ids);
  return after.services.ids.map((id, service) => {
    const own = Array.from(after.posts.ids.keys()).filter((post) => after.posts.service[post] === service);
    const place = before.services.ids.indexOf(id);
    const theirs = Array.from(before.posts.ids.keys()).filter((post) => before.posts.service[post] === place);
    const fte = (posts: readonly number[]) => posts.reduce((sum, post) => sum + after.posts.fte[post]!, 0);
    const added = own.filter((post) => !old.has(after.posts.ids[post]!));
    const kept = own.reduce(
      (sum, post) => sum + Math.min(after.posts.fte[post]!, old.get(after.posts.ids[post]!) ?? 0),
      0,
    );
    const [all, ended] = [theirs, theirs.filter((post) => !known.has(before.posts.ids[post]!))].map((posts) =>
      posts.reduce((sum, post) => sum + before.posts.fte[post]!, 0),
    ) as [number, number];
    const { units, posts, roles } = after;
    const takesPeople = (post: number) =>
      units.redeploys[posts.unit[post]!] === 1 || units.staffFrom[posts.unit[post]!] !== null;
    const isFilled = (post: number) =>
      units.recruits[posts.unit[post]!] === 0 || roles.workforce[posts.role[post]!] === null;
    const moved = Math.min(ended, fte(added.filter(takesPeople)));
    const filled = fte(added.filter((post) => !takesPeople(post) && isFilled(post)));
    const whole = fte(own);
    return { stay: all > 0 ? (kept + moved) / all : 0, filled: whole > 0 ? filled / whole : 0 };
  });
}
