import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readScenario } from '@taper/engine';
import { folderWith, taper } from '../support/cli.ts';
import { caseload, costedCouncil } from '../support/costed-council.ts';
import { smallCouncil } from '../support/small-council.ts';

/** Placements that cost nothing but their places: 3 x 700 a week less, which pays for 2.19 workers more. */
const cheaper =
  'taper: 1\nextends: costed.yaml\nname: Cheaper\nplacements: { foster: { cost: { variable: 0 } } }\n';
const WORKERS = 2 + (3 * 700 * 365) / 7 / ((50_000 * 365) / 365.25);
const posts = 'services.homes.units.home.posts.carer';

const folder = folderWith({
  'costed.yaml': costedCouncil,
  'cheaper.yaml': cheaper,
  'families.csv': caseload,
  'free.yaml': smallCouncil,
});
const level = (by: string, ...more: string[]) =>
  taper(
    folder,
    ...['level', 'costed.yaml', 'cheaper.yaml', '--by', by, '--replications', '2', '--workers', '1'],
    ...more,
  );

describe('taper level', () => {
  it('finds the posts that the money of the base pays for, and writes a scenario that has them', async () => {
    const { code, out, err } = await level(`${posts}[2,6]`, '--json', '--out', 'levelled.yaml');
    const result = JSON.parse(out) as Record<string, never>;
    expect([code, result['verdict']]).toEqual([0, 'level']);
    expect(result['by']).toEqual({ path: posts, low: 2, high: 6, value: Number(WORKERS.toPrecision(4)) });
    expect(err).toContain(`${posts} = 2\n`);
    expect(err).toContain('2 of 2 runs');
    const file = join(folder, 'levelled.yaml');
    const { scenario, findings, evidence } = readScenario(file, (path) => readFileSync(path, 'utf8'));
    expect(findings).toEqual([]);
    expect(scenario!.services['homes']!.units['home']!.posts['carer']).toBeCloseTo(WORKERS, 3);
    expect(scenario!.name).toBe('Cheaper, at the cost of Costed');
    expect(evidence.find(({ path }) => path === posts)).toMatchObject({
      basis: 'derived',
      source: `costs what is spent in costed.yaml within 0.5% over 12 months, by taper level --by ${posts}[2,6] --seed taper --replications 2`,
    });
    const again = await taper(folder, 'compare', 'costed.yaml', 'levelled.yaml', '--replications', '2');
    expect(again.out).toMatch(/Cost a year .*too small to matter|The same in every scenario/);
  });

  it('says in words what it found', async () => {
    const { out } = await level(`${posts}[2,6]`);
    expect(out).toMatch(/“Cheaper” at the cost of “Costed”\n/);
    expect(out).toMatch(/\nvalue +costs more +95% interval\n +2 +−£0\.11m /);
    expect(out).toMatch(/With 4\.19\d? it costs what “Costed” costs, within 0\.5%\.\n/);
  });

  it('ends with 3 and the nearest where the bounds do not reach', async () => {
    const { code, out } = await level(`${posts}[2,3]`);
    expect(code).toBe(3);
    expect(out).toMatch(
      /Not within the bounds 2 to 3: nearest is 3, and with it the scenario costs −£59,500/,
    );
  });

  it('looks for whole numbers where only those will do', async () => {
    const { code, out } = await level('placements.foster.places[1,40]');
    // 140 a week for each place: 15 more are paid for by 2,100 a week.
    expect([code, /With \d+ it costs/.exec(out)?.[0]]).toEqual([0, 'With 19 it costs']);
  });

  it.each([
    [`${posts}[6,2]`, 'the lower first'],
    ['opening.kind[1,2]', 'is not a plain number'],
    ['placements.foster.places[1.5,4]', 'give whole numbers as its bounds'],
    ['services.homes.units.home.posts.nobody.x[1,2]', 'set-unknown-path'],
  ])('refuses %s', async (by, words) => {
    const { code, err } = await level(by);
    expect([code, err.includes(words)]).toEqual([2, true]);
  });

  it('refuses files without costs, and names that are no scenario file', async () => {
    const number = 'roles.support-worker.hours[30,40]';
    const free = await taper(folder, 'level', 'free.yaml', 'free.yaml', '--by', number);
    expect([free.code, free.err]).toEqual([
      2,
      'Nothing in free.yaml has a cost: there is no cost to meet.\n',
    ]);
    const named = await level(`${posts}[2,6]`, '--out', 'levelled.csv');
    expect([named.code, named.err]).toEqual([2, 'Give --out a name that ends in .yaml, not levelled.csv.\n']);
  });
});
