import { expect } from 'vitest';
import type { Finding, ReadResult } from '../../packages/engine/src/scenario/index.ts';
import { readScenario } from '../../packages/engine/src/scenario/index.ts';

/** A made-up council small enough to see through: one way in, two services, families that come back. */
export const smallCouncil = `taper: 1
name: Small council
about: { question: What happens next? }
place: { name: Smallshire, children: 10000 }
horizon: { start: 2015-04-01, months: 36 }
opening: { kind: warmup, warmUp: 8y }
official: { case: [referral, in-need] }
families: { children: { 1: 0.5, 2: 0.3, 3: 0.2 }, frailty: 0.7 }
demand:
  season: { january: 1.02, december: 0.9 }
  streams:
    referrals:
      families: { value: 320, low: 300, high: 340, source: Return, year: 2015, confidence: H, basis: derived }
      entry: { assessment: 1 }
roles:
  social-worker: { admin: 0.45, travel: 0.1, training: 0.1, leads: [assessment, child-in-need] }
  support-worker: { hours: 35, leads: [family-support] }
services:
  social-work:
    cap: { kind: statutoryFirst, unit: children, perFte: 20 }
    units:
      east: { count: 2, posts: { social-worker: 5 }, vacancy: 0.1, sharedKnowledge: 0.2 }
      west: { posts: { social-worker: 4 }, vacancy: 0.2 }
  support:
    cap: { kind: hard, unit: families, perFte: 12 }
    queueMax: 40
    units:
      all: { posts: { support-worker: 4 } }
stages:
  assessment:
    level: 4
    service: social-work
    official: [referral]
    statutory: true
    hours: 2
    work: { law: lognormal, mean: 47.6d, cv: 0.44 }
    clock: 45wd
    next: { child-in-need: 0.4, closed: 0.6 }
  child-in-need:
    level: 4
    service: social-work
    official: [in-need]
    hours: 1
    work: { law: bands, bands: { 0y..2y: 0.29, 2y..5y: 0.71 }, plus: 28d }
    reviews: { first: 88d, next: 176d, early: 7d }
    timeBox: { after: 12w }
    escalation: { to: { assessment: 0.07 }, whenReady: 0.5 }
    handover: hold
    next: { family-support: 0.5, closed: 0.5 }
    return: { scale: 4y }
  family-support:
    level: 3
    service: support
    hours: 1
    work: { law: exponential, mean: 13w }
    routes:
      moved: { share: 0.1, time: { law: weibull, scale: 12.9y, shape: 0.63 }, to: { closed: 1 } }
    next: { closed: 1 }
return: { scale: 9y, shape: 0.62, cut: 5y, to: { assessment: 1 } }
assumptions:
  attentionToEscalation: { value: 1, low: 0, high: 2, basis: assumed }
`;

/** Stands in a text before the word that a finding is expected to point at. */
const here = '▸';

/** Gives the small council with some of its words changed, each as `[from, to]`. */
export function council(...changes: readonly (readonly [string, string])[]): string {
  return edited(smallCouncil, changes);
}

/** Gives a text with some of its words changed, each as `[from, to]`; each must be there exactly once. */
export function edited(text: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((before, [from, to]) => {
    if (before.split(from).length !== 2) throw new Error(`the text does not say "${from}" exactly once`);
    return before.replace(from, () => to);
  }, text);
}

/** Reads a text as the file `council.yaml`, with other files to extend and overrides. */
export function readText(
  text: string,
  files: Readonly<Record<string, string>> = {},
  set: string[] = [],
): ReadResult {
  const all: Readonly<Record<string, string>> = { ...files, 'council.yaml': text };
  return readScenario('council.yaml', (path) => all[path], { set });
}

/** Reads the small council with changes, one of which marks a word, and expects a finding of that code at that word only. */
export function expectFinding(code: string, ...changes: readonly (readonly [string, string])[]): Finding {
  return expectFindingIn(code, council(...changes));
}

/** Reads a text that marks a word, and expects a finding of that code at that word, and nothing else. */
export function expectFindingIn(code: string, marked: string): Finding {
  const { line, column, text } = unmark(marked);
  const { findings, scenario } = readText(text);
  expect(findings).toMatchObject([{ code, file: 'council.yaml', line, column }]);
  const [finding] = findings;
  expect(scenario === null).toBe(finding?.severity === 'error');
  return finding!;
}

/** Takes the mark out of a text and says where it stood. */
export function unmark(marked: string): { text: string; line: number; column: number } {
  const before = marked.slice(0, marked.indexOf(here)).split('\n');
  return { text: marked.replace(here, ''), line: before.length, column: before.at(-1)!.length + 1 };
}
