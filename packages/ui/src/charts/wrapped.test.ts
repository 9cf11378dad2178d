import { describe, expect, it } from 'vitest';
import { wrapped } from './wrapped.ts';

describe('wrapped', () => {
  it('breaks a name between words, no wider than there is room', () => {
    expect(wrapped('Child protection enquiry', 130, 2)).toEqual(['Child protection', 'enquiry']);
    expect(wrapped('Contact', 130, 2)).toEqual(['Contact']);
  });

  it('cuts short what has no room in the last line, and words that are too long', () => {
    const [first, last] = wrapped('Disabled children, short breaks and support', 130, 2);
    expect(first).toBe('Disabled');
    expect(last).toMatch(/^children, sho.*…$/);
    expect(wrapped('Incomprehensibilities of all kinds', 80, 2)).toHaveLength(1);
  });
});
