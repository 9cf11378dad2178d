/** Estimates are worth little before this much time has passed. */
const SETTLED_MS = 800;

/**
 * Estimates how long the rest of a run takes, if it goes on at the pace so far.
 * @param done runs finished since `elapsedMs` began
 * @param remaining runs still to do
 * @param elapsedMs milliseconds since the start
 * @returns milliseconds, or null while it is too early to say
 */
export function timeLeft(done: number, remaining: number, elapsedMs: number): number | null {
  if (remaining <= 0) return 0;
  if (done < 2 || elapsedMs < SETTLED_MS) return null;
  return (elapsedMs / done) * remaining;
}

/** Says a length of time as people do: `about 20 s left`. */
export function timeLeftInWords(milliseconds: number | null): string {
  if (milliseconds === null) return 'working out how long';
  const seconds = milliseconds / 1000;
  if (seconds < 1.5) return 'nearly done';
  if (seconds < 10) return `about ${Math.ceil(seconds)} s left`;
  if (seconds < 57.5) return `about ${Math.ceil(seconds / 5) * 5} s left`;
  return `about ${Math.round(seconds / 60)} min left`;
}
