import { describe, expect, it } from 'vitest';
import { queueOf } from './birth-death.ts';
import { cobham } from './cobham.ts';
import { md1WaitWithin } from './md1-wait.ts';
import { arrivalsDuringFixed, arrivalsDuringGamma, mg1Occupancy } from './mg1-occupancy.ts';
import { pollaczekKhinchine } from './pollaczek-khinchine.ts';

const mean = (shares: readonly number[]) => shares.reduce((sum, share, n) => sum + share * n, 0);

describe('One queue before one server', () => {
  it('has a number that halves or so from one to the next when work is exponential', () => {
    const { shares } = queueOf(1, 0.7);
    expect(shares[0]).toBeCloseTo(0.3, 12);
    expect(shares[5]! / shares[4]!).toBeCloseTo(0.7, 12);
    expect(queueOf(1, 0.7).mean()).toBeCloseTo(7 / 3, 10);
  });

  it('waits half as long for fixed work as for exponential work', () => {
    expect(pollaczekKhinchine(0.7, 1)).toBeCloseTo(7 / 3, 12);
    expect(pollaczekKhinchine(0.7, 0)).toBeCloseTo(7 / 6, 12);
  });

  it('has the mean number of Pollaczek and Khinchine in its whole distribution', () => {
    for (const load of [0.3, 0.7]) {
      const fixed = mg1Occupancy(load, arrivalsDuringFixed(load), 80);
      const gamma = mg1Occupancy(load, arrivalsDuringGamma(load, 0.5), 80);
      expect(mean(fixed)).toBeCloseTo(load + load * pollaczekKhinchine(load, 0), 6);
      expect(mean(gamma)).toBeCloseTo(load + load * pollaczekKhinchine(load, 0.5), 6);
    }
  });

  it('is M/M/1 where gamma work is exponential', () => {
    const shares = mg1Occupancy(0.7, arrivalsDuringGamma(0.7, 1), 10);
    shares.forEach((share, n) => expect(share).toBeCloseTo(0.3 * 0.7 ** n, 10));
  });

  it('waits in M/D/1 as long on average as its distribution says', () => {
    expect(md1WaitWithin(0.7, 0)).toBeCloseTo(0.3, 12);
    let sum = 0;
    for (let i = 0; i < 12_000; i++) sum += (1 - md1WaitWithin(0.5, (i + 0.5) / 1000)) / 1000;
    expect(sum).toBeCloseTo(pollaczekKhinchine(0.5, 0), 4);
  });

  it('lets nobody with priority wait for those without, beyond the service under way', () => {
    const [first, second] = cobham([
      { load: 0.35, mean: 1 },
      { load: 0.35, mean: 1 },
    ]) as [number, number];
    expect(first).toBeCloseTo(0.7 / 0.65, 12);
    expect(second).toBeCloseTo(0.7 / (0.65 * 0.3), 12);
    // Work waits as long as without priorities (Kleinrock’s conservation law).
    expect((first + second) / 2).toBeCloseTo(pollaczekKhinchine(0.7, 1), 12);
  });
});
