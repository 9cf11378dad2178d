/**
 * Share of arrivals that find all servers busy, and are lost, whatever the law of service (Erlang’s first formula, by
 * its recursion in the number of servers).
 *
 * @param offered arrivals times mean service, in Erlangs
 */
export function erlangB(servers: number, offered: number): number {
  let lost = 1;
  for (let c = 1; c <= servers; c++) lost = (offered * lost) / (c + offered * lost);
  return lost;
}
