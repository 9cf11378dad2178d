import { describe, expect, test } from 'vitest';
import { chanceOf, disagreements } from './agreement.ts';
import type { Contestant } from './network.ts';
import { MODELS } from './networks.ts';
import { ours } from './ours.ts';
import { limitNetwork } from './peers/limit-network.ts';
import { limitQueue } from './peers/limit-queue.ts';
import { simjs } from './peers/simjs.ts';
import { findSimpy, simpy } from './peers/simpy.ts';
import { scenarioFile } from './scenario.ts';

const CUSTOMERS = 5000;

const found = findSimpy();

const CONTESTANTS: [string, Contestant, runs: number][] = [
  ['the engine’s own parts', ours, 8],
  ['the network by hand', limitNetwork, 8],
  ['SIM.JS', simjs, 4],
  ['the whole engine', scenarioFile, 4],
];
if (found !== null) CONTESTANTS.push(['SimPy', simpy(found.python, process.cwd()), 2]);

describe.each(MODELS.slice(0, 3))('Of $network.title', ({ network }) => {
  const chance = chanceOf(limitNetwork, network, CUSTOMERS);
  const wrongOf = (contestant: Contestant, runs: number) =>
    disagreements(
      network,
      chance,
      Array.from({ length: runs }, (_, seed) => contestant(network, CUSTOMERS, seed).answer),
    );

  test.each(CONTESTANTS)('%s finds what theory says', (_, contestant, runs) => {
    expect(wrongOf(contestant, runs)).toEqual([]);
  });

  test.runIf(network.stations.length === 1)('the queue by hand finds what theory says', () => {
    expect(wrongOf(limitQueue, 8)).toEqual([]);
  });

  test('whoever simulates something else is found out', () => {
    const slower = {
      ...network,
      stations: network.stations.map((one) => ({ ...one, mean: 0.8 * one.mean })),
    };
    expect(wrongOf((_, customers, seed) => limitNetwork(slower, customers, seed), 8)).not.toEqual([]);
  });
});

test('every run has as many arrivals as customers, and no more ends than services', () => {
  for (const contestant of [ours, limitQueue, limitNetwork, simjs]) {
    const { events, answer } = contestant(MODELS[0]!.network, CUSTOMERS, 1);
    expect(events).toBe(Math.round(CUSTOMERS * (1 + answer.ends[0]!)));
  }
});
