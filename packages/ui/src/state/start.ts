import { keptProject } from '../keep/browser-store.ts';
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

/**
 * The comparison that the page opens with: that of the link, else the one that the browser kept, else the first question.
 * @param tell told what to say of the link, where there is one: one that cannot be read is left out as a whole
 */
export async function startingProject(desk: AsyncDesk, tell: (notice: Notice) => void): Promise<Project> {
  const kept = keptProject();
  const linked = await linkedProject(tell, kept !== null);
  return linked ?? kept ?? firstProject(desk);
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
        'This comparison came by a link. Your own is kept in this browser until you change something here.';
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
