import type { Path } from '../path.ts';
import { formatPath, parsePath } from '../path.ts';
import type { Remark } from '../reading/report.ts';
import type { FieldInfo } from '../schema/fields.ts';
import { fields } from '../schema/fields.ts';
import type { NumberChange, Scenario } from '../types.ts';

/** Says why a place stays as it is for a whole run. */
export function notDynamic(path: Path, field: FieldInfo | undefined): Remark {
  const code = 'change-not-dynamic';
  const where = formatPath(path);
  if (field === undefined) {
    const example = numberBelow(path);
    const hint =
      example === null ? 'nothing in it changes at a date' : `go on to a number, such as ${example}`;
    return { code, message: `${where} is not a single number`, hint };
  }
  return { code, message: `${where} cannot change at a date`, hint: reason(path, field) };
}

function reason([part]: Path, { kind }: FieldInfo): string {
  if (kind !== 'number' && kind !== 'duration') {
    return 'only numbers and lengths of time change at a date; compare two scenarios instead';
  }
  if (part === 'families') return 'what a family is like is drawn when it comes, and then stays';
  if (part === 'assumptions')
    return 'an assumption is drawn once for a whole run; compare two scenarios instead';
  if (part === 'practices')
    return 'what a way of working does is drawn once for a whole run; adoption: has dates of its own';
  return 'it holds for a whole run; docs/fields.md says which numbers may change at a date';
}

/** The first number below a place that may change. */
function numberBelow(path: Path): string | null {
  const patterns = fields().flatMap((field) => (field.dynamic ? [parsePath(field.path) ?? []] : []));
  const pattern = patterns.find(
    (keys) =>
      keys.length > path.length && path.every((key, depth) => keys[depth] === '*' || keys[depth] === key),
  );
  return pattern === undefined ? null : formatPath([...path, ...pattern.slice(path.length)]);
}

/** Says why there is no number to change, if so: none is written, there is no cap, or a factor meets no limit. */
export function noNumber(
  path: Path,
  kind: NumberChange['kind'],
  number: number | null,
  { services, demand }: Scenario,
): Remark[] {
  const code = 'change-without-number';
  const where = formatPath(path);
  const [part, id = '', stream = ''] = path;
  if (number === null) {
    const solved = part === 'demand' && demand.streams[stream]?.families === null;
    const hint = solved ? 'use by: instead of set:' : 'write there first what holds until the change';
    return [{ code, message: `${where} has no number that could change`, hint }];
  }
  if (number < Infinity) return [];
  if (part === 'services' && path.at(-1) === 'perFte' && services[id]?.cap.kind === 'none') {
    const hint = 'give the service a cap first: kind: hard or statutoryFirst, and perFte';
    return [{ code, message: `${id} has no cap that could change`, hint }];
  }
  if (kind === 'set') return [];
  return [
    { code, message: `${where} is without limit, whatever the factor`, hint: 'use set: instead of by:' },
  ];
}
