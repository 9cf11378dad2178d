import type { AssumptionMode } from '@taper/engine';
import { shellArgument, shellOption } from './shell.ts';

/** What was asked for. */
export interface Asked {
  readonly command: 'run' | 'compare' | 'batch';
  readonly files: readonly string[];
  readonly set: readonly string[];
  readonly seed: string;
  readonly replications: number;
  readonly assumptions: AssumptionMode;
}

/** Writes the command that gives the same numbers again. */
export function againCommand({ command, files, set, seed, replications, assumptions }: Asked): string {
  return [
    ...['npx', 'pnpm@10.34.9', '--silent', 'taper', command],
    ...files.map(shellArgument),
    ...set.map((one) => shellOption('--set', one)),
    shellOption('--seed', seed),
    `--replications ${replications}`,
    `--assumptions ${assumptions}`,
  ].join(' ');
}
