import { InvalidArgumentError, Option } from 'commander';

/** How narrow an interval is to be, as it is written; `null` for the indicator: all of the first table. */
export interface WishedPrecision {
  readonly indicator: string | null;
  readonly half: { readonly by: 'unit' | 'part'; readonly width: number } | 'enough';
}

const MEANT =
  'Give “enough”, or an outcome and how wide half its 95% interval may be: rereferrals.share=0.005 or referrals.perYear=1%.';

/** The option that runs until intervals are narrow enough. */
export function precisionOption(): Option {
  return new Option(
    '--precision <id=half>',
    'add runs until half the 95% interval is this wide at most, in the unit of the outcome or as a percentage of the mean; “enough”: until all of the table have a verdict, or an interval within what matters (may be repeated)',
  ).argParser((written: string, before: readonly WishedPrecision[] = []) => [...before, wished(written)]);
}

function wished(written: string): WishedPrecision {
  if (written === 'enough') return { indicator: null, half: 'enough' };
  const split = written.lastIndexOf('=');
  const [indicator, width] = [written.slice(0, split), written.slice(split + 1).trim()];
  const [, digits, percent] = /^(\d+(?:\.\d+)?|\.\d+)(%?)$/.exec(width) ?? [];
  const number = Number(digits);
  if (split < 1 || digits === undefined || !(number > 0)) throw new InvalidArgumentError(MEANT);
  return {
    indicator: indicator.trim(),
    half: percent === '%' ? { by: 'part', width: number / 100 } : { by: 'unit', width: number },
  };
}
