import { describe, expect, it } from 'vitest';
import { BirthDeath, queueOf } from './birth-death.ts';
import { ErlangA } from './erlang-a.ts';
import { erlangB } from './erlang-b.ts';
import { ErlangC } from './erlang-c.ts';

describe('Erlang B', () => {
  it('loses what published tables say', () => {
    // One server loses A / (1 + A); the others stand in tables of traffic, to as many digits.
    expect(erlangB(1, 0.7)).toBeCloseTo(0.7 / 1.7, 12);
    expect(erlangB(2, 1)).toBeCloseTo(0.2, 12);
    expect(erlangB(10, 8)).toBeCloseTo(0.12166, 5);
    expect(erlangB(10, 4.46)).toBeCloseTo(0.01, 4);
    expect(erlangB(20, 12.03)).toBeCloseTo(0.01, 4);
  });

  it('is the last share of the birth-and-death process that it was first derived from', () => {
    const numbers = new BirthDeath(
      (n) => (n < 4 ? 2.8 : 0),
      (n) => n,
    );
    expect(numbers.shares).toHaveLength(5);
    expect(erlangB(4, 2.8)).toBeCloseTo(numbers.shares[4]!, 12);
  });
});

describe('Erlang C', () => {
  it('makes as many wait as worked examples say', () => {
    expect(new ErlangC(1, 0.7).waits).toBeCloseTo(0.7, 12);
    // Two servers: 2ρ² / (1 + ρ).
    expect(new ErlangC(2, 0.75).waits).toBeCloseTo(1.125 / 1.75, 12);
    expect(new ErlangC(10, 0.8).waits).toBeCloseTo(0.40918, 5);
  });

  it('has the numbers of its birth-and-death process', () => {
    const queue = new ErlangC(4, 0.7);
    const numbers = queueOf(4, 0.7);
    expect(queue.meanOpen).toBeCloseTo(numbers.mean(), 10);
    expect(queue.waits).toBeCloseTo(1 - numbers.atMost(3), 10);
  });

  it('has tails whose areas are the means', () => {
    // A load at which wait and service have the same rate too.
    for (const queue of [new ErlangC(4, 0.7), new ErlangC(4, 0.75)]) {
      const area = (tail: (time: number) => number) => {
        let sum = 0;
        for (let i = 0; i < 60_000; i++) sum += tail((i + 0.5) / 1000) / 1000;
        return sum;
      };
      expect(area((time) => queue.waitsLonger(time))).toBeCloseTo(queue.meanWait, 6);
      expect(area((time) => queue.staysLonger(time))).toBeCloseTo(1 + queue.meanWait, 6);
    }
  });
});

describe('Erlang A', () => {
  it('lies between Erlang B and Erlang C', () => {
    expect(new ErlangA(4, 2.8, 1e6).leaves).toBeCloseTo(erlangB(4, 2.8), 5);
    expect(new ErlangA(4, 2.8, 1e-9).meanWaiting).toBeCloseTo(new ErlangC(4, 0.7).meanWaiting, 5);
  });

  it('is M/M/∞ when those who wait leave as fast as work is done', () => {
    expect(new ErlangA(4, 2.8, 1).numbers.mean()).toBeCloseTo(2.8, 12);
    expect(new ErlangA(4, 2.8, 1).meanStay).toBeCloseTo(1, 12);
  });
});
