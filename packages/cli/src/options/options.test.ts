import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { type SimulationOptions, withSimulationOptions } from './options.ts';

function parse(...options: string[]): SimulationOptions {
  const command = withSimulationOptions(
    new Command().exitOverride().configureOutput({ writeErr: () => undefined }),
  );
  return command.parse(options, { from: 'user' }).opts<SimulationOptions>();
}

describe('the options of a run', () => {
  it('have defaults that answer a question', () => {
    expect(parse()).toMatchObject({
      ...{ replications: 30, seed: 'taper', set: [], assumptions: 'range', show: 'headline' },
    });
    expect(parse().workers).toBeGreaterThanOrEqual(1);
  });

  it('take overrides again and again, in order', () => {
    expect(parse('--set', 'a=1', '--set', 'b=2').set).toEqual(['a=1', 'b=2']);
  });

  it.each(['0', '-3', '1.5', 'many', '', '1e2', '9999999'])('refuse %j replications', (count) => {
    expect(() => parse(`--replications=${count}`)).toThrow('Give a whole number from 1 to 100000.');
  });

  it('refuse an empty seed', () => {
    expect(() => parse('--seed', ' ')).toThrow('not an empty one');
  });

  it('refuse a way with assumptions that there is not', () => {
    expect(() => parse('--assumptions', 'none')).toThrow('Allowed choices are off, mid, range');
  });
});
