import type { RandomKey } from '../random/key.ts';
import { deriveKey } from '../random/threefry.ts';

/** Domains of the keys that name replications and shared opening states within a seed. */
const REPLICATIONS = 0;
const STATES = 1;
const DRAWS = 2;

/** Two words that name a replication within a seed: all that it draws goes by them, but for a shared opening state. */
export function replicationKey(seed: RandomKey, replication: number): Int32Array {
  return keyOf(seed, replication, REPLICATIONS);
}

/** Two words that name an opening state that several replications share. */
export function stateKey(seed: RandomKey, state: number): Int32Array {
  return keyOf(seed, state, STATES);
}

/**
 * Replications that share a draw of the assumptions, each with families of its own: what differs between two of them
 * is luck, what differs between draws beyond that is what the assumptions do. Two is the number that tells most of both
 * for the same work (Y. Sun, D. W. Apley and J. Staum, Efficient nested simulation for estimating the variance of a
 * conditional expectation, Operations Research 59, 2011, 998–1007).
 */
const REPLICATIONS_A_DRAW = 2;

/**
 * Number of the draw of the assumptions that a replication has, in every scenario. Replications that open from one
 * state have one draw, the one it was warmed up with.
 *
 * @param states how many opening states the replications of the base take in turn; Infinity where each has its own
 */
export function drawOf(replication: number, states: number): number {
  return Math.floor((replication % states) / REPLICATIONS_A_DRAW);
}

/** Two words that name a draw of the assumptions within a seed. */
export function drawKey(seed: RandomKey, draw: number): Int32Array {
  return keyOf(seed, draw, DRAWS);
}

function keyOf({ k0, k1 }: RandomKey, number: number, domain: number): Int32Array {
  const key = new Int32Array(2);
  deriveKey(k0, k1, number, domain, key, 0);
  return key;
}
