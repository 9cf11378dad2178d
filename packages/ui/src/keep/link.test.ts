import { describe, expect, it } from 'vitest';
import { emptyProject, withVariant } from '../state/project.ts';
import type { Project } from '../state/project.ts';
import { projectFromFragment, projectToFragment } from './link.ts';

const project: Project = {
  ...withVariant(emptyProject({ kind: 'ready', file: 'scenarios/durham/today.yaml' }), {
    id: 'cap-20',
    name: 'Cap 20 — “no more”',
    changes: { 'services.social-work.cap.perFte': { value: 20, basis: 'user' } },
    notes: { hypothesis: 'Those who have none wait.' },
  }),
  question: 'What if?',
};

const pack = async (text: string) => {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return `#comparison=${Buffer.from(bytes).toString('base64url')}`;
};

describe('a link', () => {
  it('carries the whole comparison there and back', async () => {
    expect(await projectFromFragment(await projectToFragment(project))).toEqual(project);
  });

  it('about something else is none', async () => {
    expect(await projectFromFragment('')).toBeNull();
    expect(await projectFromFragment('#top')).toBeNull();
  });

  it('that is cut short is refused as a whole', async () => {
    const fragment = await projectToFragment(project);
    await expect(projectFromFragment(fragment.slice(0, -20))).rejects.toThrow('damaged or cut short');
    await expect(projectFromFragment('#comparison=%%%')).rejects.toThrow('damaged or cut short');
  });

  it.each([
    ['of another version', { taperProject: 2 }, 'another version'],
    [
      'with too many scenarios',
      { variants: Array.from({ length: 7 }, (_, i) => variant(`v${i}`, 1)) },
      'more scenarios',
    ],
    ['with an id that is markup', { variants: [variant('<img>', 1)] }, 'no proper id'],
    ['with a number that is none', { settings: { seed: 'taper', runs: 1e9 } }, 'number of runs'],
    ['with two scenarios of one shape', { variants: [variant('a', 1), variant('b', 1)] }, 'are one'],
    ['without a base', { base: { kind: 'elsewhere', file: 'x' } }, 'what its base is'],
  ])('%s is refused', async (_, fault, reason) => {
    const whole = { taperProject: 1, ...project, ...fault };
    await expect(projectFromFragment(await pack(JSON.stringify(whole)))).rejects.toThrow(reason);
  });

  it('that reaches for what objects inherit changes nothing of it', async () => {
    const text = `{"taperProject":1,"base":{"kind":"ready","file":"x"},"question":null,"settings":{"seed":"a","runs":2},
      "variants":[{"id":"a","mark":1,"name":null,"notes":{},"changes":{"x":{"__proto__":{"polluted":true}}}}]}`;
    await expect(projectFromFragment(await pack(text))).rejects.toThrow('not as it should be');
    expect('polluted' in {}).toBe(false);
  });

  it('that unpacks to a flood is cut off', async () => {
    await expect(projectFromFragment(await pack(' '.repeat(5_000_000)))).rejects.toThrow('far too large');
  });
});

function variant(id: string, mark: number) {
  return { id, mark, name: null, changes: {}, notes: {} };
}
