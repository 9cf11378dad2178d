import { alsoCalled } from '../../controls/also-called.ts';
import { writtenNumber } from '../../controls/written-number.ts';
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

/** What a unit consists of. */
export interface UnitControls {
  readonly posts: readonly LiveControl[];
  /** How many such units there are. */
  readonly units: number;
}

const POSTS = 'services.*.units.*.posts.*';

/** Whether a control is of the posts of a role in a unit. */
export function isOfPosts({ control }: LiveControl): boolean {
  return control.field.path === POSTS;
}

/**
 * Finds all posts in the unit of some of them, and how many such units there are.
 * @param controls all there are, whichever of them are shown
 * @param otherwise the number of units where no control tells it
 */
export function unitOf(one: LiveControl, controls: readonly LiveControl[], otherwise: number): UnitControls {
  const unit = unitPath(one);
  const count = controls.find(({ control }) => control.path === `${unit}.count`);
  return {
    posts: controls.filter((other) => isOfPosts(other) && unitPath(other) === unit),
    units: writtenNumber(count?.value)?.amount ?? otherwise,
  };
}

function unitPath({ control }: LiveControl): string {
  return control.path.replace(/\.posts\.[^.]+$/, '');
}

/**
 * Finds the controls whose names, parts, descriptions or paths have every word that is sought, or that people call so;
 * one unit is sought with the word for many. With posts comes the number of their units, without which they are not
 * understood.
 */
export function found(controls: readonly LiveControl[], sought: string): readonly LiveControl[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const isFound = ({ control: { group, label, path, field } }: LiveControl) => {
    const text = [group, label, path, field.description, alsoCalled(field.path)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word) || text.includes(word.replace(/s$/, '')));
  };
  const units = new Set(controls.filter((one) => isOfPosts(one) && isFound(one)).map(unitPath));
  const isCount = ({ control: { path } }: LiveControl) =>
    path.endsWith('.count') && units.has(path.slice(0, -'.count'.length));
  return controls.filter((one) => isFound(one) || isCount(one)).slice(0, MOST_FOUND);
}
