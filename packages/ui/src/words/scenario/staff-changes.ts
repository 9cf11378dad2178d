import type { Scenario } from '@taper/engine';
import { inSentence } from '../in-sentence.ts';
import type { InputChange } from './input-changes.ts';
import { roundedInput } from './rounded-input.ts';

type Posts = ReadonlyMap<string, number>;

/**
 * Lists what a scenario changes of who works where: posts of a role in all units together; where as many stay in all,
 * the services between which they move; and units that are cut to another size.
 */
export function staffChanges(base: Scenario, other: Scenario): InputChange[] {
  const everywhere = changesOf(postsOf(base, 'everywhere'), postsOf(other, 'everywhere'));
  const moved = changesOf(postsOf(base, 'by service'), postsOf(other, 'by service')).filter(
    ({ label }) => !everywhere.some((one) => label.endsWith(inSentence(one.label))),
  );
  return [...everywhere, ...moved, ...resizedUnits(base, other)];
}

function changesOf(before: Posts, after: Posts): InputChange[] {
  const labels = [...new Set([...before.keys(), ...after.keys()])];
  return labels.flatMap((label) => {
    const [from, to] = [before, after].map((posts) => roundedInput(posts.get(label) ?? 0));
    return from === undefined || to === undefined || from === to ? [] : [{ label, from, to }];
  });
}

/** Full-time posts by role, over all units. */
function postsOf({ services, roles }: Scenario, where: 'everywhere' | 'by service'): Posts {
  const posts = new Map<string, number>();
  for (const { label, units } of Object.values(services)) {
    for (const { posts: inUnit, count } of Object.values(units)) {
      for (const [role, number] of Object.entries(inUnit)) {
        const what = `${roles[role]?.label ?? role} posts`;
        const key = where === 'everywhere' ? what : `${label}: ${inSentence(what)}`;
        posts.set(key, (posts.get(key) ?? 0) + number * count);
      }
    }
  }
  return posts;
}

/** Units of another number and another size: the same people, cut another way. Where a service has several, by their names. */
function resizedUnits(base: Scenario, other: Scenario): InputChange[] {
  return Object.entries(base.services).flatMap(([id, { label, units }]) =>
    Object.entries(units).flatMap(([kind, unit]) => {
      const cut = other.services[id]?.units[kind];
      if (cut === undefined || cut.count === unit.count || sizeOf(cut) === sizeOf(unit)) return [];
      const whose = Object.keys(units).length > 1 ? unit.label : label;
      // Without what they count, the two numbers would read as a part of a whole: 2 of 17.
      const said = ({ count, posts }: Unit) =>
        `${roundedInput(count)} ${count === 1 ? 'unit' : 'units'} of ${sizeOf({ posts })} posts`;
      return [{ label: whose, from: said(unit), to: said(cut) }];
    }),
  );
}

type Unit = Scenario['services'][string]['units'][string];

/** Posts in one unit, as they are written. */
function sizeOf({ posts }: Pick<Unit, 'posts'>): string {
  return roundedInput(Object.values(posts).reduce((sum, number) => sum + number, 0));
}
