import { describe, expect, test } from 'vitest';
import { fullCouncil } from '../../../../../test/support/full-council.ts';
import { readText, smallCouncil } from '../../../../../test/support/small-council.ts';
import { evidenceWords } from './assumption-words.ts';
import { assumptionsInForce, comparedAssumptions } from './assumptions-in-force.ts';

function inForce(text: string, mode: 'off' | 'mid' | 'range' = 'range') {
  const { scenario, evidence } = readText(text);
  return assumptionsInForce(scenario!, evidence, mode);
}
const titled = (title: string) => inForce(fullCouncil).find((one) => one.title === title);

describe('the assumptions that results rest on', () => {
  test('are those with an effect, feedbacks first', () => {
    expect(inForce(smallCouncil).map(({ id }) => id)).toEqual(['attentionToEscalation']);
    expect(inForce(fullCouncil).map(({ id }) => id)).toEqual([
      ...['overloadToLeaving', 'overloadToSickness', 'setback'],
      ...['work', 'escalation', 'return', 'detection'].map((factor) => `practices.systemic.${factor}`),
    ]);
  });

  test('are told with their range, how they entered and how well they are known', () => {
    expect(titled('A new worker, work to do again')).toMatchObject({
      ...{ id: 'setback', low: 0, mid: 0.08, high: 0.32, neutral: 0, used: 'range' },
      ...{ evidence: 'survey', basis: 'assumed', source: null, year: null, confidence: null },
    });
    expect(titled('Systemic practice: planned work')).toMatchObject({
      ...{ id: 'practices.systemic.work', neutral: 1, evidence: 'qualitative', source: 'Interviews' },
      meaning: expect.stringContaining('ten weeks becomes one of nine') as string,
    });
  });

  test('have titles of their own', () => {
    const titles = inForce(fullCouncil).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('are not drawn where their range is a single value', () => {
    expect(titled('Systemic practice: coming back')).toMatchObject({ low: 0.98, high: 0.98, used: 'mid' });
    expect(new Set(inForce(fullCouncil, 'mid').map(({ used }) => used))).toEqual(new Set(['mid']));
    expect(new Set(inForce(fullCouncil, 'off').map(({ used }) => used))).toEqual(new Set(['off']));
  });

  test('say in words how well they are known', () => {
    expect(evidenceWords('none')).toBe('nobody knows');
    expect(evidenceWords(null)).toBe('the file does not say');
  });
});

describe('the assumptions of scenarios that are compared', () => {
  const scenario = (name: string, set: string[] = []) => {
    const read = readText(fullCouncil, {}, set);
    return { name, assumed: assumptionsInForce(read.scenario!, read.evidence, 'mid') };
  };
  const today = scenario('Today');

  test('are those of the base where the others have the same', () => {
    expect(comparedAssumptions([today, scenario('Copy')])).toEqual(
      today.assumed.map((one) => ({ ...one, scenario: null })),
    );
  });

  test('are told of another scenario where it has them otherwise, or alone', () => {
    const sure = scenario('Sure', ['assumptions.setback=0.5', 'assumptions.specialisation=0.1']);
    const apart = comparedAssumptions([today, sure]).filter((one) => one.scenario !== null);
    expect(apart.map(({ id, mid, scenario: name }) => [id, mid, name])).toEqual([
      ['setback', 0.5, 'Sure'],
      ['specialisation', 0.1, 'Sure'],
    ]);
  });
});
