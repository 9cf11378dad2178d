import type { GivenReferrals } from '@taper/engine';

/**
 * What the demand of each ready place was found to bring, by the hash of the scenario; made by `pnpm generate`. Whoever
 * opens one need not wait until it has been found again.
 */
export const solvedDemand: Readonly<Record<string, GivenReferrals>> = {
  '4506dd861c75f05dfeb054df0ac916bef5fa23d86b36076bd0c0c3724ff6aa35': {
    given: 82.94266666666665,
    perUnit: 2.703865277777777,
  },
  ad6b160d21a8528e725479056f05b712010e96ab5ae351901abe928bc5c11a59: {
    given: 405.66133333333335,
    perUnit: 2.342487833333333,
  },
  '73165392956e9e7a3460d361fbb68028c6db557b66063ec37f7d1205758f530c': {
    given: 446.19066666666663,
    perUnit: 2.8020209166666667,
  },
  '65d4b316d28db1dfd72f1dacaae421223670f3800115a9890169f6774bbf4424': {
    given: 11.204766666666664,
    perUnit: 2.8020209166666667,
  },
  '5c00fde0dd1f0547da82040e971985464620ccb54307485021cfeacaa720fd76': {
    given: 228.79833333333332,
    perUnit: 2.535866361111111,
  },
  fe34eb7e68a4651ba01dc370d97fd9949578725267d0f3f74741ae3e01ccfb3d: {
    given: 77.59513333333331,
    perUnit: 1.6937483055555558,
  },
  '0bc1f12e062a5f091af75403aceff47bd3d47a08210b7d6f74c095f2373948df': { given: 119.666, perUnit: 2.11498825 },
  '54631d685afc7414f42b88d5e28e13f8ed39154fde995f0c576b99e354ca8abe': {
    given: 272.88533333333334,
    perUnit: 1.9423923055555554,
  },
  '791504fc050d6af528c55675cef64d6028eaaa6f8303e54a94179d352442cb56': {
    given: 49.0117,
    perUnit: 1.1483575555555554,
  },
};
