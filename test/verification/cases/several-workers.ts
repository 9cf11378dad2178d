import { loading, WORK } from '../arrivals.ts';
import type { Case } from '../case.ts';
import { ofStage } from '../measures.ts';
import { TEXTS } from '../texts.ts';
import { BirthDeath, queueOf } from '../theory/birth-death.ts';
import { ErlangA } from '../theory/erlang-a.ts';
import { erlangB } from '../theory/erlang-b.ts';
import { ErlangC } from '../theory/erlang-c.ts';

const work = ofStage('work');

const SERVERS = 4;

const mmc: Case = {
  id: 'mmc',
  title: 'M/M/4: four workers, one family each, one queue (Erlang C)',
  file: 'mm4.yaml',
  proves: 'One queue for several workers, whatever knowledge they share (K is the load here).',
  sources: [`${TEXTS.gross}, chapter 2`, TEXTS.erlang],
  at(load) {
    const queue = new ErlangC(SERVERS, load);
    const numbers = queueOf(SERVERS, load);
    return {
      set: [loading(SERVERS, load), `services.service.units.unit.sharedKnowledge=${load}`],
      brought: SERVERS * load,
      quantities: [
        work.open(queue.meanOpen),
        work.waiting(queue.meanWaiting),
        ...work.occupancy([1, 3, 8], (n) => numbers.atMost(n)),
        work.waits(queue.waits),
        work.meanWait(queue.meanWait * WORK),
        work.waitsLonger(WORK / 4, queue.waitsLonger(1 / 4)),
        work.meanStay((1 + queue.meanWait) * WORK),
        ...work.stayWithin([WORK, 4 * WORK], (days) => 1 - queue.staysLonger(days / WORK)),
      ],
    };
  },
};

const mgcc: Case = {
  id: 'mgcc',
  title: 'M/G/4/4: four workers, nobody may wait (Erlang B), gamma work',
  file: 'erlang-b.yaml',
  proves: 'A queue of length 0 turns away who finds no worker, as often for any law of work.',
  sources: [`${TEXTS.gross}, chapter 2`, `${TEXTS.kelly}, section 3.3`],
  at(load) {
    const offered = SERVERS * load;
    const lost = erlangB(SERVERS, offered);
    const numbers = new BirthDeath(
      (n) => (n < SERVERS ? offered : 0),
      (n) => n,
    );
    return {
      set: [loading(SERVERS, load)],
      brought: SERVERS * load,
      quantities: [
        work.endsBy('turned-away', lost),
        work.open(offered * (1 - lost)),
        ...work.occupancy([0, 1, 2, 3], (n) => numbers.atMost(n)),
        work.meanServedStay(WORK),
      ],
    };
  },
};

const PLACES = 5;

const mmck: Case = {
  id: 'mmck',
  title: 'M/M/2/5: two workers, three may wait',
  file: 'mm2k.yaml',
  proves: 'A queue of limited length.',
  sources: [`${TEXTS.gross}, chapter 2`],
  at(load) {
    const offered = 2 * load;
    const numbers = new BirthDeath(
      (n) => (n < PLACES ? offered : 0),
      (n) => Math.min(n, 2),
    );
    const lost = numbers.shares[PLACES]!;
    const waiting = numbers.mean((n) => Math.max(0, n - 2));
    return {
      set: [loading(2, load)],
      brought: 2 * load,
      quantities: [
        work.endsBy('turned-away', lost),
        work.open(numbers.mean()),
        work.waiting(waiting),
        ...work.occupancy([0, 1, 3], (n) => numbers.atMost(n)),
        work.waits(1 - numbers.atMost(1) / (1 - lost)),
        work.meanWait((waiting / (offered * (1 - lost))) * WORK),
      ],
    };
  },
};

const LEAVING = 0.5;

const erlangA: Case = {
  id: 'erlang-a',
  title: 'M/M/4+M: four workers, who waits withdraws (Erlang A)',
  file: 'erlang-a.yaml',
  proves: 'Withdrawal while waiting.',
  sources: [TEXTS.palm, `${TEXTS.gross}, chapter 2`],
  at(load) {
    const offered = SERVERS * load;
    const queue = new ErlangA(SERVERS, offered, LEAVING);
    return {
      set: [loading(SERVERS, load)],
      brought: SERVERS * load,
      quantities: [
        work.endsBy('withdrawn', queue.leaves),
        work.open(queue.numbers.mean()),
        work.waiting(queue.meanWaiting),
        ...work.occupancy([1, 3, 6], (n) => queue.numbers.atMost(n)),
        work.meanStay(queue.meanStay * WORK),
      ],
    };
  },
};

export const severalWorkers: readonly Case[] = [mmc, mgcc, mmck, erlangA];
