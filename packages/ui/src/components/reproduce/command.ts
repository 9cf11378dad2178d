import type { Settings } from '../../state/page-state.ts';

/**
 * Writes the command that gives the same numbers in a terminal, from the folder of the repository.
 * @param files scenario files relative to that folder, the base first
 */
export function compareCommand(files: readonly string[], { seed, runs }: Settings): string {
  return `npx pnpm@10.34.9 --silent taper compare ${files.join(' ')} ${seedOption(seed)} --replications ${runs}`;
}

/** Seeds are any text: one with spaces or signs is quoted, one that begins with a dash is tied to its option. */
function seedOption(seed: string): string {
  if (/^[A-Za-z0-9_][\w.-]*$/.test(seed)) return `--seed ${seed}`;
  return `--seed="${seed.replace(/["\\$`]/g, '\\$&')}"`;
}
