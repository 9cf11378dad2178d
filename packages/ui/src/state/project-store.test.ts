import { describe, expect, it } from 'vitest';
import { ProjectStore } from './project-store.ts';
import { MOST_VARIANTS, emptyProject } from './project.ts';

function store(): ProjectStore {
  let next = 0;
  return new ProjectStore(emptyProject({ kind: 'ready', file: 'base.yaml' }), () => `v${next++}`);
}

const names = ({ project }: ProjectStore) => project.value.variants.map(({ name }) => name);

describe('the scenarios of a comparison', () => {
  it('are six at most, each with a shape of its own', () => {
    const one = store();
    for (let count = 0; count < 8; count++) one.add();
    expect(one.project.value.variants.map(({ mark }) => mark)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(one.project.value.variants).toHaveLength(MOST_VARIANTS);
  });

  it('keep their shapes when another goes, and a new one takes the shape that is free', () => {
    const one = store();
    for (const name of ['a', 'b', 'c']) one.add({ name });
    one.delete('v1', 'b');
    one.add({ name: 'd' });
    expect(one.project.value.variants.map(({ name, mark }) => [name, mark])).toEqual([
      ...[
        ['a', 1],
        ['c', 3],
        ['d', 2],
      ],
    ]);
  });

  it('are had back as they were, selection and all', () => {
    const one = store();
    for (const name of ['a', 'b']) one.add({ name });
    const before = one.project.value;
    one.delete('v1', 'b');
    expect(one.selected.value).toBe('v0');
    expect(one.undoable.value?.done).toBe('Deleted “b”.');
    one.undo();
    expect(one.project.value).toBe(before);
    expect(one.selected.value).toBe('v1');
    expect(one.undoable.value).toBeNull();
  });

  it('are copied with what they change, and moved among each other', () => {
    const one = store();
    one.add({ name: 'a', changes: { x: 1 } });
    one.duplicate('v0');
    one.set('v1', { y: 2, x: undefined });
    expect(one.project.value.variants.map(({ changes }) => changes)).toEqual([{ x: 1 }, { y: 2 }]);
    one.move('v1', -1);
    expect(names(one)).toEqual(['a (copy)', 'a']);
    one.move('v1', -1);
    expect(names(one)).toEqual(['a (copy)', 'a']);
  });

  it('are named after what they change again when the name is taken away', () => {
    const one = store();
    one.add({ name: 'a' });
    one.rename('v0', '  Mine ');
    expect(names(one)).toEqual(['Mine']);
    one.rename('v0', ' ');
    expect(names(one)).toEqual([null]);
  });

  it('stay beside another base, which may be taken back', () => {
    const one = store();
    for (const name of ['a', 'b']) one.add({ name });
    const [id, before] = [one.id.value, one.project.value.base];
    one.rebase({ kind: 'own', file: 'base-with-costs.yaml', text: '' }, 'Costs are counted.');
    expect(names(one)).toEqual(['a', 'b']);
    expect([one.selected.value, one.id.value]).toEqual(['v1', id]);
    expect(one.project.value.base.file).toBe('base-with-costs.yaml');
    one.undo();
    expect(one.project.value.base).toBe(before);
  });

  it('stay when a whole other comparison comes, until that is undone', () => {
    const one = store();
    one.add({ name: 'a' });
    one.replace(emptyProject({ kind: 'ready', file: 'other.yaml' }), 'Opened another.');
    expect(one.selected.value).toBeNull();
    one.undo();
    expect(names(one)).toEqual(['a']);
  });
});
