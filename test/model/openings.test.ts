import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLOSED_STATE, FREE, QUEUED } from '../../packages/engine/src/model/families.ts';
import { seedKey } from '../../packages/engine/src/random/key.ts';
import { OpeningStates } from '../../packages/engine/src/run/openings.ts';
import { compileAll, prepareReplications } from '../../packages/engine/src/run/replication.ts';
import { readScenario } from '../../packages/engine/src/scenario/index.ts';
import type { Scenario } from '../../packages/engine/src/scenario/types.ts';
import { openRun } from '../support/open-run.ts';

const ROWS = [
  'family,stage,days,children,age,referred,worker',
  'a,upper,400,2,3,500,above/team#1/upper-worker#1',
  'b,upper,10,1,,10,any',
  'c,upper,30,3,9,45,',
  'd,lower,0,1,17.9,200,any',
  'e,higher,900,2,12,1000,above/team#2/upper-worker#1',
  'f,higher,20,1,,20,any',
  'g,edge,15,1,0.5,90,any',
  'h,leaving,100,1,2,2000,any',
];

function scenarioWith(
  opening: string,
  set: readonly string[] = [],
  rows: readonly string[] = ROWS,
): Scenario {
  const text = `taper: 1\nextends: whole-pathway.yaml\nopening: ${opening}\n`;
  const load = (path: string) => {
    if (path.endsWith('opens.yaml')) return text;
    return path.endsWith('families.csv') ? rows.join('\n') : readFileSync(path, 'utf8');
  };
  const { scenario, findings } = readScenario('test/model/opens.yaml', load, { set });
  if (scenario === null)
    throw new Error(findings.map(({ message, path }) => `${path}: ${message}`).join('\n'));
  return scenario;
}

const openWorld = (scenarios: readonly Scenario[], index: number, replication: number) =>
  openRun(scenarios, index, replication, 'openings');

/** What a family of the file looks like on day 0, by its row. */
function openFamilies(scenario: Scenario, replication: number) {
  const { world } = openWorld([scenario], 0, replication);
  const { families, model } = world;
  const found = new Map<number, Record<string, unknown>>();
  for (let row = 0; row < families.rows; row++) {
    const state = families.state[row]!;
    if (state === FREE || state === CLOSED_STATE) continue;
    found.set(Math.floor(families.serial[row]! / 1024), {
      stage: model.stages.ids[families.stage[row]!],
      days: -families.enteredAt[row]!,
      children: families.children[row],
      youngest: Math.round(((model.grownAt - families.grownAt[row]!) / 365.25) * 10) / 10,
      worker: model.workers.ids[families.worker[row]!] ?? null,
      waits: state === QUEUED,
      case: families.inCase[row] === 1 ? -families.caseStart[row]! : null,
    });
  }
  return found;
}

describe('an opening that is measured', () => {
  const measured = scenarioWith('{ kind: measured, caseload: families.csv }');

  it('has on day 0 the families of the file, as the file has them, and no other', () => {
    const found = openFamilies(measured, 3);
    expect(found.size).toBe(8);
    expect(found.get(0)).toMatchObject({ stage: 'upper', days: 400, children: 2, youngest: 3, case: 500 });
    expect(found.get(0)).toMatchObject({ worker: 'above/team#1/upper-worker#1', waits: false });
    expect(found.get(2)).toMatchObject({ stage: 'upper', days: 30, children: 3, waits: true, worker: null });
    expect(found.get(3)).toMatchObject({ stage: 'lower', days: 0, youngest: 17.9, case: null });
    expect(found.get(4)).toMatchObject({ stage: 'higher', days: 900, children: 2, youngest: 12, case: 1000 });
    expect(found.get(6)).toMatchObject({ stage: 'edge', youngest: 0.5 });
    expect(found.get(7)).toMatchObject({ stage: 'leaving', days: 100 });
  });

  it('has the children of the file in the stage, also where it takes only some of a family', () => {
    const rows = [ROWS[0]!, ...Array.from({ length: 50 }, (_, i) => `c${i},higher,30,3,5,60,any`)];
    const some = scenarioWith(
      '{ kind: measured, caseload: families.csv }',
      ['stages.higher.childrenShare=0.3'],
      rows,
    );
    const { world } = openWorld([some], 0, 0);
    const { families, model, recorder } = world;
    expect(recorder.value(model.channels.officialChildren(model.official.tags.indexOf('care')))).toBe(150);
    for (let row = 0; row < families.rows; row++)
      if (families.state[row] !== FREE && families.state[row] !== CLOSED_STATE)
        expect([families.counted[row], families.children[row]]).toEqual([3, 3]);
  });

  it('draws in every replication what the file does not say', () => {
    const ages = [1, 2, 3, 4].map((replication) => openFamilies(measured, replication).get(1)!['youngest']);
    expect(new Set(ages).size).toBeGreaterThan(2);
  });

  it('keeps the closed families of the past, who come back from the first day on', () => {
    const { world } = openWorld([measured], 0, 1);
    const { families } = world;
    let closed = 0;
    for (let row = 0; row < families.rows; row++) if (families.state[row] === CLOSED_STATE) closed++;
    expect(closed).toBeGreaterThan(50);
  });

  it('lets a family that has been there longer than any stay could go on all the same', () => {
    const rows = [ROWS[0]!, 'old,door,3000,1,2,3000,any'];
    const found = openFamilies(scenarioWith('{ kind: measured, caseload: families.csv }', [], rows), 0);
    expect(found.get(0)).toMatchObject({ stage: 'door', days: 3000 });
  });

  it('dates back to when the file has them what lasts longer than any stay could', () => {
    const rows = [ROWS[0]!, 'led,higher,9000,1,,9000,any', 'waits,lower,9000,1,,9000,'];
    const set = ['stages.higher.routes={}', 'stages.higher.work={ law: fixed, mean: 100d }'];
    const { world } = openWorld(
      [scenarioWith('{ kind: measured, caseload: families.csv }', set, rows)],
      0,
      0,
    );
    const { families, model } = world;
    const tags = model.official.tags.length;
    for (let row = 0; row < families.rows; row++) {
      if (families.state[row] === FREE || families.state[row] === CLOSED_STATE) continue;
      expect(families.enteredAt[row]).toBe(-9000);
      if (families.state[row] === QUEUED) expect(families.queuedAt[row]).toBe(-9000);
      else for (let tag = 0; tag < tags; tag++) expect(families.periodStart[row * tags + tag]).toBe(-9000);
      if (families.state[row] === QUEUED) expect(families.escalateAt[row]).toBeGreaterThan(0);
    }
  });

  it('lets the families of a worker live in the patch of the unit', () => {
    const rows = [
      ROWS[0]!,
      ...Array.from({ length: 30 }, (_, i) => `x${i},upper,5,1,,5,above/south#1/upper-worker#1`),
    ];
    const set = [
      'services.above.units.south={ count: 1, patch: south, posts: { upper-worker: 2 } }',
      'services.above.units.team.patch=north',
    ];
    const { world } = openWorld(
      [scenarioWith('{ kind: measured, caseload: families.csv }', set, rows)],
      0,
      0,
    );
    const { families, model } = world;
    for (let row = 0; row < families.rows; row++)
      if (families.state[row]! > 1) expect(model.patches[families.patch[row]!]).toBe('south');
  });

  it('redraws where its families live as for others, where a variant has other patches', () => {
    const rows = [ROWS[0]!, ...Array.from({ length: 60 }, (_, i) => `x${i},lower,5,1,,5,any`)];
    const opening = '{ kind: measured, caseload: families.csv }';
    const others = '{ east: { share: 0.1 }, north: { share: 0 }, south: { share: 0 }, west: { share: 0.9 } }';
    const pair = [[], [`demand.patches=${others}`]].map((set) => scenarioWith(opening, set, rows));
    const { world } = openWorld(pair, 1, 0);
    const { families, model } = world;
    let west = 0;
    for (let row = 0; row < families.rows; row++)
      if (families.state[row]! > 1 && model.patches[families.patch[row]!] === 'west') west++;
    expect(west).toBeGreaterThan(45);
  });

  it('knows the workers there are on the first day, whatever there were before', () => {
    const more = '{ more: { from: 2023-06-01, set: { services.above.units.team.posts.upper-worker: 3 } } }';
    const worker = 'above/team#1/upper-worker#3';
    const rows = [ROWS[0]!, `x,upper,5,1,,5,${worker}`];
    const opening = `{ kind: measured, caseload: families.csv }\ntimeline: ${more}`;
    expect(openFamilies(scenarioWith(opening, [], rows), 0).get(0)).toMatchObject({ worker });
  });

  it('has families as frail as those who come into the stage: the frail step up oftenest', () => {
    const rows = [ROWS[0]!, ...Array.from({ length: 300 }, (_, i) => `x${i},higher,5,1,9,5,any`)];
    const set = ['families.frailty=1.5', 'stages.upper.escalation={ to: { higher: 0.6 } }'];
    const set2 = [...set, 'demand.streams.families.families=600', 'demand.streams.alone.families=0'];
    const mean = (scenario: Scenario, from: number) => {
      const { world } = openWorld([scenario], 0, 0);
      const { families, model } = world;
      const higher = model.stages.ids.indexOf('higher');
      let sum = 0;
      let count = 0;
      for (let row = 0; row < families.rows; row++) {
        if (families.state[row]! < 2 || families.stage[row] !== higher || families.enteredAt[row]! < from)
          continue;
        sum += families.frailty[row]!;
        count++;
      }
      return sum / count;
    };
    // Those who came in lately have not been sorted by how long they stay.
    const warmed = mean(scenarioWith('{ warmUp: 1y }', set2), -100);
    expect(warmed).toBeGreaterThan(1.5);
    const found = mean(scenarioWith('{ kind: measured, caseload: families.csv }', set2, rows), -Infinity);
    expect(Math.abs(found / warmed - 1)).toBeLessThan(0.25);
  });

  it('finds long stays among families that stay long: those who are still there have more work left', () => {
    const left = (days: number) => {
      const rows = [ROWS[0]!, ...Array.from({ length: 200 }, (_, i) => `x${i},lower,${days},1,,${days},any`)];
      const scenario = scenarioWith(
        '{ kind: measured, caseload: families.csv }',
        [
          'stages.lower.work={ law: gamma, mean: 100d, cv: 3 }',
          'stages.lower.escalation=none',
          'families.frailty=0',
          'families.movingAway=0',
        ],
        rows,
      );
      const { world } = openWorld([scenario], 0, 0);
      const { families } = world;
      let sum = 0;
      for (let row = 0; row < families.rows; row++) {
        const open = families.state[row] !== FREE && families.state[row] !== CLOSED_STATE;
        if (open) sum += families.plan[row]! / 200;
      }
      return sum;
    };
    // Inspection paradox: of a law with a falling hazard, those who have lasted have the most to come.
    expect(left(300)).toBeGreaterThan(300 + 100);
    expect(left(0)).toBeLessThan(200);
  });

  it('gives every scenario of a comparison the same families', () => {
    const variant = scenarioWith('{ kind: measured, caseload: families.csv }', ['stages.upper.hours=3']);
    const standing = (index: number) => {
      const { families } = openWorld([measured, variant], index, 2).world;
      return Array.from({ length: families.rows }, (_, row) =>
        families.state[row] === FREE
          ? ''
          : `${families.serial[row]} ${families.stage[row]} ${families.grownAt[row]}`,
      ).sort();
    };
    expect(standing(1)).toEqual(standing(0));
  });
});

describe('an opening that is sampled', () => {
  const sampled = scenarioWith('{ kind: sampled, states: 3 }');
  const serials = (replication: number) => {
    const { families } = openWorld([sampled], 0, replication).world;
    return Array.from({ length: families.rows }, (_, row) =>
      families.state[row] === FREE || families.state[row] === CLOSED_STATE
        ? ''
        : `${families.serial[row]} ${families.enteredAt[row]}`,
    )
      .filter((text) => text !== '')
      .sort();
  };

  it('starts every third replication of three states from the same families', () => {
    expect(serials(4)).toEqual(serials(1));
    expect(serials(2)).not.toEqual(serials(1));
  });

  it('parts the ways of replications that start alike', () => {
    const parting = prepareReplications([sampled], 'parting', 'mid');
    expect(parting.replicate(1).values[0]).not.toEqual(parting.replicate(4).values[0]);
  });

  it('gives a replication the same bytes whatever was simulated before it', () => {
    const all = prepareReplications([sampled], 'alone', 'mid');
    const inOrder = [0, 1, 2, 3, 4].map((replication) => all.replicate(replication));
    const backwards = prepareReplications([sampled], 'alone', 'mid');
    for (const replication of [4, 3, 1, 0])
      expect(backwards.replicate(replication)).toEqual(inOrder[replication]);
  });

  it('warms up each state once', () => {
    const states = new OpeningStates(compileAll([sampled], 'mid'), seedKey('once'), 'mid');
    const first = states.stateOf(0, 0);
    const { events } = states;
    expect(events).toBeGreaterThan(0);
    expect(states.stateOf(0, 3)).toBe(first);
    expect(states.events).toBe(events);
    expect(states.stateOf(0, 1)).not.toBe(first);
  });
});
