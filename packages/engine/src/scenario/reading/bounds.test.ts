import { describe, expect, test } from 'vitest';
import { fullCouncil } from '../../../../../test/support/full-council.ts';
import { readText, smallCouncil } from '../../../../../test/support/small-council.ts';
import type { FieldInfo } from '../schema/fields.ts';
import { fields } from '../schema/fields.ts';
import { overridesFile } from '../source/set.ts';

type Wrong = readonly [value: string, code: string];

/** Values that a field does not take, each with the code of the finding it leads to. */
function wrongValues({ kind, min, above, max, whole }: FieldInfo): Wrong[] {
  switch (kind) {
    case 'number':
      return [
        ['high', 'wrong-type'],
        ...beyond([above ?? (min ?? 0) - 1, ...(max === undefined ? [] : [max + 1])]),
        ...(whole === true ? beyond([1.5]) : []),
      ];
    case 'duration':
      return [
        ['13', 'wrong-unit'],
        ...beyond([...(above === undefined ? [] : [above]), ...(max === undefined ? [] : [max + 1])], 'd'),
      ];
    case 'workingDays':
      return [['45d', 'wrong-unit']];
    case 'choice':
      return [['nonsense', 'unknown-choice']];
    case 'flag':
      return [['maybe', 'wrong-type']];
    case 'date':
      return [['2015-02-29', 'wrong-type'], ...beyond(['1899-12-31', '2200-01-01'])];
    case 'text':
      return [['7', 'wrong-type']];
    default:
      return [];
  }
}

function beyond(values: readonly (number | string)[], unit = ''): Wrong[] {
  return values.map((value) => [`${value}${unit}`, 'out-of-bounds']);
}

/** What a law of time needs beside its name is there only where that law is chosen; fields.test.ts tries those. */
const ofLaw = /\.(?:youngest|spacing|work|time|recruitment|after|length)\.(?!law$)/;

/** Dated changes are tried where they are read. */
const tried = fields().filter(
  (field) => wrongValues(field).length > 0 && !ofLaw.test(field.path) && !field.path.startsWith('timeline.'),
);

/** The council that has the part a field belongs to. */
function councilOf({ path }: FieldInfo): string | undefined {
  return [fullCouncil, smallCouncil].find((text) =>
    readText(text, {}, [`${path}=null`]).findings.every(({ code }) => code !== 'set-unknown-path'),
  );
}

describe('a wrong value is told, and nothing is run, for', () => {
  test.each(tried.map((field) => [field.path, field] as const))('%s', (path, field) => {
    const council = councilOf(field);
    expect(council, 'one of the councils has the part that the field belongs to').toBeDefined();
    for (const [value, code] of wrongValues(field)) {
      const { findings, scenario } = readText(council!, {}, [`${path}=${value}`]);
      expect(findings, value).toContainEqual(expect.objectContaining({ code, file: overridesFile }));
      expect(scenario, value).toBeNull();
    }
  });
});
