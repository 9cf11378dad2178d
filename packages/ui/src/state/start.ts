import { keptProjects, openedLast, takeOver } from '../keep/browser-store.ts';
import { projectFromFragment } from '../keep/link.ts';
import type { Notice } from './notice.ts';
import { emptyProject, withVariant } from './project.ts';
import type { Project } from './project.ts';
import type { AsyncDesk } from './study.ts';

/** The question that whoever comes for the first time finds: its base, and what stands beside it. */
const FIRST = {
  base: 'scenarios/durham/today.yaml',
  beside: ['more-family-support', 'more-social-workers', 'cap-20'].map(
    (name) => `scenarios/durham/${name}.yaml`,
  ),
};

/** A comparison, and the id under which it is kept. */
export interface Start {
  readonly project: Project;
  readonly id: string;
}

/**
 * The comparison that the page opens with: that of the link, else the one that was open in this window, else the one that
 * was opened or changed last, else the first question.
 * @param tell told what to say of the link, where there is one: one that cannot be read is left out as a whole
 */
export async function startingProject(desk: AsyncDesk, tell: (notice: Notice) => void): Promise<Start> {
  takeOver();
  const all = keptProjects();
  const kept = all.find(({ id }) => id === openedLast()) ?? all[0];
  const linked = await linkedProject(tell, kept !== undefined);
  if (linked === null && kept !== undefined) return kept;
  return { project: linked ?? (await firstProject(desk)), id: crypto.randomUUID() };
}

/**
 * The comparison in the address; null when there is none that can be read.
 * @param hasOwn whether the browser keeps another, which the reader need not fear for
 */
export async function linkedProject(
  tell: (notice: Notice) => void,
  hasOwn: boolean,
): Promise<Project | null> {
  try {
    const linked = await projectFromFragment(location.hash);
    if (linked !== null && hasOwn) {
      const text =
        'This comparison came by a link. Your own projects stay as they are, behind the place’s name.';
      tell({ text, isProblem: false });
    }
    return linked;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell({ text: `The link could not be opened, and nothing of it was taken. ${reason}`, isProblem: true });
    return null;
  }
}

/** Takes the comparison out of the address, once what stands is not that of the link any more. */
export function leaveLink(): void {
  if (location.hash === '') return;
  history.replaceState(null, '', location.pathname + location.search);
}

/** The comparison of whoever comes for the first time. */
export function firstProject(desk: AsyncDesk): Promise<Project> {
  return readyProject(desk, FIRST.base, FIRST.beside);
}

/**
 * A comparison of ready files.
 * @param base as it is named in the repository
 * @param beside files that extend it
 */
async function readyProject(desk: AsyncDesk, base: string, beside: readonly string[]): Promise<Project> {
  let project = emptyProject({ kind: 'ready', file: base });
  for (const file of beside) {
    const variant = await readyVariant(desk, file, base);
    if (variant !== null) project = withVariant(project, variant);
  }
  return project;
}

/** A ready file as a variant, with an id that says where it comes from; null when there is no such file. */
export async function readyVariant(desk: AsyncDesk, file: string, base: string) {
  const text = await desk.readyText(file);
  if (text === null) return null;
  const { name, notes, changes } = await desk.takeIn(file, text, base);
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
  return { id, name, notes, changes };
}
