import { describe, expect, it } from 'vitest';
import { council } from '../../../../../test/support/small-council.ts';
import { batchScenarios, readBatch } from '../../scenario/index.ts';
import { sweptBatch } from './swept-batch.ts';

const FILE = 'grid/sizes.batch.yaml';
const load = (batch: string) => (path: string) =>
  path === FILE ? batch : path === 'council.yaml' ? council() : undefined;

describe('the points of a sweep in a batch', () => {
  const swept = (text: string) => sweptBatch(readBatch(FILE, load(text)).batch!);

  it('are options of a factor, the base first, and can be held against it', () => {
    const text = `taper-batch: 1
base: ../council.yaml
sweep: { design: grid, points: 3, vary: { services.social-work.cap.perFte: 16..24 } }
against: { point: base }
`;
    const { batch } = swept(text);
    const scenarios = batchScenarios(batch!, load(text));
    expect(scenarios.map(({ name }) => name)).toEqual([
      'base',
      ...[16, 20, 24].map((cap, index) => `${index + 1}: services.social-work.cap.perFte=${cap}`),
    ]);
    const caps = scenarios.map(({ scenario }) => scenario?.services['social-work']?.cap.perFte);
    expect(caps.slice(1)).toEqual([16, 20, 24]);
    expect(scenarios.map(({ against }) => against)).toEqual([0, 0, 0, 0]);
  });

  it('are drawn by the seed of the file, and each is told of at its line', () => {
    const text = (seed: string) => `taper-batch: 1
base: ../council.yaml
seed: ${seed}
sweep:
  points: 5
  vary:
    services.nobody.cap.perFte: 16.5..24
`;
    const labels = (seed: string) => swept(text(seed)).batch!.factors[0]!.options.map(({ label }) => label);
    expect(labels('one')).toEqual(labels('one'));
    expect(labels('one')).not.toEqual(labels('two'));
    const [, first] = batchScenarios(swept(text('one')).batch!, load(text('one')));
    expect(first!.findings[0]).toMatchObject({ code: 'set-unknown-path', file: FILE, line: 7 });
  });

  it('are no more than can be run in a lifetime', () => {
    const text = `taper-batch: 1
base: ../council.yaml
sweep: { design: grid, points: 101, vary: { demand.a: 1..2, demand.b: 1..2 } }
`;
    const { batch, findings } = swept(text);
    expect([batch, findings.map(({ line, code }) => `${line} ${code}`)]).toEqual([null, ['3 too-many']]);
  });
});
