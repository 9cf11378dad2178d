import { keptProject } from '../keep/browser-store.ts';
import { projectFromFragment } from '../keep/link.ts';
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
 * @param refuse told why a link cannot be read; the page then opens without it, as a whole
 */
export async function startingProject(desk: AsyncDesk, refuse: (reason: string) => void): Promise<Project> {
  try {
    const linked = await projectFromFragment(location.hash);
    if (linked !== null) return linked;
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
  return keptProject() ?? firstProject(desk);
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
