import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { added, withoutNeutral } from './hash-neutral.ts';
import type { MoneySpec, PlacementSpec, PracticeSpec, RoleSpec, Scenario, UnitSpec } from './types.ts';

/**
 * Names a scenario by what it means: the SHA-256, in hexadecimal, of all that can change a result.
 * Names, labels and `about` are left out, and the order of keys and of sets does not matter, so two files
 * that mean the same have the same hash.
 */
export function scenarioHash(scenario: Scenario): string {
  return bytesToHex(sha256(utf8ToBytes(canonical(withoutNeutral(meaning(scenario), added)))));
}

function meaning({ place, horizon, opening, official, families, demand, ...scenario }: Scenario): object {
  return {
    ...{ children: place.children, horizon, opening, assumptions: scenario.assumptions },
    families: { ...families, factors: mapValues(families.factors, withoutLabel) },
    official: { ...official, case: asSet(official.case), confirmed: asSet(official.confirmed) },
    demand: {
      ...demand,
      patches: mapValues(demand.patches, withoutLabel),
      streams: mapValues(demand.streams, withoutLabel),
    },
    roles: mapValues(scenario.roles, meaningOfRole),
    services: mapValues(scenario.services, (service) => ({
      ...withoutLabel(service),
      units: mapValues(service.units, meaningOfUnit),
    })),
    stages: mapValues(scenario.stages, (stage) => ({
      ...withoutLabel(stage),
      official: asSet(stage.official),
      routes: mapValues(stage.routes, withoutLabel),
      costs: mapValues(stage.costs, withoutLabel),
    })),
    placements: mapValues(scenario.placements, meaningOfPlacement),
    thresholds: scenario.thresholds,
    return: scenario.return,
    practices: mapValues(scenario.practices, meaningOfPractice),
    cohorts: mapValues(scenario.cohorts, withoutLabel),
    money: meaningOfMoney(scenario.money),
    timeline: mapValues(scenario.timeline, withoutLabel),
  };
}

function meaningOfRole(role: RoleSpec): object {
  const { workforce } = role;
  const newlyQualified = workforce?.newlyQualified ?? null;
  return {
    ...withoutLabel(role),
    leads: asSet(role.leads),
    workforce: workforce && {
      ...workforce,
      newlyQualified: newlyQualified && { ...newlyQualified, leads: asSet(newlyQualified.leads) },
    },
  };
}

function meaningOfUnit(unit: UnitSpec): object {
  const { takes } = unit;
  const lists = takes?.all.map((list) => JSON.stringify(asSet(list))) ?? [];
  return {
    ...withoutLabel(unit),
    takes: takes && { ...takes, all: asSet(lists), none: asSet(takes.none) },
  };
}

function meaningOfPractice(practice: PracticeSpec): object {
  const { adoption } = practice;
  return {
    ...withoutLabel(practice),
    adoption: adoption && { ...adoption, services: asSet(adoption.services) },
  };
}

/** A placement that costs nothing means what it meant before there were costs. */
function meaningOfPlacement({ cost, ...placement }: PlacementSpec): object {
  return { ...withoutLabel(placement), ...(cost === null ? {} : { cost }) };
}

/** Who bears costs is named by the costs themselves; the currency is a label. */
function meaningOfMoney({ priceYear, inflation, setUp, running }: MoneySpec): object {
  return {
    ...{ priceYear, inflation },
    setUp: mapValues(setUp, withoutLabel),
    running: mapValues(running, withoutLabel),
  };
}

function withoutLabel(part: object): object {
  return { ...part, label: undefined };
}

function asSet(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

function mapValues<From>(map: Readonly<Record<string, From>>, change: (value: From) => object): object {
  return Object.fromEntries(Object.entries(map).map(([id, value]) => [id, change(value)]));
}

/** Writes plain data as text in one way only: keys sorted, absent keys left out, infinities told apart from null. */
function canonical(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}
