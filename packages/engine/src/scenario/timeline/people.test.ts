import { describe, expect, test } from 'vitest';
import { fullCouncil } from '../../../../../test/support/full-council.ts';
import { expectFindingIn, readText } from '../../../../../test/support/small-council.ts';
import type { Scenario } from '../types.ts';
import { changeDays, scenarioAt } from './at.ts';

const dated = (timeline: string): string => `${fullCouncil}timeline:\n${timeline}\n`;
const setting = (set: string): string => dated(`  change: { from: 2016-01-04, set: { ${set} } }`);
const read = (text: string): Scenario => {
  const { scenario, findings } = readText(text);
  expect(findings).toEqual([]);
  return scenario!;
};

describe('how people come and go', () => {
  test('may change at a date: a freeze of recruitment, and more who leave', () => {
    const scenario = read(
      dated(`  freeze: { from: 2015-04-11, to: 2015-05-01, set: { roles.helper.workforce.recruiting: 0 } }
  unrest: { from: 2015-04-11, by: { roles.*.workforce.leaving: 2 } }`),
    );
    const on = (day: number) => scenarioAt(scenario, day).roles['helper']!.workforce!;
    expect(changeDays(scenario)).toEqual([10, 30]);
    expect([9, 10, 30].map((day) => on(day).recruiting)).toEqual([0.9, 0, 0.9]);
    expect([9, 10, 30].map((day) => on(day).leaving)).toEqual([0.15, 0.3, 0.3]);
    expect(on(10).recruitment).toBe(on(9).recruitment);
  });
  test('may change for all roles at once that say anything of it', () => {
    const scenario = read(dated('  unrest: { from: 2015-04-11, by: { roles.*.workforce.leaving: 2 } }'));
    const { roles } = scenarioAt(scenario, 10);
    expect(roles['consultant']?.workforce?.leaving).toBe(0.22);
    expect(roles['screener']?.workforce).toBeNull();
  });
  test.each([
    'roles.consultant.supervises: 1',
    'roles.consultant.load: 0.5',
    'roles.coordinator.relieves: 0.5',
    'roles.helper.delegable: 0.5',
    'roles.helper.workforce.recruitment.mean: 26w',
    'roles.helper.workforce.agency.share: 0.6',
    'roles.helper.workforce.agency.knowledge: 0.6',
    'roles.helper.workforce.sickness.spells: 2',
    'roles.helper.workforce.sickness.length.mean: 20d',
    'roles.helper.workforce.newlyQualified.share: 0.7',
    'services.help.units.early-years.meeting.budget: 240',
    'services.help.units.early-years.meeting.fading: 13w',
  ])('may change at a date: %s', (set) => {
    expect(changeDays(read(setting(set)))).toHaveLength(1);
  });
  test('cannot change where nothing is said of it', () => {
    const finding = expectFindingIn(
      'change-without-number',
      setting('▸roles.coordinator.workforce.agency.share: 0.6'),
    );
    expect(finding.hint).toBe('write there first what holds until the change');
  });
  test.each([
    ['▸practices.systemic.work: 0.9', 'adoption: has dates of its own'],
    ['▸practices.systemic.adoption.reach: 0.9', 'adoption: has dates of its own'],
    ['▸assumptions.setback: 0.9', 'an assumption is drawn once'],
    ['▸services.help.units.early-years.buildUp: 26w', 'it holds for a whole run'],
    ['▸services.front-door.dutyWeeks: 4', 'it holds for a whole run'],
    ['▸services.help.allocation: rota', 'compare two scenarios instead'],
  ])('stays for a whole run: %s', (set, hint) => {
    expect(expectFindingIn('change-not-dynamic', setting(set)).hint).toContain(hint);
  });
  test('is checked with each change in force', () => {
    const finding = expectFindingIn(
      'meeting-too-long',
      dated('  ▸change: { from: 2016-01-04, set: { services.help.units.early-years.meeting.budget: 2000 } }'),
    );
    expect(finding.message).toContain('from 2016-01-04 on: the meeting of early-years takes 2000 minutes');
  });
});

describe('a redraw of boundaries', () => {
  test('moves shares from one patch to another, also by a ramp', () => {
    const scenario = read(
      dated(
        '  redraw: { from: 2015-04-11, ramp: 2w, set: { demand.patches.north.share: 0.5, demand.patches.south.share: 0.5, demand.streams.referrals.patches.north: 0.45, demand.streams.referrals.patches.south: 0.55 } }',
      ),
    );
    const last = scenarioAt(scenario, 24).demand;
    expect(last.patches['south']).toEqual({ label: 'South', share: 0.5 });
    expect(last.streams['referrals']?.patches).toEqual({ north: 0.45, south: 0.55 });
  });
  test('leaves shares that sum to 1', () => {
    const finding = expectFindingIn(
      'shares-do-not-sum',
      dated('  ▸redraw: { from: 2016-01-04, set: { demand.patches.north.share: 0.5 } }'),
    );
    expect(finding).toMatchObject({
      message: 'demand.patches from 2016-01-04 on: shares must sum to 1; these sum to 0.9',
      hint: 'add 0.1 in all',
    });
  });
  test('leaves shares of a stream that sum to 1', () => {
    const finding = expectFindingIn(
      'shares-do-not-sum',
      dated('  ▸redraw: { from: 2016-01-04, set: { demand.streams.referrals.patches.north: 0.65 } }'),
    );
    expect(finding.message).toContain('demand.streams.referrals.patches from 2016-01-04 on');
  });
});
