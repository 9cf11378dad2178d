import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../packages/engine/src/scenario/index.ts';
import { openRun } from '../support/open-run.ts';
import { expectConsistent } from '../support/recount.ts';

const CLOSES = `taper: 1
extends: whole-pathway.yaml
services: { above: { units: { team: { posts: { upper-worker: 12 } } } } }
timeline:
  funding-ends: { from: 2024-07-01, set: { services.edge.units.hub.posts.edge-worker: 0 } }
`;

function scenarioOf(text: string) {
  const load = (path: string) => (path.endsWith('closes.yaml') ? text : readFileSync(path, 'utf8'));
  const { scenario, findings } = readScenario('test/model/closes.yaml', load);
  if (scenario === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  return scenario;
}

describe('a service of few places whose funding ends', () => {
  const run = openRun([scenarioOf(CLOSES)], 0, 0, 'closes');
  const { model } = run.world;
  const [edge, care] = ['edge', 'higher'].map((id) => model.stages.ids.indexOf(id)) as [number, number];
  const open = (stage: number) => run.world.recorder.value(model.channels.openFamilies(stage));
  const moved = (from: number, to: number) => {
    const { sums, counters } = run.world.recorder;
    let sum = 0;
    const place = model.channels.moves(from * (model.stages.count + 1) + to + 1);
    for (let month = 0; month < model.months; month++) sum += sums[month * counters + place]!;
    return sum;
  };

  it('has families until that day', () => {
    run.runTo(180);
    expect(open(edge)).toBeGreaterThan(2);
    expectConsistent(run.simulation);
  });

  it('passes them on to where those go who find it full, and takes nobody any more', () => {
    const before = [open(edge), moved(edge, care)] as const;
    run.runTo(184);
    expect(open(edge)).toBe(0);
    expect(moved(edge, care)).toBeGreaterThanOrEqual(before[1] + before[0] - 1);
    expectConsistent(run.simulation);
    run.runTo(600);
    expect(open(edge)).toBe(0);
    expectConsistent(run.simulation);
  });

  it('leaves nobody uncounted: all who leave a stage go somewhere, or away', () => {
    const { recorder } = run.world;
    const total = (counter: number) => {
      let sum = 0;
      for (let month = 0; month < model.months; month++)
        sum += recorder.sums[month * recorder.counters + counter]!;
      return sum;
    };
    model.stages.ids.forEach((_, stage) => {
      let gone = total(model.channels.ends(stage, 7));
      for (let to = -1; to < model.stages.count; to++) gone += moved(stage, to);
      expect(gone).toBe(total(model.channels.stays(stage)));
    });
  });
});
