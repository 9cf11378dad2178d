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
