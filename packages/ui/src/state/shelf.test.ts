import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { memoryStorage } from '../../../../test/support/memory-storage.ts';
import type { KeptProject } from '../keep/browser-store.ts';
import { keptResults } from '../keep/kept-results.ts';
import type { ViewInput } from '../views/view.ts';
import { emptyProject } from './project.ts';
import type { BaseSource, Project } from './project.ts';
import { ProjectStore } from './project-store.ts';
import { Shelf } from './shelf.ts';

const base = (file: string): BaseSource => ({ kind: 'ready', file });
const project = (file: string): Project => ({ ...emptyProject(base(file)), question: `Of ${file}?` });
const shown = (runs: number, isStale = false) =>
  ({
    comparison: { seed: 'taper', replications: runs, scenarios: [{ name: 'Today', indicators: [] }] },
    scenarios: [],
    headlines: [],
    isStale,
  }) as unknown as ViewInput;

beforeEach(() => vi.stubGlobal('localStorage', memoryStorage()));
afterEach(() => vi.unstubAllGlobals());

function desk() {
  const store = new ProjectStore(project('a.yaml'), undefined, 'one');
  const kept = signal<readonly KeptProject[]>([]);
  const shelf = new Shelf(store, { kept });
  const input = signal<ViewInput | null>(null);
  const opened = { base: base('a.yaml') };
  shelf.follow(input, signal('Why?'), (one) => one.kind === 'ready' && one.file === opened.base.file);
  const keep = () => {
    const now = { id: store.id.value, project: store.project.value, at: '2026-01-01T00:00:00.000Z' };
    kept.value = [now, ...kept.value.filter(({ id }) => id !== now.id)];
  };
  return { store, shelf, input, opened, keep };
}

it('keeps the results of the open project, and has those of the others', () => {
  const { store, shelf, input, opened, keep } = desk();
  input.value = shown(12);
  keep();
  expect(shelf.others.value).toEqual([]);
  store.replace(project('b.yaml'), null, 'two');
  opened.base = base('b.yaml');
  input.value = shown(30);
  expect(shelf.others.value).toMatchObject([{ id: 'one', results: { runs: 12 }, isStale: false }]);
  expect(keptResults('two')?.runs).toBe(30);
});

it('keeps nothing of one project under the name of the next', () => {
  const { store, input, opened } = desk();
  input.value = shown(12);
  store.replace(project('b.yaml'), null, 'two');
  // What is shown is of the first project until the base of the second is read.
  input.value = shown(13);
  expect(keptResults('two')).toBeNull();
  opened.base = base('b.yaml');
  input.value = shown(2);
  expect(keptResults('two')?.runs).toBe(2);
});

it('keeps nothing that is out of date, and says which projects have changed since', () => {
  const { store, shelf, input, keep } = desk();
  input.value = shown(12);
  input.value = shown(20, true);
  expect(keptResults('one')?.runs).toBe(12);
  store.add({ changes: { x: 1 } });
  keep();
  store.replace(project('b.yaml'), null, 'two');
  expect(shelf.others.value).toMatchObject([{ id: 'one', isStale: true }]);
});

it('puts a project beside the open one, and takes it away', () => {
  const { shelf } = desk();
  shelf.choose('two', true);
  shelf.choose('three', true);
  shelf.choose('two', false);
  expect([...shelf.chosen.value]).toEqual(['three']);
});
