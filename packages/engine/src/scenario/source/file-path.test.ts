import { expect, test } from 'vitest';
import { resolvePath, tidyPath } from './file-path.ts';

test.each([
  ['durham/today.yaml', '../england/council.yaml', 'england/council.yaml'],
  ['today.yaml', 'base.yaml', 'base.yaml'],
  ['today.yaml', './a/base.yaml', 'a/base.yaml'],
  ['today.yaml', '../base.yaml', '../base.yaml'],
  ['../x/today.yaml', '../base.yaml', '../base.yaml'],
  ['/home/me/durham/today.yaml', '../england/council.yaml', '/home/me/england/council.yaml'],
  ['/today.yaml', '../../base.yaml', '/base.yaml'],
  ['durham/today.yaml', '/srv/base.yaml', '/srv/base.yaml'],
  ['C:\\plans\\durham\\today.yaml', '../england/council.yaml', 'C:/plans/england/council.yaml'],
  ['scenarios\\durham\\today.yaml', '../england/council.yaml', 'scenarios/england/council.yaml'],
  ['\\\\server\\share\\durham\\today.yaml', '../base.yaml', '//server/share/base.yaml'],
  ['C:/plans/today.yaml', 'D:/base.yaml', 'D:/base.yaml'],
  ['https://example.org/a/today.yaml', '../base.yaml', 'https://example.org/base.yaml'],
])('seen from %s, %s is %s', (from, target, resolved) => {
  expect(resolvePath(from, target)).toBe(resolved);
});

test('two ways to name a file are one once tidy', () => {
  expect(tidyPath('./durham//x/../today.yaml')).toBe(tidyPath('durham\\today.yaml'));
});
