import { describe, expect, it } from 'vitest';
import { emptyProject } from '../state/project.ts';
import { deleteKept, keepProject, keptProject } from './browser-store.ts';

const project = emptyProject({ kind: 'ready', file: 'base.yaml' });

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
  it('is the comparison as it was', () => {
    const one = storage();
    expect(keepProject(project, one)).toBe(true);
    expect(keptProject(one)).toEqual(project);
  });

  it('is nothing when there is no room, which is told', () => {
    expect(keepProject(project, storage(true))).toBe(false);
  });

  it('is passed over when it cannot be read', () => {
    const one = storage();
    one.setItem('taper.comparison', '{"taperProject":1}');
    expect(keptProject(one)).toBeNull();
  });

  it('is deleted whole, and nothing of others with it', () => {
    const one = storage();
    keepProject(project, one);
    one.setItem('taper.more', 'x');
    one.setItem('elsewhere', 'y');
    deleteKept(one);
    expect([one.length, one.key(0)]).toEqual([1, 'elsewhere']);
  });
});
