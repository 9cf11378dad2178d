import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outcomeLayout, prepareReplications, readScenario, type Scenario } from '@taper/engine';
import { CLOSED_STATE, FREE } from '../../packages/engine/src/model/families.ts';
import type { Simulation } from '../../packages/engine/src/model/simulation.ts';
import { expectConsistent } from '../support/recount.ts';
import { expectCount } from '../support/standard-error.ts';
import { opened, watched } from '../support/watched.ts';

const YEAR = 365.25;

/** The whole pathway, with some of its fields set, or with lines added that are merged into it. */
function whole(...changes: string[]): Scenario {
  const set = changes.filter((change) => /^[\w.-]+=/.test(change));
  const added = changes.filter((change) => !set.includes(change));
  const text = ['taper: 1', 'extends: whole-pathway.yaml', 'name: A variant', ...added].join('\n');
  const load = (path: string) => (path === 'test/model/variant.yaml' ? text : readFileSync(path, 'utf8'));
  const { scenario, findings } = readScenario('test/model/variant.yaml', load, { set });
  if (scenario === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  return scenario;
}

/** Where every family stands, by number: what a policy that starts today finds. */
function standing({ world }: Simulation, apart: readonly string[] = []): Map<number, string> {
  const { families, model } = world;
  const all = new Map<number, string>();
  for (let row = 0; row < families.rows; row++) {
    const state = families.state[row]!;
    if (state === FREE) continue;
    const open = state !== CLOSED_STATE;
    const stands = {
      state,
      stage: model.stages.ids[families.stage[row]!],
      entered: open ? families.enteredAt[row] : 0,
      worker: open ? (model.workers.ids[families.worker[row]!] ?? '') : '',
      children: families.children[row],
      nextGrown: families.nextGrownAt[row],
      taken: families.taken[row],
      need: open ? families.need[row] : 0,
      placement: model.placements.ids[families.placement[row]!] ?? '',
      patch: model.patches[families.patch[row]!],
      factors: model.factors.ids.filter((_, factor) => ((families.factors[row]! >> factor) & 1) === 1),
      referral: families.lastReferral[row],
    };
    const kept = Object.entries(stands).filter(([name]) => !apart.includes(name));
    all.set(families.serial[row]!, JSON.stringify(Object.fromEntries(kept)));
  }
  return all;
}

describe('a variant starts from the families of the base', () => {
  const base = whole();
  const before = opened(base);

  it.each([
    'stages.higher.childrenShare=1',
    'stages.higher.childrenShare=0.1',
    'thresholds={ stepUp: 4, stepDown: 0.2 }',
    'stages.door.screening.above=0.6',
    'stages.upper.stepDown=null',
    'stages.upper.stepDown={ kept: 0.8, early: 0.5, again: 1w }',
    'placements.foster.places=1',
    'placements.foster.moves=9',
    'placements.agency.moves=0',
    'families.movingAway=0.6',
    'families.movingAway=0',
    'stages.higher.mayMoveAway=true',
    'families.factors.neglect.escalation=4',
    'families.siblingPoints=0',
    'demand.weekday={ sunday: 2 }',
    'demand.trend=-0.2',
    'stages.upper.ifFull=lower',
    'stages.edge.ifFull=null',
    'stages.upper.clock=10wd',
    'stages.upper.clockFrom=entry',
    'stages.higher.routes.permanence.byAge={ 0y..18y: 1 }',
    'stages.higher.grown={ closed: 0.5, leaving: 0.5 }',
    'families: { factors: { debt: { share: 0.4, work: 2 } } }',
    'placements: { kin: { places: 3, overflow: foster } }',
  ])('whatever it changes: %s', (change) => {
    const variant = opened([base, whole(change)], { index: 1 });
    expect(standing(variant)).toEqual(standing(before));
    expectConsistent(variant);
    variant.runTo(300);
    expectConsistent(variant);
  });

  it('where its boundaries are redrawn, with all that moved across them as if they had always been there', () => {
    const redrawn = 'demand.patches={ north: { share: 0.1 }, south: { share: 0.9 } }';
    const variant = opened([base, whole(redrawn)], { index: 1 });
    expect(standing(variant, ['patch'])).toEqual(standing(before, ['patch']));
    const { families } = variant.world;
    const open = [...families.state.subarray(0, families.rows)].flatMap((state, row) =>
      state > 1 ? [row] : [],
    );
    const north = open.filter((row) => families.patch[row] === 0).length;
    expect(Math.abs(north / open.length - 0.1)).toBeLessThan(0.08);
    expectConsistent(variant);
  });

  it('where its patches are others, every family living in one of them as if that had always been so', () => {
    const patches =
      'demand: { patches: { south: null, east: { share: 0.25 }, north: { share: 0.45 }, west: { share: 0.3 } } }';
    const variant = opened([base, whole(patches)], { index: 1 });
    expect(standing(variant, ['patch'])).toEqual(standing(before, ['patch']));
    const { families } = variant.world;
    const own = [0, 0, 0];
    for (let row = 0; row < families.rows; row++)
      if (families.state[row] !== FREE) own[families.patch[row]!]!++;
    const total = own[0]! + own[1]! + own[2]!;
    own.forEach((count, patch) => expectCount(count, total * [0.25, 0.45, 0.3][patch]!));
    variant.runTo(300);
    expectConsistent(variant);
  });

  it('where children are not placed any more, nobody is placed, or moved', () => {
    const moving = whole('placements.agency.moves=8', 'placements.foster.moves=8');
    const run = opened([moving, whole('stages.higher.placements=null')], { index: 1 });
    expect(standing(run, ['placement'])).toEqual(standing(opened(moving), ['placement']));
    const { world } = run;
    expect(
      world.recorder.value(world.model.channels.openFamilies(world.model.stages.ids.indexOf('higher'))),
    ).toBeGreaterThan(5);
    run.runTo(600);
    expectConsistent(run);
    for (let kind = 0; kind < 3; kind++) expect(world.placed[kind]).toBe(0);
    for (let row = 0; row < world.families.rows; row++)
      if (world.families.counted[row]! > 0) expect(world.families.moveAt[row]).toBe(Infinity);
  });
});

describe('a difference that starts on day 0 reaches those who are open', () => {
  /** Families who stay in care for long, so that those who were there on day 0 are most of those who move. */
  const LONG = ['stages.higher.routes={}', 'families.movingAway=0.8', 'placements.foster.moves=0'];

  const movedFrom = (stage: string, scenarios: readonly Scenario[]) => {
    let moved = 0;
    const run = watched(
      scenarios,
      ({ reason, stage: from }) => {
        if (reason === 'moved-away' && from === stage) moved++;
      },
      { index: scenarios.length - 1 },
    );
    return { moved, run };
  };

  it('families of a stage that lets them move away from now on do so, and others no more', () => {
    const staying = whole(...LONG);
    const free = whole(...LONG, 'stages.higher.mayMoveAway=true');
    expect(movedFrom('higher', [staying]).moved).toBe(0);
    const { moved, run } = movedFrom('higher', [staying, free]);
    const familyYears = run.integral(run.world.model.channels.openFamilies(run.stage('higher'))) / YEAR;
    expectCount(moved, 0.8 * familyYears, 'moved away');
    expect(movedFrom('higher', [free]).moved).toBeGreaterThan(5);
    expect(movedFrom('higher', [free, staying]).moved).toBe(0);
  });

  it('children who are placed are moved as often as their placement says from now on', () => {
    const seldom = whole(...LONG, 'placements.agency.moves=0.1');
    const often = whole(...LONG, 'placements.agency.moves=6', 'placements.foster.moves=3');
    const run = watched([seldom, often], null, { index: 1 });
    const { channels, placements } = run.world.model;
    const moves = (kind: string) => run.sum(channels.placementMoves(placements.ids.indexOf(kind)));
    const years = (kind: string) =>
      run.integral(channels.placedChildren(placements.ids.indexOf(kind))) / YEAR;
    expect(years('agency')).toBeGreaterThan(20);
    // Brothers and sisters move together: their number varies as if each move were of two children more.
    const perMove = 3;
    expectCount(moves('agency') / perMove, (6 * years('agency')) / perMove, 'agency');
    expectCount(moves('foster') / perMove, (3 * years('foster')) / perMove, 'foster care');
  });
});

describe('what a scenario adds, but nobody uses', () => {
  const base = whole();
  const valuesOf = (scenario: Scenario) => {
    const [values] = prepareReplications([scenario], 'added', 'mid').replicate(0).values;
    const { indicators } = outcomeLayout(scenario);
    return new Map(indicators.map((id, index) => [id, values![index]!]));
  };

  it.each([
    'placements: { unused: { places: 3, overflow: agency, moves: 2 } }',
    'families: { factors: { bystander: { share: 0.4, loading: 0.5 } } }',
    'stages.lower.clock=20wd',
    'stages.upper.stepDown.again=3w',
    'thresholds={ stepUp: 1, stepDown: 1 }',
  ])('changes no byte of any other indicator: %s', (set) => {
    const plain = valuesOf(base);
    const more = valuesOf(whole(set));
    expect(more.size).toBeGreaterThanOrEqual(plain.size);
    for (const [id, value] of plain) expect(more.get(id), id).toBe(value);
  });

  it('patches that no unit keeps to change no byte of what is not told by patch', () => {
    const plain = valuesOf(base);
    const more = valuesOf(whole('demand: { patches: { south: null, east: { share: 0.3 } } }'));
    for (const [id, value] of plain) if (!id.includes('.patch=')) expect(more.get(id), id).toBe(value);
  });
});
