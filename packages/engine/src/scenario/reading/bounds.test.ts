import { describe, expect, test } from 'vitest';
import { fullCouncil } from '../../../../../test/support/full-council.ts';
import { readText, smallCouncil } from '../../../../../test/support/small-council.ts';
import type { Finding } from '../finding.ts';
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

/** Dated changes and reasons are tried where they are read. */
const elsewhere = /^(?:timeline|reasons)\./;

const tried = fields().filter(
  (field) => wrongValues(field).length > 0 && !ofLaw.test(field.path) && !elsewhere.test(field.path),
);

/** A field with one of the values that it does not take. */
interface Try {
  readonly field: FieldInfo;
  readonly wrong: Wrong;
}

/** The councils, each with the fields of the parts that it has. */
function councilsWithFields(): (readonly [council: string, fields: FieldInfo[]])[] {
  let left = tried;
  return [fullCouncil, smallCouncil].map((council) => {
    const missing = findingsWith(
      council,
      left.map(({ path }) => `${path}=null`),
    ).filter(({ code }) => code === 'set-unknown-path');
    const lines = new Set(missing.map(({ line }) => line));
    const [there, absent] = [
      left.filter((_, at) => !lines.has(at + 1)),
      left.filter((_, at) => lines.has(at + 1)),
    ];
    left = absent;
    return [council, there] as const;
  });
}

function findingsWith(council: string, overrides: string[]): readonly Finding[] {
  return readText(council, {}, overrides).findings.filter(({ file }) => file === overridesFile);
}

/** Reads a council with the first wrong value of every field, then with the second, and so on: what is told of each. */
function triedTogether(council: string, fields: readonly FieldInfo[]): (Try & { told: Finding[] })[] {
  const rounds = Math.max(...fields.map((field) => wrongValues(field).length));
  return Array.from({ length: rounds }, (_, round) => {
    const tries = fields.flatMap((field): Try[] => {
      const wrong = wrongValues(field)[round];
      return wrong === undefined ? [] : [{ field, wrong }];
    });
    const findings = findingsWith(council, tries.map(override));
    return tries.map((one, at) => ({ ...one, told: findings.filter(({ line }) => line === at + 1) }));
  }).flat();
}

function override({ field, wrong: [value] }: Try): string {
  return `${field.path}=${value}`;
}

describe('a wrong value is told, and nothing is run, for', () => {
  const councils = councilsWithFields();
  test('every field, in one of the councils', () => {
    const there = new Set(councils.flatMap(([, fields]) => fields));
    expect(tried.filter((field) => !there.has(field)).map(({ path }) => path)).toEqual([]);
  });
  describe.each(councils)('%#', (council, there) => {
    test.each(triedTogether(council, there).map((one) => [override(one), one] as const))(
      '%s',
      (text, one) => {
        // Where a kind or a law is not known either, the fields that it would have are not looked at.
        const told = one.told.length > 0 ? one.told : findingsWith(council, [text]);
        expect(told).toContainEqual(expect.objectContaining({ code: one.wrong[1], severity: 'error' }));
      },
    );
  });
});
