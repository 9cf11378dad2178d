/** Writes a count of children as people say it: `1,240`. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
