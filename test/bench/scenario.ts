import { prepareReplications, outcomeLayout, readScenario, type Scenario } from '@taper/engine';
import { cpuSeconds } from './cpu-seconds.ts';
import type { Contestant, Network, Run } from './network.ts';

const DAYS_A_MONTH = 365.25 / 12;
/** Hours a week of the one worker of a station, whom as many as there are servers share. */
const HOURS = 80;
/** Mean services after which a station that opens empty is as good as full. */
const FILLS = 8;

/** A network as a scenario file: a station is a stage with a service, and one worker who may lead as many as it has servers. */
function scenarioText(network: Network, customers: number): string {
  const { rate, stations } = network;
  const months = Math.max(1, Math.round(customers / rate / DAYS_A_MONTH));
  const each = (line: (at: number) => string) => stations.map((_, at) => line(at)).join('\n');
  const to = (at: number) => {
    const { next } = stations[at]!;
    const shares = next.map((chance, stage) => `s${stage}: ${chance}`).filter((_, stage) => next[stage]! > 0);
    const stays = next.reduce((sum, chance) => sum + chance, 0);
    return [...shares, `closed: ${1 - stays}`].join(', ');
  };
  return `taper: 1
name: ${network.title}
place: { children: 10000 }
horizon: { start: 2000-01-01, months: ${months} }
opening: { kind: warmup, past: 0d, warmUp: ${warmUpOf(network)}d }
official: { case: [open] }
demand: { streams: { arrivals: { label: Arrivals, families: ${rate * 365.25}, entry: { s0: 1 } } } }
roles:
${each((at) => `  r${at}: { hours: ${HOURS}, leads: [s${at}] }`)}
services:
${each(
  (at) => `  v${at}:
    cap: { kind: hard, unit: families, perFte: ${stations[at]!.servers} }
    units: { unit: { posts: { r${at}: 1 } } }`,
)}
stages:
${each(
  (at) => `  s${at}:
    level: 4
    service: v${at}
    official: [open]
    hours: ${HOURS / stations[at]!.servers}
    work: { law: exponential, mean: ${stations[at]!.mean}d }
    next: { ${to(at)} }`,
)}
`;
}

function warmUpOf({ stations }: Network): number {
  return Math.ceil(FILLS * Math.max(...stations.map(({ mean, servers }) => mean * (servers > 100 ? 1 : 6))));
}

function readText(text: string): Scenario {
  const { scenario, findings } = readScenario('bench.yaml', () => text);
  if (scenario === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  return scenario;
}

/**
 * The same network as a scenario file through the whole engine, from nobody there to its outcomes: allocation, official
 * counts and indicators, warm-up included. Events are again arrivals and ends of services.
 */
export const scenarioFile: Contestant = (network, customers, seed): Run => {
  const scenario = readText(scenarioText(network, customers));
  const prepared = prepareReplications([scenario], 'bench', 'off');
  const began = cpuSeconds();
  const { values } = prepared.replicate(seed);
  const seconds = cpuSeconds() - began;
  const { indicators } = outcomeLayout(scenario);
  const value = (id: string) => values[0]![indicators.indexOf(id)]!;
  const each = (id: (stage: string) => string) => network.stations.map((_, at) => value(id(`s${at}`)));
  const arrivals = value('newFamilies.perYear');
  const ends = each((stage) => `ends.perYear.stage=${stage}.reason=ready`);
  const days = scenario.horizon.months * DAYS_A_MONTH + warmUpOf(network);
  return {
    seconds,
    events: (ends.reduce((sum, count) => sum + count, arrivals) / 365.25) * days,
    answer: {
      open: each((stage) => `open.families.stage=${stage}`),
      wait: each((stage) => `wait.days.mean.stage=${stage}`),
      ends: ends.map((count) => count / arrivals),
    },
  };
};
