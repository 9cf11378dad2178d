import { InvalidArgumentError, Option } from 'commander';

/** A part of a batch: every `of`-th scenario of the grid, beginning with the `number`-th. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** All of a batch. */
export const wholeBatch: Shard = { number: 1, of: 1 };

const MOST_SHARDS = 10_000;

/** The option that runs a part of a batch. */
export function shardOption(): Option {
  return new Option(
    '--shard <k/n>',
    'run every n-th scenario from the k-th on, and keep it in --out for taper merge',
  ).argParser(shard);
}

/** Places in a grid of `count` scenarios that a shard runs, from 0, ascending. */
export function placesOf({ number, of }: Shard, count: number): number[] {
  return Array.from({ length: count }, (_, place) => place).filter((place) => shardOf(place, of) === number);
}

/** The number of the shard, from 1, that runs the scenario at a place of the grid. */
export function shardOf(place: number, of: number): number {
  return (place % of) + 1;
}

function shard(text: string): Shard {
  const [, number = NaN, of = NaN] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (number >= 1 && number <= of && of <= MOST_SHARDS) return { number, of };
  throw new InvalidArgumentError(
    `Give the number of the shard and of how many, such as 1/4: from 1, at most ${MOST_SHARDS}.`,
  );
}
