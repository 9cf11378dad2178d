import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Contestant, Run } from '../network.ts';

/** Debian's Python first: it is the one that its package of SimPy belongs to. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

export interface FoundSimpy {
  readonly python: string;
  readonly version: string;
}

/** The Python that has SimPy, with SimPy’s version; null where none has. */
export function findSimpy(): FoundSimpy | null {
  for (const python of PYTHONS) {
    const { status, stdout } = spawnSync(python, ['-c', 'import simpy; print(simpy.__version__)'], {
      encoding: 'utf8',
    });
    if (status === 0) return { python, version: stdout.trim() };
  }
  return null;
}

/** SimPy, in a process of its own. @param root folder of the workspace */
export function simpy(python: string, root: string): Contestant {
  const program = join(root, 'test', 'bench', 'peers', 'simpy_network.py');
  return (network, customers, seed) => {
    const { status, stdout, stderr } = spawnSync(python, [program], {
      input: JSON.stringify({ network, customers, seed }),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`SimPy failed: ${stderr}`);
    return JSON.parse(stdout) as Run;
  };
}
