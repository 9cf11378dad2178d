import { signal } from '@preact/signals-core';
import type { Scenario } from '@taper/engine';
import { describe, expect, it } from 'vitest';
import type { BaseReading, Reading } from '../desk/desk-api.ts';
import { Ahead } from './ahead.ts';
import { emptyProject, withVariant } from './project.ts';
import type { Project } from './project.ts';
import { Study } from './study.ts';
import type { AsyncDesk } from './study.ts';

const reading = (hash: string): Reading => ({
  // Nothing here looks into a scenario.
  ...{ scenario: { name: hash } as Scenario, hash, findings: [], evidence: [], differences: [] },
  changes: [{ label: 'Posts', from: '1', to: '2' }],
});

/** A desk that notes what it is asked, and answers at once or fails. */
class FakeDesk {
  readonly asked: string[] = [];
  failing = 0;

  readonly desk: AsyncDesk = {
    places: () => Promise.resolve([]),
    readyText: () => Promise.resolve(null),
    openBase: ({ file }) =>
      this.#answer(`open ${file}`, { ...reading(file), changes: [] } as unknown as BaseReading),
    readVariant: (id, changes) => this.#answer(`read ${id}`, reading(`${id} ${JSON.stringify(changes)}`)),
    loadWarnings: (id) => this.#answer(`warn ${id ?? 'base'}`, []),
    expected: () => Promise.resolve(null),
    takeIn: () => Promise.reject(new Error('not here')),
    withCosts: () => Promise.reject(new Error('not here')),
  };

  #answer<Answer>(asked: string, answer: Answer): Promise<Answer> {
    this.asked.push(asked);
    return this.failing-- > 0 ? Promise.reject(new Error('gone')) : Promise.resolve(answer);
  }
}

const PROJECT = withVariant(emptyProject({ kind: 'ready', file: 'base.yaml' }), {
  id: 'a',
  changes: { x: 1 },
});

function start(failing = 0, mayWarn = signal(true)) {
  const [fake, other] = [new FakeDesk(), new FakeDesk()];
  fake.failing = failing;
  const project = signal<Project>(PROJECT);
  const study = new Study(project, fake.desk, new Ahead(other.desk), mayWarn);
  return { study, project, fake, other };
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a study', () => {
  it('reads the base and then each scenario, and warns of them at the other desk', async () => {
    const { study, fake, other } = start();
    await rest();
    expect(fake.asked).toEqual(['open base.yaml', 'read a']);
    expect(other.asked).toEqual(['open base.yaml', 'warn base', 'read a', 'warn a']);
    expect(study.playable.value.map(({ hash }) => hash)).toEqual(['base.yaml', 'a {"x":1}']);
    expect(study.scenarios.value[1]?.name).toBe('+100% posts');
  });

  it('does not warn before it is time', async () => {
    const mayWarn = signal(false);
    const { study, other } = start(0, mayWarn);
    await rest();
    expect(study.isRead.value).toBe(true);
    expect(other.asked).toEqual([]);
    mayWarn.value = true;
    await rest();
    expect(other.asked).toEqual(['open base.yaml', 'warn base', 'read a', 'warn a']);
  });

  it('reads again what has changed, and nothing else', async () => {
    const { study, project, fake } = start();
    await rest();
    fake.asked.length = 0;
    project.value = withVariant(project.value, { id: 'b', changes: { y: 1 } });
    expect(study.isRead.value).toBe(false);
    await rest();
    project.value = { ...project.value, question: 'What if?' };
    await rest();
    expect(fake.asked).toEqual(['read b']);
    expect(study.isRead.value).toBe(true);
  });

  it('reads everything again beside another base', async () => {
    const { project, fake } = start();
    await rest();
    fake.asked.length = 0;
    project.value = { ...project.value, base: { kind: 'ready', file: 'other.yaml' } };
    await rest();
    expect(fake.asked).toEqual(['open other.yaml', 'read a']);
  });

  it('says why nothing can be read, and reads when it is asked again', async () => {
    const { study } = start(1);
    await rest();
    expect(study.failure.value).toBe('gone');
    expect(study.base.value).toBeNull();
    study.tryAgain();
    await rest();
    expect(study.failure.value).toBeNull();
    expect(study.isRead.value).toBe(true);
  });

  it('starts afresh with a new desk, and gives up when that dies again and again', async () => {
    const { study, fake } = start();
    await rest();
    fake.asked.length = 0;
    study.reopen();
    await rest();
    expect(fake.asked).toEqual(['open base.yaml', 'read a']);
    expect(study.isRead.value).toBe(true);
    for (let death = 0; death < 6; death++) {
      fake.failing = 1;
      study.reopen();
      await rest();
    }
    fake.asked.length = 0;
    study.reopen();
    await rest();
    expect(fake.asked).toEqual([]);
  });
});
