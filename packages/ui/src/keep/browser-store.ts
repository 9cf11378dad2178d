import type { Project } from '../state/project.ts';
import { projectFromJson, projectToJson } from './project-json.ts';

/** Everything that the page keeps in the browser has a name that begins so. */
export const PREFIX = 'taper.';
const PROJECT = `${PREFIX}project.`;
/** Where the only comparison was kept before there were several. */
const BEFORE = `${PREFIX}comparison`;
/** Which project is open. */
const OPEN = `${PREFIX}open`;

/** A project that the browser keeps. */
export interface KeptProject {
  readonly id: string;
  readonly project: Project;
  /** When it was changed last, ISO. */
  readonly at: string;
}

/**
 * Keeps a project in the browser; one that is kept as it is keeps its date.
 * @returns false when the browser keeps nothing, for lack of room or of leave
 */
export function keepProject(
  { id, project, at }: KeptProject,
  storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage,
): boolean {
  try {
    const kept = parsed(id, storage.getItem(PROJECT + id));
    if (kept !== null && projectToJson(kept.project) === projectToJson(project)) return true;
    storage.setItem(PROJECT + id, projectToJson(project, { at }));
    return true;
  } catch {
    return false;
  }
}

/** The projects that the browser keeps and that can be read, the one changed last first. */
export function keptProjects(storage: Storage = localStorage): readonly KeptProject[] {
  try {
    return keysOf(storage)
      .filter((key) => key.startsWith(PROJECT))
      .flatMap((key) => parsed(key.slice(PROJECT.length), storage.getItem(key)) ?? [])
      .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  } catch {
    return [];
  }
}

/** Deletes one project. */
export function dropProject(id: string, storage: Storage = localStorage): void {
  try {
    storage.removeItem(PROJECT + id);
  } catch {
    // A browser that keeps nothing has nothing to delete.
  }
}

/** Makes a project of the comparison that was kept before there were several; one that cannot be read stays where it is. */
export function takeOver(
  storage: Storage = localStorage,
  at = new Date().toISOString(),
  id: string = crypto.randomUUID(),
): void {
  try {
    const before = parsed(id, storage.getItem(BEFORE));
    if (before !== null && keepProject({ ...before, at }, storage)) storage.removeItem(BEFORE);
  } catch {
    // A browser that keeps nothing has nothing to take over.
  }
}

/** Whether something that another window changed in the browser is this project. */
export function isOfProject(key: string | null, id: string): boolean {
  return key === PROJECT + id;
}

/** Where it stands which project is open: in this window, and in whichever was used last. */
const openIn = (): readonly Storage[] => [sessionStorage, localStorage];

/** Id of the project that was open in this window, else of the one that was opened last; null when none was. */
export function openedLast(storages: () => readonly Storage[] = openIn): string | null {
  try {
    return storages().reduce<string | null>((found, one) => found ?? one.getItem(OPEN), null);
  } catch {
    return null;
  }
}

/** Remembers which project is open, for when the page is loaded again. */
export function rememberOpen(id: string, storages: () => readonly Storage[] = openIn): void {
  try {
    for (const one of storages()) one.setItem(OPEN, id);
  } catch {
    // Then the one changed last is opened.
  }
}

/** Deletes everything that the page keeps in the browser. */
export function deleteKept(storages: readonly Storage[] = [localStorage, sessionStorage]): void {
  for (const storage of storages)
    for (const key of keysOf(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
}

/** Names of everything in a storage. */
export function keysOf(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
    (key) => key !== null,
  );
}

function parsed(id: string, text: string | null): KeptProject | null {
  if (text === null || !/^[\w-]{1,80}$/.test(id)) return null;
  try {
    const project = projectFromJson(text);
    const { at } = JSON.parse(text) as { readonly at?: unknown };
    const isDate = typeof at === 'string' && !Number.isNaN(Date.parse(at));
    return { id, project, at: isDate ? at : new Date(0).toISOString() };
  } catch {
    return null;
  }
}
