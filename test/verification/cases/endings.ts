import { arriving } from '../arrivals.ts';
import type { Case } from '../case.ts';
import { ofStage } from '../measures.ts';
import { TEXTS } from '../texts.ts';
import { competingRoutes } from '../theory/competing-routes.ts';
import { doneBeforeRisk } from '../theory/step-up.ts';

const work = ofStage('work');
const MEAN = 7;

const stepUp: Case = {
  id: 'step-up',
  title: 'Step-up against work, gamma work with coefficient of variation 0.5',
  file: 'step-up.yaml',
  proves: 'The risk clock runs against the work clock at full attention: P(step-up) = 1 − E exp(−λD).',
  load: 'λ times the mean work',
  sources: [`${TEXTS.feller}, chapter XIII`],
  at(load) {
    const risk = load / MEAN;
    const done = doneBeforeRisk(risk, MEAN, 0.5);
    const stay = (1 - done) / risk;
    return {
      set: [`stages.work.escalation.to.upper=${risk * 365.25}`],
      quantities: [
        work.endsBy('stepped-up', 1 - done),
        work.meanStay(stay),
        work.open(stay),
        ofStage('upper', 'upper').open((1 - done) * MEAN),
      ],
    };
  },
};

const FIRST = 91;
const SECOND = 91 + 181;

const reviews: Case = {
  id: 'reviews',
  title: 'Endings at reviews',
  file: 'reviews.yaml',
  proves: 'Who is ready before the first review leaves at it, all others at the second: worked out by hand.',
  load: 'share of work done before the first review',
  sources: ['by hand'],
  at(load) {
    const stay = FIRST * load + SECOND * (1 - load);
    const bands = `{50d..91d: ${load}, 91d..272d: ${1 - load}}`;
    return {
      set: [`stages.work.work={law: bands, bands: ${bands}}`],
      quantities: [
        work.open(stay / 4),
        work.meanStay(stay),
        ...work.stayWithin([FIRST - 0.001], () => 0),
        ...work.stayWithin([FIRST + 0.001, SECOND - 0.001], () => load),
        ...work.stayWithin([SECOND + 0.001], () => 1),
      ],
    };
  },
};

const ROUTES = { home: 10, permanence: 5, open: 0.6 };

const routes: Case = {
  id: 'routes',
  title: 'Competing routes',
  file: 'routes.yaml',
  proves: 'Of the routes that are open to a stay the earliest wins, unless its work is done before.',
  load: 'length of the work, in weeks',
  sources: [`${TEXTS.kalbfleisch}, chapter 8`],
  at(load) {
    const until = 7 * load;
    const { shares, meanStay } = competingRoutes(
      [
        { open: 1, rate: 1 / ROUTES.home },
        { open: ROUTES.open, rate: 1 / ROUTES.permanence },
      ],
      until,
    );
    const [home, permanence] = shares as [number, number];
    return {
      set: [`stages.work.work.mean=${until}d`],
      quantities: [
        work.endsBy('route', home + permanence),
        work.endsBy('ready', 1 - home - permanence),
        // Only those who go by the second route come into the other stage.
        ofStage('permanent', 'second route').open(permanence * MEAN),
        work.meanStay(meanStay),
        work.open(meanStay),
      ],
    };
  },
};

const timeBox: Case = {
  id: 'time-box',
  title: 'Time-boxed on schedule',
  file: 'time-box.yaml',
  proves: 'A stay is closed on schedule whatever was done, and however many share the worker.',
  load: 'a hundredth of what the worker is asked for',
  sources: ['by hand'],
  at: (load) => ({
    set: [arriving(load / 3)],
    quantities: [work.meanStay(30), work.endsBy('time-boxed', 1), work.open(10 * load)],
  }),
};

export const endings: readonly Case[] = [stepUp, reviews, routes, timeBox];
