import { describe, expect, it } from 'vitest';
import { scenarioOf } from '../../../../test/support/small-scenario.ts';
import { compileScenario } from '../model/compile.ts';
import { prepareCourse } from './course.ts';
import { runFlows } from './flows.ts';
import { loadFindings } from './load.ts';
import { staffThatStays } from './staff-that-stays.ts';

const council = (team: string, workforce = '{ leaving: 0.1, recruitment: { law: fixed, mean: 20w } }') =>
  scenarioOf(`
taper: 1
place: { children: 10000 }
horizon: { start: 2015-04-01, months: 24 }
demand: { streams: { all: { families: 100, entry: { work: 1 } } } }
roles: { worker: { leads: [work], workforce: ${workforce} } }
services: { team: { cap: { kind: none }, units: { unit: ${team} } } }
stages: { work: { label: Work, level: 3, service: team, hours: 1, work: { law: exponential, mean: 10w }, next: { closed: 1 } } }
`);
const LARGE = '{ count: 2, posts: { worker: 8 } }';
const small = (opens = 'recruiting') => `{ count: 4, opens: ${opens}, posts: { worker: 4 } }`;

describe('people whose posts change', () => {
  const [before] = [compileScenario(council(LARGE))];
  const of = (team: string, workforce?: string) =>
    staffThatStays(before, compileScenario(council(team, workforce)))[0];

  it('stay where nothing changes, and where posts are added to theirs', () => {
    expect(of(LARGE)).toEqual({ stay: 1, filled: 0 });
    expect(of('{ count: 3, posts: { worker: 8 } }')).toEqual({ stay: 1, filled: 0 });
  });

  it('leave with half of the posts where units are halved, whose new ones open empty', () => {
    expect(of(small())).toEqual({ stay: 0.5, filled: 0 });
    expect(of('{ count: 1, posts: { worker: 8 } }')).toEqual({ stay: 0.5, filled: 0 });
  });

  it('move to the new units that take them, or are replaced at once', () => {
    expect(of(small('redeployed'))).toEqual({ stay: 1, filled: 0 });
    expect(of(small('staffed'))).toEqual({ stay: 0.5, filled: 0.5 });
    expect(of(small(), 'none')).toEqual({ stay: 0.5, filled: 0.5 });
  });
});

it('units of half the size have half the hours at first, and come back to all as posts are filled', () => {
  const base = council(LARGE);
  const hours = (opens?: string) => runFlows(prepareCourse(council(small(opens)), base)).hours[0]!;
  const [empty, along] = [hours(), hours('redeployed')];
  expect(empty[0]! / along[0]!).toBeGreaterThan(0.45);
  expect(empty[0]! / along[0]!).toBeLessThan(0.65);
  expect(empty[23]! / along[23]!).toBeGreaterThan(0.95);
  expect(along[0]!).toBeCloseTo(along[23]!, 6);
});

it('a service that is short only until its new units are filled is said to lack hours, not posts', () => {
  const base = council(LARGE.replace('8', '0.3'));
  const cut = council('{ count: 4, posts: { worker: 0.15 } }');
  const locate = () => ({ file: 'cut.yaml', line: 1, column: 1 });
  expect(loadFindings(base, locate)).toEqual([]);
  expect(loadFindings(cut, locate, base).map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Until \w+ 2015 Team is asked for .*: \d+%\. It lacks the hours of about /),
  ]);
});
