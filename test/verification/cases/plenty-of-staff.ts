import { arriving } from '../arrivals.ts';
import type { Case } from '../case.ts';
import { indicator, ofStage } from '../measures.ts';
import { TEXTS } from '../texts.ts';
import { gammaDistribution } from '../../support/goodness-of-fit.ts';
import { poissonAtMost } from '../theory/poisson.ts';

const work = ofStage('work');
const MEAN = 7;

function infinite(id: string, title: string, law: string, within: (days: number) => number): Case {
  return {
    ...{ id, title },
    file: 'mginf.yaml',
    proves: 'With plenty of staff attention is full, and the number open is Poisson for any law of work.',
    load: 'the mean number open is ten times the load',
    sources: [`${TEXTS.gross}, chapter 5`, TEXTS.little],
    at(load) {
      const open = 10 * load;
      const middle = Math.round(open);
      return {
        set: [arriving(open / MEAN), `stages.work.work=${law}`],
        quantities: [
          work.open(open),
          ...work.occupancy([Math.floor(0.85 * open), middle, Math.ceil(1.3 * open)], (n) =>
            poissonAtMost(n, open),
          ),
          work.meanStay(MEAN),
          ...work.stayWithin([MEAN / 2, MEAN, 2 * MEAN], within),
          indicator('attention.mean.service=service', 'attention', 1),
        ],
      };
    },
  };
}

const mminf = infinite(
  'mminf',
  'M/M/∞: plenty of staff, exponential work',
  `{law: exponential, mean: ${MEAN}d}`,
  (days) => 1 - Math.exp(-days / MEAN),
);

const mginf = infinite(
  'mginf',
  'M/G/∞: plenty of staff, gamma work with coefficient of variation 0.5',
  `{law: gamma, mean: ${MEAN}d, cv: 0.5}`,
  (days) => gammaDistribution((4 * days) / MEAN, 4, Math.log(6)),
);

export const plentyOfStaff: readonly Case[] = [mminf, mginf];
