import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputFault } from '../ending/stops.ts';

const FOLDER = 'scenarios';
const ENDING = '.validation.yaml';

/**
 * Finds validation files: those named, by their path or by the name of their place in the folder of scenarios, or all of
 * that folder.
 * @throws InputFault for names of which there is none, all of them at once
 */
export function findPlaces(named: readonly string[]): string[] {
  const ready = readyPlaces();
  if (named.length === 0) {
    if (ready.size > 0) return [...ready.values()];
    throw new InputFault(`There is no ${FOLDER}/PLACE/PLACE${ENDING} here: give a validation file.`);
  }
  const missing = named.filter((name) => !ready.has(name) && !existsSync(name));
  if (missing.length > 0) {
    const known = ready.size > 0 ? ` There are ${[...ready.keys()].join(', ')}.` : '';
    throw new InputFault(
      `There is no place or file ${missing.map((name) => `"${name}"`).join(', ')}.${known}`,
    );
  }
  return named.map((name) => ready.get(name) ?? name);
}

/** The name of a place, as its validation file is called. */
export function placeName(file: string): string {
  return file
    .replace(/^.*[/\\]/, '')
    .replace(/\.ya?ml$/, '')
    .replace(/\.validation$/, '');
}

function readyPlaces(): Map<string, string> {
  const folders = existsSync(FOLDER) && statSync(FOLDER).isDirectory() ? readdirSync(FOLDER).sort() : [];
  return new Map(
    folders.flatMap((folder) => {
      const file = join(FOLDER, folder, `${folder}${ENDING}`);
      return existsSync(file) ? [[folder, file] as const] : [];
    }),
  );
}
