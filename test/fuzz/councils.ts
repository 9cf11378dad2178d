import type { Chance } from './chance.ts';
import type { Plain, PlainMap } from './document.ts';

const NAMES = ['door', 'assessment', 'help', 'need', 'plan', 'care', 'leaving'];

/** Makes up a council that the checks find nothing wrong with, of one to four stages. */
export function council(chance: Chance): PlainMap {
  const stages = NAMES.slice(0, 1 + chance.below(4));
  const services = ['first', 'second'].slice(0, 1 + chance.below(2));
  const serviceOf = stages.map(() => chance.pick(services));
  serviceOf[0] = services[0]!;
  if (services.length > 1) {
    if (stages.length > 1) serviceOf[stages.length - 1] = 'second';
    else services.pop();
  }
  const made: PlainMap = { roles: {}, services: {}, stages: {} };
  services.forEach((service) => {
    const leads = stages.filter((_, place) => serviceOf[place] === service);
    (made.roles as PlainMap)[`${service}-worker`] = role(chance, leads);
    (made.services as PlainMap)[service] = serviceWith(chance, service);
  });
  stages.forEach((id, place) => {
    (made.stages as PlainMap)[id] = stage(chance, serviceOf[place]!, stages.slice(place + 1));
  });
  return {
    ...{ taper: 1, name: 'Made up', place: { children: chance.pick([1000, 40_000]) } },
    horizon: { start: chance.pick(['2015-04-01', '2024-02-29', '2000-01-31']), months: 1 + chance.below(24) },
    opening: { warmUp: '60d', past: chance.pick(['0d', '1y']) },
    families: families(chance),
    demand: { streams: { all: { families: chance.pick([0, 5, 40, 120]), entry: { [stages[0]!]: 1 } } } },
    ...made,
    ...maybe(chance, 'return', {
      ...{ scale: chance.pick(['2y', 'forever', '9y']), shape: chance.pick([0.05, 0.62, 2]) },
      to: { [stages[0]!]: 1 },
    }),
    ...(stages.length > 3 ? { official: { case: ['open'], confirmed: ['open'] } } : {}),
  };
}

function families(chance: Chance): PlainMap {
  return {
    children: { 1: 0.5, [chance.pick([2, 3, 9])]: 0.5 },
    ...maybe(chance, 'frailty', chance.pick([0, 0.7, 10])),
    ...maybe(chance, 'youngest', law(chance, '9y')),
    ...maybe(chance, 'movingAway', chance.pick([0, 0.05, 100])),
  };
}

function role(chance: Chance, leads: readonly string[]): PlainMap {
  return {
    leads: [...leads],
    ...maybe(chance, 'hours', chance.pick([37, 1, 80])),
    ...maybe(chance, 'admin', chance.pick([0, 0.4, 0.9])),
    ...maybe(chance, 'workforce', {
      leaving: chance.pick([0.1, 5]),
      recruitment: law(chance, '10w'),
      ...maybe(chance, 'sickness', { spells: 2, length: law(chance, '9d') }),
      ...maybe(chance, 'leave', { weeks: 6 }),
      ...maybe(chance, 'agency', { share: 0.5, after: law(chance, '3w') }),
    }),
  };
}

function serviceWith(chance: Chance, service: string): PlainMap {
  const unit = {
    posts: { [`${service}-worker`]: chance.pick([1, 2, 0.5, 3.4]) },
    ...maybe(chance, 'count', 1 + chance.below(3)),
    ...maybe(chance, 'vacancy', chance.pick([0, 0.1])),
    ...maybe(chance, 'sharedKnowledge', chance.pick([0, 0.5, 1])),
    ...maybe(chance, 'meeting', { minutes: 6, budget: 120, fading: '8w' }),
  };
  return {
    cap: {
      kind: chance.pick(['hard', 'statutoryFirst', 'none']),
      unit: chance.pick(['families', 'children', 'points']),
      perFte: chance.pick([1, 8, 20]),
    },
    ...maybe(chance, 'queueMax', chance.pick<Plain>([0, 5, 'none'])),
    ...maybe(chance, 'discipline', 'riskFirst'),
    units: { team: unit },
  };
}

function stage(chance: Chance, service: string, later: readonly string[]): PlainMap {
  const on = later[0];
  return {
    ...{ level: 2 + chance.below(4), service, hours: chance.pick([0, 1, 2.5, 40]), work: law(chance, '6w') },
    next: on === undefined || chance.is(0.3) ? { closed: 1 } : { [on]: 0.4, closed: 0.6 },
    ...(later.length > 2 || chance.is(0.3) ? { official: ['open'] } : {}),
    ...maybe(chance, 'reviews', { first: '88d', next: '60d', early: '7d' }),
    ...maybe(chance, 'timeBox', { after: '9w', stretch: chance.pick<Plain>([1, 2, 'forever']) }),
    ...maybe(chance, 'withdrawal', chance.pick([0.5, 100])),
    ...maybe(chance, 'stepDown', { kept: 0.3, early: 0.1, again: '3w' }),
    ...maybe(chance, 'routes', { out: { share: 0.5, time: law(chance, '1y'), to: { closed: 1 } } }),
    ...(on === undefined ? {} : maybe(chance, 'escalation', { to: { [on]: chance.pick([0.2, 9]) } })),
    ...maybe(chance, 'handover', chance.pick(['hold', 'wait'])),
  };
}

/** A law of time of about so long. */
function law(chance: Chance, mean: string): PlainMap {
  return chance.pick<PlainMap>([
    { law: 'exponential', mean },
    { law: 'fixed', mean },
    { law: 'gamma', mean, cv: 0.5 },
    { law: 'lognormal', mean, cv: 2, plus: '1d' },
    { law: 'weibull', scale: mean, shape: 0.7 },
    { law: 'bands', bands: { '1d..30d': 0.5, '30d..90d': 0.5 } },
  ]);
}

function maybe(chance: Chance, key: string, value: Plain): PlainMap {
  return chance.is(0.3) ? { [key]: value } : {};
}
