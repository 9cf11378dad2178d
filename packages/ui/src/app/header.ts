import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import '../components/menu/menu.ts';
import type { MenuItem } from '../components/menu/menu.ts';
import '../components/run-bar/run-bar.ts';
import type { PageModel } from '../state/page-model.ts';
import { firstProject } from '../state/start.ts';
import { BASE_ID } from '../state/study.ts';
import { periodInWords } from '../words/scenario/period.ts';
import { placeInWords } from '../words/scenario/place.ts';
import {
  deleteEverything,
  printReport,
  saveScenario,
  saveSlides,
  saveTables,
  saveWorkbook,
  shareLink,
} from './actions.ts';
import { chooseProject, saveProject } from './project-actions.ts';

/** The place and its time, how far the runs are, and what can be taken away. */
export function headerParts(model: PageModel, choosePlace: () => void): TemplateResult {
  const { base, session, store } = model;
  return html`${base.value === null ? nothing : place(model, choosePlace)}
    <taper-run-bar .session=${session} .store=${store}></taper-run-bar>
    <taper-menu class="take" align="end" label="Share" .items=${shareItems(model)}></taper-menu>
    <taper-menu class="take" align="end" label="Report" .items=${reportItems(model)}></taper-menu>`;
}

function place({ base }: PageModel, choosePlace: () => void): TemplateResult | typeof nothing {
  if (base.value === null) return nothing;
  const { place, horizon } = base.value;
  return html`<p class="place soft">
    <button class="choose-place" type="button" aria-haspopup="dialog" @click=${choosePlace}>
      ${placeInWords(place)}
    </button>
    <span class="period">${periodInWords(horizon)}</span>
  </p>`;
}

function shareItems(model: PageModel): readonly MenuItem[] {
  const { input, store, study, desk } = model;
  const selected = store.selected.value ?? BASE_ID;
  const name = study.scenarios.value.find(({ id }) => id === selected)?.name ?? '';
  const nothingYet = input.value === null;
  return [
    {
      label: 'Copy a link to this comparison',
      about: 'All of it is in the link itself; nothing is stored anywhere else.',
      act: () => void shareLink(model),
    },
    {
      label: 'Save project',
      about: 'All of it as one file, to be kept or sent.',
      act: () => saveProject(model),
    },
    {
      label: 'Open project…',
      about: 'From such a file. It stays in your browser.',
      act: () => chooseProject(model),
    },
    {
      label: `Save “${name}” as a scenario file`,
      about: 'YAML, as the command line reads it.',
      act: () => void saveScenario(model, selected),
    },
    {
      label: 'Save an Excel file',
      about: 'Outcomes, inputs, how they were made, and sources.',
      act: () => void saveWorkbook(model),
      isOff: nothingYet,
    },
    { label: 'Save the same as CSV', act: () => saveTables(model), isOff: nothingYet },
    {
      label: 'Delete everything kept in this browser',
      isApart: true,
      about: 'All projects, with their notes and settings.',
      act: () => void firstProject(desk).then((project) => deleteEverything(model, project)),
    },
  ];
}

function reportItems(model: PageModel): readonly MenuItem[] {
  return [
    {
      label: 'Print, or save as PDF',
      about: 'Answer, what is changed, numbers, two charts, how they were made.',
      act: () => void printReport(model),
    },
    {
      label: 'Save a PowerPoint',
      about: 'The same as slides, with charts that can be edited.',
      act: () => void saveSlides(model),
      isOff: model.input.value === null,
    },
  ];
}
