import { loading, WORK } from '../arrivals.ts';
import type { Case } from '../case.ts';
import { ofAll, ofStage } from '../measures.ts';
import { TEXTS } from '../texts.ts';
import { queueOf } from '../theory/birth-death.ts';
import { cobham } from '../theory/cobham.ts';

const first = ofStage('work', 'first');
const second = ofStage('later', 'second');
const both = ofAll('both');

const waitingList: Case = {
  id: 'waiting-list',
  title: 'A waiting list with two priorities',
  file: 'waiting-list.yaml',
  proves: 'Who is allocated first; work under way is not broken off.',
  sources: [TEXTS.cobham, `${TEXTS.gross}, chapter 3`],
  at(load) {
    // The second class takes twice as long, so that order and length are told apart.
    const classes = [
      { load: load / 3, mean: WORK },
      { load: (2 * load) / 3, mean: 2 * WORK },
    ];
    const [before, after] = cobham(classes) as [number, number];
    return {
      set: [loading(2 / 3, load), `stages.later.work.mean=${2 * WORK}d`],
      brought: load,
      quantities: [
        first.meanWait(before),
        second.meanWait(after),
        first.waits(load),
        second.waits(load),
        first.meanStay(before + WORK),
        second.meanStay(after + 2 * WORK),
      ],
    };
  },
};

const riskFirst: Case = {
  id: 'risk-first',
  title: 'Two classes, served risk first',
  file: 'risk-first.yaml',
  proves: 'The first class is served as if the second were not there, and both together lose nothing.',
  sources: [`${TEXTS.kleinrock}, section 3.2`, `${TEXTS.kelly}, section 3.3`],
  at(load) {
    const alone = queueOf(1, load / 2);
    const together = queueOf(1, load);
    return {
      set: [loading(1, load)],
      brought: load,
      quantities: [
        first.open(alone.mean()),
        ...first.occupancy([0, 1, 3], (n) => alone.atMost(n)),
        first.meanStay(WORK / (1 - load / 2)),
        second.open(together.mean() - alone.mean()),
        second.meanStay((together.mean() - alone.mean()) / (load / 2 / WORK)),
        both.open(together.mean()),
        ...both.occupancy([0, 2, 6], (n) => together.atMost(n)),
      ],
    };
  },
};

export const priorities: readonly Case[] = [waitingList, riskFirst];
