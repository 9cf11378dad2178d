import type { Report } from '../reading/report.ts';
import type { WrittenBatch } from '../schema/batch.ts';
import { fieldAt } from '../schema/fields.ts';
import { keyPlace, type MapNode } from '../source/node.ts';
import type { FileOverride } from '../source/set.ts';
import type { BatchFactor, BatchRange, BatchSweep } from '../types/batch.ts';
import { entriesAt } from './batch-nodes.ts';

/** The factor that the points of a sweep are the options of. */
export const POINT = 'point';
/** The option of it in which every number stands as in the base. */
const BASE = 'base';

const RANGE = /^(-?[\d.]*?\d)([a-z]*)\.\.(-?[\d.]*?\d)[a-z]*$/;

/** Makes the factor of a sweep: the base, then its points, numbered from 1. */
export function pointFactor(points: readonly (readonly FileOverride[])[]): BatchFactor {
  const options = points.map((set, index) => {
    const values = set.map(({ path, node }) => `${path}=${node.kind === 'scalar' ? String(node.value) : ''}`);
    return { id: String(index + 1), label: `${index + 1}: ${values.join(', ')}`, file: null, set };
  });
  return { id: POINT, options: [{ id: BASE, label: BASE, file: null, set: [] }, ...options] };
}

/** Reads the sweep of a batch file; null where it has none. */
export function sweepOf({ sweep }: WrittenBatch, root: MapNode, report: Report): BatchSweep | null {
  if (sweep === undefined) return null;
  const path = ['sweep', 'vary'];
  const ranges = entriesAt(root, path).flatMap(([field, { node }]) =>
    node.kind === 'scalar' ? rangeOf(field, String(node.value), root, report) : [],
  );
  if (entriesAt(root, path).length === 0)
    report.add(keyPlace(root, path), path, {
      ...{ code: 'missing-field', message: 'the sweep varies nothing' },
      hint: 'add a number of the scenario and its range, such as services.social-work.cap.perFte: 16..24',
    });
  return {
    ...{ design: sweep.design, points: sweep.points ?? null, ranges },
    place: keyPlace(root, ['sweep']),
  };
}

function rangeOf(path: string, text: string, root: MapNode, report: Report): BatchRange[] {
  const at = ['sweep', 'vary', path];
  const place = keyPlace(root, at);
  const fault = (message: string, hint: string) => {
    report.add(place, at, { code: 'out-of-bounds', message, hint });
    return [];
  };
  const [, low = '', unit = '', high = ''] = RANGE.exec(text) ?? [];
  const [from, to] = [Number(low), Number(high)];
  const field = fieldAt(path);
  const whole = field?.whole === true;
  if (!(from < to))
    return fault(`a range from ${low} to ${high} has nothing in it`, 'write the smaller first');
  if (field !== undefined && (field.unit === undefined || field.kind === 'list'))
    return fault(`${path} is not a number`, 'a sweep varies numbers, the grid all else');
  if (whole && !(Number.isInteger(from) && Number.isInteger(to)))
    return fault(`${path} takes whole numbers`, 'write the ends of its range so');
  return [{ path, from, to, unit, whole, place }];
}
