/** Keys from the top of a scenario down to a place in it. */
export type Path = readonly string[];

/** Whether a path is at another, or below it; a key of the other may be `*`, which is any key. */
export function isWithin(above: Path, path: Path): boolean {
  return above.length <= path.length && above.every((key, depth) => key === '*' || key === path[depth]);
}

/** Writes a path with dots; a key that itself has a dot is quoted: `work.bands."0y..2y"`. */
export function formatPath(path: Path): string {
  return path.map((key) => (key === '' || /["'.=\s]/.test(key) ? JSON.stringify(key) : key)).join('.');
}

/** Reads a dotted path, quotes and all; null when a quote is not closed, a key is empty or a dot is missing. */
export function parsePath(text: string): Path | null {
  const keys: string[] = [];
  const key = /"((?:[^"\\]|\\.)*)"|([^."]+)/y;
  for (let at = 0; ; at++) {
    key.lastIndex = at;
    const match = key.exec(text);
    if (match === null) return null;
    keys.push(match[1] === undefined ? (match[2] ?? '').trim() : unquote(match[0]));
    at = key.lastIndex;
    if (at === text.length) return keys;
    if (text[at] !== '.') return null;
  }
}

function unquote(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}
