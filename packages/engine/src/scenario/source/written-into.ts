import { parseDocument } from 'yaml';
import { parsePath } from '../path.ts';

/**
 * Writes values into the text of a scenario file that can be read, and leaves all else as it stands, comments too.
 * @param values by dotted path; what the file already says there is replaced
 * @throws Error where the file has something else than a part on the way to a path
 */
export function writtenInto(text: string, values: Readonly<Record<string, unknown>>): string {
  const document = parseDocument(text);
  for (const [path, value] of Object.entries(values)) {
    const keys = parsePath(path) ?? [path];
    // A part without anything in it is as good as none.
    keys.forEach((_, depth) => {
      const above = keys.slice(0, depth);
      if (depth > 0 && document.hasIn(above) && document.getIn(above) === null) document.deleteIn(above);
    });
    document.setIn(keys, document.createNode(value));
  }
  return document.toString({ lineWidth: 0 });
}
