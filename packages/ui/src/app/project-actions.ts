import { ENGINE_VERSION } from '@taper/engine';
import { projectFromFile, projectToFile } from '../keep/project-file.ts';
import { UnreadableProject } from '../keep/project-json.ts';
import type { PageModel } from '../state/page-model.ts';
import type { BaseSource } from '../state/project.ts';
import { downloadText, fileName } from '../take/download.ts';

/** Saves the whole project as one file: what is asked, the base, what stands beside it, notes, seed and runs. */
export function saveProject({ store, base, notice }: PageModel): void {
  const name = `${fileName(base.value?.place.name ?? 'project')}.taper.json`;
  downloadText(name, projectToFile(store.project.value), 'application/json');
  notice.value = {
    text: `Saved ${name}. It holds the whole project and no results: whoever opens it runs it again.`,
    isProblem: false,
  };
}

/** Asks the reader for a file and opens the project in it. */
export function chooseProject(model: PageModel): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void openProject(model, file);
  });
  input.click();
}

/** Opens a whole project from a file; one that cannot be read, or whose base is not here, is refused as a whole. */
async function openProject(model: PageModel, file: File): Promise<void> {
  const { store, notice, desk } = model;
  try {
    const { project, engine } = await projectFromFile(file);
    const fault = await faultOf(project.base, desk);
    if (fault !== null) throw new UnreadableProject(fault);
    store.replace(project, `Opened “${file.name}”.`);
    const text = `It was saved by Taper ${engine ?? ''}; this is ${ENGINE_VERSION}, whose numbers may differ.`;
    notice.value = engine === null || engine === ENGINE_VERSION ? null : { text, isProblem: false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notice.value = {
      text: `“${file.name}” was not opened, and nothing of it was taken. ${reason}`,
      isProblem: true,
    };
  }
}

/** What keeps a base from being read at all; null when nothing does. */
async function faultOf(base: BaseSource, desk: PageModel['desk']): Promise<string | null> {
  if (base.kind === 'ready')
    return (await desk.readyText(base.file)) === null
      ? `Its base “${base.file}” is not in this version of the page.`
      : null;
  const { findings, extends: extended } = await desk.takeIn(base.file, base.text, base.file);
  const [fault] = findings.filter(({ severity }) => severity === 'error');
  if (fault !== undefined) return `Its base, line ${fault.line}: ${fault.message}; ${fault.hint}.`;
  if (extended !== null && (await desk.readyText(extended)) === null)
    return `Its base extends “${extended}”, which is not in this version of the page.`;
  return null;
}
