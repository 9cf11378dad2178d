import type { LiveControl } from '../../state/desk-controls.ts';

/** Controls that belong to one thing. */
export interface ControlGroup {
  readonly title: string;
  readonly controls: readonly LiveControl[];
}

/** More than this nobody reads through; the words sought are too common. */
const MOST_FOUND = 60;

/** Puts controls together by what they belong to, in the order in which they come. */
export function controlGroups(controls: readonly LiveControl[]): ControlGroup[] {
  const groups = new Map<string, LiveControl[]>();
  for (const one of controls) {
    const { group } = one.control;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...groups].map(([title, members]) => ({ title, controls: members }));
}

/** Finds the controls whose names, parts, descriptions or paths have every word that is sought. */
export function found(controls: readonly LiveControl[], sought: string): readonly LiveControl[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const isFound = ({ control: { group, label, path, field } }: LiveControl) => {
    const text = [group, label, path, field.description].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return controls.filter(isFound).slice(0, MOST_FOUND);
}
