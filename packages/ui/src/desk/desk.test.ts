import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Desk } from './desk.ts';

const ENGLAND = 'scenarios/england/council.yaml';
const SMALL = `
taper: 1
name: Small
place: { name: A town, children: 1000 }
horizon: { start: 2015-04-01, months: 12 }
opening: { warmUp: 1y, past: 1y }
demand: { streams: { referred: { families: 100, entry: { support: 1 } } } }
roles: { worker: { label: Family worker, leads: [support] } }
services:
  help:
    label: Family help
    cap: { kind: hard, unit: families, perFte: 5 }
    units: { team: { count: 1, posts: { worker: 2 } } }
stages:
  support: { label: Support, level: 3, service: help, hours: 1, work: { law: exponential, mean: 10w }, next: { closed: 1 } }
`;

const POSTS = 'services.help.units.team.posts.worker';

function open(): Desk {
  const desk = new Desk(
    new Map([
      ['scenarios/town/small.yaml', SMALL],
      [ENGLAND, readFileSync(ENGLAND, 'utf8')],
    ]),
  );
  desk.openBase({ kind: 'ready', file: 'scenarios/town/small.yaml' });
  return desk;
}

describe('the desk', () => {
  it('reads a variant with what it changes, and names it by what it means', () => {
    const desk = open();
    const one = desk.readVariant('one', { [POSTS]: { value: 3, basis: 'user' } });
    expect(one.findings).toEqual([]);
    expect(one.changes).toEqual([{ label: 'Family worker posts', from: '2', to: '3' }]);
    expect(desk.readVariant('two', { [POSTS]: 3 }).hash).toBe(one.hash);
  });

  it('says what is wrong with a variant, and does not run it', () => {
    const { scenario, findings } = open().readVariant('one', { [POSTS]: -1 });
    expect(scenario).toBeNull();
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('reads what a reader brings along, which may extend what is ready', () => {
    const text = 'taper: 1\nextends: small.yaml\nname: Ours\nplace: { name: Ours }';
    const { scenario } = open().openBase({ kind: 'own', file: 'scenarios/town/ours.yaml', text });
    expect(scenario?.place).toEqual({ name: 'Ours', children: 1000 });
  });

  it('gives a place costs of the reader’s, and every scenario beside it has them', () => {
    const desk = open();
    const ready = { kind: 'ready', file: 'scenarios/town/small.yaml' } as const;
    const first = desk.withCosts(ready, 'Small', { 'roles.worker.cost.perYear': 42_000 });
    expect(first.file).toBe('scenarios/town/small-with-costs.yaml');
    const base = desk.openBase(first);
    expect(base.findings).toEqual([]);
    expect(base.scenario?.name).toBe('Small');
    expect(base.scenario?.roles['worker']?.cost?.perYear).toBe(42_000);
    const cost = base.evidence.find(({ path }) => path === 'roles.worker.cost.perYear');
    expect(cost?.basis).toBe('user');
    const more = desk.readVariant('one', { [POSTS]: 3 });
    expect(more.scenario?.roles['worker']?.cost?.perYear).toBe(42_000);
    expect(more.changes).toHaveLength(1);

    // Given again, it is the reader’s own file that is written into.
    const again = desk.withCosts(first, 'Small', { 'roles.worker.cost.perYear': 43_000 });
    expect(again.file).toBe(first.file);
    expect(desk.openBase(again).scenario?.roles['worker']?.cost?.perYear).toBe(43_000);
    const cap = '# ours\ntaper: 1\nextends: small.yaml\nplace: { name: Ours }\n';
    const own = desk.withCosts({ kind: 'own', file: 'scenarios/town/ours.yaml', text: cap }, 'Ours', {
      'roles.worker.cost.perYear': 1,
    });
    expect(own.text).toContain(cap);
    expect(desk.openBase(own).scenario).toMatchObject({
      place: { name: 'Ours' },
      roles: { worker: { cost: { perYear: 1 } } },
    });
  });

  it('warns of the load of a variant that has too few posts', () => {
    const desk = open();
    desk.readVariant('one', { [POSTS]: 1 });
    expect(desk.loadWarnings('one').map(({ code }) => code)).toContain('demand-above-staffing');
  });

  it('expects fewer to wait where a post more moves in, as it does once the post is there', () => {
    const desk = open();
    desk.readVariant('one', {});
    const before = desk.expected('one', []);
    const moving = desk.expected('one', [{ path: POSTS, value: 4 }]);
    desk.readVariant('one', { [POSTS]: 4 });
    expect(moving).toEqual(desk.expected('one', []));
    expect(moving?.waiting['help']?.at(-1)).toBeLessThan(before?.waiting['help']?.at(-1) ?? 0);
    expect(Object.keys(moving?.childrenByLevel ?? {})).toEqual(['3']);
  });

  it('has nothing to expect of a number that is not there', () => {
    const desk = open();
    desk.readVariant('one', {});
    expect(desk.expected('one', [{ path: 'services.none.cap.perFte', value: 1 }])).toBeNull();
  });

  it('tells how much of a difference each change makes, and the parts add up', async () => {
    const changes = {
      [POSTS]: { value: 4, basis: 'user' },
      'demand.streams.referred.families': { value: 150, basis: 'user' },
    };
    const told: number[] = [];
    const source = { kind: 'ready', file: 'scenarios/town/small.yaml' } as const;
    const answer = await open().why(source, { changes, name: 'Two changes', seed: 'taper' }, ({ done }) =>
      told.push(done),
    );
    if (answer.kind !== 'explained') throw new Error('It was refused.');
    expect(answer.result.changes).toHaveLength(2);
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(answer.result.replications);
    const open3 = answer.result.indicators.find(({ id }) => id === 'open.children.level=3');
    const sum = open3?.parts.reduce((all, { mean }) => all + mean, 0);
    expect(sum).toBeCloseTo(open3?.whole?.mean ?? NaN, 9);
  });

  it('says why a scenario that changes nothing cannot be explained', async () => {
    const source = { kind: 'ready', file: 'scenarios/town/small.yaml' } as const;
    const answer = await open().why(source, { changes: {}, name: 'Nothing', seed: 'taper' }, () => undefined);
    expect(answer).toMatchObject({ kind: 'refused', findings: [{ code: 'nothing-differs' }] });
  });
});
