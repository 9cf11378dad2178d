/** Tells equal names apart: `Today`, `Today (2)`, in order. */
export function distinctNames(names: readonly string[]): string[] {
  const given = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let copy = 2; given.has(distinct); copy++) distinct = `${name} (${copy})`;
    given.add(distinct);
    return distinct;
  });
}
