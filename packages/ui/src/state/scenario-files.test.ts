import { expect, it } from 'vitest';
import { createPageModel } from './page-model.ts';
import { COMPARED_FILES, readScenarios } from './scenario-files.ts';

it('the files of the first question travel with the page and can be run', () => {
  const files = readScenarios(COMPARED_FILES);
  expect(files.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const model = createPageModel(files);
  expect(model?.scenarios).toHaveLength(4);
  expect(model?.base.about['question']).toMatch(/\?$/);
});

it('every scenario but the base changes something, and the page can say what', () => {
  const model = createPageModel(readScenarios(COMPARED_FILES));
  const [base, ...variants] = model?.changes ?? [];
  expect(base).toEqual([]);
  for (const changes of variants) {
    expect(changes.length).toBeGreaterThan(0);
    for (const { label, from, to } of changes) {
      expect(label).not.toContain('.');
      expect(from).not.toBe(to);
    }
  }
});

it('a file that cannot be read is a finding, told once, and nothing is run', () => {
  const texts: Record<string, string> = {
    'one.yaml': 'taper: 1\nextends: base.yaml\n',
    'two.yaml': 'taper: 1\nextends: base.yaml\n',
    'base.yaml': 'taper: 1\nplam: 3\n',
  };
  const files = readScenarios(['one.yaml', 'two.yaml'], (file) => texts[file]);
  expect(createPageModel(files)).toBeNull();
  expect(files.findings.filter(({ path }) => path === 'plam')).toMatchObject([
    { severity: 'error', file: 'base.yaml', line: 2 },
  ]);
});

it('re-referrals are asked about first', () => {
  expect(createPageModel(readScenarios(COMPARED_FILES))?.headlines[0]?.id).toBe('rereferrals.share');
});
