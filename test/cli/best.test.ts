import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, quick, staffedCouncil, taper } from '../support/cli.ts';

const folder = folderWith({
  'council.yaml': staffedCouncil,
  'few.yaml':
    'taper: 1\nextends: council.yaml\nname: Few\nservices: { support: { units: { all: { posts: { support-worker: 1 } } } } }\n',
});
const short = [...quick, '--assumptions', 'mid', '--replications', '10', '--at-most', '40'];
const best = (...args: string[]) => taper(folder, 'best', ...short, ...args);
const WAIT = ['--by', 'wait.days.mean.service=support', '--matters', '30'];
const SUPPORT = 'services.support.units.all.posts.support-worker=1..4,step=1,cost=40000';
const SOCIAL = 'services.social-work.units.west.posts.social-worker=4..24,cost=60000';

describe('taper best', () => {
  it('selects the best layout of what the levers cost in the file, and keeps every run', async () => {
    const args = ['council.yaml', '--lever', SUPPORT, '--lever', SOCIAL, ...WAIT, '--out', 'layouts'];
    const { code, out } = await best(...args);
    expect(code).toBe(0);
    expect(out).toContain(
      'With a probability of at least 95% it is the best, if the best is better than all others',
    );
    expect(out).toContain('Each costs £0.4m a year or a little less');
    const csv = readFileSync(join(folder, 'layouts', 'ranking.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(csv).toHaveLength(1 + 4);
    expect(csv[4]).toMatch(/^4,"support-worker 1, social-worker 6",1,6,400000,/);

    const again = await best(...args, '--continue');
    expect(again.err).toMatch(/^0 simulations on /m);
    expect(again.out).toBe(out);
  });

  it('selects the best of several files', async () => {
    const { code, out } = await best('few.yaml', 'council.yaml', ...WAIT, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ...{ verdict: 'selected', best: 'Small council', good: 'lower', matters: 30, confidence: 0.95 },
      candidates: [
        { name: 'Small council', difference: null },
        { name: 'Few', difference: { verdict: 'higher' } },
      ],
    });
  });

  it('promises nothing when it may not take as many runs as it needs, with exit code 3', async () => {
    const { code, out } = await best(
      'council.yaml',
      'few.yaml',
      '--by',
      'referrals.perYear',
      '--good',
      'lower',
      '--matters',
      '0.01',
      '--at-most',
      '10',
    );
    expect(code).toBe(3);
    expect(out).toMatch(/Not clear with 10 runs of each; it takes \d+ at the most/);
    expect(out).toContain('without any promise');
  });

  it.each([
    [['council.yaml', ...WAIT], /There is only one scenario/],
    [['council.yaml', 'few.yaml', '--by', 'referrals.perYear'], /say --good lower or --good higher/],
    [
      ['council.yaml', '--lever', SUPPORT, '--lever', SOCIAL.replace(',cost=60000', ''), ...WAIT],
      /A budget needs prices: give ,cost=N to services\.social-work/,
    ],
    [
      ['council.yaml', '--lever', SUPPORT, '--lever', SOCIAL, '--budget', '9000000', ...WAIT],
      /Fewer than two layouts cost 9000000/,
    ],
  ])('refuses %j', async (args, reason) => {
    const { code, err } = await best(...args);
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toMatch(reason);
    expect(err).not.toMatch(/still in/);
  });
});
