import { loading, WORK } from '../arrivals.ts';
import type { Case } from '../case.ts';
import { ofStage } from '../measures.ts';
import { TEXTS } from '../texts.ts';
import { queueOf } from '../theory/birth-death.ts';
import { ErlangC } from '../theory/erlang-c.ts';

const work = ofStage('work');

/** Laws of work with one mean: the numbers must not depend on which it is. */
const LAWS = {
  fixed: { words: 'fixed work', law: `{law: fixed, mean: ${WORK}d}` },
  exponential: { words: 'exponential work', law: `{law: exponential, mean: ${WORK}d}` },
  lognormal: {
    words: 'lognormal work with coefficient of variation 1.5',
    law: `{law: lognormal, mean: ${WORK}d, cv: 1.5}`,
  },
};

const processorSharing = Object.entries(LAWS).map(([id, { words, law }]): Case => ({
  id: `mg1ps-${id}`,
  title: `M/G/1 processor sharing, ${words}`,
  file: 'mg1ps.yaml',
  proves: 'A worker without a cap shares hours evenly; the numbers depend on the mean of work alone.',
  sources: [`${TEXTS.kelly}, section 3.3`, TEXTS.cohen],
  at(load) {
    const numbers = queueOf(1, load);
    return {
      set: [loading(1, load), `stages.work.work=${law}`],
      brought: load,
      quantities: [
        work.open(load / (1 - load)),
        ...work.occupancy([0, 2, 6], (n) => numbers.atMost(n)),
        work.meanStay(WORK / (1 - load)),
      ],
    };
  },
}));

const SERVERS = 3;

function likeThreeServers(id: string, title: string, file: string, proves: string): Case {
  return {
    ...{ id, title, file, proves },
    sources: [TEXTS.cohen, `${TEXTS.gross}, chapter 2`],
    at(load) {
      const queue = new ErlangC(SERVERS, load);
      const numbers = queueOf(SERVERS, load);
      return {
        set: [loading(SERVERS, load)],
        brought: SERVERS * load,
        quantities: [
          work.open(queue.meanOpen),
          ...work.occupancy([0, 2, 4, 8], (n) => numbers.atMost(n)),
          work.meanStay((1 + queue.meanWait) * WORK),
        ],
      };
    },
  };
}

const pooled = likeThreeServers(
  'pooled',
  'K = 1: three workers share all their families, gamma work',
  'pooled.yaml',
  'A pool that is fully shared loses no hour while somebody is short.',
);

const hoursForThree = likeThreeServers(
  'hours-for-three',
  'One worker without a cap, with hours for three families, gamma work',
  'shared-by-three.yaml',
  'Attention is full until the hours run out, and falls as caseload rises from there on.',
);

const CAP = 4;

const capped: Case = {
  id: 'one-worker-cap',
  title: 'One worker with hours for three families and a cap of four',
  file: 'one-worker-cap.yaml',
  proves:
    'Where the cap is above what the worker can serve, it decides who waits and not how fast work is done.',
  sources: [`${TEXTS.gross}, chapter 2`],
  at(load) {
    const queue = new ErlangC(SERVERS, load);
    const numbers = queueOf(SERVERS, load);
    const waiting = numbers.mean((n) => Math.max(0, n - CAP));
    return {
      set: [loading(SERVERS, load)],
      brought: SERVERS * load,
      quantities: [
        work.open(queue.meanOpen),
        work.waiting(waiting),
        work.waits(1 - numbers.atMost(CAP - 1)),
        work.meanWait((waiting / queue.offered) * WORK),
        ...work.occupancy([0, 2, 4, 8], (n) => numbers.atMost(n)),
      ],
    };
  },
};

export const sharedAttention: readonly Case[] = [...processorSharing, pooled, hoursForThree, capped];
