/** A scenario beside the base, as far as a question goes by it. */
interface Beside {
  readonly name: string;
  /** What its author asked; undefined for nothing. */
  readonly question: string | undefined;
  readonly isChanged: boolean;
}

/** Questions of a place by itself, such as what it carries: what stands beside it makes them idle. */
const OF_ITSELF = /\b(if nothing (is changed|changes)|carry|nothing been changed|joins no programme)\b/i;

/**
 * The question of a comparison that nobody has worded: what the base's file asks, unless that is of the place by itself
 * and something is changed.
 */
export function questionInWords(asked: string, beside: readonly Beside[]): string {
  const changed = beside.filter(({ isChanged }) => isChanged);
  const [first] = changed;
  if (first === undefined || !OF_ITSELF.test(asked)) return asked;
  if (changed.length === 1 && first.question !== undefined && first.question !== '') return first.question;
  const names = changed.map(({ name }) => `“${name}”`);
  const last = names.pop() ?? '';
  return `What would ${names.length === 0 ? last : `${names.join(', ')} or ${last}`} change?`;
}
