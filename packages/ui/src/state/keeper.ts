import { effect, signal, untracked } from '@preact/signals-core';
import type { Signal } from '@preact/signals-core';
import {
  deleteKept,
  dropProject,
  isOfProject,
  keepProject,
  keptProjects,
  rememberOpen,
} from '../keep/browser-store.ts';
import type { KeptProject } from '../keep/browser-store.ts';
import { isUntouched } from './project.ts';
import type { Project } from './project.ts';
import type { ProjectStore } from './project-store.ts';
import { leaveLink } from './start.ts';

/** Milliseconds after a change until it is kept: nobody loses more than that. */
const REST = 300;

const FULL = 'This browser keeps nothing between visits: save what you want to keep, or share a link.';
const PARTED =
  'This project was changed in another window too. What you change here is kept as a project of its own.';

/**
 * Keeps projects in the browser, each under its id, whenever the one that is open changes. What stands when the page
 * opens is not kept: it is there anyway, or it came by a link that somebody may only want to look at. It is kept when
 * another takes its place, so that nothing is lost by looking elsewhere.
 */
export class Keeper {
  /** What is kept, the project changed last first. */
  readonly kept: Signal<readonly KeptProject[]> = signal(keptProjects());
  readonly #store: ProjectStore;
  readonly #tell: (problem: string) => void;
  #open: { readonly id: string; readonly project: Project };
  #resting: ReturnType<typeof setTimeout> | undefined;
  #isUnkept = false;
  /** Whether another window has kept something else under the same id. */
  #isParted = false;
  /** Projects that a reader has deleted are not kept again by leaving them. */
  readonly #deleted = new Set<string>();

  /** @param tell told when the browser keeps nothing, and when two windows change one project */
  constructor(store: ProjectStore, tell: (problem: string) => void) {
    this.#store = store;
    this.#tell = tell;
    this.#open = { id: store.id.peek(), project: store.project.peek() };
    effect(() => this.#follow(store.id.value, store.project.value));
    // Whoever closes the page right after a change keeps it too.
    addEventListener('pagehide', () => this.#keep());
    addEventListener('storage', ({ key, newValue }) => {
      if (newValue !== null && isOfProject(key, this.#open.id)) this.#isParted = true;
      this.kept.value = keptProjects();
    });
  }

  /** Opens another project that is kept. */
  open(id: string): void {
    const found = this.kept.value.find((one) => one.id === id);
    if (found !== undefined && id !== this.#open.id) this.#store.replace(found.project, null, id);
  }

  /** Keeps a copy of a project, and opens it. */
  duplicate(id: string): void {
    this.#keep();
    const found = this.kept.value.find((one) => one.id === id);
    if (found === undefined) return;
    const { question } = found.project;
    this.#store.replace({
      ...found.project,
      question: question === null ? null : `${question} (copy)`,
    });
  }

  /**
   * Deletes a project that is kept; it may be had back.
   * @param name as the reader knows it
   * @param instead opened where the deleted one was open and there is no other
   */
  delete(id: string, name: string, instead: Project): void {
    this.#keep();
    const found = this.kept.value.find((one) => one.id === id);
    if (found === undefined) return;
    const wasOpen = id === this.#open.id;
    this.#deleted.add(id);
    dropProject(id);
    this.kept.value = keptProjects();
    const [next] = this.kept.value;
    if (wasOpen) this.#store.replace(next?.project ?? instead, null, next?.id);
    this.#store.undoable.value = {
      done: `Deleted “${name}”.`,
      undo: () => {
        this.#deleted.delete(id);
        this.#write(found);
        if (wasOpen) this.#store.replace(found.project, null, id);
      },
    };
  }

  /** Forgets everything that is kept, and what stands until it changes. */
  forget(): void {
    clearTimeout(this.#resting);
    this.#isUnkept = false;
    deleteKept();
    this.kept.value = [];
  }

  #follow(id: string, project: Project): void {
    const before = this.#open;
    if (id === before.id && project === before.project) return;
    untracked(() => {
      leaveLink();
      if (id !== before.id) {
        this.#leave();
        // At once: a window that is opened next begins with it.
        rememberOpen(id);
      }
      this.#open = { id, project };
      this.#isUnkept = true;
      clearTimeout(this.#resting);
      this.#resting = setTimeout(() => this.#keep(), REST);
    });
  }

  /** What was made is kept, whether or not it has been before; a place that was only looked at is not. */
  #leave(): void {
    const { id, project } = this.#open;
    if (isUntouched(project)) dropProject(id);
    else if (!this.#deleted.has(id)) {
      this.#isUnkept = true;
      this.#keep();
    }
    this.#isParted = false;
    this.#isUnkept = false;
    this.kept.value = keptProjects();
  }

  #keep(): void {
    if (!this.#isUnkept) return;
    this.#isUnkept = false;
    if (this.#isParted) this.#part();
    const { id, project } = this.#open;
    this.#write({ id, project, at: new Date().toISOString() });
    rememberOpen(id);
  }

  /** Goes on under an id of its own, so that neither window overwrites the other. */
  #part(): void {
    this.#isParted = false;
    this.#open = { ...this.#open, id: crypto.randomUUID() };
    // While another project takes its place the store is about that one already.
    if (this.#store.project.peek() === this.#open.project) this.#store.id.value = this.#open.id;
    this.#tell(PARTED);
  }

  #write(kept: KeptProject): void {
    if (!keepProject(kept)) this.#tell(FULL);
    this.kept.value = keptProjects();
  }
}
