import { exp } from '../math/exp.ts';
import { logGamma } from '../math/log-gamma.ts';
import { piecewiseUniform, type UniformBands } from '../random/bands.ts';
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
  /** Mean in days, whatever is added included. */
  readonly mean: number;
  /** Mean, mu, shape or scale, by kind. */
  readonly a: number;
  /** Sigma, scale or shape, by kind. */
  readonly b: number;
  readonly plus: number;
  readonly bands: UniformBands;
}

const stream = new DrawStream();
const NO_BANDS: UniformBands = {
  from: new Float64Array(0),
  to: new Float64Array(0),
  cumulative: new Float64Array(0),
};

/** Laws of lengths of time, compiled; a law is then a small number. Times are in days. */
export class LawTable {
  // Columns, not objects: numbers of many kinds in one field make objects of many kinds, and the loop slow.
  readonly #kind: number[] = [];
  readonly #mean: number[] = [];
  readonly #a: number[] = [];
  readonly #b: number[] = [];
  readonly #plus: number[] = [];
  readonly #bands: UniformBands[] = [];

  /** Adds a law and returns its number. */
  add(spec: LawSpec): number {
    const law = compile(spec);
    this.#mean.push(law.mean);
    this.#a.push(law.a);
    this.#b.push(law.b);
    this.#plus.push(law.plus);
    this.#bands.push(law.bands);
    return this.#kind.push(law.kind) - 1;
  }

  /** Mean of a law, in days. */
  mean(index: number): number {
    return this.#mean[index]!;
  }

  /** Draws a length at one address (see `address` in purposes.ts). */
  sample(index: number, k0: number, k1: number, c0: number, c1: number): number {
    if (this.#kind[index] !== GAMMA)
      return this.#quantile(index, uniform(k0, k1, c0, c1)) + this.#plus[index]!;
    stream.at(k0, k1, c0, c1);
    return gamma(stream, this.#a[index]!) * this.#b[index]! + this.#plus[index]!;
  }

  /** Inverse of the distribution function, for every law but gamma, which is drawn by rejection. */
  #quantile(index: number, u: number): number {
    const a = this.#a[index]!;
    switch (this.#kind[index]) {
      case FIXED:
        return a;
      case EXPONENTIAL:
        return exponential(u, a);
      case LOGNORMAL:
        return lognormal(u, a, this.#b[index]!);
      case WEIBULL:
        return weibull(u, a, this.#b[index]!);
      default: {
        const bands = this.#bands[index]!;
        return piecewiseUniform(u, bands, 0, bands.cumulative.length);
      }
    }
  }
}

function compile(spec: LawSpec): Law {
  const law = { plus: spec.plus, bands: NO_BANDS, a: 0, b: 0, mean: meanOf(spec) + spec.plus };
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
        bands: {
          from: Float64Array.from(spec.bands, (band) => band.from),
          to: Float64Array.from(spec.bands, (band) => band.to),
          cumulative: Float64Array.from(spec.bands, (band) => (sum += band.share)),
        },
      };
    }
  }
}

/** Mean of a law before anything is added. A Weibull law of scale s and shape c has mean s Γ(1 + 1/c). */
function meanOf(spec: LawSpec): number {
  switch (spec.law) {
    case 'weibull':
      return spec.scale * exp(logGamma(1 + 1 / spec.shape));
    case 'bands': {
      const whole = spec.bands.reduce((sum, { share }) => sum + share, 0);
      return spec.bands.reduce((sum, { from, to, share }) => sum + (share * (from + to)) / 2, 0) / whole;
    }
    default:
      return spec.mean;
  }
}
