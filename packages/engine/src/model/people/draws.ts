import { uniform } from '../../random/threefry.ts';
import { address, nth } from '../purposes.ts';
import type { World } from '../world.ts';

/**
 * Draws a uniform number for the person in a post, or for the time the post is empty after that person: the same
 * whatever happens to anybody else (MODEL.md section 14).
 *
 * @param n which of the person's spells, weeks or practices it is for
 */
export function drawForPost({ model, posts, key }: World, post: number, purpose: number, n = 0): number {
  return uniform(
    key[0]!,
    key[1]!,
    whoseDraws(model.posts.hash[post]!, posts.occupant[post]!),
    address(purpose, n),
  );
}

/** Draws a length for the person in a post, or for the time the post is empty after that person. */
export function lengthForPost(
  { model, posts, key }: World,
  post: number,
  law: number,
  purpose: number,
  n = 0,
): number {
  const whose = whoseDraws(model.posts.hash[post]!, posts.occupant[post]!);
  return model.laws.sample(law, key[0]!, key[1]!, whose, address(purpose, n));
}

function whoseDraws(hash: number, occupant: number): number {
  return nth(hash, occupant);
}
