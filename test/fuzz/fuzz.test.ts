import { expect, test } from 'vitest';
import * as engine from '@taper/engine';
import { fullCouncil } from '../support/full-council.ts';
import { readText, smallCouncil } from '../support/small-council.ts';
import { caseOf } from './cases.ts';
import type { PlainMap } from './document.ts';
import { judge } from './oracle.ts';

const SEED = 'short fuzz';
const CASES = 2000;
/** One in so many is simulated, where it is sound and small. */
const SIMULATED = 80;

const material = {
  documents: [smallCouncil, fullCouncil].map((text) => readText(text).document as PlainMap),
  fields: engine.fields(),
};

test('whatever files say, they are read or it is said what is wrong, and what is sound has numbers for outcomes', () => {
  let sound = 0;
  let simulated = 0;
  for (let number = 0; number < CASES; number++) {
    const given = caseOf(SEED, number, material);
    const judgement = judge(engine, given, number % SIMULATED === 0);
    expect(judgement.wrong, `case ${number} of "${SEED}": ${JSON.stringify(given)}`).toBeNull();
    if (judgement.sound) sound++;
    if (judgement.simulated) simulated++;
  }
  expect(sound).toBeGreaterThan(CASES / 8);
  expect(simulated).toBeGreaterThan(CASES / SIMULATED / 4);
});
