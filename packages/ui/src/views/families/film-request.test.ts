import { describe, expect, it } from 'vitest';
import type { ViewInput } from '../view.ts';
import { FilmRequest } from './film-request.ts';

/** As far as a film goes by it: scenarios by id, which is selected, and the runs that are finished. */
function looking(ids: readonly string[], selected: number, replications: readonly number[]): ViewInput {
  return {
    scenarios: ids.map((id) => ({ id, scenario: { id } })),
    comparison: { scenarios: ids.map((id) => ({ hash: `hash of ${id}` })) },
    outcomes: { replications },
    settings: { seed: 'taper', runs: 30 },
    selected,
  } as unknown as ViewInput;
}

describe('What is filmed', () => {
  it('is the selected scenario and the first run, until the reader chooses', () => {
    const request = new FilmRequest();
    const input = looking(['base', 'a', 'b'], 2, [0, 1]);
    expect(request.of(input)).toMatchObject({ place: 2, replication: 0, run: { index: 1, seed: 'taper' } });
    request.chooseScenario('base');
    request.chooseRun(1);
    expect(request.of(input)).toMatchObject({ place: 0, replication: 1, run: { index: 0 } });
  });

  it('stays what was asked for while other runs and scenarios come in, and another is selected', () => {
    const request = new FilmRequest();
    const early = looking(['base'], 0, [3]);
    const { key } = request.of(early)!;
    request.keep(early);
    expect(request.of(looking(['base', 'a', 'b'], 1, [0, 3, 4]))).toMatchObject({
      ...{ key, place: 0, replication: 3 },
    });
    const later = looking(['base', 'a', 'b'], 2, [0, 3, 4]);
    request.chooseScenario('b');
    const other = request.of(later)!;
    expect(other.key).not.toBe(key);
    request.keep(later);
    expect(request.of(looking(['base', 'b', 'a'], 2, [0, 3]))).toMatchObject({ key: other.key, place: 1 });
  });

  it('is another once there are no such scenario and run any more', () => {
    const request = new FilmRequest();
    request.keep(looking(['base', 'a'], 1, [2]));
    expect(request.of(looking(['base', 'b'], 1, [0]))).toMatchObject({ place: 1, replication: 0 });
    expect(request.of(looking([], 0, []))).toBeNull();
  });
});
