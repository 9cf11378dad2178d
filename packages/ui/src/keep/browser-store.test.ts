import { describe, expect, it } from 'vitest';
import { emptyProject } from '../state/project.ts';
import {
  deleteKept,
  dropProject,
  keepProject,
  keptProjects,
  openedLast,
  rememberOpen,
  takeOver,
} from './browser-store.ts';
import { memoryStorage } from '../../../../test/support/memory-storage.ts';
import { projectToJson } from './project-json.ts';

const project = emptyProject({ kind: 'ready', file: 'base.yaml' });
const one = { id: 'one', project, at: '2026-01-01T00:00:00.000Z' };
const two = { id: 'two', project: { ...project, question: 'Why?' }, at: '2026-01-02T00:00:00.000Z' };

describe('what the browser keeps', () => {
  it('is every project as it was, the one changed last first', () => {
    const there = memoryStorage();
    expect([keepProject(one, there), keepProject(two, there)]).toEqual([true, true]);
    expect(keptProjects(there)).toEqual([two, one]);
    dropProject('two', there);
    expect(keptProjects(there)).toEqual([one]);
  });

  it('has the date of the last change, not of the last look', () => {
    const there = memoryStorage();
    keepProject(one, there);
    keepProject({ ...one, at: two.at }, there);
    expect(keptProjects(there)).toEqual([one]);
    keepProject({ ...two, id: 'one' }, there);
    expect(keptProjects(there)).toEqual([{ ...two, id: 'one' }]);
  });

  it('is nothing when there is no room, which is told', () => {
    expect(keepProject(one, memoryStorage(true))).toBe(false);
  });

  it('is passed over when it cannot be read, and so is a name that is none', () => {
    const there = memoryStorage();
    there.setItem('taper.project.broken', '{"taperProject":1}');
    there.setItem('taper.project.<img>', projectToJson(project));
    there.setItem('taper.project.undated', projectToJson(project, { at: 'once' }));
    expect(keptProjects(there).map(({ id, at }) => [id, at.slice(0, 4)])).toEqual([['undated', '1970']]);
  });

  it('takes over the only comparison of before, once', () => {
    const there = memoryStorage();
    there.setItem('taper.comparison', projectToJson(two.project));
    takeOver(there, two.at, 'two');
    takeOver(there, two.at, 'three');
    expect(keptProjects(there)).toEqual([two]);
    expect(there.getItem('taper.comparison')).toBeNull();
  });

  it('of before is left where it is when it cannot be kept', () => {
    const there = memoryStorage();
    there.setItem('taper.comparison', '{"taperProject":7}');
    takeOver(there, one.at, 'one');
    expect([keptProjects(there).length, there.length]).toEqual([0, 1]);
  });

  it('knows by window what was open, and what was opened last in any', () => {
    const [tab, other, there] = [memoryStorage(), memoryStorage(), memoryStorage()];
    expect(openedLast(() => [tab, there])).toBeNull();
    rememberOpen('one', () => [tab, there]);
    rememberOpen('two', () => [other, there]);
    expect(openedLast(() => [tab, there])).toBe('one');
    expect(openedLast(() => [memoryStorage(), there])).toBe('two');
  });

  it('is deleted whole, and nothing of others with it', () => {
    const [there, tab] = [memoryStorage(), memoryStorage()];
    for (const kept of [one, two]) keepProject(kept, there);
    rememberOpen('one', () => [tab, there]);
    there.setItem('taper.more', 'x');
    there.setItem('elsewhere', 'y');
    deleteKept([there, tab]);
    expect([there.length, there.key(0), tab.length]).toEqual([1, 'elsewhere', 0]);
  });
});
