import { readFileSync, readdirSync } from 'node:fs';
import { signal } from '@preact/signals-core';
import { ownChanges } from '@taper/engine';
import { describe, expect, it } from 'vitest';
import type { BaseReading } from '../desk/desk-api.ts';
import { Desk } from '../desk/desk.ts';
import { liveControls } from './desk-controls.ts';
import { emptyProject, withVariant } from './project.ts';
import { ProjectStore } from './project-store.ts';
import type { Study } from './study.ts';

const FOLDER = 'scenarios/england';
const WORKSHOP = `${FOLDER}/workshop.yaml`;
const texts = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [`${FOLDER}/${name}`, readFileSync(`${FOLDER}/${name}`, 'utf8')]),
);

/** The controls of a file, with one scenario beside it. */
function controlsOf(file: string) {
  const base: BaseReading = new Desk(texts).openBase({ kind: 'ready', file });
  const project = withVariant(emptyProject({ kind: 'ready', file }), { id: 'one' });
  const store = new ProjectStore(project);
  const study = { base: signal<BaseReading | null>(base) } as unknown as Study;
  return { store, controls: liveControls(store, study) };
}

/** What a file shows and locks, together. */
function namedIn(text: string): string[] {
  return ownChanges(WORKSHOP, text).changes.flatMap(({ path, value }) =>
    path.startsWith('view.') && Array.isArray(value) ? value.map(String) : [],
  );
}

describe('the file of a workshop', () => {
  const { store, controls } = controlsOf(WORKSHOP);
  const at = (path: string) => controls.value.find(({ control }) => control.path === path);

  it('shows what it is about and nothing else, without being asked for more', () => {
    const paths = controls.value.map(({ control }) => control.path);
    expect(paths).toContain('services.social-work.units.team.posts.social-worker');
    expect(paths).toContain('demand.referrals');
    expect(paths.filter((path) => path.startsWith('stages.'))).toEqual([]);
    expect(paths.length).toBeLessThan(controlsOf(`${FOLDER}/council.yaml`).controls.value.length / 3);
    expect(controls.value.every(({ control }) => control.isBasic)).toBe(true);
  });

  it('names nothing that is not there', () => {
    const named = namedIn(texts.get(WORKSHOP) ?? '');
    expect(named.length).toBeGreaterThan(10);
    const isThere = (part: string) => {
      const pattern = new RegExp(`^${part.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}(\\.|$)`);
      return controls.value.some(({ control }) => pattern.test(control.path));
    };
    expect(named.filter((part) => !isThere(part))).toEqual([]);
  });

  it('keeps what the trainer gives as it is, and lets the rest be changed', () => {
    store.selected.value = 'one';
    expect(at('demand.referrals')).toMatchObject({ isHeld: true, isLocked: true });
    expect(at('assumptions.attentionToEscalation')).toMatchObject({ isHeld: true, isLocked: true });
    expect(at('services.social-work.units.team.posts.social-worker')).toMatchObject({
      ...{ isHeld: false, isLocked: false },
    });
  });

  it('locks all of it in the base, which is not its doing', () => {
    store.selected.value = null;
    expect(at('services.social-work.units.team.posts.social-worker')).toMatchObject({
      ...{ isHeld: false, isLocked: true },
    });
  });
});

it('a file that says nothing of it shows everything and locks nothing', () => {
  const { controls } = controlsOf(`${FOLDER}/council.yaml`);
  expect(controls.value.some(({ control }) => !control.isBasic)).toBe(true);
  expect(controls.value.some(({ isHeld }) => isHeld)).toBe(false);
});
