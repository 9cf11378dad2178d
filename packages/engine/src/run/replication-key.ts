import type { RandomKey } from '../random/key.ts';
import { deriveKey } from '../random/threefry.ts';

/** Domains of the keys that name replications and shared opening states within a seed. */
const REPLICATIONS = 0;
const STATES = 1;

/** Two words that name a replication within a seed: all that it draws goes by them, but for a shared opening state. */
export function replicationKey(seed: RandomKey, replication: number): Int32Array {
  return keyOf(seed, replication, REPLICATIONS);
}

/** Two words that name an opening state that several replications share. */
export function stateKey(seed: RandomKey, state: number): Int32Array {
  return keyOf(seed, state, STATES);
}

function keyOf({ k0, k1 }: RandomKey, number: number, domain: number): Int32Array {
  const key = new Int32Array(2);
  deriveKey(k0, k1, number, domain, key, 0);
  return key;
}
