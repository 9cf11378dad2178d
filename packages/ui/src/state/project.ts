import { defaults } from '@taper/engine';
import type { Settings } from './page-state.ts';

/** Something that a scenario file may say at a path: a value, a list, a number with its source; null takes it out. */
export type ChangeValue =
  string | number | boolean | null | readonly ChangeValue[] | { readonly [key: string]: ChangeValue };

/** What a variant changes of the base, by dotted path, as a scenario file would write it. */
export type Changes = Readonly<Record<string, ChangeValue>>;

/** What people write down about a scenario; kept under `about` in its file. */
export const NOTE_KINDS = ['question', 'hypothesis', 'prediction', 'finding', 'decision'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];
export type Notes = Readonly<Partial<Record<NoteKind, string>>>;

/** A scenario that differs from the base. */
export interface Variant {
  readonly id: string;
  /** Which shape and colour it has on the page, from 1; 0 is the base's. */
  readonly mark: number;
  /** What a reader called it; null: it is named after what it changes. */
  readonly name: string | null;
  readonly changes: Changes;
  readonly notes: Notes;
}

/** Where the base comes from: a ready file, or one that the reader brought along, which may extend ready ones. */
export type BaseSource =
  | { readonly kind: 'ready'; readonly file: string }
  | { readonly kind: 'own'; readonly file: string; readonly text: string };

/** A base that the reader brought along. */
export type OwnBase = Extract<BaseSource, { readonly kind: 'own' }>;

/** A whole comparison as a reader has made it: all that a link, a file or the browser keeps of it. */
export interface Project {
  readonly base: BaseSource;
  /** What the comparison asks; null: what the base's file asks. */
  readonly question: string | null;
  readonly variants: readonly Variant[];
  readonly settings: Settings;
}

/** More variants than this no reader keeps apart, nor shapes and colours. */
export const MOST_VARIANTS = 6;

/** A comparison of a base with nothing yet. */
export function emptyProject(base: BaseSource): Project {
  return {
    base,
    question: null,
    variants: [],
    settings: { seed: defaults.seed, runs: defaults.replications },
  };
}

/** Whether a reader has made nothing yet: a ready place by itself. */
export function isUntouched({ base, question, variants }: Project): boolean {
  return base.kind === 'ready' && question === null && variants.length === 0;
}

/** Adds a variant at the end, with the first shape and colour that are free. */
export function withVariant(
  project: Project,
  variant: Pick<Variant, 'id'> & Partial<Omit<Variant, 'mark'>>,
): Project {
  if (project.variants.length >= MOST_VARIANTS) return project;
  const taken = new Set(project.variants.map(({ mark }) => mark));
  const marks = Array.from({ length: MOST_VARIANTS }, (_, index) => index + 1);
  const mark = marks.find((one) => !taken.has(one)) ?? MOST_VARIANTS;
  const added: Variant = { name: null, changes: {}, notes: {}, ...variant, mark };
  return { ...project, variants: [...project.variants, added] };
}

/** Takes a variant out. */
export function withoutVariant(project: Project, id: string): Project {
  return { ...project, variants: project.variants.filter((variant) => variant.id !== id) };
}

/** Changes one variant. */
export function changedVariant(project: Project, id: string, change: (variant: Variant) => Variant): Project {
  const variants = project.variants.map((variant) => (variant.id === id ? change(variant) : variant));
  return { ...project, variants };
}

/** Moves a variant up (-1) or down (1) among the others; at an end it stays. */
export function movedVariant(project: Project, id: string, by: -1 | 1): Project {
  const variants = [...project.variants];
  const from = variants.findIndex((variant) => variant.id === id);
  const to = from + by;
  const [moved, other] = [variants[from], variants[to]];
  if (moved === undefined || other === undefined) return project;
  [variants[from], variants[to]] = [other, moved];
  return { ...project, variants };
}

/** Sets values at paths of a variant's changes; undefined takes a change back. */
export function withChanges(
  variant: Variant,
  changes: Readonly<Record<string, ChangeValue | undefined>>,
): Variant {
  const entries = Object.entries({ ...variant.changes, ...changes });
  const kept = entries.filter((entry): entry is [string, ChangeValue] => entry[1] !== undefined);
  return { ...variant, changes: Object.fromEntries(kept) };
}
