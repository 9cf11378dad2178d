import type { openPeople } from './people.ts';
import { pacesOver } from './paces.ts';
import { scenarioOf } from './small-scenario.ts';

/** What the way of working of these councils does to families who gain by it. */
export const PRACTICE = { work: 0.5, escalation: 0.6, detection: 1.5, return: 0.7 } as const;

/** What a council of one service whose workers may work in a certain way says, each as a map in braces. */
export interface Practising {
  readonly roles: string;
  readonly units: string;
  /** Families that each full-time worker leads from the start on. */
  readonly each: number;
  /** When and to whom the practice, `known`, is taught. */
  readonly adoption?: string;
  /** Planned work: ten years, unless told. */
  readonly work?: string;
  readonly timeline?: string;
  readonly service?: string;
  readonly families?: string;
  readonly rest?: string;
}

/**
 * A service, `team`, that starts on Monday, 1 January 2001, with `each` families for every full-time worker; they want
 * hardly any time, and so have full attention. None comes later.
 */
export function practising(
  {
    roles,
    units,
    each,
    adoption = '',
    work = '{ law: fixed, mean: 520w }',
    timeline = '',
    service = '',
    families = '',
    rest = '',
  }: Practising,
  set: readonly string[] = [],
) {
  return scenarioOf(
    `taper: 1
name: Practising
place: { children: 10000 }
horizon: { start: 2001-01-01, months: 36 }
opening: { warmUp: 4w, past: 0d }
families: { children: { 1: 1 } ${families} }
demand: { streams: { all: { families: 100000, entry: { work: 1 } } } }
roles: ${roles}
services:
  team: { cap: { kind: hard, unit: families, perFte: ${each} }, queueMax: 0, units: ${units} ${service} }
stages:
  work:
    { level: 4, service: team, hours: 0.001, work: ${work}, escalation: { to: { crisis: 0.0001 } }, next: { closed: 1 } }
  crisis: { level: 5, service: team, hours: 0, work: { law: fixed, mean: 1w }, next: { closed: 1 } }
practices: { known: { work: ${PRACTICE.work}, escalation: ${PRACTICE.escalation}, detection: ${PRACTICE.detection}, return: ${PRACTICE.return} ${adoption} } }
timeline: { stop: { from: 2000-12-25, set: { demand.streams.all.families: 0 } } ${timeline} }
${rest}`,
    set,
  );
}

/** What is left of planned work a day, of risk and of the hazard of return where such a share gains. */
export const gaining = (share: number) => ({
  work: 1 / (1 + share * (PRACTICE.work - 1)),
  risk: 1 + share * (PRACTICE.escalation * PRACTICE.detection - 1),
  return: 1 + share * (PRACTICE.return - 1),
});

/** Numbers of the families that gain fully by the practice on the day that follows, and of those that do not. */
export function gainers(run: ReturnType<typeof openPeople>): { yes: number[]; no: number[] } {
  const found: { yes: number[]; no: number[] } = { yes: [], no: [] };
  for (const [serial, { work }] of pacesOver(run, 1)) {
    if (Math.abs(work - 1 / PRACTICE.work) < 1e-6) found.yes.push(serial);
    else if (Math.abs(work - 1) < 1e-6) found.no.push(serial);
    else throw new Error(`Family ${serial} gets on by ${work}, neither with nor without the practice.`);
  }
  return found;
}
