import { exp } from '../math/exp.ts';
import { log } from '../math/log.ts';
import { pow } from '../math/pow.ts';
import { exponential } from '../random/exponential.ts';
import { gamma } from '../random/gamma.ts';
import { lognormal, lognormalParameters } from '../random/lognormal.ts';
import { DrawStream } from '../random/stream.ts';
import { uniform } from '../random/threefry.ts';
import { weibull } from '../random/weibull.ts';
import type { LawSpec } from '../scenario/types.ts';

const FIXED = 0;
const EXPONENTIAL = 1;
const LOGNORMAL = 2;
const GAMMA = 3;
const WEIBULL = 4;
const BANDS = 5;

interface Law {
  readonly kind: number;
  /** Mean, mu, shape or scale, by kind. */
  readonly a: number;
  /** Sigma, scale or shape, by kind. */
  readonly b: number;
  readonly plus: number;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly cumulative: Float64Array;
}

const stream = new DrawStream();
const NONE = new Float64Array(0);
/** Points of the quadrature over quantiles. */
const POINTS = 2000;

/** Laws of lengths of time, compiled; a law is then a small number. Times are in days. */
export class LawTable {
  readonly #laws: Law[] = [];

  /** Adds a law and returns its number. */
  add(spec: LawSpec): number {
    return this.#laws.push(compile(spec)) - 1;
  }

  /** Draws a length at one address (see `address` in purposes.ts). */
  sample(index: number, k0: number, k1: number, c0: number, c1: number): number {
    const law = this.#laws[index]!;
    if (law.kind !== GAMMA) return quantile(law, uniform(k0, k1, c0, c1)) + law.plus;
    stream.at(k0, k1, c0, c1);
    return gamma(stream, law.a) * law.b + law.plus;
  }
}

/** Inverse of the distribution function, for every law but gamma, which is drawn by rejection. */
function quantile(law: Law, u: number): number {
  switch (law.kind) {
    case FIXED:
      return law.a;
    case EXPONENTIAL:
      return exponential(u, law.a);
    case LOGNORMAL:
      return lognormal(u, law.a, law.b);
    case WEIBULL:
      return weibull(u, law.a, law.b);
    default:
      return fromBands(law, u);
  }
}

function compile(spec: LawSpec): Law {
  const law = { plus: spec.plus, from: NONE, to: NONE, cumulative: NONE, a: 0, b: 0 };
  switch (spec.law) {
    case 'fixed':
      return { ...law, kind: FIXED, a: spec.mean };
    case 'exponential':
      return { ...law, kind: EXPONENTIAL, a: spec.mean };
    case 'lognormal': {
      const { mu, sigma } = lognormalParameters(spec.mean, spec.cv);
      return { ...law, kind: LOGNORMAL, a: mu, b: sigma };
    }
    case 'gamma':
      return { ...law, kind: GAMMA, a: 1 / (spec.cv * spec.cv), b: spec.mean * spec.cv * spec.cv };
    case 'weibull':
      return { ...law, kind: WEIBULL, a: spec.scale, b: spec.shape };
    case 'bands': {
      let sum = 0;
      return {
        ...law,
        kind: BANDS,
        from: Float64Array.from(spec.bands, (band) => band.from),
        to: Float64Array.from(spec.bands, (band) => band.to),
        cumulative: Float64Array.from(spec.bands, (band) => (sum += band.share)),
      };
    }
  }
}

function fromBands(law: Law, u: number): number {
  const { from, to, cumulative } = law;
  let band = 0;
  while (band < cumulative.length - 1 && u >= cumulative[band]!) band++;
  const below = band > 0 ? cumulative[band - 1]! : 0;
  const within = Math.min(1, (u - below) / (cumulative[band]! - below));
  return from[band]! + within * (to[band]! - from[band]!);
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Gamma function for x >= 1, by Lanczos's approximation (g = 7, n = 9). */
function gammaFunction(x: number): number {
  const y = x - 1;
  let sum = LANCZOS[0]!;
  for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (y + i);
  const t = y + 7.5;
  return 2.5066282746310002 * exp((y + 0.5) * log(t) - t) * sum;
}

/** Mean of a law, in days. */
export function lawMean(spec: LawSpec): number {
  switch (spec.law) {
    case 'weibull':
      return spec.scale * gammaFunction(1 + 1 / spec.shape) + spec.plus;
    case 'bands':
      return spec.bands.reduce((sum, band) => sum + (band.share * (band.from + band.to)) / 2, spec.plus);
    default:
      return spec.mean + spec.plus;
  }
}

/** Laplace transform E exp(-rate D) of a law, where it is simple; by quadrature of the quantiles otherwise. */
export function lawTransform(spec: LawSpec, rate: number): number {
  if (rate === 0) return 1;
  const shift = exp(-rate * spec.plus);
  switch (spec.law) {
    case 'fixed':
      return shift * exp(-rate * spec.mean);
    case 'exponential':
      return shift / (1 + rate * spec.mean);
    case 'gamma':
      return shift * pow(1 + rate * spec.mean * spec.cv * spec.cv, -1 / (spec.cv * spec.cv));
    default: {
      const law = compile(spec);
      let sum = 0;
      for (let i = 0; i < POINTS; i++) sum += exp(-rate * quantile(law, (i + 0.5) / POINTS));
      return (shift * sum) / POINTS;
    }
  }
}
