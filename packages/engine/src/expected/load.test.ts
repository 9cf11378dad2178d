import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { readScenario } from '../scenario/index.ts';
import type { Scenario } from '../scenario/types.ts';
import { compileScenario } from '../model/compile.ts';
import { prepareCourse } from './course.ts';
import { runFlows } from './flows.ts';
import { loadFindings } from './load.ts';
import { steadyState } from './steady.ts';
import { assume } from '../../../../test/support/assumed.ts';

const load = (path: string) => readFileSync(path, 'utf8');
const read = (file: string, set: readonly string[] = []) => readScenario(file, load, { set });

describe('what a scenario settles to', () => {
  it('is that of the traffic equations in a network with feedback', () => {
    const { scenario } = read('test/verification/scenarios/feedback.yaml');
    const { starts, families } = steadyState(compileScenario(scenario!), assume());
    const [rate] = arrivals(scenario!);
    // The first stage (here the second by name) leads to the other, from which three in ten go round again.
    const each = rate! / 0.7;
    expect(Math.abs(starts[1]! / each - 1)).toBeLessThan(0.03);
    expect(Math.abs(starts[0]! / each - 1)).toBeLessThan(0.03);
    const { work } = scenario!.stages['work']!;
    expect(families[1]! / (each * (work as { mean: number }).mean)).toBeCloseTo(1, 1);
  });

  it('sends back as many as the return clock says', () => {
    const { scenario } = read('test/verification/scenarios/returns.yaml');
    const { starts } = steadyState(compileScenario(scenario!), assume());
    const { scale, shape, cut } = scenario!.return;
    const never = Math.exp(-((cut / scale) ** shape));
    expect(starts[0]! / (arrivals(scenario!)[0]! / never)).toBeCloseTo(1, 1);
  });
});

/** New families a day of each stream. */
function arrivals({ demand }: Scenario): number[] {
  return Object.values(demand.streams).map(({ families }) => families! / 365.25);
}

describe('a total of referrals', () => {
  const FILE = 'scenarios/england/council.yaml';

  it('cannot be solved for when the families that are given bring more already', () => {
    const { scenario, locate } = read(FILE, ['demand.referrals=50']);
    const [finding] = loadFindings(scenario!, locate);
    expect(finding).toMatchObject({ code: 'referrals-not-solvable', severity: 'error', file: '--set' });
    expect(finding!.message).toMatch(/bring about \d+ referrals a year, and 50 are wanted/);
  });

  it('is the base’s: a variant is asked for what the base’s families bring', () => {
    const base = read(FILE).scenario!;
    const variant = read(FILE, ['return.scale=30y']).scenario!;
    const asked = (scenario: typeof base, of: typeof base) => {
      const course = prepareCourse(
        { ...scenario, opening: { ...scenario.opening, steady: true } },
        of,
        'mid',
        'full',
      );
      const { services } = course.stretches[0]!.model;
      const { wanted } = runFlows(course, { unlimited: true });
      return wanted[services.ids.indexOf('social-work')]!.at(-1)!;
    };
    expect(asked(variant, base)).toBeLessThan(0.85 * asked(variant, variant));
  });
});

describe('load warnings', () => {
  const FILE = 'scenarios/england/council.yaml';

  it('are silent for a council that carries its demand', () => {
    const { scenario, locate } = read(FILE);
    expect(loadFindings(scenario!, locate)).toEqual([]);
  });

  it('name the service, the load and the place in the file', () => {
    const { scenario, locate } = read(FILE, ['services.social-work.units.team.posts.social-worker=2']);
    const findings = loadFindings(scenario!, locate);
    expect(findings).toHaveLength(1);
    const [finding] = findings;
    expect(finding).toMatchObject({
      code: 'demand-above-staffing',
      severity: 'warning',
      file: FILE,
      path: 'services.social-work',
    });
    expect(load(FILE).split('\n')[finding!.line - 1]).toContain('social-work:');
    expect(finding!.message).toMatch(
      /^Social work is asked for about \d+ hours .* It needs about \d+ posts more than/,
    );
  });

  it('name the month from which it is so', () => {
    const cut = `timeline: { cut: { from: 2025-11-01, set: { services.social-work.units.team.posts.social-worker: 3 } } }`;
    const { horizon } = read(FILE).scenario!;
    expect(horizon.start < '2025-11-01').toBe(true);
    const text = `taper: 1\nextends: council.yaml\n${cut}\n`;
    const file = 'scenarios/england/cut.yaml';
    const { scenario, locate } = readScenario(file, (path) => (path === file ? text : load(path)));
    const [finding] = loadFindings(scenario!, locate);
    expect(finding!.message).toMatch(/^From November 2025 Social work is asked for/);
  });

  it('are told of a variant with stages and a service that its base has not', () => {
    const base = read('scenarios/england/council.yaml').scenario!;
    const few = 'services.edge-of-care.units.hub.posts.edge-of-care-worker=0.5';
    const { scenario, locate } = read('scenarios/england/edge-of-care.yaml', [few]);
    expect(loadFindings(scenario!, locate, base).map(({ path }) => path)).toEqual(['services.edge-of-care']);
  });

  it('speak of places where a hard cap is what runs out', () => {
    const { scenario, locate } = read(FILE, ['services.family-support.cap.perFte=3']);
    const findings = loadFindings(scenario!, locate);
    expect(findings.map(({ message }) => message).join()).toMatch(/hard cap allows 48/);
  });
});

it('nobody who comes is no load', () => {
  const { scenario, locate } = read('test/verification/scenarios/mm1.yaml');
  const streams = Object.entries(scenario!.demand.streams).map(([id, stream]) => [
    id,
    { ...stream, families: 0 },
  ]);
  const nobody = {
    ...scenario!,
    demand: {
      ...scenario!.demand,
      streams: Object.fromEntries(streams) as NonNullable<typeof scenario>['demand']['streams'],
    },
  };
  expect(loadFindings(nobody, locate)).toEqual([]);
});
