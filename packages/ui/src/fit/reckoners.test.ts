import { readFileSync } from 'node:fs';
import { readScenario } from '@taper/engine';
import type { Scenario } from '@taper/engine';
import { expect, it } from 'vitest';
import { shared } from './reckoners.ts';
import type { Reckoner } from './reckoners.ts';

const FILE = 'scenarios/england/council.yaml';
const { scenario } = readScenario(FILE, (file) => readFileSync(file, 'utf8'));

/** A reckoner that answers when the test says so. */
function slow(): { readonly reckoner: Reckoner; readonly answers: ((fails?: boolean) => void)[] } {
  const answers: ((fails?: boolean) => void)[] = [];
  const reckoner = (_: Scenario) =>
    new Promise<ReadonlyMap<string, number>>((resolve, reject) => {
      answers.push((fails) => (fails === true ? reject(new Error('gone')) : resolve(new Map())));
    });
  return { reckoner, answers };
}

it('each has one scenario at a time, and whoever is free takes the next, even after one that failed', async () => {
  const [one, other] = [slow(), slow()];
  const reckon = shared([one.reckoner, other.reckoner]);
  const counts = () => [one.answers.length, other.answers.length];
  const asked = [1, 2, 3].map(() => reckon(scenario!).catch((error: Error) => error.message));
  await Promise.resolve();
  expect(counts()).toEqual([1, 1]);
  one.answers[0]?.(true);
  await Promise.race(asked);
  await new Promise((resolve) => setTimeout(resolve));
  expect(counts()).toEqual([2, 1]);
  one.answers[1]?.();
  other.answers[0]?.();
  expect((await Promise.all(asked)).filter((answer) => answer === 'gone')).toHaveLength(1);
});
