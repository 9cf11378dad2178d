import { diffScenarios, fieldAt, parsePath } from '@taper/engine';
import type { ReadResult, Scenario, ScenarioDifference, WrittenValue } from '@taper/engine';
import { inSentence } from '../in-sentence.ts';
import { roundedInput } from './rounded-input.ts';
import { staffChanges } from './staff-changes.ts';

/** One input that a scenario changes, as a reader would say it. */
export interface InputChange {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** Fields that are told together: see `staffChanges`. */
const STAFF = /^services\.[^.]+\.units\.[^.]+\.(posts\.[^.]+|count)$/;
/** How added posts are filled. */
const FILLING = /^services\.[^.]+\.units\.[^.]+\.opens$/;
/** What a reader calls it. */
const FILLED: Readonly<Record<string, string>> = {
  recruiting: 'recruited to',
  staffed: 'filled at once',
  redeployed: 'today’s people go along',
};

/** A field of one kind of unit. */
const UNIT = /^services\.([^.]+)\.units\.([^.]+)\./;

/** Lists what a scenario changes of the base: who works where together, other inputs one by one. */
export function inputChanges(
  base: ReadResult,
  other: ReadResult,
  differences: readonly ScenarioDifference[] = diffScenarios(base, other),
): InputChange[] {
  if (base.scenario === null || other.scenario === null) return [];
  const { scenario } = other;
  const others = differences.filter(({ path }) => !STAFF.test(path));
  return [
    ...staffChanges(base.scenario, scenario),
    ...others
      .filter(({ path }) => !path.startsWith('timeline.'))
      .map((difference) => inputChange(difference, scenario)),
    ...others.flatMap((difference) => datedChange(difference, scenario)),
  ];
}

function inputChange({ path, from, to }: ScenarioDifference, scenario: Scenario): InputChange {
  const [part = '', id = ''] = path.split('.');
  const whose = unitLabel(scenario, path) ?? ownerLabel(scenario, part, id);
  const field = fieldAt(path);
  if (FILLING.test(path)) {
    const said = (value: WrittenValue) => FILLED[String(value)] ?? written(value);
    return { label: `${whose ?? ''}: added posts`, from: said(from), to: said(to) };
  }
  const what = field?.label ?? path;
  const words = field?.unit === 'share' ? percent : written;
  const label = whose === undefined ? what : `${whose}: ${inSentence(what)}`;
  return { label, from: words(from), to: words(to) };
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A number that changes at a date is one change, whatever else the file says of it. */
function datedChange({ path, to }: ScenarioDifference, scenario: Scenario): InputChange[] {
  const [part, id = '', kind, changed] = parsePath(path) ?? [];
  if (part !== 'timeline' || changed === undefined || to === null) return [];
  const { label } = inputChange({ path: changed, from: null, to: null }, scenario);
  const start = scenario.timeline[id]?.from;
  const when = start === undefined ? '' : ` from ${MONTH.format(new Date(`${start}T00:00:00Z`))}`;
  const value = fieldAt(changed)?.unit === 'share' && kind === 'set' ? percent(to) : written(to);
  return [{ label: `${label}${when}`, from: 'as it is', to: kind === 'by' ? `× ${value}` : value }];
}

/** The label of the unit that an input belongs to, where its service has several kinds. */
function unitLabel({ services }: Scenario, path: string): string | undefined {
  const [, service = '', kind = ''] = UNIT.exec(path) ?? [];
  const units = services[service]?.units ?? {};
  return Object.keys(units).length > 1 ? units[kind]?.label : undefined;
}

/** The label of the service, stage, role or stream that an input belongs to. */
function ownerLabel(scenario: Scenario, part: string, id: string): string | undefined {
  if (part !== 'services' && part !== 'stages' && part !== 'roles') return undefined;
  return scenario[part][id]?.label;
}

/** Shares are said in a hundred: `0.45` reads `45%`. */
function percent(value: WrittenValue): string {
  return typeof value === 'number' ? `${Math.round(value * 1000) / 10}%` : written(value);
}

/** Choices are single words in files: `statutoryFirst` reads `statutory first`. */
function written(value: WrittenValue): string {
  if (value === null) return 'none';
  if (typeof value === 'number') return roundedInput(value);
  return String(value).replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => {
    return `${before} ${after.toLowerCase()}`;
  });
}
