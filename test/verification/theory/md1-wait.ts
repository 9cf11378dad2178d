/**
 * P(wait ≤ t) in M/D/1, first come first served, in units of the service (Erlang 1909; also Crommelin for more servers).
 * Terms alternate in sign, which loses digits for long waits: good up to about 15 services.
 */
export function md1WaitWithin(load: number, time: number): number {
  let sum = 0;
  for (let k = 0; k <= Math.floor(time); k++) {
    const left = load * (k - time);
    let term = Math.exp(-left);
    for (let i = 1; i <= k; i++) term *= left / i;
    sum += term;
  }
  return (1 - load) * sum;
}
