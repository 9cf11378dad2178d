import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, staffedCouncil, taper, taperAcross } from '../support/cli.ts';

const folder = folderWith({ 'council.yaml': staffedCouncil });
// So little support that families wait and are held.
const short = [
  ...['--set', 'horizon.months=12', '--set', 'opening.warmUp=1y', '--set', 'opening.past=2y'],
  ...['--set', 'services.support.units.all.posts.support-worker=1'],
];
const trace = (...args: string[]) => taper(folder, 'trace', 'council.yaml', ...short, ...args);

interface Answer {
  readonly family: { readonly family: number; readonly children: number };
  readonly picks: Readonly<Record<string, readonly { readonly family: number }[]>>;
  readonly story: readonly { readonly date: string; readonly text: string }[];
  readonly events: readonly { readonly family: number; readonly event: string }[];
}
const answer = async (...args: string[]) => JSON.parse((await trace('--json', ...args)).out) as Answer;

const picks = answer().then((found) => found.picks);
const someFamily = picks.then(({ mostSteps }) => String(mostSteps?.[0]?.family));

describe('taper trace', () => {
  it('names families worth following, and the command it gives follows one', async () => {
    const { code, out, err } = await trace();
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Smallshire · Small council · April 2015 to March 2016 · run 1 · seed “taper”');
    for (const title of ['Most steps', 'Longest wait for a worker', 'Most returns'])
      expect(out).toContain(title);
    const [, command = ''] = /^ +npx pnpm@10\.34\.9 --silent taper ([^]*)$/m.exec(out) ?? [];
    const followed = await taper(folder, ...command.trim().split(/\s+/));
    expect(followed.code).toBe(0);
    expect(followed.out).toContain(`Family ${await someFamily}: `);
  });

  it('fits a terminal of 48 columns, families and stories', async () => {
    for (const args of [[], ['--family', await someFamily]]) {
      const { out } = await taperAcross(48, folder, 'trace', 'council.yaml', ...short, ...args);
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(48);
    }
  });

  it('tells one family’s story from the start of the run, or its coming, to the end', async () => {
    const { code, out, err } = await trace('--family', await someFamily);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^ *\d+ [A-Z][a-z]+ 201[56] {2}(The run began|The family came)/m);
    expect(out).toMatch(/^ *31 March 2016 {2}The run ended: the family had been /m);
    expect(out).toMatch(/(Social worker|Support worker) \d+ \((East|West|All)/);
    expect(out).not.toMatch(/undefined|null|NaN|\( ?\)/);
  });

  it('gives the same text for the same seed, and other families for another seed or run', async () => {
    const args = ['--family', await someFamily];
    const first = await trace(...args);
    expect(await trace(...args)).toEqual(first);
    expect(await answer('--seed', 'another')).not.toMatchObject({ picks: await picks });
    expect(await answer('--replication', '2')).not.toMatchObject({ picks: await picks });
  });

  it('gives the story as JSON, with the events it is told from', async () => {
    const family = Number(await someFamily);
    const found = await answer('--family', String(family));
    expect(found).toMatchObject({
      ...{ schema: 'taper-trace/1', engine: '0.1.0', seed: 'taper', replication: 1, assumptions: 'range' },
      ...{
        scenario: { name: 'Small council' },
        horizon: { start: '2015-04-01', months: 12 },
        family: { family },
      },
    });
    expect(found.story.length).toBeGreaterThan(3);
    expect(found.events.every((event) => event.family === family)).toBe(true);
  });

  it('says that a family is unknown, and where numbers are found', async () => {
    const { code, out, err } = await trace('--family', '999999999', '--log', 'never.csv');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('There is no family 999999999 in run 1 with seed “taper”');
    expect(err).toContain('Leave --family out');
    expect(existsSync(join(folder, 'never.csv'))).toBe(false);
  });

  it.each([
    [['--family', 'first'], 'Give a whole number from 0'],
    [['--family', '-1'], 'Give a whole number from 0'],
    [['--replication', '0'], 'Give a whole number from 1 to 100000.'],
    [['--assumptions', 'none'], 'Allowed choices are off, mid, range.'],
    [['--seed', ''], 'not an empty one'],
    [['--out', 'x'], 'unknown option'],
    [['--set', 'horizon.months=none'], 'error'],
    [['--log', ''], 'Give --log the name of a file.'],
  ])('takes %j as a fault of the input', async (args, message) => {
    const { code, out, err } = await trace(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('the log of taper trace', () => {
  it('has a row an event of one run, in order, in the same bytes every time', async () => {
    const { code, err } = await trace('--log', 'logs/events.csv');
    expect([code, err]).toEqual([0, 'The log is in logs/events.csv.\n']);
    await trace('--log', 'again.csv', '--family', await someFamily);
    const log = readFileSync(join(folder, 'logs/events.csv'), 'utf8');
    expect(readFileSync(join(folder, 'again.csv'), 'utf8')).toBe(log);
    expect(readdirSync(join(folder, 'logs'))).toEqual(['events.csv']);
    expect(log).not.toContain('\r');
    const [header, ...rows] = log.trimEnd().split('\n');
    expect(header).toBe(
      'day,date,family,event,stage,worker,reason,route,waits_for,need,seen,instead_of,placement,children,work_planned,work_left',
    );
    const days = rows.map((row) => Number(row.split(',')[0]));
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(rows.some((row) => /,held-for-a-place,child-in-need,,[a-z-]+,,family-support,/.test(row))).toBe(
      true,
    );
    expect(
      rows.some((row) => /,2015-\d\d-\d\d,\d+,allocated,assessment,social-work\/(east|west)#\d\//.test(row)),
    ).toBe(true);
    const { events } = await answer('--family', await someFamily);
    expect(rows.filter((row) => row.split(',')[2] === String(events[0]?.family))).toHaveLength(events.length);
  });

  it('is Parquet where its name says so, in the same bytes every time', async () => {
    for (const name of ['once.parquet', 'logs/twice.PARQUET']) {
      const { code, err } = await trace('--log', name);
      expect([code, err]).toEqual([0, `The log is in ${name}.\n`]);
    }
    const bytes = readFileSync(join(folder, 'once.parquet'));
    expect(bytes.subarray(0, 4).toString()).toBe('PAR1');
    expect(bytes.equals(readFileSync(join(folder, 'logs/twice.PARQUET')))).toBe(true);
  });

  it.each(['events.json', 'events', 'events.csv.gz'])(
    'is refused before the run where its format is unknown, as in %s',
    async (name) => {
      const { code, out, err } = await trace('--log', name);
      expect([code, out]).toEqual([2, '']);
      expect(err).toBe(`Give --log a name that ends in .csv or .parquet, not ${name}.\n`);
    },
  );

  it('is refused before the run where it cannot be written', async () => {
    mkdirSync(join(folder, 'taken'));
    const { code, out, err } = await trace('--log', 'taken');
    expect([code, out, err]).toEqual([2, '', 'The log cannot be written to taken: it is a folder.\n']);
    const under = await trace('--log', 'council.yaml/log.csv');
    expect(under.code).toBe(2);
    expect(under.err).toContain('Results cannot be written to council.yaml');
  });
});
