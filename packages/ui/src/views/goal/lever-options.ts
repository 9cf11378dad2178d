import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { isOfCap, isOfPosts } from '../../state/levers.ts';
import type { Lever } from '../../state/levers.ts';

/** Levers that belong together, by name, each with words that tell it from all others. */
export interface LeverGroup {
  readonly title: string;
  readonly options: readonly { readonly path: string; readonly words: string }[];
}

/** Groups what may be moved: posts, caps, then by what it belongs to, in the order given. */
export function leverGroups(levers: readonly Lever[]): LeverGroup[] {
  const names: readonly ((lever: Lever) => string)[] = [
    ({ label }) => label,
    ({ label, group }) => `${label} – ${group.split(', ')[0]}`,
    ({ label, group }) => `${label} – ${group}`,
  ];
  const counts = names.map((nameOf) => counted(levers.map(nameOf)));
  const groups = new Map<string, { path: string; words: string }[]>();
  for (const lever of levers) {
    const place = names.findIndex((nameOf, index) => counts[index]?.get(nameOf(lever)) === 1);
    const words = (names[place] ?? names[2])!(lever);
    const own = groups.get(titleOf(lever)) ?? [];
    groups.set(titleOf(lever), own);
    own.push({ path: lever.path, words });
  }
  return [...groups].map(([title, options]) => ({ title, options }));
}

function titleOf({ path, group }: Lever): string {
  if (isOfPosts(path)) return 'Posts';
  return isOfCap(path) ? 'Caps' : group;
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Writes groups as options of a list. */
export function leverOptions(levers: readonly Lever[], chosen: string): TemplateResult[] {
  return leverGroups(levers).map(
    ({ title, options }) =>
      html`<optgroup label=${title}>
        ${options.map(
          ({ path, words }) => html`<option value=${path} ?selected=${path === chosen}>${words}</option>`,
        )}
      </optgroup>`,
  );
}
