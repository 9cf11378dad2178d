import { ownChanges } from '@taper/engine';

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
  /** What the file asks or says of itself; empty for nothing. */
  readonly about: string;
  readonly ready: readonly ReadyVariant[];
}

/** Names of files that are a place as it is, before anything is changed. */
const BASES = ['today.yaml', 'council.yaml', 'base.yaml'];
/** Folders that are offered first, in this order. */
const FIRST = ['england', 'durham'];

/**
 * Finds the places among ready scenario files: in each folder the base, and the files that extend it. A folder whose
 * files extend only files of other folders holds a place in each of them.
 */
export function placesIn(files: ReadonlyMap<string, string>): Place[] {
  const heads = [...files].map(([file, text]) => headOf(file, text));
  const bases = heads.filter((head) => isBase(head, heads));
  return bases
    .map((base) => placeOf(base, heads))
    .sort((a, b) => rank(a.file) - rank(b.file) || a.name.localeCompare(b.name));
}

/** What a file says at its top. */
interface Head {
  readonly file: string;
  readonly folder: string;
  /** The file it extends, as it is named in the repository; null: none. */
  readonly extends: string | null;
  readonly said: ReadonlyMap<string, unknown>;
}

function headOf(file: string, text: string): Head {
  const { extends: base, changes } = ownChanges(file, text);
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return {
    ...{ file, folder, extends: base === null ? null : resolved(folder, base) },
    said: new Map(changes.map(({ path, value }) => [path, valueOf(value)])),
  };
}

function isBase({ file, folder, extends: base, said }: Head, heads: readonly Head[]): boolean {
  const name = file.slice(folder.length);
  if (BASES.includes(name)) return true;
  const hasBase = heads.some(
    (other) => other.folder === folder && BASES.includes(other.file.slice(folder.length)),
  );
  if (hasBase) return false;
  return said.has('place.name') && (base === null || !base.startsWith(folder));
}

function placeOf({ file, said }: Head, heads: readonly Head[]): Place {
  const children = said.get('place.children');
  return {
    file,
    name: textOf(said.get('place.name')) || textOf(said.get('name')) || file,
    children: typeof children === 'number' ? children : null,
    about: textOf(said.get('about.question')),
    ready: heads
      .filter((head) => head.extends === file && !said.has(`opening.caseload`) && !isBase(head, heads))
      .filter((head) => !head.said.has('opening.caseload'))
      .map((head) => ({ file: head.file, name: textOf(head.said.get('name')) || head.file })),
  };
}

/** A number with its source is told by its value. */
function valueOf(value: unknown): unknown {
  const isQuantity = typeof value === 'object' && value !== null && 'value' in value;
  return isQuantity ? value.value : value;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function resolved(folder: string, file: string): string {
  const parts = `${folder}${file}`.split('/');
  return parts
    .reduce<string[]>((path, part) => (part === '..' ? path.slice(0, -1) : [...path, part]), [])
    .join('/');
}

function rank(file: string): number {
  const place = FIRST.findIndex((folder) => file.includes(`/${folder}/`));
  return place < 0 ? FIRST.length : place;
}
