import { fields } from '@taper/engine';
import { expect, it } from 'vitest';
import { NAMES, alsoCalled } from './also-called.ts';

it('knows the words of those who want smaller units, and of those who want lower turnover', () => {
  expect(alsoCalled('services.*.units.*.posts.*')).toContain('smaller');
  expect(alsoCalled('roles.*.workforce.leaving')).toContain('turnover');
  expect(alsoCalled('place.children')).toBe('');
});

it('names fields that there are', () => {
  const paths = fields().map(({ path }) => path);
  const unknown = NAMES.filter(([begins]) => !paths.some((path) => `${path}.`.startsWith(`${begins}.`)));
  expect(unknown).toEqual([]);
});
