import type { Indicator, Scenario, ScenarioDifference } from '@taper/engine';
import { describe, expect, it } from 'vitest';
import { cardIndicators } from './card-indicators.ts';

const indicator = (id: string): Indicator => ({
  ...{ id, label: id, definition: '', unit: 'children', good: null, matters: 10 },
  ...{ official: null, headline: true },
});
const HEADLINES = [
  ...['rereferrals.share', 'open.children.level=2', 'open.children.level=4'],
  ...['wait.families.service=help', 'wait.families.service=social-work', 'caseload.service=help'],
].map(indicator);
const base = {
  stages: { support: { level: 2, service: 'help' }, plan: { level: 4, service: 'social-work' } },
} as unknown as Scenario;

const chosenOf = (headlines: readonly Indicator[], ...paths: string[]) => {
  const differences = paths.map((path): ScenarioDifference => ({ path, from: 1, to: 2 }));
  return cardIndicators(headlines, base, differences).map(({ id }) => id);
};
const chosen = (...paths: string[]) => chosenOf(HEADLINES, ...paths);

describe('the outcomes on a card', () => {
  it('are those of the services that scenarios change, one of each group asked about first', () => {
    expect(chosen('services.social-work.cap.perFte')).toEqual([
      ...['rereferrals.share', 'open.children.level=4', 'wait.families.service=social-work'],
    ]);
  });

  it('are those of a service whose stage is changed', () => {
    expect(chosen('stages.plan.hours')).toEqual(chosen('services.social-work.cap.perFte'));
  });

  it('count families without a worker in all services together, whichever is changed', () => {
    const all = [...HEADLINES.slice(0, 3), indicator('wait.families'), ...HEADLINES.slice(3)];
    expect(chosenOf(all, 'services.social-work.cap.perFte').at(-1)).toBe('wait.families');
  });

  it('stay where a change concerns them too, or nothing at all', () => {
    const both = ['services.help.cap.perFte', 'services.social-work.cap.perFte'];
    const differences = both.map((path): ScenarioDifference => ({ path, from: 1, to: 2 }));
    const before = HEADLINES.filter(({ id }) => id === 'open.children.level=4');
    const level = (of: typeof differences) => cardIndicators(HEADLINES, base, of, before)[1]?.id;
    expect(level(differences)).toBe('open.children.level=4');
    expect(level([])).toBe('open.children.level=4');
    expect(level(differences.slice(0, 1))).toBe('open.children.level=2');
  });

  it('are the first of each group where scenarios change something else', () => {
    const first = ['rereferrals.share', 'open.children.level=2', 'wait.families.service=help'];
    expect(chosen('families.frailty')).toEqual(first);
    expect(chosen()).toEqual(first);
  });
});
