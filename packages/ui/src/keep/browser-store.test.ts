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
import { projectToJson } from './project-json.ts';

const project = emptyProject({ kind: 'ready', file: 'base.yaml' });
const one = { id: 'one', project, at: '2026-01-01T00:00:00.000Z' };
const two = { id: 'two', project: { ...project, question: 'Why?' }, at: '2026-01-02T00:00:00.000Z' };

/** A browser's storage, as far as it matters here. */
function storage(full = false): Storage {
  const kept = new Map<string, string>();
  return {
    ...{
      getItem: (key: string) => kept.get(key) ?? null,
      key: (index: number) => [...kept.keys()][index] ?? null,
    },
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException('no room', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    get length() {
      return kept.size;
    },
  };
}

describe('what the browser keeps', () => {
  it('is every project as it was, the one changed last first', () => {
    const there = storage();
    expect([keepProject(one, there), keepProject(two, there)]).toEqual([true, true]);
    expect(keptProjects(there)).toEqual([two, one]);
    dropProject('two', there);
    expect(keptProjects(there)).toEqual([one]);
  });

  it('has the date of the last change, not of the last look', () => {
    const there = storage();
    keepProject(one, there);
    keepProject({ ...one, at: two.at }, there);
    expect(keptProjects(there)).toEqual([one]);
    keepProject({ ...two, id: 'one' }, there);
    expect(keptProjects(there)).toEqual([{ ...two, id: 'one' }]);
  });

  it('is nothing when there is no room, which is told', () => {
    expect(keepProject(one, storage(true))).toBe(false);
  });

  it('is passed over when it cannot be read, and so is a name that is none', () => {
    const there = storage();
    there.setItem('taper.project.broken', '{"taperProject":1}');
    there.setItem('taper.project.<img>', projectToJson(project));
    there.setItem('taper.project.undated', projectToJson(project, { at: 'once' }));
    expect(keptProjects(there).map(({ id, at }) => [id, at.slice(0, 4)])).toEqual([['undated', '1970']]);
  });

  it('takes over the only comparison of before, once', () => {
    const there = storage();
    there.setItem('taper.comparison', projectToJson(two.project));
    takeOver(there, two.at, 'two');
    takeOver(there, two.at, 'three');
    expect(keptProjects(there)).toEqual([two]);
    expect(there.getItem('taper.comparison')).toBeNull();
  });

  it('of before is left where it is when it cannot be kept', () => {
    const there = storage();
    there.setItem('taper.comparison', '{"taperProject":7}');
    takeOver(there, one.at, 'one');
    expect([keptProjects(there).length, there.length]).toEqual([0, 1]);
  });

  it('knows by window what was open, and what was opened last in any', () => {
    const [tab, other, there] = [storage(), storage(), storage()];
    expect(openedLast(() => [tab, there])).toBeNull();
    rememberOpen('one', () => [tab, there]);
    rememberOpen('two', () => [other, there]);
    expect(openedLast(() => [tab, there])).toBe('one');
    expect(openedLast(() => [storage(), there])).toBe('two');
  });

  it('is deleted whole, and nothing of others with it', () => {
    const [there, tab] = [storage(), storage()];
    for (const kept of [one, two]) keepProject(kept, there);
    rememberOpen('one', () => [tab, there]);
    there.setItem('taper.more', 'x');
    there.setItem('elsewhere', 'y');
    deleteKept([there, tab]);
    expect([there.length, there.key(0), tab.length]).toEqual([1, 'elsewhere', 0]);
  });
});
