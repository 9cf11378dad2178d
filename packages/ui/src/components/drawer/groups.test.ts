import { expect, it } from 'vitest';
import type { LiveControl } from '../../state/desk-controls.ts';
import { found, unitOf } from './groups.ts';

const live = (path: string, label: string, value: unknown): LiveControl => {
  const field = {
    path: path.replace(/\w+\.units\.\w+/, '*.units.*').replace(/posts\.\w+/, 'posts.*'),
    description: '',
  };
  const control = { path, label, group: 'Help, in one unit', field };
  return { control, value } as unknown as LiveControl;
};
const WORKERS = live('services.help.units.team.posts.worker', 'Family worker posts', { value: 4.2 });
const MANAGERS = live('services.help.units.team.posts.manager', 'Manager posts', 1);
const COUNT = live('services.help.units.team.count', 'Units', 5);
const OTHER = live('services.plans.units.team.count', 'Units', 9);
const ALL = [WORKERS, MANAGERS, COUNT, OTHER];

it('finds the number of units with the posts that are sought', () => {
  expect(found(ALL, 'family worker')).toEqual([WORKERS, COUNT]);
  expect(found(ALL, 'manager help')).toEqual([MANAGERS, COUNT]);
});

it('finds fields by what people call them, one or many', () => {
  expect(found(ALL, 'smaller units')).toEqual([WORKERS, MANAGERS, COUNT, OTHER]);
  expect(found(ALL, 'managers')).toEqual([MANAGERS, COUNT]);
  expect(found(ALL, 'spaceship')).toEqual([]);
});

it('counts a whole unit, whichever of its controls are shown', () => {
  expect(unitOf(WORKERS, ALL, 1)).toEqual({ posts: [WORKERS, MANAGERS], units: 5 });
  // A file may keep the number of units from being shown.
  expect(unitOf(WORKERS, [WORKERS], 3)).toEqual({ posts: [WORKERS], units: 3 });
});
