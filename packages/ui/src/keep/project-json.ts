import { MOST_RUNS } from '../state/defaults.ts';
import { MOST_VARIANTS, NOTE_KINDS } from '../state/project.ts';
import type { BaseSource, ChangeValue, Changes, Notes, Project, Variant } from '../state/project.ts';

/** Version of what is kept and shared; another is refused. */
const VERSION = 1;
/** Longest texts and most changes that are taken from outside. */
const LONGEST_TEXT = 4000;
const LONGEST_FILE = 1_000_000;
const MOST_CHANGES = 500;
const DEEPEST = 12;

/** What comes from outside and is not a comparison, in words. */
export class UnreadableProject extends Error {}

/**
 * Writes a comparison as plain data.
 * @param beside what is told of it too, and passed over when it is read
 * @param indent spaces of each step, for what people read too
 */
export function projectToJson(
  project: Project,
  beside: Readonly<Record<string, string>> = {},
  indent = 0,
): string {
  return JSON.stringify({ taperProject: VERSION, ...beside, ...project }, null, indent);
}

/**
 * Reads a comparison from outside: a link, a file or what the browser kept. Nothing is taken that is not as it must be,
 * and nothing is half taken.
 * @throws UnreadableProject saying what is wrong
 */
export function projectFromJson(text: string): Project {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new UnreadableProject('It is damaged or cut short.');
  }
  const map = mapOf(data, 'The whole');
  if (map['taperProject'] !== VERSION)
    throw new UnreadableProject('It was made by another version of this page, or by something else.');
  const variants = listOf(map['variants'], 'The scenarios').map(variantOf);
  if (variants.length > MOST_VARIANTS) throw new UnreadableProject('It has more scenarios than this page.');
  const ids = new Set(variants.flatMap(({ id, mark }) => [id, `mark ${mark}`]));
  if (ids.size < 2 * variants.length) throw new UnreadableProject('Two of its scenarios are one.');
  return {
    base: baseOf(mapOf(map['base'], 'The base')),
    question: map['question'] === null ? null : textOf(map['question'], 'The question'),
    variants,
    settings: settingsOf(mapOf(map['settings'], 'The settings')),
  };
}

function baseOf(base: Map): BaseSource {
  const file = textOf(base['file'], 'The name of the base');
  if (base['kind'] === 'ready') return { kind: 'ready', file };
  if (base['kind'] === 'own')
    return { kind: 'own', file, text: textOf(base['text'], 'The base', LONGEST_FILE) };
  throw new UnreadableProject('It does not say what its base is.');
}

function variantOf(data: unknown): Variant {
  const variant = mapOf(data, 'A scenario');
  const { id, mark } = variant;
  // Ids become names of files and of parts of the page.
  if (typeof id !== 'string' || !/^[\w-]{1,80}$/.test(id))
    throw new UnreadableProject('A scenario has no proper id.');
  if (typeof mark !== 'number' || !Number.isInteger(mark) || mark < 1 || mark > MOST_VARIANTS)
    throw new UnreadableProject('A scenario has no proper shape.');
  const name = variant['name'] === null ? null : textOf(variant['name'], 'A name');
  return { id, mark, name, changes: changesOf(variant['changes']), notes: notesOf(variant['notes']) };
}

function notesOf(data: unknown): Notes {
  const notes = mapOf(data, 'The notes');
  return Object.fromEntries(
    NOTE_KINDS.flatMap((kind) => (notes[kind] === undefined ? [] : [[kind, textOf(notes[kind], 'A note')]])),
  );
}

/** Changes as they come from outside, whatever paths they name: whether these make sense is seen when they are read. */
function changesOf(data: unknown): Changes {
  const entries = Object.entries(mapOf(data, 'The changes'));
  if (entries.length > MOST_CHANGES) throw new UnreadableProject('It changes too much at once.');
  return Object.fromEntries(entries.map(([path, value]) => [path, valueOf(value, 0)]));
}

function valueOf(value: unknown, depth: number): ChangeValue {
  if (depth > DEEPEST) throw new UnreadableProject('A change is nested too deep.');
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string') return textOf(value, 'A change');
  if (Array.isArray(value)) return value.map((item) => valueOf(item, depth + 1));
  return Object.fromEntries(
    Object.entries(mapOf(value, 'A change')).map(([key, part]) => [key, valueOf(part, depth + 1)]),
  );
}

function settingsOf({ seed, runs }: Map) {
  const isWhole = typeof runs === 'number' && Number.isInteger(runs) && runs >= 2 && runs <= MOST_RUNS;
  if (!isWhole) throw new UnreadableProject(`The number of runs is not between 2 and ${MOST_RUNS}.`);
  const text = textOf(seed, 'The seed', 200);
  if (text === '') throw new UnreadableProject('It has no seed.');
  return { seed: text, runs };
}

type Map = Readonly<Record<string, unknown>>;

function mapOf(data: unknown, what: string): Map {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new UnreadableProject(`${what} is not as it should be.`);
  if (Object.hasOwn(data, '__proto__')) throw new UnreadableProject(`${what} is not as it should be.`);
  return data as Map;
}

function listOf(data: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(data)) throw new UnreadableProject(`${what} are not as they should be.`);
  return data;
}

function textOf(data: unknown, what: string, longest = LONGEST_TEXT): string {
  if (typeof data !== 'string') throw new UnreadableProject(`${what} is not text.`);
  if (data.length > longest) throw new UnreadableProject(`${what} is too long.`);
  return data;
}
