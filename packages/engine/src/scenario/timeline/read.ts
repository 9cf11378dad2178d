import type { Path } from '../path.ts';
import { formatPath, parsePath } from '../path.ts';
import type { Remark } from '../reading/report.ts';
import type { Walk } from '../reading/spot.ts';
import { readShape } from '../reading/walk.ts';
import { labelled } from '../resolving/written.ts';
import { fieldAt } from '../schema/fields.ts';
import type { WrittenScenario } from '../schema/scenario.ts';
import { scenarioSchema } from '../schema/scenario.ts';
import type { LeafShape } from '../schema/shape.ts';
import { shapeOf } from '../schema/shape.ts';
import type { MapNode } from '../source/node.ts';
import { deepest, keyPlace } from '../source/node.ts';
import type { Target } from '../source/targets.ts';
import { findTargets } from '../source/targets.ts';
import type { DatedChangeSpec, NumberChange, Scenario } from '../types.ts';
import { hasPart, numberAt } from './numbers.ts';
import { noNumber, notDynamic } from './remarks.ts';

/** A change of one number, with where the file writes it and what kind of value it takes. */
export interface ReadChange extends NumberChange {
  /** Id of the dated change that it belongs to. */
  readonly id: string;
  /** Where its key is, from the top of the file. */
  readonly at: Path;
  readonly shape: LeafShape;
}

/** What the timeline of a file says. */
export interface ReadTimeline {
  readonly timeline: Scenario['timeline'];
  readonly changes: readonly ReadChange[];
}

/** What a timeline is read against. */
interface Council {
  readonly written: WrittenScenario;
  /** The scenario as it is while no change holds. */
  readonly scenario: Scenario;
  readonly root: MapNode;
  readonly walk: Walk;
}

/**
 * Reads the dated changes of a file: finds the numbers that their paths name and reads new values by the rules of
 * those numbers. What names no number, or one that stays as it is for a whole run, is reported at its path.
 * @param scenario the scenario as it is while no change holds.
 * @param root the tree of the file.
 */
export function readTimeline(
  written: WrittenScenario,
  scenario: Scenario,
  root: MapNode,
  walk: Walk,
): ReadTimeline {
  const council: Council = { written, scenario, root, walk };
  const entries = Object.entries(written.timeline).map(([id, entry]) => {
    if (Object.keys({ ...entry.set, ...entry.by }).length === 0) tellEmpty(id, council);
    const changes = (['set', 'by'] as const).flatMap((kind) =>
      Object.keys(entry[kind]).flatMap((key) => changesOf(id, kind, key, council)),
    );
    // What a change does has no order.
    return { id, entry, changes: changes.sort((a, b) => (formatPath(a.path) < formatPath(b.path) ? -1 : 1)) };
  });
  const specs = entries.map(({ id, entry, changes }): [string, DatedChangeSpec] => {
    const { label } = labelled(entry, id);
    const { from, to = null, ramp, curve } = entry;
    return [id, { label, from, to, ramp, curve, changes: changes.map(specOf) }];
  });
  return { timeline: Object.fromEntries(specs), changes: entries.flatMap(({ changes }) => changes) };
}

function tellEmpty(id: string, { root, walk: { report } }: Council): void {
  const at = ['timeline', id];
  if (!report.sound(at)) return;
  const hint = 'add set: or by:, with the path of a number';
  report.add(keyPlace(root, at), at, { code: 'change-empty', message: `${id} changes nothing`, hint });
}

function specOf({ path, kind, value, whole }: ReadChange): NumberChange {
  return { path, kind, value, whole };
}

function changesOf(id: string, kind: NumberChange['kind'], key: string, council: Council): ReadChange[] {
  const { root, walk, written } = council;
  const at = ['timeline', id, kind, key];
  const tell = (remark: Remark): [] => {
    walk.report.add(keyPlace(root, at), at, remark);
    return [];
  };
  const path = parsePath(key);
  if (path === null) {
    const message = `"${key}" is not a path: keys with dots between them`;
    return tell({ code: 'unknown-field', message, hint: 'write it as thresholds.stepUp' });
  }
  const named = findTargets({ path: [], shape: shapeOf(scenarioSchema), node: root }, path);
  if ('message' in named) return tell({ code: 'unknown-field', ...named });
  // Where a path names many places, those that leave out the part which has the number are not meant.
  const there = named.filter((target) => hasPart(council.scenario, target.path));
  const targets = there.length > 0 ? there : named;
  const remark = targets.flatMap((target) => faultOf(target, kind, council)).at(0);
  if (remark !== undefined) return tell(remark);
  const shape = targets[0]?.shape as LeafShape;
  const value = kind === 'by' ? written.timeline[id]?.by[key] : readValue(at, shape, council);
  if (!walk.report.sound(at)) return [];
  if (typeof value !== 'number') {
    return tell({ code: 'wrong-type', message: 'a change sets a number', hint: shape.field.description });
  }
  return (
    targets
      .map((target) => placeOf(target.path, kind, council.scenario))
      .flatMap((found) => [found, ...thoseWhoFollow(found, council)])
      // A part at fault may have no number; the fault is told where it is.
      .filter((found) => numberAt(council.scenario, found) !== null)
      .map((found) => ({ id, at, kind, value, shape, path: found, whole: shape.field.whole === true }))
  );
}

/** Says why a place cannot be changed at a date, if so. */
function faultOf({ path, shape }: Target, kind: NumberChange['kind'], { scenario, walk }: Council): Remark[] {
  const field = shape.kind === 'leaf' ? fieldAt(formatPath(path)) : undefined;
  if (field?.dynamic !== true) return [notDynamic(path, field)];
  const number = numberAt(scenario, placeOf(path, kind, scenario));
  return walk.report.sound(path) ? noNumber(path, kind, number, scenario) : [];
}

/** Where the number stands in a scenario. The rate of a stream that is solved goes by the stream's weight. */
function placeOf(path: Path, kind: NumberChange['kind'], { demand }: Scenario): Path {
  const [part, , id = '', field] = path;
  const solved = part === 'demand' && field === 'families' && demand.streams[id]?.families === null;
  return solved && kind === 'by' ? [...path.slice(0, -1), 'weight'] : path;
}

/** Reads a new value as the number itself would be read, with its source. */
function readValue(at: Path, shape: LeafShape, { root, walk }: Council): unknown {
  const { node } = deepest(root, at);
  return readShape(shape, { node, path: at, parent: node.place, user: false }, walk);
}

/** Stages that leave a part of their return to the scenario's own change with it. */
function thoseWhoFollow([first, part = '', ...rest]: Path, { written, scenario }: Council): Path[] {
  if (first !== 'return' || rest.length > 0) return [];
  return Object.entries(scenario.stages).flatMap(([id, stage]) => {
    const own: object = written.stages[id]?.return ?? {};
    return stage.return === null || Object.hasOwn(own, part) ? [] : [['stages', id, 'return', part]];
  });
}
