import { describe, expect, it } from 'vitest';
import { finishedRun } from '../../../../test/support/finished-run.ts';
import { readText, smallCouncil } from '../../../../test/support/small-council.ts';
import { decodeRuns, encodeRuns } from './kept-runs.ts';

const council = readText(smallCouncil).scenario!;
const other = { ...council, name: 'Größer – ein anderer' };
const run = finishedRun([council, other], (replication, scenario) => replication / 3 - scenario, 4);
const bytes = encodeRuns(run.request, run.outcomes);
const unlike = (request: Partial<typeof run.request>, of = bytes) => {
  const kept = decodeRuns(of, { ...run.request, ...request });
  return 'unlike' in kept ? kept.unlike : [];
};

describe('runs that are kept', () => {
  it('come back to the last bit, counts of nothing included', () => {
    const gaps = finishedRun([council], (replication) => (replication === 1 ? NaN : 0.1 * replication), 3);
    const kept = decodeRuns(encodeRuns(gaps.request, gaps.outcomes), gaps.request);
    expect('outcomes' in kept && kept.outcomes.replications).toEqual([0, 1, 2]);
    expect('outcomes' in kept && [...kept.outcomes.indicator(0, 'referrals.perYear')]).toEqual([0, NaN, 0.2]);
    expect('outcomes' in kept && encodeRuns(gaps.request, kept.outcomes)).toEqual(
      encodeRuns(gaps.request, gaps.outcomes),
    );
  });

  it('are not mixed with runs that are unlike, and every way in which they are is told', () => {
    expect(unlike({ seed: 'x', assumptions: 'off' })).toEqual([
      'the seed is “tests” there and “x” here',
      'the mode of the assumptions is range there and off here',
    ]);
    expect(unlike({ scenarios: [council] })).toEqual(['the number of scenarios is 2 there and 1 here']);
    const changed = { ...council, place: { ...council.place, children: 1 } };
    expect(unlike({ scenarios: [changed, other] })).toEqual([
      expect.stringMatching(
        /^“Small council” is another scenario than “Small council” was \(hash \w{8} there, \w{8} here\)$/,
      ),
    ]);
  });

  it('are refused where they are in the shape of another release', () => {
    const older = encodeRuns(run.request, run.outcomes);
    expect(unlike({}, withHead(older, 'taper-runs/2', 'taper-runs/1'))).toEqual([
      'its shape is taper-runs/1 there and taper-runs/2 here',
    ]);
  });

  it('are damaged where the file is none of ours, cut short or has a bit that was another', () => {
    const damage = (of: Uint8Array) => {
      const kept = decodeRuns(of, run.request);
      return 'damaged' in kept ? kept.damaged : null;
    };
    for (const text of ['', 'no line end', '{"schema":"other"}\n', 'null\n', '{\n'])
      expect(damage(Uint8Array.from(text, (unit) => unit.charCodeAt(0)))).toBe('it is not a file of runs');
    for (const length of [8, 1, bytes.length - bytes.indexOf(10) - 1])
      expect(damage(bytes.subarray(0, bytes.length - length))).toBe(
        'it is cut short, or has more than it says',
      );
    for (const at of [bytes.length - 40, bytes.length - 1]) {
      const spoilt = bytes.slice();
      spoilt[at]! ^= 4;
      expect(damage(spoilt)).toBe('it is not as it was written');
    }
    expect(damage(withHead(bytes, '"seed":"tests"', '"seed":"texts"'))).toBe('it is not as it was written');
    expect(damage(bytes)).toBeNull();
  });
});

/** A file of runs whose first line has other words of the same length. */
function withHead(file: Uint8Array, from: string, to: string): Uint8Array {
  const text = String.fromCharCode(...file.subarray(0, file.indexOf(10)));
  const changed = file.slice();
  changed.set(Uint8Array.from(text.replace(from, to), (unit) => unit.charCodeAt(0)));
  return changed;
}
