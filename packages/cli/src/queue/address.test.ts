import { describe, expect, it } from 'vitest';
import { InputFault } from '../ending/stops.ts';
import { readAddress } from './address.ts';

describe('the address of a queue', () => {
  it('is shown without user and password', () => {
    expect(readAddress('rediss://ann:s3cret@queue.example:6380/2').shown).toBe(
      'rediss://queue.example:6380/2',
    );
    expect(readAddress('redis://localhost').shown).toBe('redis://localhost');
  });

  it.each(['localhost:6379', 'http://a.example', 'redis://', 'redis://a.example/first', 'redis://s3cret@:1'])(
    'is not %s, which is not repeated',
    (text) => {
      expect(() => readAddress(text)).toThrow(InputFault);
      expect(() => readAddress(text)).not.toThrow(/s3cret|a\.example/);
    },
  );
});
