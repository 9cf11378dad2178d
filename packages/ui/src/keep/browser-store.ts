import type { Project } from '../state/project.ts';
import { projectFromJson, projectToJson } from './project-json.ts';

/** Where the comparison is kept in the browser. Everything that the page keeps has a name that begins so. */
const PREFIX = 'taper.';
const KEY = `${PREFIX}comparison`;

/** Keeps the comparison in the browser; false when the browser keeps nothing, for lack of room or of leave. */
export function keepProject(project: Project, storage: Storage = localStorage): boolean {
  try {
    storage.setItem(KEY, projectToJson(project));
    return true;
  } catch {
    return false;
  }
}

/** The comparison that the browser kept; null when there is none that can be read. */
export function keptProject(storage: Storage = localStorage): Project | null {
  try {
    const text = storage.getItem(KEY);
    return text === null ? null : projectFromJson(text);
  } catch {
    return null;
  }
}

/** Deletes everything that the page keeps in the browser. */
export function deleteKept(storage: Storage = localStorage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) if (key?.startsWith(PREFIX) === true) storage.removeItem(key);
}
