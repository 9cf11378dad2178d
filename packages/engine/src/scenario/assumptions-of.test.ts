import { describe, expect, test } from 'vitest';
import { fullCouncil } from '../../../../test/support/full-council.ts';
import { readText, smallCouncil } from '../../../../test/support/small-council.ts';
import { assumptionsOf, hasEffect } from './assumptions-of.ts';

const statedIn = (text: string, set: string[] = []) => {
  const { scenario, evidence } = readText(text, {}, set);
  return assumptionsOf({ scenario: scenario!, evidence });
};
const feedbacks = [
  ...['attentionToEscalation', 'waitingToEscalation', 'unmetToReturn', 'overloadToLeaving'],
  ...['overloadToSickness', 'setback', 'specialisation'],
];

describe('the assumptions of a scenario', () => {
  test('are the feedbacks, then what each practice does', () => {
    expect(statedIn(smallCouncil).map(({ id }) => id)).toEqual(feedbacks);
    const factors = ['work', 'escalation', 'return', 'detection'].map((id) => `practices.systemic.${id}`);
    expect(statedIn(fullCouncil).map(({ id }) => id)).toEqual([...feedbacks, ...factors]);
  });
  test('stand where their ids and paths say', () => {
    const { scenario } = readText(fullCouncil);
    for (const { path, mid } of statedIn(fullCouncil)) {
      const found = path
        .split('.')
        .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], scenario);
      expect(found).toMatchObject({ mid });
    }
  });
  test('have their range, their neutral value and how well they are known', () => {
    const stated = statedIn(fullCouncil);
    expect(stated.find(({ id }) => id === 'setback')).toEqual({
      ...{ id: 'setback', path: 'assumptions.setback', low: 0, mid: 0.08, high: 0.32, neutral: 0 },
      of: { feedback: 'setback' },
      ...{ evidence: 'survey', source: null, year: null, confidence: null, basis: 'assumed' },
    });
    expect(stated.find(({ id }) => id === 'practices.systemic.work')).toEqual({
      ...{ id: 'practices.systemic.work', path: 'practices.systemic.work' },
      ...{ low: 0.85, mid: 0.94, high: 1, neutral: 1 },
      of: { practice: 'systemic', label: 'Systemic practice', factor: 'work' },
      ...{ evidence: 'qualitative', source: 'Interviews', year: '2013', confidence: 'L', basis: 'published' },
    });
  });
  test('have no source where the file writes a plain number', () => {
    expect(statedIn(fullCouncil).find(({ id }) => id === 'practices.systemic.return')).toMatchObject({
      ...{ evidence: null, source: null, basis: null },
    });
  });
  test('are the user’s where the user sets them, whatever was known of the number before', () => {
    const [setback] = statedIn(fullCouncil, ['assumptions.setback=0.5']).filter(({ id }) => id === 'setback');
    expect(setback).toMatchObject({ low: 0.5, mid: 0.5, high: 0.5, evidence: null, basis: 'user' });
  });
  test('have an effect unless all of their range is neutral', () => {
    const acting = statedIn(fullCouncil).filter(hasEffect);
    expect(acting.map(({ id }) => id)).toEqual([
      ...['overloadToLeaving', 'overloadToSickness', 'setback'],
      ...['work', 'escalation', 'return', 'detection'].map((id) => `practices.systemic.${id}`),
    ]);
  });
});
