import { loading, WORK } from '../arrivals.ts';
import type { Case } from '../case.ts';
import { indicator, ofStage } from '../measures.ts';
import { TEXTS } from '../texts.ts';
import { queueOf } from '../theory/birth-death.ts';
import { ErlangC } from '../theory/erlang-c.ts';
import { md1WaitWithin } from '../theory/md1-wait.ts';
import { arrivalsDuringFixed, arrivalsDuringGamma, mg1Occupancy } from '../theory/mg1-occupancy.ts';
import { pollaczekKhinchine } from '../theory/pollaczek-khinchine.ts';

const work = ofStage('work');

const mm1: Case = {
  id: 'mm1',
  title: 'M/M/1: one worker, one family at a time',
  file: 'mm1.yaml',
  proves: 'Poisson arrivals, exponential work, a hard cap and first come, first served.',
  sources: [`${TEXTS.kleinrock}, section 3.2`],
  at(load) {
    const queue = new ErlangC(1, load);
    const numbers = queueOf(1, load);
    return {
      set: [loading(1, load)],
      brought: load,
      quantities: [
        work.open(queue.meanOpen),
        work.waiting(queue.meanWaiting),
        ...work.occupancy([0, 2, 6], (n) => numbers.atMost(n)),
        work.waits(load),
        work.meanWait(queue.meanWait * WORK),
        work.waitsLonger(WORK, queue.waitsLonger(1)),
        work.meanStay(WORK / (1 - load)),
        ...work.stayWithin([WORK, 5 * WORK, 15 * WORK], (days) => 1 - queue.staysLonger(days / WORK)),
        indicator('hours.idle.share.service=service', 'share of hours idle', 1 - load),
      ],
    };
  },
};

const md1: Case = {
  id: 'md1',
  title: 'M/D/1: one worker, fixed work',
  file: 'mg1.yaml',
  proves: 'Work that does not vary halves the wait; the whole distribution of waits is Erlang’s.',
  sources: [`${TEXTS.gross}, chapter 5`, TEXTS.erlang],
  at(load) {
    const wait = pollaczekKhinchine(load, 0);
    const shares = mg1Occupancy(load, arrivalsDuringFixed(load), 6);
    return {
      set: [loading(1, load), `stages.work.work={law: fixed, mean: ${WORK}d}`],
      brought: load,
      quantities: [
        work.open(load + load * wait),
        work.waiting(load * wait),
        ...work.occupancy([0, 2, 6], (n) => upTo(shares, n)),
        work.waits(load),
        work.meanWait(wait * WORK),
        ...work.waitWithin([0.5 * WORK, 2.5 * WORK, 6 * WORK], (days) => md1WaitWithin(load, days / WORK)),
      ],
    };
  },
};

const CV = 0.5;

const mg1: Case = {
  id: 'mg1',
  title: 'M/G/1: one worker, gamma work with coefficient of variation 0.5',
  file: 'mg1.yaml',
  proves: 'The Pollaczek–Khinchine formula: waits go with the second moment of work.',
  sources: [`${TEXTS.kleinrock}, sections 5.3 to 5.7`],
  at(load) {
    const wait = pollaczekKhinchine(load, CV);
    const shares = mg1Occupancy(load, arrivalsDuringGamma(load, CV), 6);
    return {
      set: [loading(1, load)],
      brought: load,
      quantities: [
        work.open(load + load * wait),
        ...work.occupancy([0, 2, 6], (n) => upTo(shares, n)),
        work.waits(load),
        work.meanWait(wait * WORK),
        work.meanStay((wait + 1) * WORK),
      ],
    };
  },
};

const WIDE = 1.5;

const mg1Wide: Case = {
  id: 'mg1-lognormal',
  title: 'M/G/1: one worker, lognormal work with coefficient of variation 1.5',
  file: 'mg1.yaml',
  proves: 'The Pollaczek–Khinchine formula where a few families take very long.',
  sources: [`${TEXTS.kleinrock}, section 5.6`],
  shortError: 0.04,
  at(load) {
    const wait = pollaczekKhinchine(load, WIDE);
    return {
      set: [loading(1, load), `stages.work.work={law: lognormal, mean: ${WORK}d, cv: ${WIDE}}`],
      brought: load,
      quantities: [
        work.open(load + load * wait),
        ...work.occupancy([0], () => 1 - load),
        work.meanWait(wait * WORK),
      ],
    };
  },
};

function upTo(shares: readonly number[], n: number): number {
  return shares.slice(0, n + 1).reduce((sum, share) => sum + share, 0);
}

export const oneWorker: readonly Case[] = [mm1, md1, mg1, mg1Wide];
