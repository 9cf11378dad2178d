/**
 * What a random draw is for: part of its address (MODEL.md section 14). A purpose keeps its number for good, since a
 * new number is a new stream of draws.
 */
export const PURPOSE = {
  arrivalGap: 1,
  arrivalKept: 2,
  familyKey: 3,
  children: 4,
  frailty: 5,
  entry: 6,
  work: 7,
  escalation: 8,
  escalationTo: 9,
  next: 10,
  withdrawal: 11,
  review: 12,
  routeOpen: 13,
  routeTime: 14,
  routeTo: 15,
  return: 16,
  returnTo: 17,
  assumption: 18,
  youngest: 19,
  childGap: 20,
  childTaken: 21,
  childTakenAlone: 22,
  need: 23,
  screening: 24,
  kept: 25,
  early: 26,
  movingAway: 27,
  movingAwayClosed: 28,
  placement: 29,
  placementMove: 30,
  factorCause: 31,
  factor: 32,
  patch: 33,
  returnNeed: 34,
  caseload: 35,
  state: 36,
  entrant: 37,
  leaving: 38,
  sickness: 39,
  spellLength: 40,
  recruitment: 41,
  agencyCover: 42,
  agencyAfter: 43,
  newlyQualified: 44,
  promotion: 45,
  annualLeave: 46,
  tenure: 47,
  teaching: 48,
  postEmpty: 49,
  staffState: 50,
} as const;

/**
 * Second word of a draw's address: the purpose, and the number of the visit, case or item it belongs to.
 * The low 8 bits stay free for samplers that need several numbers.
 */
export function address(purpose: number, visit: number): number {
  return (purpose << 24) | ((visit & 0xffff) << 8);
}

/**
 * First word of the address of the n-th of several like draws under one hash: a child, a review, a decision, a move, a
 * day. Multiplying by the golden ratio of 2^32 spreads the numbers over the word.
 */
export function nth(hash: number, n: number): number {
  return hash ^ Math.imul(n + 1, 0x9e3779b1);
}

/** Stable 32-bit number of an id (FNV-1a), so that draws follow the name of a stage and not its place in a file. */
export function idHash(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash | 0;
}
