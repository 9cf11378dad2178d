/**
 * Breaks text into lines of at most `width` columns, at spaces; a word longer than a line is broken inside, after a dot
 * or a slash if it can be.
 * @returns at least one line
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((whole) => pieces(whole, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** Wraps text and starts the first line with `first`, the others with as much space. */
export function wrapAfter(first: string, text: string, width: number): string[] {
  return wrap(text, width - first.length).map(
    (line, index) => (index === 0 ? first : ' '.repeat(first.length)) + line,
  );
}

/** Breaks a long word where paths and dotted names may be broken, if that leaves no line too short. */
function pieces(word: string, width: number): string[] {
  if (word.length <= width) return [word];
  const joint = Math.max(word.lastIndexOf('.', width - 1), word.lastIndexOf('/', width - 1)) + 1;
  const cut = joint > width / 2 ? joint : width;
  return [word.slice(0, cut), ...pieces(word.slice(cut), width)];
}
