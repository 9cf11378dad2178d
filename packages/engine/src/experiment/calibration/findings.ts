import { indicatorsOf } from '../../outcomes/registry.ts';
import type { Calibration } from '../../scenario/calibration/read-calibration.ts';
import { sameUnit } from '../../scenario/reading/units.ts';
import type { Finding } from '../../scenario/finding.ts';
import { nearest } from '../../scenario/nearest.ts';
import { solvedStreams } from '../../scenario/solved-streams.ts';
import type { Place } from '../../scenario/source/node.ts';
import type { WrittenFigure } from '../../scenario/types/targets.ts';
import type { CalibrationFault } from './faults.ts';

/** Says what is wrong with a calibration before anything is reckoned: outcomes, units, nothing free, inputs as targets. */
export function calibrationFindings({ start, targets, free }: Calibration): Finding[] {
  const indicators = new Map(indicatorsOf(start).map((one) => [one.id, one]));
  const nothingFree: Finding[] =
    free.length > 0
      ? []
      : [
          finding({ file: targets.file, line: 1, column: 1 }, 'free', {
            code: 'missing-field',
            message: 'nothing is free to be fitted',
            hint: 'add a path under free:, with low and high, or --free "path[low,high]"',
          }),
        ];
  const figures = targets.figures.flatMap((figure): Finding[] => {
    const indicator = indicators.get(figure.id);
    if (indicator === undefined) return [unknown(figure, indicators.keys())];
    const { unit } = figure;
    if (unit !== null && !sameUnit(unit, indicator.unit)) {
      const message = `${indicator.label} is not counted in "${unit}"`;
      return [at(figure, 'wrong-unit', message, `its unit is: ${indicator.unit}`)];
    }
    if (figure.holdOut || figure.id !== 'referrals.perYear') return [];
    return isGiven(start, free) ? [given(figure)] : [];
  });
  return [...nothingFree, ...figures];
}

/** Says what the slopes at the start show to be wrong. */
export function faultFindings(
  { targets, free }: Calibration,
  faults: readonly CalibrationFault[],
): Finding[] {
  return faults.map((fault): Finding => {
    if (fault.kind === 'idle') {
      const { place, path } = free[fault.parameter]!.written;
      const hint = 'take it out, or add a target that it moves: until then it stays as it is';
      const message = `${path} moves no target within its bounds`;
      return finding(place, 'free', { code: 'free-without-effect', message, hint, severity: 'warning' });
    }
    const figure = targets.figures[fault.target]!;
    if (fault.kind === 'immovable') {
      const hint = 'free something that moves it, set it directly, or write holdOut: true';
      return at(figure, 'target-immovable', `no free parameter moves ${figure.id}`, hint);
    }
    const other = targets.figures[fault.other]!;
    if (fault.kind === 'twice') {
      const message = `${figure.id} says the same as ${other.id}: every free parameter moves both alike`;
      const hint = 'hold one of them out (holdOut: true), or it counts twice';
      return { ...at(figure, 'target-twice', message, hint), severity: 'warning' };
    }
    const message = `${figure.id} and ${other.id} cannot both be met: every free parameter moves both alike`;
    const hint = 'correct one of the two figures, hold one out, or free what tells them apart';
    return { ...at(figure, 'targets-contradict', message, hint), severity: 'warning' };
  });
}

/** Whether the referrals of a scenario are an input that the fit leaves alone. */
function isGiven({ demand }: Calibration['start'], free: Calibration['free']): boolean {
  const isSolved = demand.referrals !== null && solvedStreams(demand).length > 0;
  return isSolved && !free.some(({ written }) => written.path.trim() === 'demand.referrals');
}

function given(figure: WrittenFigure): Finding {
  const message = 'referrals are given by demand.referrals, and the new families solved for them';
  const hint =
    'write the number as set: { demand.referrals: … }, and hold this one out to see what comes of it';
  return at(figure, 'target-given', message, hint);
}

function unknown(figure: WrittenFigure, known: Iterable<string>): Finding {
  const ids = [...known];
  const near = nearest(figure.id, ids);
  const alike = ids.filter((id) => id.split('.')[0] === figure.id.split('.')[0]).slice(0, 8);
  const others = alike.length > 0 ? `there is: ${alike.join(', ')}` : 'docs/indicators.md lists them';
  const hint = near === null ? others : `did you mean "${near}"?`;
  return at(figure, 'unknown-reference', `the scenario has no outcome "${figure.id}"`, hint);
}

function at({ place, id }: WrittenFigure, code: Finding['code'], message: string, hint: string): Finding {
  return finding(place, `targets.${id}`, { code, message, hint });
}

function finding(
  { file, line, column }: Place,
  path: string,
  {
    severity = 'error',
    ...remark
  }: Pick<Finding, 'code' | 'message' | 'hint'> & Partial<Pick<Finding, 'severity'>>,
): Finding {
  return { ...remark, severity, file, line, column, path };
}
