import { describe, expect, it } from 'vitest';
import { openAlong } from '../../support/along.ts';
import { practising, PRACTICE } from '../../support/practising.ts';
import { expectShare } from '../../support/standard-error.ts';

const EACH = 500;
const YEAR = 365.25;
/** Mean years until a family comes back, exponentially; nobody grows up or moves away. */
const MEAN = 2;

/** Days from closure to return of 500 families of one worker; Infinity for those who are not back by the end. */
function daysToReturn(taught: boolean): number[] {
  const council = practising({
    roles: '{ worker: { leads: [work, crisis] } }',
    units: '{ team: { posts: { worker: 1 } } }',
    // From December; half as long where work is done at twice the pace.
    ...{ each: EACH, work: '{ law: fixed, mean: 12w }' },
    adoption: taught ? ', adoption: { from: 1999-01-04, over: 1w }' : '',
    rest: `return: { scale: ${MEAN}y, shape: 1, cut: 50y, to: { work: 1 } }`,
  });
  const closedAt = new Map<number, number>();
  const days = new Map<number, number>();
  const run = openAlong(council, ({ event, serial, day }) => {
    if (event === 'closed' && led.has(serial) && !closedAt.has(serial)) {
      closedAt.set(serial, day);
      days.set(serial, Infinity);
    } else if (event === 'returned' && days.get(serial) === Infinity)
      days.set(serial, day - closedAt.get(serial)!);
  });
  const { families, model } = run.world;
  const led = new Set<number>();
  for (let row = 0; row < families.rows; row++)
    if (families.worker[row] === 0) led.add(families.serial[row]!);
  run.runTo(model.monthStarts[model.months]!);
  return [...days.values()];
}

describe('families come back', () => {
  it.each([
    ['as often as their stage says where their worker works as ever', false, 1],
    ['less often where their last worker has taken up a practice that helps', true, PRACTICE.return],
  ])('%s', (_what, taught, factor) => {
    const days = daysToReturn(taught);
    expect(days).toHaveLength(EACH);
    for (const years of [0.5, 1, 2]) {
      const back = days.filter((time) => time <= years * YEAR).length;
      expectShare(back, EACH, 1 - Math.exp((-factor * years) / MEAN), `${years} years:`);
    }
  });
});
