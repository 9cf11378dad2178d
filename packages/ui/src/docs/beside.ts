/** Dimensions of ids whose values have each an entry of their own; of all others, one entry stands for every value. */
const TOLD_APART = ['window', 'activity'];

/** Whether the documentation stands beside the page: a page that is one file on a disk has nothing beside it. */
export function hasDocs(): boolean {
  return location.protocol !== 'file:';
}

/**
 * Names the entry of an outcome among the indicators of the documentation, where it is an anchor: the id of the outcome,
 * with `…` for what belongs to a scenario: `wait.families.service=…`.
 * @param id of an indicator
 */
export function entryOf(id: string): string {
  return id.replace(/\.(\w+)=[^.]+/g, (dimension, name: string) =>
    TOLD_APART.includes(name) ? dimension : `.${name}=…`,
  );
}
