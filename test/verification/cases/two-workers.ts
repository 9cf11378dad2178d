import { loading, WORK } from '../arrivals.ts';
import type { Case } from '../case.ts';
import { ofStage } from '../measures.ts';
import { TEXTS } from '../texts.ts';
import { caseManagerQueue } from '../theory/case-manager.ts';

const work = ofStage('work');

/** At loads below this, who waits is too rare for means to be known to half a percent within minutes. */
const RARE = 0.6;

const caseManagers: Case = {
  id: 'case-managers',
  title: 'Two case managers with a cap of three families each',
  file: 'case-manager.yaml',
  proves:
    'Newcomers go to the worker with fewer families; each shares hours among the own families alone. (At light load too few wait to know for how long.)',
  sources: [TEXTS.campello, TEXTS.grassmann],
  shortError: 0.04,
  at(load) {
    const rate = 2 * load;
    const { meanOpen, meanWaiting, waits } = caseManagerQueue(rate);
    return {
      set: [loading(2, load)],
      brought: 2 * load,
      quantities: [
        work.open(meanOpen),
        work.waits(waits),
        work.meanStay((meanOpen / rate) * WORK),
        ...(load < RARE ? [] : [work.waiting(meanWaiting), work.meanWait((meanWaiting / rate) * WORK)]),
      ],
    };
  },
};

export const twoWorkers: readonly Case[] = [caseManagers];
