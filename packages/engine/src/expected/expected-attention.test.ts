import { describe, expect, it } from 'vitest';
import { expectedAttention } from './expected-attention.ts';
import type { StaffHours } from './staff-hours.ts';

/** Ten units of four full-timers with 20 hours a week each; so many are there on a day. */
const staff = (more: Partial<StaffHours> = {}): StaffHours => {
  const own = { leads: 40, leadsThere: 40, knowledge: 0, spare: 0, ...more };
  return {
    ...{
      hours: own.leadsThere * 20 + own.spare,
      carry: 40,
      leadPosts: 40,
      posts: 40,
      permanent: 40,
      agency: 0,
    },
    ...own,
  };
};

/** So many families that caseloads hardly differ. */
const MANY = 40 * 10_000;

describe('the attention that is reckoned with', () => {
  it('is all where hours are plenty, and hours over wants where they are not', () => {
    expect(expectedAttention(staff(), 10, 400, MANY)).toBeCloseTo(1, 9);
    expect(expectedAttention(staff(), 10, 1600, MANY)).toBeCloseTo(0.5, 2);
    expect(expectedAttention(staff({ spare: 400 }), 10, 1600, MANY)).toBeCloseTo(0.75, 2);
  });

  it('is none for the families of those who are away where nothing is shared', () => {
    const away = staff({ leadsThere: 32 });
    expect(expectedAttention(away, 10, 400, MANY)).toBeCloseTo(0.8, 6);
    expect(expectedAttention({ ...away, knowledge: 1 }, 10, 320, MANY)).toBeGreaterThan(0.98);
  });

  it('is short in a unit where by chance more are away than the others can make up for', () => {
    // Two of two share all they have; half the time one is away, and a quarter of it both are.
    const pair = { ...staff(), leads: 2, leadsThere: 1, knowledge: 1, hours: 20 };
    // Both there: 40 hours for 30; one: 20 for 30; nobody: none.
    expect(expectedAttention(pair, 1, 30, MANY)).toBeCloseTo(0.25 + 0.5 * (20 / 30), 2);
  });

  it('is less where caseloads differ more by chance', () => {
    const few = expectedAttention(staff(), 10, 780, 40 * 4);
    const many = expectedAttention(staff(), 10, 780, MANY);
    expect(few).toBeLessThan(many - 0.05);
  });

  it('is never nothing: work that cannot be done is done slowly', () => {
    expect(expectedAttention({ ...staff(), hours: 0, leads: 0, leadsThere: 0 }, 10, 100, 50)).toBe(0.02);
  });
});
