/** One deliberate fault of the engine, and the test that has to catch it. */
export interface Mutant {
  readonly id: string;
  /** What the engine does wrong with this fault, as one would tell a manager. */
  readonly broken: string;
  /** The source that is changed, from the root of the workspace. */
  readonly file: string;
  /** Text that occurs exactly once in that source, and what stands there instead. */
  readonly find: string;
  readonly replace: string;
  /** The test that fails with the fault: its file, and its title, up to the first of its values where it has many. */
  readonly caughtBy: { readonly file: string; readonly title: string };
}

const ENGINE = 'packages/engine/src/';

/** Names the mutants of one source. */
export function of(
  source: string,
  ...mutants: readonly (Omit<Mutant, 'file' | 'caughtBy'> & { readonly by: readonly [string, string] })[]
): Mutant[] {
  return mutants.map(({ by: [test, title], ...mutant }) => ({
    ...mutant,
    file: ENGINE + source,
    caughtBy: { file: test.startsWith('test/') ? test : ENGINE + test, title },
  }));
}
