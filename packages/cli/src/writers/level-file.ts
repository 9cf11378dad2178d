import { levelledScenario } from '@taper/engine';
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, relative } from 'node:path';
import type { LevelResult } from '../level/level-costs.ts';
import { InputFault } from '../ending/stops.ts';
import { checkOutDir, writeOutDir } from './out-dir.ts';

/**
 * Makes sure, before any work is done, that a scenario file can be written there.
 * @throws InputFault when it cannot
 */
export function checkLevelFile(path: string): void {
  if (!['.yaml', '.yml'].includes(extname(path).toLowerCase()))
    throw new InputFault(`Give --out a name that ends in .yaml, not ${path}.`);
  if (existsSync(path) && statSync(path).isDirectory())
    throw new InputFault(`The scenario cannot be written to ${path}: it is a folder.`);
  checkOutDir(dirname(path), [basename(path)]);
}

/** Writes a scenario file that extends the one whose number was looked for, and has the number found. */
export function writeLevelFile(path: string, result: LevelResult, base: string, file: string): void {
  const { by, seed, replications, tolerance, verdict } = result;
  const text = levelledScenario({
    file: relative(dirname(path), file).replaceAll('\\', '/'),
    name: `${result.scenario.name}, at the cost of ${result.base}`,
    path: by.path,
    value: by.value,
    source: `${sourceOf(verdict)} ${basename(base)} within ${tolerance * 100}% over ${result.horizon.months} months, by taper level --by ${by.path}[${by.low},${by.high}] --seed ${seed} --replications ${replications}`,
  });
  writeOutDir(dirname(path), { [basename(path)]: text });
}

function sourceOf(verdict: LevelResult['verdict']): string {
  return verdict === 'level'
    ? 'costs what is spent in'
    : 'comes nearest to, but does not cost, what is spent in';
}
