import { signal } from '@preact/signals-core';
import type { Signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { Outcomes } from '@taper/engine';
import type { RunOptions, RunRequest, Runner, Scenario } from '@taper/engine';
import type { Settings } from './page-state.ts';
import type { Playable } from './run-store.ts';
import { Session } from './session.ts';

const playable = (id: string, hash = id): Playable => ({
  ...{ id, hash, changes: [] },
  // Nothing here looks into a scenario: a runner that makes runs up does not.
  scenario: { name: id } as Scenario,
});

const LAYOUT = { indicators: ['referrals.perYear'], series: [], months: 1 };

/** A runner that makes a run when told to, so that a test can look in between. */
class StepRunner implements Runner {
  readonly requests: RunRequest[] = [];
  closed = false;
  #options: RunOptions = {};
  #outcomes = new Outcomes([LAYOUT]);
  #waiting: number[] = [];
  #resolve: (outcomes: Outcomes) => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;

  run(request: RunRequest, options: RunOptions = {}): Promise<Outcomes> {
    this.requests.push(request);
    this.#options = options;
    this.#outcomes = new Outcomes(request.scenarios.map(() => LAYOUT));
    this.#waiting = [...request.replications];
    options.signal?.addEventListener('abort', () => this.#resolve(this.#outcomes));
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  step(runs: number): void {
    const total = this.requests.at(-1)?.replications.length ?? 0;
    for (const replication of this.#waiting.splice(0, runs)) {
      this.#outcomes.add(replication, this.#values(replication), 1);
      const done = total - this.#waiting.length;
      this.#options.onProgress?.({ done, total, outcomes: this.#outcomes });
    }
    if (this.#waiting.length === 0) this.#resolve(this.#outcomes);
  }

  #values(replication: number): Float64Array[] {
    return this.requests.at(-1)!.scenarios.map((_, scenario) => Float64Array.of(10 * scenario + replication));
  }

  fail(message: string): void {
    this.#reject(new Error(message));
  }

  close(): void {
    this.closed = true;
  }
}

interface Started {
  readonly session: Session;
  readonly settings: Signal<Settings>;
  readonly scenarios: Signal<readonly Playable[]>;
  readonly runner: StepRunner;
  readonly runners: StepRunner[];
}

function start(runs = 4): Started {
  const runners = [new StepRunner()];
  const settings = signal<Settings>({ seed: 'taper', runs });
  const scenarios = signal<readonly Playable[]>([playable('base')]);
  let next = 0;
  let time = 0;
  const session = new Session({
    ...{ scenarios, settings },
    createRunner: () => (runners[next++] ??= new StepRunner()),
    now: () => (time += 1000),
  });
  return { session, settings, scenarios, runner: runners[0]!, runners };
}

describe('a session', () => {
  it('shows results while runs are still under way', () => {
    const { session, runner } = start();
    void session.run();
    runner.step(2);
    expect(session.state.value).toBe('running');
    expect(session.results.value?.done).toBe(2);
    expect(session.progress.value).toMatchObject({ done: 2, total: 4 });
  });

  it('is up to date once every run is made', async () => {
    const { session, runner } = start();
    const running = session.run();
    runner.step(4);
    await running;
    expect(session.state.value).toBe('up-to-date');
    expect(session.results.value?.outcomes.replications).toEqual([0, 1, 2, 3]);
  });

  it('keeps the runs that are finished when it is stopped, and carries on with the others', async () => {
    const { session, runner } = start();
    const running = session.run();
    runner.step(3);
    session.stop();
    await running;
    expect(session.state.value).toBe('stopped');
    expect(session.results.value?.outcomes.replications).toEqual([0, 1, 2]);

    const rest = session.run();
    expect(runner.requests.at(-1)?.replications).toEqual([3]);
    runner.step(1);
    await rest;
    expect(session.state.value).toBe('up-to-date');
    expect(session.results.value?.outcomes.replications).toEqual([0, 1, 2, 3]);
  });

  it('makes only the missing runs when more are asked for with the same seed', async () => {
    const { session, settings, runner } = start(2);
    const running = session.run();
    runner.step(2);
    await running;
    settings.value = { seed: 'taper', runs: 5 };
    expect(session.state.value).toBe('out-of-date');
    void session.run();
    expect(runner.requests.at(-1)?.replications).toEqual([2, 3, 4]);
  });

  it('starts afresh when the seed changes, and shows the old results until new ones come', async () => {
    const { session, settings, runner } = start(2);
    const running = session.run();
    runner.step(2);
    await running;
    settings.value = { seed: 'durham', runs: 3 };
    const second = session.run();
    expect(runner.requests.at(-1)).toMatchObject({ seed: 'durham', replications: [0, 1, 2] });
    runner.step(1);
    expect(session.results.value?.settings.seed).toBe('taper');
    runner.step(2);
    await second;
    expect(session.results.value?.settings.seed).toBe('durham');
  });

  it('never mixes in runs beyond the number asked for', async () => {
    const { session, settings, runner } = start(4);
    const running = session.run();
    runner.step(4);
    await running;
    settings.value = { seed: 'taper', runs: 2 };
    await session.run();
    expect(runner.requests).toHaveLength(1);
    expect(session.results.value?.outcomes.replications).toEqual([0, 1]);
  });

  it('says what failed, keeps what is finished, and can be tried again with new workers', async () => {
    const { session, runner, runners } = start();
    const running = session.run();
    runner.step(2);
    runner.fail('Replication 2 failed.');
    await running;
    expect(session.state.value).toBe('failed');
    expect(session.failure.value).toBe('Replication 2 failed.');
    expect(session.results.value?.done).toBe(2);
    expect(runner.closed).toBe(true);

    void session.run();
    expect(session.failure.value).toBeNull();
    expect(runners[1]?.requests[0]?.replications).toEqual([2, 3]);
  });

  it('fails in words when workers cannot be started at all', async () => {
    const session = new Session({
      scenarios: signal([playable('base')]),
      settings: signal({ seed: 'taper', runs: 2 }),
      createRunner: () => {
        throw new Error('This browser has no workers.');
      },
    });
    await session.run();
    expect(session.failure.value).toBe('This browser has no workers.');
  });

  it('runs a scenario that changes beside the base alone, and keeps what the others have', async () => {
    const { session, scenarios, runner } = start(3);
    scenarios.value = ['base', 'a', 'b'].map((id) => playable(id));
    const running = session.run();
    runner.step(3);
    await running;
    scenarios.value = [playable('base'), playable('a', 'a changed'), playable('b')];
    expect(session.state.value).toBe('out-of-date');
    const again = session.run();
    expect(runner.requests.at(-1)?.scenarios.map(({ name }) => name)).toEqual(['base', 'a']);
    runner.step(1);
    expect(session.results.value?.played.map(({ playable: { hash }, done }) => [hash, done])).toEqual([
      ...[
        ['base', 3],
        ['a', 3],
        ['b', 3],
      ],
    ]);
    runner.step(2);
    await again;
    expect(session.results.value?.played.map(({ playable: { hash } }) => hash)).toEqual([
      ...['base', 'a changed', 'b'],
    ]);
    expect(session.results.value?.outcomes.indicator(2, 'referrals.perYear')).toEqual(
      Float64Array.of(20, 21, 22),
    );
  });

  it('drops runs under way when something else is asked for, and keeps those it has finished', async () => {
    const { session, scenarios, runner } = start(3);
    void session.run();
    runner.step(2);
    scenarios.value = [playable('base'), playable('a')];
    const second = session.run();
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    expect(runner.requests.at(-1)?.scenarios).toHaveLength(2);
    runner.step(3);
    await second;
    expect(session.state.value).toBe('up-to-date');
    expect(session.results.value?.outcomes.replications).toEqual([0, 1, 2]);
  });

  it('has nothing to do again when a scenario is taken out, or changed back', async () => {
    const { session, scenarios, runner } = start(2);
    scenarios.value = [playable('base'), playable('a')];
    const running = session.run();
    runner.step(2);
    await running;
    scenarios.value = [playable('base')];
    expect(session.state.value).toBe('up-to-date');
    scenarios.value = [playable('base'), playable('a')];
    await session.run();
    expect(runner.requests).toHaveLength(1);
  });

  it('shows nothing of a place once another stands in its stead, until its own runs come', async () => {
    const { session, scenarios, runner } = start(3);
    scenarios.value = [playable('base'), playable('a')];
    const running = session.run();
    runner.step(3);
    await running;
    // The base is being read, then has been.
    for (const read of [[], [playable('base', 'elsewhere')]]) {
      scenarios.value = read;
      expect(session.results.value).toBeNull();
      expect(session.state.value).toBe('nothing');
    }
    const second = session.run();
    runner.step(1);
    expect(session.results.value).toBeNull();
    runner.step(2);
    await second;
    expect(session.results.value?.played.map(({ playable: { hash } }) => hash)).toEqual(['elsewhere']);

    // Back again, what was run there still counts.
    scenarios.value = [playable('base'), playable('a')];
    expect(session.results.value).toBeNull();
    await session.run();
    expect(session.results.value?.done).toBe(3);
    expect(runner.requests).toHaveLength(2);
  });

  it('stops runs of a place that is left, and never shows them', async () => {
    const { session, scenarios, runner } = start(3);
    const running = session.run();
    runner.step(2);
    scenarios.value = [playable('base', 'elsewhere')];
    await running;
    expect(session.state.value).toBe('nothing');
    expect(session.results.value).toBeNull();
  });
});
