import { runTest } from './run-test.mjs';

/** @typedef {import('../../test/mutation/mutant.ts').Mutant} Mutant */
/** @typedef {{mutant: Mutant, result: 'caught' | 'survives' | 'test fails without it' | 'test not found'}} Verdict */

/**
 * Judges mutants, several at a time: each is caught when its test fails with it and passes without.
 * @param {readonly Mutant[]} mutants
 * @param {number} threads
 * @param {(verdict: Verdict) => void} [tell] told of each as soon as it is known
 * @returns {Promise<Verdict[]>} in the order of the mutants
 */
export async function judge(mutants, threads, tell = () => undefined) {
  /** @type {Map<string, Promise<import('./run-test.mjs').Outcome>>} */
  const sound = new Map();
  /** @type {Verdict[]} */
  const verdicts = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < mutants.length; at = next++) {
      const mutant = /** @type {Mutant} */ (mutants[at]);
      const { file, title } = mutant.caughtBy;
      const name = `${file} ${title}`;
      // A test that catches several mutants is run without any only once.
      const without = sound.get(name) ?? runTest(mutant.caughtBy);
      sound.set(name, without);
      const verdict = { mutant, result: verdictOf(await without, await runTest(mutant.caughtBy, mutant.id)) };
      verdicts[at] = verdict;
      tell(verdict);
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  return verdicts;
}

/**
 * @param {import('./run-test.mjs').Outcome} without
 * @param {import('./run-test.mjs').Outcome} withMutant
 * @returns {Verdict['result']}
 */
function verdictOf(without, withMutant) {
  if (without === 'not run' || withMutant === 'not run') return 'test not found';
  if (without !== 'passed') return 'test fails without it';
  return withMutant === 'passed' ? 'survives' : 'caught';
}
