import { describe, expect, it } from 'vitest';
import { council } from '../../../../../test/support/small-council.ts';
import type { Calibration } from './read-calibration.ts';
import { readCalibration } from './read-calibration.ts';

const TARGETS = 'targets:\n  open.children.level=4: { value: 100 }\n';

function read(text: string, set: readonly string[] = [], scenario = council()) {
  const files: Record<string, string> = {
    'council.yaml': scenario,
    'a.targets.yaml': `taper-targets: 1\n${TARGETS}${text}`,
  };
  const request = { file: 'council.yaml', targets: 'a.targets.yaml', set, free: [] };
  return readCalibration(request, (path) => files[path]);
}

/** Findings as `line code: message`. */
const told = (text: string): string[] =>
  read(text).findings.map(({ line, code, message }) => `${line} ${code}: ${message}`);

const sound = (text: string, set: readonly string[] = []): Calibration => {
  const { calibration, findings } = read(text, set);
  expect(findings).toEqual([]);
  return calibration!;
};

describe('a free number', () => {
  it('is moved where it stands; a length of time stays one, in its own unit', () => {
    const calibration = sound('free: { stages.family-support.work.mean: { low: 6w, high: 182d } }\n');
    expect(calibration.free).toMatchObject([{ unit: 'w', low: 6, high: 26, start: 13 }]);
    expect(calibration.at([20]).scenario?.stages['family-support']?.work).toMatchObject({ mean: 140 });
  });

  it('takes others along in the same ratio', () => {
    const calibration = sound(
      'free: { stages.assessment.hours: { low: 1, high: 4, start: 3, with: [stages.*.hours] } }\n',
    );
    const { stages } = calibration.at([3]).scenario!;
    expect(Object.values(stages).map(({ hours }) => hours)).toEqual([3, 1.5, 1.5]);
  });

  it('that is a share takes from the others in proportion', () => {
    const calibration = sound('free: { families.children.1: { low: 0.2, high: 0.8 } }\n');
    const { children } = calibration.at([0.6]).scenario!.families;
    expect(children[1]).toBe(0.6);
    expect(children[2]).toBeCloseTo(0.24, 9);
    expect(children[3]).toBeCloseTo(0.16, 9);
  });

  it('may be one of two free shares of a map: the rest gives way', () => {
    const calibration = sound(
      'free: { families.children.1: { low: 0.2, high: 0.6 }, families.children.2: { low: 0.1, high: 0.4 } }\n',
    );
    expect(calibration.at([0.5, 0.2]).scenario?.families.children).toEqual({ 1: 0.5, 2: 0.2, 3: 0.3 });
  });

  it('that is a band of a law takes from the other bands', () => {
    const path = 'stages.child-in-need.work.bands."0y..2y"';
    const calibration = sound(`free: { '${path}': { low: 0.1, high: 0.9 } }\n`);
    expect(calibration.at([0.4]).scenario?.stages['child-in-need']?.work).toMatchObject({
      bands: expect.anything() as unknown,
    });
    expect(calibration.at([0.4]).findings).toEqual([]);
  });

  it('may be left out of the file, where it has a default or a start', () => {
    const calibration = sound('free: { assumptions.unmetToReturn: { low: 0, high: 2 } }\n');
    expect(calibration.free).toMatchObject([{ start: 0 }]);
    expect(calibration.at([1.5]).scenario?.assumptions.unmetToReturn).toEqual({
      low: 1.5,
      mid: 1.5,
      high: 1.5,
    });
  });

  it('is told by name what is wrong with it', () => {
    expect(
      told(`free:
  stages.nowhere.hours: { low: 1, high: 2 }
  stages.assessment.next: { low: 1, high: 2 }
  horizon.months: { low: 1, high: 2 }
  stages.*.hours: { low: 1, high: 2 }
  stages.assessment.hours: { low: 3, high: 2 }
  stages.family-support.work.mean: { low: 5, high: 20w }
  services.social-work.units.east.vacancy: { low: 0, high: 1.5 }
  return.shape: { low: 0.7, high: 2 }
  services.support.cap.perFte: { low: 10, high: 14, with: [services.*.cap.perFte] }
  services.social-work.cap.perFte: { low: 10, high: 30 }
  families.children.1: { low: 0.1, high: 0.7 }
  families.children.2: { low: 0.1, high: 0.7 }
`),
    ).toEqual([
      '5 set-unknown-path: stages has no "nowhere"',
      '6 not-free: stages.assessment.next is not a number that can be fitted',
      '7 not-free: horizon.months is not a number that can be fitted',
      '8 not-free: stages.*.hours names 3 numbers',
      '9 range-out-of-order: low 3 is not below high 2',
      '10 wrong-type: low is no value for Mean: "5"',
      '11 out-of-bounds: high: 1.5 is outside the bounds',
      '12 out-of-bounds: it starts at 0.62, outside 0.7 to 2',
      '14 not-free: services.social-work.cap.perFte and services.support.cap.perFte move the same number',
      '15 shares-do-not-sum: the free shares of families.children may come to 1.4 together',
    ]);
  });

  it('has bounds at which the scenario is still one', () => {
    expect(told('free: { roles.social-worker.admin: { low: 0.1, high: 0.9 } }\n')).toEqual([
      expect.stringMatching(/^4 no-direct-work: at 0\.9: /),
    ]);
  });
});

describe('a scenario that is scaled', () => {
  it('has twice the families, posts and places for twice the children, and the same shares and hours', () => {
    const { start } = sound('scale: { children: 20000 }\n');
    expect(start.place.children).toBe(20000);
    expect(start.demand.streams['referrals']?.families).toBe(640);
    const { east, west } = start.services['social-work']!.units;
    expect([east?.count, east?.posts['social-worker'], east?.vacancy]).toEqual([4, 5, 0.1]);
    expect([west?.count, west?.posts['social-worker']]).toEqual([2, 4]);
    expect(start.services['support']?.queueMax).toBe(80);
    expect(start.stages['assessment']?.hours).toBe(2);
  });

  it('rounds the number of units, and lets their posts make up for it', () => {
    const { start } = sound('scale: { children: 13000 }\n');
    const { east } = start.services['social-work']!.units;
    expect(east!.count).toBe(3);
    expect(east!.count * east!.posts['social-worker']!).toBeCloseTo(13, 6);
  });

  it('takes what the file sets and then what the user sets as it stands', () => {
    const text =
      'scale: { children: 20000 }\nset: { demand.streams.referrals.families: 500, services.support.queueMax: 10 }\n';
    const { start } = sound(text, ['services.support.queueMax=20']);
    expect(start.demand.streams['referrals']?.families).toBe(500);
    expect(start.services['support']?.queueMax).toBe(20);
  });

  it('cannot have dated changes to numbers of things', () => {
    const timeline = `timeline:
  more: { from: 2016-04-01, set: { demand.streams.referrals.families: 400 } }
`;
    const { findings } = read('scale: { children: 20000 }\n', [], council() + timeline);
    expect(findings.map(({ code, line }) => `${line} ${code}`)).toContain('4 not-scalable');
  });
});
