import type { Path } from '../path.ts';
import type { Checker } from './checker.ts';

/** Checks that where families come back, it is said how soon and to which stage. */
export function checkReturns(checker: Checker): void {
  const { scenario } = checker;
  checkReturn(['return'], scenario.return.scale, checker);
  // Where the scenario has a clock of its own, stages take from it what they leave out.
  if (scenario.return.scale < Infinity) return;
  for (const [id, stage] of Object.entries(scenario.stages)) {
    if (stage.return !== null) checkReturn(['stages', id, 'return'], stage.return.scale, checker);
  }
}

function checkReturn(path: Path, scale: number, { given, sound, report }: Checker): void {
  if (scale === Infinity || !sound(path)) return;
  for (const part of ['shape', 'to']) {
    if (given([...path, part]) || given(['return', part])) continue;
    const hint =
      part === 'to' ? 'add to:, with shares by stage' : 'add shape:, below 1 where most return soon';
    report([...path, part], { code: 'missing-field', message: `a return clock needs ${part}`, hint });
  }
}
