import { describe, expect, it } from 'vitest';
import { Outcomes } from '@taper/engine';
import type { RunOptions, RunRequest, Runner } from '@taper/engine';
import { Session } from './session.ts';

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
    this.#outcomes = new Outcomes([LAYOUT]);
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
      this.#outcomes.add(replication, [Float64Array.of(replication)], 1);
      const done = total - this.#waiting.length;
      this.#options.onProgress?.({ done, total, outcomes: this.#outcomes });
    }
    if (this.#waiting.length === 0) this.#resolve(this.#outcomes);
  }

  fail(message: string): void {
    this.#reject(new Error(message));
  }

  close(): void {
    this.closed = true;
  }
}

function start(runs = 4): { session: Session; runner: StepRunner; runners: StepRunner[] } {
  const runners = [new StepRunner()];
  let next = 0;
  let time = 0;
  const session = new Session({
    scenarios: [],
    start: { seed: 'taper', runs },
    createRunner: () => (runners[next++] ??= new StepRunner()),
    now: () => (time += 1000),
  });
  return { session, runner: runners[0]!, runners };
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
    const { session, runner } = start(2);
    const running = session.run();
    runner.step(2);
    await running;
    session.settings.value = { seed: 'taper', runs: 5 };
    expect(session.state.value).toBe('out-of-date');
    void session.run();
    expect(runner.requests.at(-1)?.replications).toEqual([2, 3, 4]);
  });

  it('starts afresh when the seed changes, and shows the old results until new ones come', async () => {
    const { session, runner } = start(2);
    const running = session.run();
    runner.step(2);
    await running;
    session.settings.value = { seed: 'durham', runs: 3 };
    const second = session.run();
    expect(runner.requests.at(-1)).toMatchObject({ seed: 'durham', replications: [0, 1, 2] });
    runner.step(1);
    expect(session.results.value?.settings.seed).toBe('taper');
    runner.step(2);
    await second;
    expect(session.results.value?.settings.seed).toBe('durham');
  });

  it('never mixes in runs beyond the number asked for', async () => {
    const { session, runner } = start(4);
    const running = session.run();
    runner.step(4);
    await running;
    session.settings.value = { seed: 'taper', runs: 2 };
    const fewer = session.run();
    expect(runner.requests.at(-1)?.replications).toEqual([0, 1]);
    runner.step(2);
    await fewer;
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
      scenarios: [],
      start: { seed: 'taper', runs: 2 },
      createRunner: () => {
        throw new Error('This browser has no workers.');
      },
    });
    await session.run();
    expect(session.failure.value).toBe('This browser has no workers.');
  });
});
