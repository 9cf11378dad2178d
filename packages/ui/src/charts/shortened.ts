/** Pixels of a letter of a chart, generously. */
const LETTER = 8.4;

/** Leaves out what of a name has no room in a chart; the whole name is in the numbers behind it. */
export function shortened(name: string, room: number): string {
  const most = Math.max(1, Math.floor(room / LETTER) - 1);
  return name.length <= most ? name : `${name.slice(0, most).trimEnd()}…`;
}
