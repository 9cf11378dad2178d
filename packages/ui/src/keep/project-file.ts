import { ENGINE_VERSION } from '@taper/engine';
import type { Project } from '../state/project.ts';
import { UnreadableProject, projectFromJson, projectToJson } from './project-json.ts';

/** A file of more bytes than this is no project: the longest base, with as many changes as anybody makes. */
const LARGEST = 4_000_000;

/** What a file gives: the project, and the version of Taper that saved it where it says so. */
export interface OpenedProject {
  readonly project: Project;
  readonly engine: string | null;
}

/** Writes a whole project as a file: the same as a link carries, to be read by people too. */
export function projectToFile(project: Project): string {
  return `${projectToJson(project, { engine: ENGINE_VERSION }, 2)}\n`;
}

/**
 * Reads a whole project from a file, by the same checks as a link.
 * @throws UnreadableProject saying what is wrong; then nothing is taken
 */
export async function projectFromFile(file: Pick<File, 'size' | 'text'>): Promise<OpenedProject> {
  if (file.size > LARGEST) throw new UnreadableProject('It is far too large.');
  const text = await file.text();
  const project = projectFromJson(text);
  const { engine } = JSON.parse(text) as { readonly engine?: unknown };
  return { project, engine: typeof engine === 'string' && engine.length < 40 ? engine : null };
}
