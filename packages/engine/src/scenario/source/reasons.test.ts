import { describe, expect, test } from 'vitest';
import { readText, smallCouncil } from '../../../../../test/support/small-council.ts';

const streams = 'demand: { streams: { referrals: { families: { value: 400, basis: assumed } } } }';
const base = (text: string) => ({ 'base.yaml': `${smallCouncil}\n${text}` });
const extending = (text: string, reasons = '') =>
  readText(`taper: 1\nextends: base.yaml\n${text}`, base(reasons));
const noteOf = ({ evidence }: ReturnType<typeof readText>, path = 'demand.streams.referrals.families') =>
  evidence.find((one) => one.path === path)?.note;

describe('a reason that a file gives for its numbers', () => {
  test('stands with each that says nothing itself, at its path and below it', () => {
    expect(noteOf(extending(`${streams}\nreasons: { demand: chosen }`))).toBe('chosen');
    expect(noteOf(extending(`${streams}\nreasons: { demand.streams.*.families: chosen }`))).toBe('chosen');
  });
  test('is not needed by a number that has a source', () => {
    const sourced = streams.replace('basis: assumed', 'basis: derived, source: Return');
    expect(noteOf(extending(`${sourced}\nreasons: { demand: chosen }`))).toBeUndefined();
  });
  test('is the last of those that are there for a number', () => {
    const reasons = 'reasons: { demand: chosen, demand.streams.*.families: round, demand.streams: made up }';
    expect(noteOf(extending(`${streams}\n${reasons}`))).toBe('made up');
  });
  test('is not given for the numbers of a file that extends it', () => {
    expect(noteOf(extending(streams, 'reasons: { stages: chosen }'))).toBeUndefined();
  });
  test('is a text', () => {
    const { findings } = extending(`${streams}\nreasons: { demand: 7 }`);
    expect(findings.map(({ code, path }) => [code, path])).toEqual([['wrong-type', 'reasons.demand']]);
  });
  test('is told to stand for nothing', () => {
    const read = (reasons: string) =>
      extending(`${streams}\nreasons: ${reasons}`).findings.map(({ code, severity, path }) => [
        ...[code, severity, path],
      ]);
    expect(read('{ roles.*.hours: a week }')).toEqual([
      ['reason-without-number', 'warning', 'reasons."roles.*.hours"'],
    ]);
    expect(read('{ "roles..hours": a week, demand: chosen }')).toEqual([
      ['set-malformed', 'error', 'reasons."roles..hours"'],
    ]);
  });
  test('changes nothing of what is simulated', () => {
    expect(extending(`${streams}\nreasons: { demand: chosen }`).scenario).toEqual(
      extending(streams).scenario,
    );
  });
});
