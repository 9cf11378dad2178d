import { inSentence } from '../in-sentence.ts';
import type { InputChange } from '../scenario/input-changes.ts';

/**
 * Says, after what a scenario costs, what is not in it: the very posts that it adds or takes away where those have no
 * cost, else that costs are not known of all.
 * @param notCosted labels of roles and placements without a cost
 * @param changes what the scenario changes
 */
export function notCountedInWords(notCosted: readonly string[], changes: readonly InputChange[]): string {
  if (notCosted.length === 0) return '';
  const posts = changes.flatMap(({ label, from, to }) => {
    const role = notCosted.find((one) => label === `${one} posts`);
    const more = Number(to) - Number(from);
    return role === undefined || Number.isNaN(more) ? [] : [{ role, more }];
  });
  if (posts.length === 0) return ', as far as costs are known';
  const said = posts.map(({ role, more }) => {
    const number = Math.round(Math.abs(more) * 10) / 10;
    const what = `${inSentence(role)} ${number === 1 ? 'post' : 'posts'}`;
    return more > 0 ? `the ${number} added ${what}` : `the ${number} ${what} taken away`;
  });
  const isOne = posts.length === 1 && Math.abs(posts[0]!.more) === 1;
  return `: ${said.join(' and ')} ${isOne ? 'is' : 'are'} not counted, since ${isOne ? 'it has' : 'they have'} no cost yet: give one in Money`;
}
