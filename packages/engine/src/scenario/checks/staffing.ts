import type { Scenario } from '../types.ts';
import type { Checker } from './checker.ts';
import { mayLead, rolesIn, staffedUnits } from './posts.ts';

/** Checks that every stage has someone to lead it, and that those who work have time to. */
export function checkStaffing(checker: Checker): void {
  checkCaps(checker);
  checkLeads(checker);
  checkDirectWork(checker);
  checkServices(checker);
}

function checkCaps({ scenario, given, sound, report }: Checker): void {
  for (const [id, { cap }] of Object.entries(scenario.services)) {
    const path = ['services', id, 'cap', 'perFte'];
    if (cap.kind === 'none' || given(path) || !sound(['services', id, 'cap'])) continue;
    const hint = 'add perFte:, or write kind: none';
    report(path, { code: 'missing-field', message: `a cap of kind ${cap.kind} needs perFte`, hint });
  }
}

function checkLeads({ scenario, sound, report }: Checker): void {
  for (const [id, stage] of Object.entries(scenario.stages)) {
    const service = ['services', stage.service];
    // A stage that says where those go who find nobody may be closed.
    if (stage.ifFull !== null) continue;
    if (
      !Object.hasOwn(scenario.services, stage.service) ||
      !sound(['stages', id, 'service'], service, ['roles'])
    ) {
      continue;
    }
    const units = staffedUnits(scenario, stage.service);
    if (mayLead(units, id, scenario)) continue;
    const message = `nobody in ${stage.service} may lead ${id}`;
    const hint = `${howToLead(id, stage.service, rolesIn(units), scenario)}, or say with ifFull: where families go instead`;
    report(['stages', id], { code: 'stage-without-lead', message, hint });
  }
}

function howToLead(stage: string, service: string, staffed: readonly string[], { roles }: Scenario): string {
  const leaders = Object.keys(roles).filter((role) => roles[role]?.leads.includes(stage));
  if (leaders.length > 0) return `give a unit of ${service} a post for ${leaders.join(' or ')}`;
  const known = staffed.filter((role) => Object.hasOwn(roles, role));
  return known.length > 0
    ? `add ${stage} to what ${known.join(' or ')} leads`
    : `give ${service} a post in a role that leads ${stage}`;
}

function checkDirectWork({ scenario, sound, report }: Checker): void {
  const services = Object.keys(scenario.services);
  const staffed = rolesIn(services.flatMap((service) => staffedUnits(scenario, service)));
  for (const id of staffed) {
    const role = Object.hasOwn(scenario.roles, id) ? scenario.roles[id] : undefined;
    if (role === undefined || !sound(['roles', id])) continue;
    const away = role.admin + role.travel + role.training;
    // Shares written in decimals may sum to a hair less than 1.
    if (1 - away > 1e-9) continue;
    // Who leads no family may have other things to do all day.
    if (role.leads.length === 0 && away - 1 <= 1e-9) continue;
    const message = `administration, travel and training take ${Number(away.toPrecision(6))} of paid time`;
    report(['roles', id], { code: 'no-direct-work', message, hint: 'let them sum to less than 1' });
  }
}

function checkServices({ scenario, sound, report }: Checker): void {
  const worked = new Set(Object.values(scenario.stages).map((stage) => stage.service));
  for (const id of Object.keys(scenario.services)) {
    if (worked.has(id) || !sound(['stages'])) continue;
    const hint = 'give it a stage, or take it out';
    const message = `${id} works no stage`;
    report(['services', id], { code: 'service-without-stages', message, hint, severity: 'warning' });
  }
}
