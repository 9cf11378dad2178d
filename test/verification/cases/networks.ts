import { arriving, loading } from '../arrivals.ts';
import type { Case } from '../case.ts';
import { ofAll, ofStage } from '../measures.ts';
import { TEXTS } from '../texts.ts';
import { queueOf, type BirthDeath } from '../theory/birth-death.ts';
import { sumAtMost } from '../theory/convolution.ts';

const work = ofStage('work', 'first');
const again = ofStage('again', 'second');
const both = ofAll('both');

function productForm(first: BirthDeath, second: BirthDeath) {
  return [
    work.open(first.mean()),
    again.open(second.mean()),
    ...work.occupancy([0, 3], (n) => first.atMost(n)),
    ...again.occupancy([0, 3], (n) => second.atMost(n)),
    // Independent stations: what both hold together tells.
    ...both.occupancy([0, 4, 10], (n) => sumAtMost(first.shares, second.shares, n)),
  ];
}

const tandem: Case = {
  id: 'tandem',
  title: 'A tandem: one worker, then two',
  file: 'tandem.yaml',
  proves: 'Families go from one service to the next; what leaves the first is Poisson.',
  sources: [TEXTS.burke, TEXTS.jackson],
  at: (load) => ({
    set: [loading(1, load)],
    brought: 3 * load,
    quantities: productForm(queueOf(1, load), queueOf(2, load)),
  }),
};

/** Mean work at the second stage, in days, and share of the first one’s load. */
const AGAIN = 0.125;
const CLOSED = 0.7;

const feedback: Case = {
  id: 'feedback',
  title: 'A network with feedback: three in ten go back for more',
  file: 'feedback.yaml',
  proves: 'The traffic equations, and the product form where streams are not Poisson any more.',
  sources: [TEXTS.jackson, `${TEXTS.gross}, chapter 4`],
  load: 'that of the second stage; the first has four fifths of it',
  at: (load) => ({
    set: [arriving((load / AGAIN) * CLOSED)],
    brought: 1.8 * load,
    quantities: productForm(queueOf(1, 0.8 * load), queueOf(1, load)),
  }),
};

export const networks: readonly Case[] = [tandem, feedback];
