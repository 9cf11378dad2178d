import { expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

const inWords = (text: string, words: readonly string[]): string =>
  excerpt(text, words)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

it('marks words where they begin, and leaves what is within others', () => {
  expect(inWords('Referrals and re-referrals; a preferral is none.', ['referral'])).toBe(
    '[Referral]s and re-[referral]s; a preferral is none.',
  );
});

it('does not mark the small beginnings of longer words that are searched for', () => {
  expect(inWords('A re-referral returns.', ['re', 'referral'])).toBe('A re-[referral] returns.');
  expect(inWords('What re is.', ['re'])).toBe('What [re] is.');
});

it('cuts between words, so that the first that suits is seen', () => {
  const far = `${'Something else. '.repeat(20)}Here is the caseload of a team. ${'More of it. '.repeat(30)}`;
  const shown = inWords(far, ['caseload']);
  expect(shown).toMatch(/^… \w/);
  expect(shown).toContain('Here is the [caseload] of a team.');
  expect(shown).toMatch(/ …$/);
  expect(shown.length).toBeLessThan(200);
});

it('takes signs of what was searched for as they are', () => {
  expect(inWords('A share (of 1) is a share.', ['(of'])).toBe('A share [(of] 1) is a share.');
});
