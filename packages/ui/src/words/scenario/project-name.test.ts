import { expect, it } from 'vitest';
import { emptyProject, withVariant } from '../../state/project.ts';
import { projectInWords } from './project-name.ts';

const places = [{ file: 'scenarios/durham/today.yaml', name: 'A council like Durham' }];
const durham = emptyProject({ kind: 'ready', file: 'scenarios/durham/today.yaml' });

it('a project is told by what it asks, else by what stands beside its base', () => {
  expect(projectInWords(durham, places)).toEqual({
    name: 'Nothing beside it yet',
    place: 'A council like Durham',
  });
  const one = withVariant(durham, { id: 'a', name: 'Cap 20' });
  expect(projectInWords(one, places).name).toBe('Cap 20');
  expect(projectInWords(withVariant(one, { id: 'b' }), places).name).toBe('2 scenarios');
  expect(projectInWords({ ...one, question: 'Would a cap do?' }, places).name).toBe('Would a cap do?');
});

it('a place of one’s own goes by its file, whatever that is called', () => {
  const own = emptyProject({ kind: 'own', file: 'scenarios/durham/today.yaml', text: '' });
  expect(projectInWords(own, places).place).toBe('today');
});
