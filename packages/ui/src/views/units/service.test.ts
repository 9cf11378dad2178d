import { readFileSync } from 'node:fs';
import { readScenario, withNumberAt } from '@taper/engine';
import { expect, it } from 'vitest';
import { changedService, servicesOf } from './service.ts';

const base = readScenario('scenarios/durham/today.yaml', (file) => readFileSync(file, 'utf8')).scenario!;

it('the service that a scenario changes is the one to look at', () => {
  const more = withNumberAt(base, 'services.family-support.units.team.posts.family-worker', 3)!;
  expect(changedService(base, more)).toBe('family-support');
  expect(changedService(base, base)).toBeNull();
});

it('services whose caseloads are capped come before the others, and none is left out', () => {
  const ids = servicesOf(base).map(({ id }) => id);
  const capped = ids.map((id) => base.services[id]!.cap.kind !== 'none');
  expect([...ids].sort()).toEqual(Object.keys(base.services).sort());
  expect(capped.lastIndexOf(true)).toBeLessThan(capped.includes(false) ? capped.indexOf(false) : Infinity);
});
