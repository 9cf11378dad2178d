import type { FieldInfo } from '@taper/engine';
import type { Chance } from './chance.ts';
import {
  copyOf,
  isMap,
  put,
  spotsOf,
  takeOut,
  valueAt,
  type Plain,
  type PlainMap,
  type Spot,
} from './document.ts';
import { ODD_WORDS } from './odd-words.ts';
import { anyWrong, valueAtBound, valueInside } from './values.ts';

/** Makes one thing in a document other than it was. */
export type Fault = (document: PlainMap, chance: Chance, fields: readonly FieldInfo[]) => void;

/** Writes a field of the schema into a document, at one of the places where it could stand. */
function writeField(value: (field: FieldInfo, chance: Chance) => Plain): Fault {
  return (document, chance, fields) => {
    const field = chance.pick(fields);
    const keys = field.path.split('.');
    let at: PlainMap = document;
    for (const key of keys.slice(0, -1)) {
      const known: string[] = Object.keys(at);
      const name: string = key === '*' ? chance.pick(known.length > 0 ? known : ['one']) : key;
      if (!isMap(at[name])) at[name] = {};
      at = at[name];
    }
    const last = keys.at(-1)!;
    at[last === '*' ? chance.pick([...Object.keys(at), 'one']) : last] = value(field, chance);
  };
}

const somewhere = (document: PlainMap, chance: Chance): Spot => chance.pick(spotsOf(document));

/** Writes a field where the part that it belongs to is there already. */
function writeKnown(document: PlainMap, chance: Chance, fields: readonly FieldInfo[]): void {
  for (let attempt = 0; attempt < 20; attempt++) {
    const field = chance.pick(fields);
    const keys = field.path.split('.');
    let at: Plain | undefined = document;
    for (const key of keys.slice(0, -1)) {
      if (!isMap(at)) break;
      at = at[key === '*' ? (Object.keys(at)[0] ?? '') : key];
    }
    const last = keys.at(-1)!;
    if (!isMap(at) || last === '*' || ['text', 'list', 'anything'].includes(field.kind)) continue;
    at[last] = valueInside(field, chance);
    return;
  }
}

/** Fields as the schema has them: what comes of it is often sound. */
export const sound: readonly Fault[] = [
  writeKnown,
  (document, chance) => {
    const numbers = spotsOf(document).filter((spot) => typeof valueAt(spot) === 'number');
    if (numbers.length === 0) return;
    const spot = chance.pick(numbers);
    if (spot.path[0] === 'taper') return;
    put(spot, (valueAt(spot) as number) * chance.pick([0, 0.5, 1, 2, 10]));
  },
];

/** Faults as somebody could make them who writes a file. */
export const faults: readonly Fault[] = [
  writeField(valueInside),
  writeField(valueAtBound),
  writeField((_field, chance) => anyWrong(chance)),
  (document, chance) => put(somewhere(document, chance), anyWrong(chance)),
  (document, chance) => takeOut(somewhere(document, chance)),
  renameKey,
  swapWords,
  (document, chance) => put(somewhere(document, chance), chance.pick<Plain>([{}, [], null])),
  copyElsewhere,
  (document, chance) => put(somewhere(document, chance), nested(chance.pick([3, 20, 49, 51, 60]), chance)),
  (document, chance) => put(somewhere(document, chance), chance.pick(ODD_WORDS)),
  dated,
];

function renameKey(document: PlainMap, chance: Chance): void {
  const spot = somewhere(document, chance);
  const value = valueAt(spot);
  takeOut(spot);
  const { key, parent } = spot;
  if (Array.isArray(parent)) return;
  parent[chance.pick([`${key}s`, key.slice(0, -1), key.toUpperCase(), chance.pick(ODD_WORDS)])] = value;
}

/** Lets two names change places: a stage for a service, a role for a unit. */
function swapWords(document: PlainMap, chance: Chance): void {
  const words = spotsOf(document).filter((spot) => typeof valueAt(spot) === 'string');
  if (words.length === 0) return;
  const [a, b] = [chance.pick(words), chance.pick(words)];
  const value = valueAt(a);
  put(a, chance.is(0.5) ? valueAt(b) : chance.pick(Object.keys(b.parent)));
  put(b, value);
}

/** Writes a part of the document once more in another place. */
function copyElsewhere(document: PlainMap, chance: Chance): void {
  const part = copyOf(valueAt(somewhere(document, chance)));
  const spot = somewhere(document, chance);
  if (chance.is(0.5) || Array.isArray(spot.parent)) put(spot, part);
  else spot.parent[chance.pick([`${spot.key}-2`, 'closed', 'all', chance.pick(ODD_WORDS)])] = part;
}

function nested(depth: number, chance: Chance): Plain {
  let value: Plain = 1;
  for (let level = 0; level < depth; level++) value = chance.is(0.5) ? [value] : { a: value };
  return value;
}

/** Adds a change of some number at some date, however odd. */
function dated(document: PlainMap, chance: Chance): void {
  const paths = spotsOf(document).filter((spot) => typeof valueAt(spot) === 'number');
  if (paths.length === 0) return;
  const path = chance.pick(paths).path.join('.');
  const date = () => {
    const day = [chance.pick([2014, 2015, 2016, 2024, 1, 9999]), 1 + chance.below(12), 1 + chance.below(31)];
    return day.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join('-');
  };
  const value = chance.pick<Plain>([0, 0.5, 1, 2, 1000, -1, { value: 0.3, basis: 'assumed' }]);
  const change: PlainMap = { from: date(), [chance.pick(['set', 'by'])]: { [path]: value } };
  if (chance.is(0.4)) change.to = date();
  if (chance.is(0.4)) change.ramp = chance.pick(['1d', '8w', '20y', '0d', '400y']);
  if (chance.is(0.3)) change.curve = chance.pick(['s', 'linear', 'cubic']);
  const timeline = isMap(document.timeline) ? document.timeline : {};
  timeline[chance.pick(['one', 'two', 'three'])] = change;
  document.timeline = timeline;
}
