import { effect } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import { deleteKept, keepProject } from '../keep/browser-store.ts';
import type { Project } from './project.ts';
import { leaveLink } from './start.ts';

/** Milliseconds after a change until it is kept: nobody loses more than that. */
const REST = 300;

/**
 * Keeps the comparison in the browser whenever it changes. What stands when the page opens is not kept: it is there
 * anyway, or it came by a link that somebody may only want to look at.
 * @param onFull told when the browser keeps nothing
 * @returns forgets everything that is kept, and what stands until it changes
 */
export function autosave(project: ReadonlySignal<Project>, onFull: () => void): () => void {
  let opened = project.peek();
  let resting: ReturnType<typeof setTimeout> | undefined;
  let unkept: Project | null = null;
  const keep = () => {
    if (unkept !== null && !keepProject(unkept)) onFull();
    unkept = null;
  };
  effect(() => {
    if (project.value === opened) return;
    leaveLink();
    unkept = project.value;
    clearTimeout(resting);
    resting = setTimeout(keep, REST);
  });
  // Whoever closes the page right after a change keeps it too.
  addEventListener('pagehide', keep);
  return () => {
    opened = project.peek();
    unkept = null;
    clearTimeout(resting);
    deleteKept();
  };
}
