import { batch, signal } from '@preact/signals-core';
import type { Signal } from '@preact/signals-core';
import type { Settings } from './page-state.ts';
import { changedVariant, movedVariant, withChanges, withVariant, withoutVariant } from './project.ts';
import type { BaseSource, ChangeValue, Notes, Project, Variant } from './project.ts';

/** Something that was taken away and may be had back. */
export interface Undoable {
  /** What was done, for readers: `Deleted “Cap 20”.` */
  readonly done: string;
  readonly undo: () => void;
}

/** The comparison as it stands, what is selected in it, and the changes that a reader may make. */
export class ProjectStore {
  /** Id under which the comparison is kept. */
  readonly id: Signal<string>;
  readonly project: Signal<Project>;
  /** Id of the variant that controls change; null: the base, which is locked. */
  readonly selected: Signal<string | null>;
  readonly undoable: Signal<Undoable | null> = signal(null);
  readonly #newId: () => string;

  constructor(
    project: Project,
    newId: () => string = () => crypto.randomUUID().slice(0, 8),
    id: string = crypto.randomUUID(),
  ) {
    this.id = signal(id);
    this.project = signal(project);
    this.selected = signal(project.variants[0]?.id ?? null);
    this.#newId = newId;
  }

  /**
   * Puts a whole other comparison in place; what stood before may be had back where `done` says so.
   * @param id under which it is kept; left out: it is new
   */
  replace(project: Project, done: string | null = null, id: string = crypto.randomUUID()): void {
    const undo = this.#back();
    batch(() => {
      this.undoable.value = done === null ? null : { done, undo };
      this.id.value = id;
      this.project.value = project;
      this.selected.value = project.variants[0]?.id ?? null;
    });
  }

  /** Puts another base under what stands beside it, which stays; what stood before may be had back. */
  rebase(base: BaseSource, done: string): void {
    const undo = this.#back();
    this.project.value = { ...this.project.value, base };
    this.undoable.value = { done, undo };
  }

  /** Adds a variant and selects it; does nothing when there are as many as may be. */
  add(variant: Partial<Omit<Variant, 'id' | 'mark'>> = {}): void {
    const id = this.#newId();
    const project = withVariant(this.project.value, { ...variant, id });
    if (project === this.project.value) return;
    this.project.value = project;
    this.selected.value = id;
    this.undoable.value = null;
  }

  /** Adds a copy of a variant, or of the base where the id is null, and selects it. */
  duplicate(id: string | null): void {
    const original = this.variant(id);
    if (original === undefined) return this.add();
    const { name, changes, notes } = original;
    return this.add({ name: name === null ? null : `${name} (copy)`, changes, notes });
  }

  delete(id: string, name: string): void {
    const undo = this.#back();
    const project = withoutVariant(this.project.value, id);
    this.project.value = project;
    if (this.selected.value === id) this.selected.value = project.variants[0]?.id ?? null;
    this.undoable.value = { done: `Deleted “${name}”.`, undo };
  }

  /** Puts back what was taken away last. */
  undo(): void {
    const undoable = this.undoable.value;
    if (undoable === null) return;
    this.undoable.value = null;
    undoable.undo();
  }

  move(id: string, by: -1 | 1): void {
    this.project.value = movedVariant(this.project.value, id, by);
  }

  /** Gives a variant a name of the reader's; an empty one names it after what it changes again. */
  rename(id: string, name: string): void {
    const trimmed = name.trim();
    this.#change(id, (variant) => ({ ...variant, name: trimmed === '' ? null : trimmed }));
  }

  note(id: string, notes: Notes): void {
    this.#change(id, (variant) => ({ ...variant, notes: { ...variant.notes, ...notes } }));
  }

  /** Sets values at paths of a variant; undefined takes a change back. */
  set(id: string, changes: Readonly<Record<string, ChangeValue | undefined>>): void {
    this.#change(id, (variant) => withChanges(variant, changes));
  }

  ask(question: string): void {
    const trimmed = question.trim();
    this.project.value = { ...this.project.value, question: trimmed === '' ? null : trimmed };
  }

  /** Changes seed or number of runs. */
  settle(settings: Partial<Settings>): void {
    const project = this.project.value;
    this.project.value = { ...project, settings: { ...project.settings, ...settings } };
  }

  /** Finds a variant by its id. */
  variant(id: string | null): Variant | undefined {
    return this.project.value.variants.find((variant) => variant.id === id);
  }

  /** The way back to what stands now. */
  #back(): () => void {
    const [id, project, selected] = [this.id.value, this.project.value, this.selected.value];
    return () =>
      batch(() => {
        this.id.value = id;
        this.project.value = project;
        this.selected.value = selected;
      });
  }

  #change(id: string, change: (variant: Variant) => Variant): void {
    this.project.value = changedVariant(this.project.value, id, change);
  }
}
