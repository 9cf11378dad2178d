import type { Document, ParsedNode, YAMLError } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Report } from '../reading/report.ts';
import { wholeFile } from '../reading/report.ts';
import type { Entry, MapNode, Node, Place, ScalarNode } from './node.ts';

/** Maps and lists inside each other deeper than this are not read. */
const deepestNesting = 50;

/**
 * Reads YAML text into nodes that know their places.
 * What is not YAML, or a part of YAML that scenario files do without, is reported.
 * @returns null when the text cannot be used at all.
 */
export function parseYaml(text: string, file: string, report: Report): Node | null {
  const lines = new LineCounter();
  const document = parseSafely(text, lines);
  if (document === null) {
    const message = 'the text is nested too deep to read';
    report.add(wholeFile(file), [], { code: 'yaml-unsupported', message, hint: 'use fewer levels' });
    return null;
  }
  const converter = createConverter(file, lines, report);
  const problems = [...document.errors, ...document.warnings];
  problems.forEach((problem) => converter.syntax(problem));
  return problems.length > 0 ? null : converter.root(document);
}

function parseSafely(text: string, lineCounter: LineCounter): Document.Parsed | null {
  try {
    // A mark of byte order is not part of the first line. Keys written twice are told apart here, by their words.
    return parseDocument(text.replace(/^\uFEFF/, ''), {
      lineCounter,
      prettyErrors: false,
      uniqueKeys: false,
    });
  } catch {
    // The parser is recursive: text nested thousands deep exhausts the stack.
    return null;
  }
}

interface Converter {
  readonly syntax: (problem: YAMLError) => void;
  readonly root: (document: Document.Parsed) => Node | null;
}

function createConverter(file: string, lines: LineCounter, report: Report): Converter {
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const placeOf = (node: ParsedNode): Place => placeAt(node.range[0]);
  const unsupported = (place: Place, what: string, hint: string): void =>
    report.add(place, [], { code: 'yaml-unsupported', message: `${what} is not read`, hint });

  function convert(node: ParsedNode | null, place: Place, depth: number): Node {
    if (node === null) return { kind: 'scalar', value: null, place };
    if (depth > deepestNesting) unsupported(placeOf(node), 'a value this deep', 'use fewer levels');
    else if (isAlias(node)) unsupported(placeOf(node), 'an alias (*)', 'write the value out, or use extends');
    else if (isMap(node)) return { kind: 'map', entries: entriesOf(node.items, depth), place };
    else if (isSeq(node)) {
      const items = node.items.map((item) => convert(item, placeOf(item), depth + 1));
      return { kind: 'list', items, place: placeOf(node) };
    } else if (isScalar(node)) return { kind: 'scalar', value: valueOf(node.value), place: placeOf(node) };
    return { kind: 'scalar', value: null, place };
  }

  function entriesOf(
    items: readonly { key: ParsedNode; value: ParsedNode | null }[],
    depth: number,
  ): MapNode['entries'] {
    const entries = new Map<string, Entry>();
    for (const { key, value } of items) {
      const place = placeOf(key);
      const word = isScalar(key) ? valueOf(key.value) : null;
      if (word === null) unsupported(place, 'a key that is not a word or a number', 'write a plain key');
      else if (entries.has(String(word))) {
        const message = `"${word}" is already in this map`;
        report.add(place, [], { code: 'yaml-duplicate-key', message, hint: 'keep one of the two' });
      } else entries.set(String(word), { place, node: convert(value, place, depth + 1) });
    }
    return entries;
  }

  return {
    syntax: ({ message, pos }) => {
      const hint = 'check indentation, colons, quotes and brackets here';
      const plain = message.split('\n')[0] ?? message;
      report.add(placeAt(pos[0]), [], { code: 'yaml-syntax', message: plain, hint });
    },
    root: (document) => {
      const { contents } = document;
      return contents === null ? null : convert(contents, { file, line: 1, column: 1 }, 0);
    },
  };
}

function valueOf(value: unknown): ScalarNode['value'] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
