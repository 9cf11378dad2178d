import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calibrationFindings, readCalibration } from '@taper/engine';
import { readyTargets } from '../support/ready-files.ts';

const load = (path: string) => readFileSync(path, 'utf8');

describe.each(readyTargets)('$targets', ({ targets, scenario }) => {
  const { calibration, findings } = readCalibration({ file: scenario, targets, set: [], free: [] }, load);

  it('has no findings for its scenario but warnings of load', () => {
    const all = [...findings, ...(calibration === null ? [] : calibrationFindings(calibration))];
    expect(all.filter(({ code }) => code !== 'demand-above-staffing')).toEqual([]);
  });

  it('says of every figure where it comes from', () => {
    for (const { id, source, year, confidence } of calibration!.targets.figures)
      expect([source, year, confidence], id).not.toContain(null);
  });

  it('has as many figures to meet as numbers to meet them with', () => {
    const fitted = calibration!.targets.figures.filter(({ holdOut }) => !holdOut);
    expect(fitted.length).toBeGreaterThanOrEqual(calibration!.free.length);
  });
});
