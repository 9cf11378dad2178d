import { projectToFragment } from '../keep/link.ts';
import type { PageModel } from '../state/page-model.ts';
import { emptyProject, withVariant } from '../state/project.ts';
import type { Project } from '../state/project.ts';
import { leaveLink, readyVariant } from '../state/start.ts';
import { BASE_ID } from '../state/study.ts';
import { variantText } from '../state/variant-text.ts';
import { questionOf } from '../state/question-of.ts';
import { csv } from '../take/csv.ts';
import { downloadText, fileName } from '../take/download.ts';
import type { Table } from '../take/tables.ts';
import { inputsTable, makingTable, outcomesTable, sourcesTable } from '../take/tables.ts';

/** Files larger than this are no scenario files. */
const LARGEST_FILE = 1_000_000;

/** Puts a link to the whole comparison on the clipboard, or in the address bar where that is refused. */
export async function shareLink({ store, notice }: PageModel): Promise<void> {
  const url = new URL(location.href);
  url.hash = await projectToFragment(store.project.value);
  try {
    await navigator.clipboard.writeText(url.href);
    notice.value = {
      text: `Copied. The link holds the whole comparison and no results: whoever opens it runs it again.`,
      isProblem: false,
    };
  } catch {
    history.replaceState(null, '', url.href);
    notice.value = { text: 'The link is in the address bar: copy it from there.', isProblem: false };
  }
}

/** Saves a scenario as the file that the command line reads. */
export async function saveScenario({ store, study, desk, notice }: PageModel, id: string): Promise<void> {
  const { base } = store.project.value;
  const name = base.file.slice(base.file.lastIndexOf('/') + 1);
  if (id === BASE_ID) {
    const text = base.kind === 'own' ? base.text : await desk.readyText(base.file);
    if (text !== null) downloadText(name, text, 'application/yaml');
    return;
  }
  const scenario = study.scenarios.value.find((one) => one.id === id);
  if (scenario?.variant == null) return;
  const { changes, notes } = scenario.variant;
  const text = variantText({ extends: name, name: scenario.name, notes, changes });
  downloadText(`${fileName(scenario.name)}.yaml`, `# Lies beside ${base.file}\n${text}`, 'application/yaml');
  notice.value = {
    text: `Saved. Put the file beside ${base.file}, and the command line runs it.`,
    isProblem: false,
  };
}

/** Opens a scenario file: beside the base it comes from, or as a base of its own. */
export async function openFile(model: PageModel, file: File): Promise<void> {
  const refuse = (text: string) =>
    (model.notice.value = { text: `“${file.name}” was not opened. ${text}`, isProblem: true });
  if (file.size > LARGEST_FILE) return void refuse('It is too large for a scenario file.');
  const { store, desk } = model;
  const text = await file.text();
  const { base } = store.project.value;
  const folder = base.file.slice(0, base.file.lastIndexOf('/') + 1);
  const beside = text.match(/^# Lies beside (scenarios\/[\w./-]+)$/m)?.[1] ?? base.file;
  const name = `${beside === base.file ? folder : beside.slice(0, beside.lastIndexOf('/') + 1)}${safeName(file.name)}`;
  const taken = await desk.takeIn(name, text, beside);
  const [fault] = taken.findings.filter(({ severity }) => severity === 'error');
  if (fault !== undefined) {
    return void refuse(`Line ${fault.line}: ${fault.message}; ${fault.hint}.`);
  }
  const own = { name: taken.name ?? file.name, notes: taken.notes, changes: taken.changes };
  if (taken.isOfBase && beside === base.file) return store.add(own);
  if (taken.isOfBase) {
    const project = withVariant(emptyProject({ kind: 'ready', file: beside }), { id: 'opened', ...own });
    return store.replace(project, `Opened “${file.name}” and its place.`);
  }
  if (taken.extends !== null && (await desk.readyText(taken.extends)) === null) {
    return void refuse(
      `It extends “${taken.extends}”, which is not here. Open the place that it belongs to first.`,
    );
  }
  return store.replace(emptyProject({ kind: 'own', file: name, text }), `Opened “${file.name}” as the base.`);
}

/** Starts from a ready place, with nothing beside it yet. */
export function openPlace({ store }: PageModel, file: string, name: string): void {
  const { settings } = store.project.value;
  store.replace({ ...emptyProject({ kind: 'ready', file }), settings }, `Opened ${name}.`);
}

/** Puts a ready scenario beside the base. */
export async function addReady({ store, desk }: PageModel, file: string): Promise<void> {
  const variant = await readyVariant(desk, file, store.project.value.base.file);
  if (variant === null) return;
  const { name, notes, changes } = variant;
  store.add({ name, notes, changes });
}

/** Saves outcomes, inputs, how they were made and where numbers come from as CSV, a file each. */
export function saveTables(model: PageModel): void {
  for (const { name, rows } of tablesOf(model))
    downloadText(`taper-${fileName(name)}.csv`, csv(rows), 'text/csv');
}

/** Saves the same as one Excel file; what writes it is fetched by who asks for it. */
export async function saveWorkbook(model: PageModel): Promise<void> {
  try {
    const { saveExcel } = await import('../take/excel.ts');
    saveExcel(`${projectFileName(model)}.xlsx`, tablesOf(model));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    model.notice.value = { text: `The Excel file could not be written (${reason}).`, isProblem: true };
  }
}

/** Saves the comparison as slides whose charts can be edited; what draws them is fetched by who asks for it. */
export async function saveSlides(model: PageModel): Promise<void> {
  const { input, study, store, base, notice } = model;
  const shown = input.value;
  if (shown === null) return;
  const about = base.value?.about ?? {};
  const project = store.project.value;
  try {
    const { deckOf, savePowerPoint } = await import('../take/powerpoint.ts');
    const deck = deckOf({
      ...{ input: shown, scenarios: study.scenarios.value, project },
      question: questionOf(model),
      cannotSay: about['cannotSay'] ?? '',
    });
    await savePowerPoint(`${projectFileName(model)}.pptx`, deck);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notice.value = { text: `The PowerPoint file could not be written (${reason}).`, isProblem: true };
  }
}

/** Begins the names of files with the place that they are about. */
function projectFileName({ base }: PageModel): string {
  return `taper-${fileName(base.value?.place.name ?? 'comparison')}`;
}

function tablesOf({ input, study, store }: PageModel): readonly Table[] {
  const shown = input.value;
  if (shown === null) return [];
  const scenarios = study.scenarios.value;
  return [
    outcomesTable(shown.comparison),
    inputsTable(scenarios),
    makingTable(shown, store.project.value),
    sourcesTable(scenarios),
  ];
}

/** Prints the comparison as a report, whichever view is open; what only paper has is fetched by who asks for it. */
export async function printReport({ view }: PageModel): Promise<void> {
  const open = view.value;
  view.value = 'compare';
  await import('../components/report/report-charts.ts');
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  // Some browsers go on while their dialog is open: what is printed must stand until it is closed.
  addEventListener('afterprint', () => (view.value = open), { once: true });
  window.print();
}

/** Deletes everything that the page keeps in the browser, and starts afresh with a comparison. */
export function deleteEverything({ store, notice, keeper }: PageModel, project: Project): void {
  store.replace(project);
  keeper.forget();
  leaveLink();
  notice.value = { text: 'Deleted. The browser keeps nothing of yours any more.', isProblem: false };
}

/** A name from outside becomes part of a path: nothing of it may lead elsewhere. */
function safeName(name: string): string {
  return `${fileName(name.replace(/\.ya?ml$/i, ''))}.yaml`;
}
