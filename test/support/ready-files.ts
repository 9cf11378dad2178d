import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const all = readdirSync('scenarios', { recursive: true, encoding: 'utf8' })
  .map((name) => join('scenarios', name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.yaml'))
  .sort();

/** Ready batch files, from the root. */
export const readyBatches = all.filter((name) => name.endsWith('.batch.yaml'));

/** The scenario that the targets files of a folder are for, where no scenario has their name. */
const fitted: Readonly<Record<string, string>> = { england: 'council.yaml', durham: 'today.yaml' };

/** Ready targets files, from the root, each with the scenario file that it is for. */
export const readyTargets = all
  .filter((name) => name.endsWith('.targets.yaml'))
  .map((targets) => {
    const [, folder = ''] = targets.split('/');
    const named = targets.replace(/\.targets\.yaml$/, '.yaml');
    const scenario = all.includes(named) ? named : `scenarios/${folder}/${fitted[folder] ?? ''}`;
    return { targets, scenario };
  });

/** Ready scenario files, from the root: other kinds name theirs before the ending. */
export const readyScenarios = all.filter((name) => !/\.(batch|targets|validation)\.yaml$/.test(name));
