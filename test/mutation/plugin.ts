import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Mutant } from './mutant.ts';
import { mutants } from './mutants.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Makes a plugin that breaks the engine by one mutant as its source is loaded; the files stay as they are. Only the
 * configuration of the tests knows of it, so nothing that is built can.
 *
 * @param id of the mutant; none where it is undefined
 */
export function breakEngine(id: string | undefined): Plugin[] {
  if (id === undefined) return [];
  const mutant = mutants.find((one) => one.id === id);
  if (mutant === undefined) throw new Error(`There is no mutant "${id}".`);
  const source = (root + mutant.file).replaceAll('\\', '/');
  return [
    {
      name: `taper-mutant-${id}`,
      enforce: 'pre',
      transform: (code, path) => (path.split('?')[0] === source ? mutated(code, mutant) : undefined),
    },
  ];
}

/** The source of the engine with a mutant in it. Throws where the text to change does not occur exactly once. */
export function mutated(code: string, { id, file, find, replace }: Mutant): string {
  const [before, after, ...more] = code.split(find);
  if (after === undefined || more.length > 0)
    throw new Error(`The text that mutant "${id}" changes does not occur exactly once in ${file}.`);
  return before! + replace + after;
}

/** Reads the source that a mutant changes. */
export function sourceOf({ file }: Mutant): string {
  return readFileSync(root + file, 'utf8');
}
