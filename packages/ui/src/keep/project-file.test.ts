import { ENGINE_VERSION } from '@taper/engine';
import { describe, expect, it } from 'vitest';
import { emptyProject, withVariant } from '../state/project.ts';
import { projectFromFile, projectToFile } from './project-file.ts';

const project = {
  ...withVariant(emptyProject({ kind: 'own', file: 'scenarios/own/mine.yaml', text: 'taper: 1\n' }), {
    id: 'cap',
    name: 'Cap 20 — “no more”',
    changes: { 'services.social-work.cap.perFte': { value: 20, basis: 'user' } },
    notes: { hypothesis: 'Those who have none wait.' },
  }),
  question: 'What if?',
};

describe('a project as a file', () => {
  it('carries all of it there and back, and says who saved it', async () => {
    const opened = await projectFromFile(new Blob([projectToFile(project)]));
    expect(opened).toEqual({ project, engine: ENGINE_VERSION });
  });

  it('whose version of Taper is not told, or is no version, is read all the same', async () => {
    const without = { taperProject: 1, engine: { toString: 1 }, ...project };
    const opened = await projectFromFile(new Blob([JSON.stringify(without)]));
    expect(opened).toEqual({ project, engine: null });
  });

  it.each([
    ['that is cut short', projectToFile(project).slice(0, -20), 'damaged or cut short'],
    ['that is something else', '{"name":"x"}', 'something else'],
    ['that is a list', '[]', 'not as it should be'],
    [
      'that is nested without end',
      projectToFile(project).replace('"user"', `${'['.repeat(9000)}${']'.repeat(9000)}`),
      'nested too deep',
    ],
    [
      'that reaches for what objects inherit',
      projectToFile(project).replace('"basis"', '"__proto__"'),
      'not as it should be',
    ],
  ])('%s is refused', async (_, text, reason) => {
    await expect(projectFromFile(new Blob([text]))).rejects.toThrow(reason);
  });

  it('that is a flood is refused unread', async () => {
    const flood = { size: 5_000_000, text: () => Promise.reject(new Error('It was read.')) };
    await expect(projectFromFile(flood)).rejects.toThrow('far too large');
  });
});
