/** Values at which a part leaves results as they are without it; `*` stands for any id. */
type Neutral = Readonly<Record<string, unknown>>;

const anyId = '*';

const noEffect = { low: 0, mid: 0, high: 0 };

/**
 * What releases after the first added to scenarios, each at the value at which it changes nothing. A hash leaves it
 * out there, so that a scenario that does not use it keeps the hash it always had.
 */
export const added: Neutral = {
  opening: { states: 8, caseload: [] },
  official: { taper: null },
  families: { spacing: null, movingAway: 0, siblingPoints: 0, factors: {} },
  demand: {
    ...{ weekday: [1, 1, 1, 1, 1, 1, 1], trend: 0, referrals: null, patches: {} },
    streams: {
      [anyId]: {
        ...{ weight: 1, season: null, weekday: null, trend: null, patches: null, need: null },
        factors: {},
      },
    },
  },
  roles: {
    [anyId]: {
      delegable: 0.6,
      relieves: 0,
      supervises: 0,
      load: 1,
      practice: null,
      workforce: null,
      cost: null,
    },
  },
  services: {
    [anyId]: {
      ...{ dutyWeeks: 1, redrawn: 'stay' },
      units: {
        [anyId]: {
          ...{ patch: null, takes: null, meeting: null, buddy: null, buildUp: 0 },
          ...{ opens: 'recruiting', staffFrom: null },
        },
      },
    },
  },
  stages: {
    [anyId]: {
      ...{ childrenShare: 1, adults: false, grown: {}, mayMoveAway: true, screening: null, stepDown: null },
      ...{ ifFull: null, placements: null, clockFrom: 'entry', routes: { [anyId]: { byAge: null } } },
      return: { need: null },
      costs: {},
    },
  },
  placements: {},
  thresholds: { stepUp: 1, stepDown: 1 },
  return: { need: null },
  assumptions: {
    ...{ overloadToLeaving: noEffect, overloadToSickness: noEffect },
    ...{ setback: noEffect, specialisation: noEffect },
  },
  practices: {},
  cohorts: {},
  money: { priceYear: null, inflation: 0, setUp: {}, running: {} },
  timeline: {},
};

/** Leaves out of plain data what stands at its neutral value. */
export function withoutNeutral(value: unknown, neutral: Neutral): unknown {
  if (!isMap(value)) return value;
  const kept = Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
    const plain = Object.hasOwn(neutral, key) ? neutral[key] : neutral[anyId];
    if (plain === undefined) return [[key, part]];
    if (same(part, plain)) return [];
    return [[key, isMap(plain) ? withoutNeutral(part, plain) : part]];
  });
  return Object.fromEntries(kept);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isMap(value: unknown): value is Neutral {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
