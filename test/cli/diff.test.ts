import { expect, it } from 'vitest';
import { folderWith, staffedCouncil, taper, taperAcross } from '../support/cli.ts';

const folder = folderWith({
  'council.yaml': staffedCouncil,
  'other.yaml':
    'taper: 1\nextends: council.yaml\nname: Other\n' +
    'demand: { streams: { referrals: { families: { value: 350, basis: user } } } }\n' +
    'stages: { assessment: { hours: 3 } }\n',
  'ours.yaml':
    'taper: 1\nextends: council.yaml\nname: Ours\n' +
    'demand: { streams: { referrals: { families: { value: 320, source: our own, basis: user } } } }\n',
  'same.yaml': 'taper: 1\nextends: council.yaml\nname: Same\nopening: { warmUp: 96mo }\n',
});

it('lists what differs, both values, and where each number comes from', async () => {
  const { code, out } = await taper(folder, 'diff', 'council.yaml', 'other.yaml');
  expect(code).toBe(0);
  expect(out).toMatch(/^ +council\.yaml +other\.yaml$/m);
  expect(out).toMatch(/^demand\.streams\.referrals\.families +320\S* .*350/m);
  expect(out).toMatch(/derived, Return, 2015, confidence H +user/);
  expect(out).toMatch(/^stages\.assessment\.hours +2 +3$/m);
  expect(out).not.toContain('Other');
});

it('says so when two files mean the same', async () => {
  const { code, out } = await taper(folder, 'diff', 'council.yaml', 'same.yaml');
  expect([code, out]).toEqual([0, 'council.yaml and same.yaml mean the same.\n']);
});

it('says so when the same number comes from another source', async () => {
  const { code, out } = await taper(folder, 'diff', 'council.yaml', 'ours.yaml');
  expect(code).toBe(0);
  expect(out).toMatch(/^council.yaml and ours.yaml mean the same\.$/m);
  expect(out).toMatch(/^demand\.streams\.referrals\.families +320\S* .*the same, from another source$/m);
  expect(out).toMatch(/derived, Return, 2015, confidence H +user, our own/);
  const asJson = await taper(folder, 'diff', 'council.yaml', 'ours.yaml', '--json');
  expect(JSON.parse(asJson.out)).toMatchObject({
    differences: [],
    sources: [{ path: 'demand.streams.referrals.families', value: 320, toEvidence: { basis: 'user' } }],
  });
});

it('fits a terminal of 48 columns', async () => {
  const { out } = await taperAcross(48, folder, 'diff', 'council.yaml', 'other.yaml');
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(48);
});

it('writes differences as JSON', async () => {
  const { out } = await taper(folder, 'diff', 'council.yaml', 'other.yaml', '--json');
  const { schema, differences } = JSON.parse(out) as { schema: string; differences: unknown[] };
  expect(schema).toBe('taper-diff/1');
  expect(differences).toContainEqual(
    expect.objectContaining({ path: 'stages.assessment.hours', from: 2, to: 3 }),
  );
});

it('needs two sound files', async () => {
  const { code, out, err } = await taper(folder, 'diff', 'council.yaml', 'missing.yaml');
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^missing\.yaml.*file-unreadable/m);
});
