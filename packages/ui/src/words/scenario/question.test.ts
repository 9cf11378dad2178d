import { expect, it } from 'vitest';
import { questionInWords } from './question.ts';

const NOTHING = 'What does our council carry, if nothing changes?';
const beside = (name: string, isChanged = true, question?: string) => ({ name, isChanged, question });

it('asks what changes once something does', () => {
  expect(questionInWords(NOTHING, [])).toBe(NOTHING);
  expect(questionInWords(NOTHING, [beside('New scenario', false)])).toBe(NOTHING);
  expect(questionInWords(NOTHING, [beside('Cap 20'), beside('New scenario', false)])).toBe(
    'What would “Cap 20” change?',
  );
  expect(
    questionInWords(
      NOTHING,
      ['Cap 20', 'Cap 16', '+20% posts'].map((name) => beside(name)),
    ),
  ).toBe('What would “Cap 20”, “Cap 16” or “+20% posts” change?');
});

it('asks what changes where the base asks only what a place carries', () => {
  const carried = 'What do area teams carry, if nothing protects their caseloads?';
  expect(questionInWords(carried, [beside('Cap 20')])).toBe('What would “Cap 20” change?');
  expect(questionInWords(carried, [])).toBe(carried);
});

it('leaves a question that is about changes already, and takes that of a single scenario which has one', () => {
  const own = 'What if social work grows?';
  expect(questionInWords(own, [beside('Cap 20')])).toBe(own);
  expect(questionInWords(NOTHING, [beside('More', true, own)])).toBe(own);
});
