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

/** The comparison that the page opens with when there is none yet. */
export function firstProject(desk: AsyncDesk): Promise<Project> {
  return readyProject(desk, FIRST.base, FIRST.beside);
}

/**
 * A comparison of ready files.
 * @param base as it is named in the repository
 * @param beside files that extend it
 */
export async function readyProject(
  desk: AsyncDesk,
  base: string,
  beside: readonly string[],
): Promise<Project> {
  let project = emptyProject({ kind: 'ready', file: base });
  for (const file of beside) {
    const variant = await readyVariant(desk, file);
    if (variant !== null) project = withVariant(project, variant);
  }
  return project;
}

/** A ready file as a variant, with an id that says where it comes from; null when there is no such file. */
export async function readyVariant(desk: AsyncDesk, file: string) {
  const text = await desk.readyText(file);
  if (text === null) return null;
  const { name, notes, changes } = await desk.takeIn(file, text);
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
  return { id, name, notes, changes };
}
