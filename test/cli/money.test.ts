import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompareResult } from '@taper/engine';
import { folderWith, taper, taperAcross } from '../support/cli.ts';
import { caseload, costedCouncil } from '../support/costed-council.ts';

/** One more worker, training and a desk; one place less, and therapy that costs half. */
const variant = `taper: 1
extends: costed.yaml
name: Changed
services: { homes: { units: { home: { posts: { carer: 3 } } } } }
stages: { care: { costs: { therapy: { perWeek: 35 } } } }
placements: { foster: { places: 3 } }
`;
const folder = folderWith({
  'costed.yaml': costedCouncil,
  'changed.yaml': variant,
  'families.csv': caseload,
  'other-year.yaml': 'taper: 1\nextends: costed.yaml\nmoney: { priceYear: 2020 }\n',
});
const compare = (...more: string[]) =>
  taper(folder, 'compare', 'costed.yaml', 'changed.yaml', '--replications', '2', '--workers', '1', ...more);
const asText = taperAcross(
  120,
  folder,
  ...['compare', 'costed.yaml', 'changed.yaml', '--replications', '2', '--workers', '1'],
);

describe('money in a comparison', () => {
  it('reads as it is worked out by hand', async () => {
    const { out, code } = await asText;
    expect(code).toBe(0);
    // 50,000 x 365 / 365.25; 140 x 365 / 7 and 2 x 35 x 365 / 7.
    expect(/^Money:[^]*?come back into care, are in .*$/m.exec(out)?.[0]).toMatchInlineSnapshot(`
      "Money: “Changed” against “Costed”
      GBP over the whole of 12 months, April 2025 to March 2026, in prices of 2025-26. Simulated, not actual.

                                            mean  95% interval          verdict
        Cost of “Changed”                 £0.30m  £0.30m–£0.30m
        Cost of “Costed”                  £0.26m  £0.26m–£0.26m
        Costs that rise                  £50,000  £50,000–£50,000
          permanent staff                £50,000  £50,000–£50,000
        Costs avoided                    £11,000  £11,000–£11,000
          Council                         £7,300  £7,300–£7,300
            cash                          £7,300  £7,300–£7,300
            time of staff                     £0  £0–£0
          The NHS                         £3,650  £3,650–£3,650
            cash                          £3,650  £3,650–£3,650
            time of staff                     £0  £0–£0
        Net: what it costs more in all  +£39,000  +£39,000 to +£39,000  clearly higher, worse
        Avoided for each 1 that rises       0.22  0.22–0.22             clearly lower, worse

        Difference by financial year, April to March
        2025-26                         +£39,000  +£39,000 to +£39,000  clearly higher, worse
        2025-26: cash                   −£11,000  −£11,000 to −£11,000  clearly lower, better

        100% of those kept out of care would have entered it, 50% of outcomes last beyond the first year:
        Costs avoided                    £11,000  £11,000–£11,000
        Net: what it costs more in all  +£39,000  +£39,000 to +£39,000  clearly higher, worse
        Avoided for each 1 that rises       0.22  0.22–0.22             clearly lower, worse
        50% of those kept out of care would have entered it, 100% of outcomes last beyond the first year:
        Costs avoided                     £7,300  £7,300–£7,300
        Net: what it costs more in all  +£42,700  +£42,700 to +£42,700  clearly higher, worse
        Avoided for each 1 that rises       0.15  0.15–0.15             clearly lower, worse
        50% of those kept out of care would have entered it, 50% of outcomes last beyond the first year:
        Costs avoided                     £7,300  £7,300–£7,300
        Net: what it costs more in all  +£42,700  +£42,700 to +£42,700  clearly higher, worse
        Avoided for each 1 that rises       0.15  0.15–0.15             clearly lower, worse

        Breaks even: not within the horizon of 12 months, in any run.
        Delay, and children who come back into care, are in the simulation already."
    `);
  });

  it.each([80, 60, 48])('fits a terminal of %d columns', async (width) => {
    const args = ['compare', 'costed.yaml', 'changed.yaml', '--replications', '2', '--workers', '1'];
    const { out } = await taperAcross(width, folder, ...args);
    const wide = out.split('\n').filter((line) => !line.includes('pnpm'));
    expect(Math.max(...wide.map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  it('is in the JSON of every scenario but the base, and in a file of its own', async () => {
    const { out } = await compare('--json', '--out', 'results');
    const [base, changed] = (JSON.parse(out) as CompareResult).scenarios;
    expect(base).not.toHaveProperty('money');
    const { net, breakEven, unit, basis, priceYear, months } = changed!.money!;
    expect({ unit, basis, priceYear, months, breakEven }).toEqual({
      ...{ unit: 'GBP', basis: 'simulated', priceYear: '2025-26', months: 12 },
      breakEven: { share: 0, month: null },
    });
    const rows = readFileSync(join(folder, 'results', 'money.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(rows[0]).toBe(
      'scenario,base,part,item,label,unit,basis,price_year,months,mean,ci95_low,ci95_high,' +
        'plausible_low,plausible_high,verdict',
    );
    expect(rows.find((row) => row.startsWith('Changed,Costed,net,,'))?.split(',')[9]).toBe(String(net.mean));
    expect(new Set(rows.map((row) => row.split(',').length))).toEqual(new Set([15]));
  });

  it('is not compared in prices of different years', async () => {
    const { code, err } = await taper(folder, 'compare', 'costed.yaml', 'other-year.yaml');
    expect([code, err]).toEqual([
      2,
      'other-year.yaml:1:1: error not-comparable: the year of prices is 2020, in the base costed.yaml it is 2025-26\n' +
        '    set money.priceYear to 2025-26, or compare with a base of its own\n1 error.\n',
    ]);
  });
});
