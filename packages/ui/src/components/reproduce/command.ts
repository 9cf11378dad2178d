import type { ValueQuestion } from '../../desk/seek-value.ts';
import type { Settings } from '../../state/page-state.ts';

/** How commands begin in the folder of the repository. */
const TAPER = 'npx pnpm@10.34.9 --silent taper';
const SIGNS = { 'at-most': '<=', 'at-least': '>=', equal: '=' } as const;

/**
 * Writes the command that gives the same numbers in a terminal, from the folder of the repository.
 * @param files scenario files relative to that folder, the base first
 */
export function compareCommand(files: readonly string[], { seed, runs }: Settings): string {
  return `${TAPER} compare ${files.join(' ')} ${seedOption(seed)} --replications ${runs}`;
}

/**
 * Writes the command that looks for the same value in a terminal.
 * @param file scenario file relative to the folder of the repository
 */
export function seekCommand(file: string, { lever, goal, seed, first, atMost }: ValueQuestion): string {
  const { path, from, to, unit, step } = lever;
  const steps = step === null ? '' : `,step=${step}`;
  return [
    `${TAPER} seek ${file}`,
    `--lever ${quoted(`${path}=${from}${unit}..${to}${unit}${steps}`)}`,
    `--goal "${goal.indicator} ${SIGNS[goal.is]} ${goal.value}"`,
    seedOption(seed),
    `--replications ${first} --at-most ${atMost}`,
  ].join(' ');
}

/** Seeds are any text: one with spaces or signs is quoted, one that begins with a dash is tied to its option. */
function seedOption(seed: string): string {
  if (/^[A-Za-z0-9_][\w.-]*$/.test(seed)) return `--seed ${seed}`;
  return `--seed=${inQuotes(seed)}`;
}

function quoted(text: string): string {
  return /^[\w.,=-]+$/.test(text) ? text : inQuotes(text);
}

function inQuotes(text: string): string {
  return `"${text.replace(/["\\$`]/g, '\\$&')}"`;
}
