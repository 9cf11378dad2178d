import { ownChanges } from '@taper/engine';
import { resolved } from './file-names.ts';

/** A ready scenario that may stand beside the base of its place. */
export interface ReadyVariant {
  readonly file: string;
  readonly name: string;
}

/** A ready place to start from. */
export interface Place {
  /** The file of the base, as it is named in the repository. */
  readonly file: string;
  readonly name: string;
  /** Children aged 0 to 17; null where the file does not say so itself. */
  readonly children: number | null;
  /** What the file asks; empty for nothing. */
  readonly about: string;
  readonly ready: readonly ReadyVariant[];
}

/** Folders that are offered first, in this order. */
const FIRST = ['england', 'durham', 'newcastle', 'cambridgeshire'];

/** What a file says at its top. */
interface Head {
  readonly file: string;
  /** The file it extends, as it is named in the repository; null: none. */
  readonly extends: string | null;
  readonly said: ReadonlyMap<string, unknown>;
}

/**
 * Finds the places among ready scenario files: those that name a place of their own. Files that come from one, by way
 * of whatever others, may stand beside it.
 */
export function placesIn(files: ReadonlyMap<string, string>): Place[] {
  const heads = new Map([...files].map(([file, text]) => [file, headOf(file, text)]));
  const places = [...heads.values()].filter((head) => isPlace(head));
  return places
    .map((place) => placeOf(place, heads))
    .sort((a, b) => rank(a.file) - rank(b.file) || a.file.localeCompare(b.file));
}

function headOf(file: string, text: string): Head {
  const { extends: base, changes } = ownChanges(file, text);
  return {
    ...{ file, extends: base === null ? null : resolved(file.slice(0, file.lastIndexOf('/') + 1), base) },
    said: new Map(changes.map(({ path, value }) => [path, valueOf(value)])),
  };
}

/** A file of open families is for who has one: nobody starts from a made-up one. */
function isPlace({ said }: Head): boolean {
  return said.has('place.name') && !said.has('opening.caseload');
}

function placeOf(place: Head, heads: ReadonlyMap<string, Head>): Place {
  const { file, said } = place;
  const children = said.get('place.children');
  const ready = [...heads.values()].filter((head) => head !== place && placeBehind(head, heads) === file);
  return {
    file,
    name: textOf(said.get('place.name')),
    children: typeof children === 'number' ? children : null,
    about: textOf(said.get('about.question')),
    ready: ready
      .filter((head) => !head.said.has('opening.caseload') && !isPlace(head))
      .map((head) => ({ file: head.file, name: textOf(head.said.get('name')) || head.file })),
  };
}

/** The nearest place that a file comes from; null where there is none. */
function placeBehind(head: Head, heads: ReadonlyMap<string, Head>): string | null {
  const seen = new Set<string>();
  for (let at = head.extends; at !== null && !seen.has(at); at = heads.get(at)?.extends ?? null) {
    seen.add(at);
    const above = heads.get(at);
    if (above !== undefined && isPlace(above)) return above.file;
  }
  return null;
}

/** A number with its source is told by its value. */
function valueOf(value: unknown): unknown {
  const isQuantity = typeof value === 'object' && value !== null && 'value' in value;
  return isQuantity ? value.value : value;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function rank(file: string): number {
  const place = FIRST.findIndex((folder) => file.includes(`/${folder}/`));
  return place < 0 ? FIRST.length : place;
}
