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

/** Later lines hang under what goes before them only while it leaves this part of the width. */
const LEAST_ROOM = 0.4;

/**
 * Wraps text and starts the first line with `first`, the others with as much space; where that leaves too little room, all
 * of it is one text, and later lines hang four columns deeper than its own indent.
 */
export function wrapAfter(first: string, text: string, width: number): string[] {
  if (width - first.length < width * LEAST_ROOM) {
    const indent = first.length - first.trimStart().length;
    const hang = ' '.repeat(indent + 4);
    return wrap(first.trim() + ' ' + text, width - hang.length).map(
      (line, index) => (index === 0 ? ' '.repeat(indent) : hang) + line,
    );
  }
  return wrap(text, width - first.length).map(
    (line, index) => (index === 0 ? first : ' '.repeat(first.length)) + line,
  );
}

/** Breaks a long word where paths and dotted names may be broken, if that leaves no line too short. */
function pieces(word: string, width: number): string[] {
  if (word.length <= width || width < 1) return [word];
  const joint = Math.max(word.lastIndexOf('.', width - 1), word.lastIndexOf('/', width - 1)) + 1;
  const cut = joint > width / 2 ? joint : width;
  return [word.slice(0, cut), ...pieces(word.slice(cut), width)];
}
