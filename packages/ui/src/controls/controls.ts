import { formatPath } from '@taper/engine';
import type { FieldInfo, Scenario } from '@taper/engine';
import { isBasic } from './basic.ts';
import { letterOf } from './letters.ts';
import type { Letter } from './letters.ts';

/** A field of a scenario that a reader may change. */
export interface Control {
  /** Where it is: `services.social-work.cap.perFte`. */
  readonly path: string;
  readonly field: FieldInfo;
  readonly letter: Letter;
  /** What it belongs to, for readers: a service, a stage, a role. */
  readonly group: string;
  readonly label: string;
  /** Whether it is shown before anybody asks for more. */
  readonly isBasic: boolean;
}

/** Kinds of fields that a slider, a number box, a list of choices or a switch can change. */
const KINDS: ReadonlySet<string> = new Set(['number', 'duration', 'workingDays', 'choice', 'flag']);
/** Parts of a file that describe it, or that have other means to change them. */
const LEFT_OUT: ReadonlySet<string> = new Set(['taper', 'about', 'view', 'observed', 'timeline', 'cohorts']);
/** Parts that a file may leave out whole, because everything in them has a default. */
const ALWAYS: ReadonlySet<string> = new Set([
  'thresholds',
  'assumptions',
  'return',
  'demand',
  'opening',
  'families',
]);

/**
 * Lists the controls of a scenario: each field of the schema at each place where the scenario has it or might have it.
 * @param document the base as plain maps and values
 */
export function controlsOf(document: unknown, fields: readonly FieldInfo[], scenario: Scenario): Control[] {
  const wanted = fields.filter(
    ({ kind, path }) => KINDS.has(kind) && !LEFT_OUT.has(path.split('.')[0] ?? ''),
  );
  const services = bySize(scenario);
  return wanted
    .flatMap((field) => placesOf(field, document).map((path) => ({ path, field })))
    .map((one) => ({ ...one, rank: rankOf(one.path, document, services) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ path, field }) => controlAt(path, field, scenario));
}

/** Parts in the order in which readers go through them; services by size, other things as the file has them. */
function rankOf(
  [part = '', id = '', below = '']: readonly string[],
  document: unknown,
  services: readonly string[],
): number {
  const rank = PART_ORDER.indexOf(part);
  const ids = part === 'services' ? services : keysOf(writtenAt(document, [part]));
  const place = NAMED.has(part) ? ids.indexOf(id) * 2 : 0;
  // A service begins with its units: they are what most people come for.
  return (rank < 0 ? PART_ORDER.length : rank) * 1000 + place + (below === 'units' ? 0 : 1);
}

/** Services, those with most posts first. */
function bySize({ services }: Scenario): string[] {
  const size = (id: string) =>
    Object.values(services[id]?.units ?? {}).reduce(
      (sum, { count, posts }) => sum + count * Object.values(posts).reduce((all, one) => all + one, 0),
      0,
    );
  return Object.keys(services).sort((a, b) => size(b) - size(a));
}

const PART_ORDER = [
  'thresholds',
  'demand',
  'families',
  'services',
  'stages',
  'placements',
  'roles',
  'assumptions',
];
/** Parts whose members have names of their own. */
const NAMED: ReadonlySet<string> = new Set(['services', 'stages', 'placements', 'roles', 'practices']);

/** Finds what a file says at a path; undefined where it says nothing. */
export function writtenAt(document: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, key) => {
    const isMap = typeof part === 'object' && part !== null && Object.hasOwn(part, key);
    return isMap ? (part as Readonly<Record<string, unknown>>)[key] : undefined;
  }, document);
}

/** The paths at which a scenario has a field or, by its default, might have it. */
function placesOf(field: FieldInfo, document: unknown): (readonly string[])[] {
  const pattern = field.path.split('.');
  const places = pattern.reduce<(readonly string[])[]>(
    (paths, key) =>
      key === '*'
        ? paths.flatMap((path) => keysOf(writtenAt(document, path)).map((own) => [...path, own]))
        : paths.map((path) => [...path, key]),
    [[]],
  );
  return places.filter((path) => isThere(field, document, path));
}

function isThere(field: FieldInfo, document: unknown, path: readonly string[]): boolean {
  if (writtenAt(document, path) !== undefined) return true;
  const parent = writtenAt(document, path.slice(0, -1));
  // A law of time has the numbers that it needs, and no others.
  if (field.default === undefined || writtenAt(parent, ['law']) !== undefined) return false;
  return isMap(parent) || (path.length === 2 && ALWAYS.has(path[0] ?? ''));
}

function controlAt(path: readonly string[], field: FieldInfo, scenario: Scenario): Control {
  const { group, label } = wordsFor(path, field, scenario);
  const [letter, shown] = [letterOf(path, scenario), isBasic(field.path)];
  return { path: formatPath(path), field, letter, group, label, isBasic: shown };
}

/** What a control is called, and what it belongs to. */
function wordsFor(path: readonly string[], field: FieldInfo, scenario: Scenario) {
  const [part = '', id = '', below = '', inner = '', last = ''] = path;
  const owner = ownerOf(part, id, scenario);
  if (part === 'services' && below === 'units') {
    const unit = scenario.services[id]?.units[inner]?.label ?? inner;
    const label = last === 'posts' ? `${roleLabel(scenario, path.at(-1))} posts` : field.label;
    return { group: `${owner}, in one unit (${unit})`, label };
  }
  if (part === 'demand' && id === 'streams') {
    const stream = scenario.demand.streams[below]?.label ?? below;
    return { group: stream, label: withKey(field.label, path, field, scenario) };
  }
  const rest = part === 'stages' && below === 'routes' ? `, ${routeLabel(scenario, id, inner)}` : '';
  return { group: `${owner}${rest}`, label: withKey(field.label, path, field, scenario) };
}

/** A field that stands once for each of several keys says which. */
function withKey(label: string, path: readonly string[], field: FieldInfo, scenario: Scenario): string {
  const known = LABELS[field.path];
  if (known !== undefined) return known;
  const [parent = '', last = ''] = path.slice(-2);
  // The parts of a law of time are called alike wherever there is one.
  if (LAW_PARTS.has(last)) return `${first(spoken(parent))}: ${lower(label)}`;
  if (!field.path.endsWith('*')) return label;
  const key = path.at(-1) ?? '';
  return `${label}: ${scenario.stages[key]?.label ?? scenario.placements[key]?.label ?? spoken(key)}`;
}

const LAW_PARTS: ReadonlySet<string> = new Set(['law', 'mean', 'plus', 'cv', 'scale', 'shape']);

/** Names of fields that are called by what they are for rather than by what they are. */
const LABELS: Readonly<Record<string, string>> = {
  'stages.*.work.mean': 'Length of the work, mean',
  'stages.*.routes.*.time.mean': 'Time until it happens, mean',
  'stages.*.routes.*.time.scale': 'Time by which it has happened to 63%',
  'roles.*.workforce.recruitment.mean': 'Time to recruit, mean',
  'roles.*.workforce.agency.after.mean': 'Time until agency staff come, mean',
  'return.scale': 'Time by which 63% would have come back',
};

function ownerOf(part: string, id: string, scenario: Scenario): string {
  const parts: Readonly<Record<string, Readonly<Record<string, { readonly label: string }>>>> = {
    ...{ services: scenario.services, stages: scenario.stages, roles: scenario.roles },
    ...{ placements: scenario.placements, practices: scenario.practices },
  };
  return parts[part]?.[id]?.label ?? PARTS[part] ?? spoken(part);
}

/** Names of the parts of a scenario that have none of their own. */
const PARTS: Readonly<Record<string, string>> = {
  demand: 'Referrals',
  families: 'Families',
  thresholds: 'Thresholds',
  return: 'Coming back',
  assumptions: 'Assumptions about feedback',
  opening: 'How a run opens',
  official: 'How official figures count',
  place: 'The place',
  horizon: 'The time',
  money: 'Money',
};

function roleLabel({ roles }: Scenario, id: string | undefined): string {
  return roles[id ?? '']?.label ?? spoken(id ?? '');
}

function routeLabel({ stages }: Scenario, stage: string, route: string): string {
  return lower(stages[stage]?.routes[route]?.label ?? spoken(route));
}

function spoken(key: string): string {
  return key
    .replaceAll('-', ' ')
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}

function first(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function keysOf(part: unknown): string[] {
  return isMap(part) && !('value' in part) ? Object.keys(part) : [];
}

function isMap(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
