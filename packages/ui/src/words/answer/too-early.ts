/** With fewer runs than this, verdicts come and go from run to run. */
const FEWEST_RUNS = 10;

/**
 * Says that there are too few runs for an answer.
 * @param done runs finished
 * @param asked runs asked for
 * @returns a sentence, or null when there are enough
 */
export function tooEarly(done: number, asked: number): string | null {
  if (done >= FEWEST_RUNS) return null;
  if (asked < FEWEST_RUNS) return `Too few runs to say: an answer takes ${FEWEST_RUNS} or more.`;
  return `Too early to say: ${done} of ${asked} runs.`;
}
