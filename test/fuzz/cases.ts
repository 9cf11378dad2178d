import type { FieldInfo } from '@taper/engine';
import { Chance } from './chance.ts';
import { council } from './councils.ts';
import { damaged } from './damage.ts';
import { copyOf, flow, yamlOf, type PlainMap } from './document.ts';
import { faults, sound } from './faults.ts';
import { ODD_WORDS } from './odd-words.ts';
import { anyWrong, valueInside } from './values.ts';

/** Files as somebody could give them, and overrides: the first file is read. */
export interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly set: readonly string[];
}

/** Name of the file that is read. */
export const MAIN = 'case.yaml';

/** What cases start from beside made-up councils: whole documents, and the fields of the schema. */
export interface Material {
  readonly documents: readonly PlainMap[];
  readonly fields: readonly FieldInfo[];
}

/**
 * Makes the case of a number: one in four is made of what the schema allows, the others have faults in their keys and
 * values, in their text, or in how files extend each other.
 */
export function caseOf(seed: string, number: number, { documents, fields }: Material): Case {
  const chance = new Chance(seed, number);
  const document = copyOf(chance.is(0.99) ? council(chance) : chance.pick(documents));
  const kind = number % 4;
  const changes = kind === 0 ? chance.below(4) : 1 + chance.below(3);
  for (let change = 0; change < changes && Object.keys(document).length > 2; change++)
    chance.pick(kind === 0 || chance.is(0.2) ? sound : faults)(document, chance, fields);
  let text = yamlOf(document);
  if (kind === 2) for (let damage = 0; damage <= chance.below(4); damage++) text = damaged(text, chance);
  const set = kind === 3 && chance.is(0.3) ? overrides(chance, fields) : [];
  return { files: kind === 3 && chance.is(0.4) ? extending(text, document, chance) : { [MAIN]: text }, set };
}

/** Spreads a case over files that extend each other, in a row, in a circle, or a file that is not there. */
function extending(text: string, document: PlainMap, chance: Chance): Record<string, string> {
  const part = Object.keys(document).filter(() => chance.is(0.5));
  const rest = yamlOf(copyOf(Object.fromEntries(part.map((key) => [key, document[key]!]))));
  const base = chance.pick([
    'base.yaml',
    'folder/base.yaml',
    '../base.yaml',
    './case.yaml',
    'gone.yaml',
    '/',
    '.',
  ]);
  const first = {
    [MAIN]: `extends: ${base}\ntaper: 1\n${chance.is(0.5) ? rest.replace(/^taper:.*\n/m, '') : ''}`,
  };
  const second = chance.pick([
    text,
    `extends: ${MAIN}\n${text}`,
    `extends: base.yaml\n${text}`,
    'extends: [1]\n',
    '',
  ]);
  return { 'base.yaml': second, 'folder/base.yaml': `extends: ../base.yaml\ntaper: 1\n`, ...first };
}

function overrides(chance: Chance, fields: readonly FieldInfo[]): string[] {
  return Array.from({ length: 1 + chance.below(2) }, () => {
    const field = chance.pick(fields);
    const path = chance.is(0.8) ? field.path : `${field.path}.${chance.pick(ODD_WORDS)}`;
    return `${path}=${flow(chance.is(0.5) ? valueInside(field, chance) : anyWrong(chance))}`;
  });
}
