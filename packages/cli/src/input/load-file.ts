import type { Load } from '@taper/engine';
import { readFileSync } from 'node:fs';

const BYTE_ORDER_MARK = /^\ufeff/;

/** Gives the text of a file in UTF-8, as scenarios are read; undefined when it cannot be read. */
export function loadFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(BYTE_ORDER_MARK, '');
  } catch {
    return undefined;
  }
}

/** Reads files and remembers their texts. */
export function rememberingLoad(): { load: Load; files: Record<string, string> } {
  const files: Record<string, string> = {};
  const load = (path: string) => {
    const text = files[path] ?? loadFile(path);
    if (text !== undefined) files[path] = text;
    return text;
  };
  return { load, files };
}
