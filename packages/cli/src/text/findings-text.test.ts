import type { Finding } from '@taper/engine';
import { expect, it } from 'vitest';
import { countFindings, findingsText } from './findings-text.ts';

const finding: Finding = {
  ...{ code: 'unknown-field', severity: 'error', file: 'a.yaml', line: 3, column: 5, path: 'stages.plam' },
  ...{ message: 'there is no field "plam"', hint: 'did you mean "plan"?' },
};

it('places a finding as compilers do, with what to do about it below', () => {
  expect(findingsText([finding])).toBe(
    'a.yaml:3:5: error unknown-field: there is no field "plam"\n    did you mean "plan"?\n',
  );
});

it('leaves an empty hint out', () => {
  expect(findingsText([{ ...finding, hint: '' }])).toBe(
    'a.yaml:3:5: error unknown-field: there is no field "plam"\n',
  );
});

it('counts errors and warnings in words', () => {
  const warning: Finding = { ...finding, severity: 'warning' };
  expect(countFindings([])).toBe('no errors');
  expect(countFindings([warning])).toBe('no errors and 1 warning');
  expect(countFindings([finding, finding, warning, warning])).toBe('2 errors and 2 warnings');
});
