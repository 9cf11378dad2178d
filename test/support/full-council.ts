import { edited } from './small-council.ts';

/** A made-up council that uses what the small one leaves out: patches, factors, screening, care, people, practices. */
export const fullCouncil = `taper: 1
name: Full council
place: { name: Fullshire, children: 40000 }
horizon: { start: 2015-04-01, months: 24 }
opening: { kind: sampled, warmUp: 4y, states: 4 }
official: { case: [in-need], confirmed: [care], taper: { 2: 0.4, 3: 0.3, 4: 0.2, 5: 0.1 } }
families:
  children: { 1: 0.5, 2: 0.45, 15: 0.05 }
  youngest: { law: bands, bands: { 0y..1y: 0.3, 1y..17y: 0.7 } }
  spacing: { law: exponential, mean: 3y }
  movingAway: 0.02
  siblingPoints: 0.25
  factors:
    abuse: { label: Domestic abuse, share: 0.4, loading: 0.6, work: 1.2, escalation: 1.5, return: 1.3 }
    drink: { share: 0.2, loading: -0.1 }
    debt: { share: 0.25 }
    isolated: { share: 0.05 }
demand:
  season: { july: 1.1, august: 0.7 }
  weekday: { saturday: 0.2, sunday: 0.1 }
  trend: 0.02
  referrals: 900
  patches: { north: { label: The north, share: 0.6 }, south: { share: 0.4 } }
  streams:
    referrals:
      families: solved
      weight: 2
      season: { august: 0.5 }
      weekday: { monday: 1.3 }
      trend: 0.01
      patches: { north: 0.55, south: 0.45 }
      need: { 1: 0.3, 2: 0.2, 3: 0.2, 4: 0.25, 5: 0.05 }
      factors: { abuse: 0.5 }
      entry: { screening: 1 }
    unaccompanied: { families: 12, seasonal: false, children: { 1: 1 }, entry: { looked-after: 1 } }
    asking: { families: 80, entry: { family-help: 1 } }
roles:
  screener: { leads: [screening] }
  social-worker: { leads: [assessment, duty, looked-after] }
  adviser: { leads: [care-leavers] }
  consultant:
    supervises: 1.5
    load: 0.4
    practice: systemic
    leads: [family-help]
    workforce: { leaving: 0.11, recruitment: { law: fixed, mean: 20w }, promotion: { from: helper, share: 0.75 } }
  helper:
    admin: 0.3
    delegable: 0.65
    leads: [family-help]
    workforce:
      leaving: 0.15
      recruitment: { law: gamma, mean: 16w, cv: 0.7 }
      recruiting: 0.9
      agency:
        share: 0.35
        after: { law: exponential, mean: 5w }
        premium: 0.45
        leaving: 0.8
        experience: 0.95
        knowledge: 0.7
      sickness: { spells: 1.1, length: { law: lognormal, mean: 12d, cv: 2 } }
      leave: { weeks: 7.2, season: { july: 1.2, august: 2.1 } }
      starters: { over: 26w, load: 0.55, experience: 0.85, knowledge: 0.15 }
      newlyQualified: { share: 0.4, over: 52w, load: 0.9, leads: [] }
  coordinator: { relieves: 0.95, workforce: { leaving: 0.09, recruitment: { law: weibull, scale: 10w, shape: 1.5 } } }
services:
  front-door:
    cap: { kind: none }
    allocation: rota
    dutyWeeks: 2
    units: { desk: { count: 2, posts: { screener: 2 } } }
  help:
    cap: { unit: families, perFte: 14 }
    allocation: segment
    redrawn: move
    units:
      early-years:
        takes: { all: [[abuse, drink]], none: [debt], from: 6mo, to: 5y }
        posts: { consultant: 1, helper: 3, coordinator: 0.5 }
        sharedKnowledge: 0.85
        meeting: { minutes: 7, budget: 210, fading: 9w }
        buddy: general
        buildUp: 13w
        opens: staffed
        staffFrom: { unit: general, legacy: leave }
      general: { count: 3, posts: { helper: 2 }, vacancy: 0.05, buddy: general }
  social-work:
    cap: { kind: hard, unit: points, perFte: 20 }
    units:
      north: { patch: north, posts: { social-worker: 12 } }
      south: { patch: south, posts: { social-worker: 8 } }
  leaving-care: { cap: { perFte: 30 }, units: { all: { posts: { adviser: 6 } } } }
stages:
  screening:
    level: 1
    service: front-door
    hours: 4
    work: { law: fixed, mean: 1d }
    screening:
      above: 0.1
      below: 0.05
      to: { 1: { closed: 1 }, 2: { closed: 1 }, 3: { assessment: 1 }, 4: { assessment: 1 }, 5: { looked-after: 1 } }
  assessment:
    level: 4
    service: social-work
    official: [in-need]
    hours: 2
    work: { law: gamma, mean: 30d, cv: 0.5 }
    stepDown: { kept: 0.1, early: 0.05, again: 8w }
    ifFull: duty
    clock: 45wd
    clockFrom: referral
    next: { looked-after: 0.1, closed: 0.9 }
  duty:
    level: 4
    service: social-work
    official: [in-need]
    hours: 1
    timeBox: { after: 4w }
    next: { closed: 1 }
  looked-after:
    level: 5
    service: social-work
    official: [in-need, care]
    childrenShare: 0.7
    mayMoveAway: false
    hours: 2
    placements: { foster: 0.8, residential: 0.2 }
    routes:
      home: { byAge: { 0y..1y: 0.78, 1y..5y: 0.65 }, time: { law: exponential, mean: 1y }, to: { closed: 1 } }
      adopted: { share: 0.1, time: { law: exponential, mean: 2y }, to: { closed: 1 } }
    grown: { care-leavers: 0.9, closed: 0.1 }
    return: { scale: 6y, to: { assessment: 1 }, need: { 4: 0.5, 5: 0.5 } }
    costs: { grant: { perStart: 2000 } }
  family-help:
    { level: 3, service: help, hours: 1.25, work: { law: exponential, mean: 20w }, next: { closed: 1 } }
  care-leavers:
    level: 2
    service: leaving-care
    adults: true
    hours: 0.5
    work: { law: fixed, mean: 3y }
    next: { closed: 1 }
placements:
  foster: { label: Foster care, places: 40, overflow: agency, moves: 0.3 }
  residential: { places: 6 }
  agency: { places: none, moves: 0.5 }
money:
  priceYear: 2014-15
  bearers: { health: {} }
  setUp: { desks: { amount: 12000, date: 2015-06-01 } }
  running: { licences: { perYear: 9000, bearer: health } }
thresholds: { stepUp: 1.2, stepDown: 0.9 }
return: { scale: 9y, shape: 0.62, to: { screening: 1 }, need: { 3: 0.5, 4: 0.5 } }
assumptions:
  overloadToLeaving: { value: 0.35, low: 0, high: 1, basis: assumed, evidence: qualitative }
  overloadToSickness: { value: 0.25, low: 0, high: 1.5, basis: assumed, evidence: none }
  setback: { value: 0.08, low: 0, high: 0.32, basis: assumed, evidence: survey }
  specialisation: 0
practices:
  systemic:
    label: Systemic practice
    work: { value: 0.94, low: 0.85, high: 1, source: Interviews, year: 2013, confidence: L, basis: published, evidence: qualitative }
    escalation: { value: 0.96, low: 0.88, high: 1.02, basis: assumed, evidence: planned }
    return: 0.98
    detection: 1.06
    adoption:
      from: 2015-09-07
      until: 2016-09-05
      over: 39w
      reach: 0.65
      lag: 15w
      agency: true
      services: [help]
cohorts:
  first-year: { label: Referred in year one, enters: referral, over: 12mo, observe: 12mo }
  closing: { enters: closure, from: 3mo }
  assessed: { enters: stage/assessment, observe: 18mo }
`;

/** Gives the full council with some of its words changed, each as `[from, to]`. */
export function full(...changes: readonly (readonly [string, string])[]): string {
  return edited(fullCouncil, changes);
}
