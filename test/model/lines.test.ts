import { describe, expect, it } from 'vitest';
import { plenty, staysOf } from '../support/watched.ts';

const DEMAND = '{ streams: { all: { families: 60, entry: { first: 0.5, second: 0.5 } } } }';
const FEW =
  '  few: { cap: { kind: hard, unit: families, perFte: 4 }, units: { team: { posts: { worker: 1 } } } }';
const stage = (id: string, more: string) =>
  `  ${id}: { level: 4, service: few, hours: 0.1, work: { law: fixed, mean: 4w }, next: { closed: 1 }, ${more} }\n`;

/** Two stages that one worker with few places leads, for each family from its entry to its allocation. */
function crowded(first: string, second: string) {
  const stages = stage('first', first) + stage('second', second);
  return plenty(stages, { demand: DEMAND, services: FEW, months: 60 });
}

describe('a line in front of two stages', () => {
  it('lets stages of higher priority go first, however long others have waited', () => {
    const waiting = { first: new Set<number>(), second: new Set<number>() };
    let passed = 0;
    staysOf(
      crowded('priority: 2, withdrawal: 1', 'priority: 1, withdrawal: 1'),
      {},
      ({ event, serial, stage }) => {
        if (stage !== 'first' && stage !== 'second') return;
        if (event === 'started-waiting') waiting[stage].add(serial);
        if (event === 'stage-ended') waiting[stage].delete(serial);
        if (event !== 'allocated') return;
        waiting[stage].delete(serial);
        // Nobody of the first stage is led while somebody of the second, which goes first, waits.
        if (stage === 'first') expect(waiting.second.size).toBe(0);
        else if (waiting.first.size > 0) passed++;
      },
    );
    expect(passed).toBeGreaterThan(50);
  });

  it('is left only while one waits: nobody withdraws from a worker', () => {
    const led = new Map<number, number>();
    const { stays } = staysOf(
      crowded('withdrawal: 3', 'withdrawal: 3'),
      {},
      ({ event, serial, day, stage: at }) => {
        if (event === 'allocated' && at !== null) led.set(serial, day);
      },
    );
    const withdrawn = stays.filter(({ reason }) => reason === 'withdrawn');
    expect(withdrawn.length).toBeGreaterThan(20);
    for (const { serial } of withdrawn) expect(led.has(serial)).toBe(false);
    const done = stays.filter(({ serial, reason }) => reason !== null && led.has(serial));
    expect(done.length).toBeGreaterThan(100);
    for (const { serial, to, reason } of done) {
      expect(reason).toBe('ready');
      expect(to - led.get(serial)!).toBeCloseTo(28, 6);
    }
  });
});
