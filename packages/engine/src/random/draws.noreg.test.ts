import { expect, test } from 'vitest';
import { exponential } from './exponential.ts';
import { gamma } from './gamma.ts';
import { seedKey } from './key.ts';
import { lognormal } from './lognormal.ts';
import { standardNormal } from './normal.ts';
import { poisson } from './poisson.ts';
import { DrawStream } from './stream.ts';
import { uniform } from './threefry.ts';
import { weibull } from './weibull.ts';

/*
 * Results of a seed are promised to stay: a change here changes every published figure, and is told in CHANGELOG.md.
 */
const { k0, k1 } = seedKey('taper');

function first(sample: (u: number) => number): number[] {
  return [0, 1, 2].map((i) => sample(uniform(k0, k1, i, 0)));
}

function firstOfStream(sample: (stream: DrawStream) => number): number[] {
  const stream = new DrawStream();
  return [0, 1, 2].map((i) => {
    stream.at(k0, k1, i, 0);
    return sample(stream);
  });
}

test('the seed "taper" keeps its key', () => {
  expect({ k0, k1 }).toMatchInlineSnapshot(`
    {
      "k0": 1738647365,
      "k1": -1510492081,
    }
  `);
});

test('the seed "taper" keeps its first draws', () => {
  expect({
    uniform: first((u) => u),
    exponential: first((u) => exponential(u, 1)),
    normal: first(standardNormal),
    lognormal: first((u) => lognormal(u, 1, 0.5)),
    weibull: first((u) => weibull(u, 365, 0.6)),
    gamma: firstOfStream((stream) => gamma(stream, 2.5)),
    smallGamma: firstOfStream((stream) => gamma(stream, 0.4)),
    poisson: firstOfStream((stream) => poisson(stream, 3)),
    largePoisson: firstOfStream((stream) => poisson(stream, 300)),
  }).toMatchInlineSnapshot(`
    {
      "exponential": [
        0.4835139638992938,
        0.422367263844947,
        0.056630308579614506,
      ],
      "gamma": [
        1.7587547036725721,
        1.6293691929188014,
        0.5631887298706529,
      ],
      "largePoisson": [
        294,
        292,
        263,
      ],
      "lognormal": [
        2.3436313770267123,
        2.225324841033547,
        1.2228179457141948,
      ],
      "normal": [
        -0.29659680602574634,
        -0.40019419813607476,
        -1.5976840263075738,
      ],
      "poisson": [
        2,
        2,
        1,
      ],
      "smallGamma": [
        0.07214857513410103,
        0.04606144614806341,
        0.0005499403898000193,
      ],
      "uniform": [
        0.38338717481427376,
        0.34450674379294266,
        0.0550566577526691,
      ],
      "weibull": [
        108.71961342953772,
        86.78472298059846,
        3.0481832900416173,
      ],
    }
  `);
});
