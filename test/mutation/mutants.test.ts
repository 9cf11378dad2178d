import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveConfig } from 'vite';
import { judge } from '../../scripts/mutants/verdicts.mjs';
import { root } from '../../scripts/support/paths.mjs';
import { mutants } from './mutants.ts';
import { breakEngine, mutated, sourceOf } from './plugin.ts';

/** Faults whose tests are over at once. */
const QUICK = ['ties-backwards', 'pool-not-shared', 'circles-hold'];

describe('a deliberate fault of the engine', () => {
  test.each(mutants.map((mutant) => [mutant.id, mutant] as const))('%s changes one place', (_id, mutant) => {
    const source = sourceOf(mutant);
    expect(mutated(source, mutant)).not.toBe(source);
  });

  test.each(mutants.map(({ id, caughtBy }) => [id, caughtBy] as const))(
    '%s is to be caught by a test that there is',
    (_id, { file, title }) => {
      expect(readFileSync(join(root, file), 'utf8')).toContain(`'${title}`);
    },
  );

  test('has a name of its own, and is told on the page of all', () => {
    const page = readFileSync(join(root, 'docs/mutation.md'), 'utf8');
    const told = [...page.matchAll(/^\| `([a-z-]+)`.*\| caught +\|$/gm)].map(([, id]) => id);
    expect(told).toEqual(mutants.map(({ id }) => id));
    expect(new Set(told).size).toBe(told.length);
  });

  test('is refused where its text is not there, or there twice', () => {
    const [mutant] = mutants;
    expect(() => mutated('', mutant!)).toThrow('exactly once');
    expect(() => mutated(mutant!.find + mutant!.find, mutant!)).toThrow('exactly once');
    expect(() => breakEngine('no-such-fault')).toThrow('no mutant');
  });

  test('fails its test, which passes without it', async () => {
    const quick = mutants.filter(({ id }) => QUICK.includes(id));
    const verdicts = await judge(quick, 2);
    expect(verdicts.map(({ result }) => result)).toEqual(QUICK.map(() => 'caught'));
  });
});

describe('what is built', () => {
  test('knows nothing of faults, whatever the environment says', async () => {
    process.env.TAPER_MUTANT = 'ties-backwards';
    try {
      const configFile = join(root, 'packages/ui/vite.config.ts');
      const page = await resolveConfig({ configFile, logLevel: 'silent' }, 'build', 'production');
      expect(page.plugins.map(({ name }) => name).join()).not.toContain('mutant');
      const tests = breakEngine(process.env.TAPER_MUTANT);
      expect(tests.map(({ name }) => name)).toEqual(['taper-mutant-ties-backwards']);
    } finally {
      delete process.env.TAPER_MUTANT;
    }
    for (const file of ['packages/ui/vite.config.ts', 'packages/engine/package.json', 'scripts/build.mjs'])
      expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/mutant|mutation/i);
  });
});
