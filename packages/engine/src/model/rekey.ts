import { deriveKey } from '../random/threefry.ts';
import { FREE } from './families.ts';
import { address, PURPOSE } from './purposes.ts';
import { rekeyStaff } from './people/taking-over.ts';
import type { World } from './world.ts';

const pair = new Int32Array(2);

/**
 * Gives every family, and everybody in post, draws of their own for what is still to come, so that replications which open from one state part
 * ways. What has been drawn already, and the ages of its children, stay as they are.
 */
export function rekey(world: World, replication: number): void {
  const { families } = world;
  rekeyStaff(world);
  for (let family = 0; family < families.rows; family++) {
    if (families.state[family] === FREE) continue;
    deriveKey(families.k0[family]!, families.k1[family]!, replication, address(PURPOSE.state, 0), pair, 0);
    families.k0[family] = pair[0]!;
    families.k1[family] = pair[1]!;
  }
}
