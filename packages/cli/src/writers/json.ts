/** Writes a value as JSON that people can read and programs can compare: two spaces, LF, a line end. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
