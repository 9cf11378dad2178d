import { describe, expect, it } from 'vitest';
import { seedKey } from '../../random/key.ts';
import { standardNormal } from '../../random/normal.ts';
import { uniform } from '../../random/threefry.ts';
import { meanWithInterval } from '../intervals/interval.ts';
import { Orders } from './orders.ts';

const WARMUP = { opening: { kind: 'warmup', states: 8 } } as never;
const sampled = (states: number) => ({ opening: { kind: 'sampled', states } }) as never;

const blockOf = (changes: number, block = 0, orders = new Orders(changes, 'tests', WARMUP)) =>
  Array.from({ length: orders.block }, (_, place) => orders.of(block * orders.block + place));

const ALL = [1, 2, 3, 4, 5, 6, 7, 8];

describe('orders in which changes are switched on', () => {
  it.each(ALL)('put each of %i changes in each place equally often, in every block', (changes) => {
    for (const block of [0, 1, 7]) {
      const orders = blockOf(changes, block).map(({ order }) => order);
      for (let place = 0; place < changes; place++) {
        const there = orders.map((order) => order[place]).sort();
        const each = orders.length / changes;
        expect(there).toEqual(Array.from({ length: orders.length }, (_, index) => Math.floor(index / each)));
      }
    }
  });

  it.each(ALL.slice(1))('let each of %i changes follow each other equally often', (changes) => {
    const pairs = new Map<string, number>();
    for (const { order } of blockOf(changes, 3))
      order.slice(1).forEach((change, place) => {
        const pair = `${order[place]}>${change}`;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      });
    expect(pairs.size).toBe(changes * (changes - 1));
    expect(new Set(pairs.values()).size).toBe(1);
  });

  it.each(ALL.slice(1))('have the reverse of each order of %i changes beside it', (changes) => {
    const orders = blockOf(changes, 2).map(({ order }) => order.join(''));
    for (let place = 0; place < orders.length; place += 2)
      expect(orders[place + 1]).toBe([...orders[place]!].reverse().join(''));
  });

  it('are all orders, once in a block, of up to three changes', () => {
    expect(
      [1, 2, 3].map((changes) => new Set(blockOf(changes).map(({ order }) => order.join())).size),
    ).toEqual([1, 2, 6]);
  });

  it('are each as likely as any other, from block to block', () => {
    const orders = new Orders(4, 'tests', WARMUP);
    const counts = new Map<string, number>();
    const all = 24 * 400;
    for (let replication = 0; replication < all; replication++) {
      const order = orders.of(replication).order.join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    // Four orders a block come together, so that a count is four binomials of 1 in 6 at most: 5 standard deviations.
    for (const count of counts.values()) expect(Math.abs(count - 400)).toBeLessThan(5 * Math.sqrt(400));
  });

  it('are others for another seed, and the same for the same', () => {
    const first = (seed: string) => blockOf(5, 0, new Orders(5, seed, WARMUP));
    expect(first('tests')).toEqual(first('tests'));
    expect(first('other')).not.toEqual(first('tests'));
  });

  it('are run for whole blocks, of which there are six unless the user says otherwise', () => {
    const orders = ALL.map((changes) => new Orders(changes, 'tests', WARMUP));
    expect(orders.map(({ block }) => block)).toEqual([1, 2, 6, 4, 10, 6, 14, 8]);
    expect(orders.map((one) => one.rounded(30))).toEqual([30, 30, 30, 32, 30, 30, 42, 32]);
    expect(orders.map(({ usual }) => usual)).toEqual([30, 30, 36, 32, 60, 36, 84, 48]);
  });

  it('count only where their block was finished', () => {
    const orders = new Orders(3, 'tests', WARMUP);
    expect(orders.complete([0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11])).toEqual([6, 7, 8, 9, 10, 11]);
  });

  it('make up blocks of replications that open from one state, where these share them', () => {
    const orders = new Orders(2, 'tests', sampled(3));
    const blocks = Array.from({ length: 12 }, (_, replication) => orders.of(replication).block);
    expect(blocks).toEqual([0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5]);
    expect(orders.of(3).order).toEqual([...orders.of(0).order].reverse());
    expect(orders.rounded(7)).toBe(12);
  });
});

describe('intervals by blocks of orders', () => {
  const EXPERIMENTS = 2000;
  const { k0, k1 } = seedKey('experiments');

  /** A game of chance: any one change does 3, the first three together 3 more, and each by itself what chance makes it. */
  function value(members: readonly number[], chance: readonly number[]): number {
    const together = [0, 1, 2].every((change) => members.includes(change)) ? 3 : 0;
    return (members.length > 0 ? 3 : 0) + together + members.reduce((sum, one) => sum + chance[one]!, 0);
  }

  /** What a change adds in each of the replications of an experiment. */
  function added(orders: Orders, change: number, experiment: number, count: number) {
    const replications = Array.from({ length: count }, (_, replication) => replication);
    const cluster = Int32Array.from(replications, (replication) => orders.of(replication).block);
    const values = Float64Array.from(replications, (replication) => {
      const { order } = orders.of(replication);
      const chance = order.map((_, one) =>
        standardNormal(uniform(k0, k1, experiment, replication * 8 + one)),
      );
      const before = order.slice(0, order.indexOf(change));
      return value([...before, change], chance) - value(before, chance);
    });
    return { values, cluster };
  }

  it.each([
    [0, 4, 3 / 4 + 1],
    [3, 4, 3 / 4],
    [0, 5, 3 / 5 + 1],
  ])('cover what change %i of %i adds 95 times in 100', (change, changes, known) => {
    let covered = 0;
    for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
      const orders = new Orders(changes, `experiment ${experiment}`, WARMUP);
      const { values, cluster } = added(orders, change, experiment, orders.usual);
      const [low, high] = meanWithInterval(values, { cluster }).ci95!;
      if (low <= known && known <= high) covered++;
    }
    expect(covered / EXPERIMENTS).toBeGreaterThan(0.93);
    expect(covered / EXPERIMENTS).toBeLessThan(0.97);
  });
});
