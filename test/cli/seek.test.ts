import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SeekFound } from '@taper/engine';
import { endOf, folderWith, quick, staffedCouncil, start, taper } from '../support/cli.ts';

const folder = folderWith({ 'council.yaml': staffedCouncil });
const short = [...quick, '--assumptions', 'mid', '--replications', '6', '--at-most', '12'];
const seek = (...args: string[]) => taper(folder, 'seek', 'council.yaml', ...short, ...args);
const POSTS = 'services.support.units.all.posts.support-worker=1..9,step=1,cost=40000';
const OTHERS = 'services.social-work.units.west.posts.social-worker=8..24,step=8,cost=60000';
const WAIT = 'wait.days.mean.service=support <= 20';
const CASELOAD = 'caseload.children.mean.service=social-work <= 1';
const read = (dir: string, name: string) => readFileSync(join(folder, dir, name), 'utf8');

describe('taper seek', () => {
  it('gives the cheapest value that clearly meets a goal, keeps every run, and goes on from them', async () => {
    const args = ['--lever', POSTS, '--goal', WAIT];
    const { code, out, err } = await seek(...args, '--json', '--out', 'one');
    expect([code, err]).toEqual([0, expect.stringContaining('Results are in one.\n')]);
    const found = JSON.parse(out) as SeekFound;
    expect(found).toMatchObject({ verdict: 'found', shapes: ['falls'], edge: { met: 'upwards' } });
    expect(found.answer!.state).toBe('met');
    expect(found.answer!.outcomes[0]!.ci95![1]).toBeLessThanOrEqual(20);
    const below = found.trials.find(({ values }) => values[0] === found.edge!.value - 1);
    expect(below!.outcomes[0]!.mean).toBeGreaterThan(20);
    expect(read('one', 'seek.json')).toBe(out);
    expect(read('one', 'tried.csv').trimEnd().split('\n')).toHaveLength(1 + 1 + found.trials.length);

    const again = await seek(...args, '--out', 'one', '--continue');
    expect(again.code).toBe(0);
    expect(again.err).toMatch(/^0 simulations on /m);
    const told = again.out.replace(/\s+/g, ' ');
    expect(told).toContain(`With ${found.answer!.values[0]} it is clearly met: Wait for a worker, Support `);
    expect(told).toMatch(/That costs £\S+ a year less than now, by the price of the levers\./);
    expect(read('one', 'seek.json')).toBe(out);
    const other = await seek(...args, '--seed', 'other', '--out', 'one', '--continue');
    expect([other.code, other.out]).toEqual([2, '']);
    expect(other.err).toContain('cannot be added to');
  });

  it('says that goals are out of reach, what comes nearest, and by how much it misses, with exit code 3', async () => {
    const { code, out } = await seek('--lever', POSTS, '--lever', OTHERS, '--goal', WAIT, '--goal', CASELOAD);
    expect(code).toBe(3);
    expect(out).toContain('Not reachable within these bounds. The nearest is support-worker ');
    expect(out).toMatch(/Caseload, Social work is then off by \+\d/);
    expect(out).toContain(`--goal "${CASELOAD}" --steps 9`);
  });

  it('keeps what was found when it is stopped', async () => {
    const args = ['--lever', POSTS.replace('..9', '..30'), '--goal', WAIT, '--out', 'stopped'];
    const child = start(folder, 'seek', 'council.yaml', ...short, '--replications', '40', ...args);
    let told = '';
    const stopAtSecondLook = (data: Buffer) => {
      told += data.toString();
      if (told.split('Looking at').length <= 2) return;
      child.stderr!.off('data', stopAtSecondLook);
      child.kill('SIGINT');
    };
    child.stderr!.on('data', stopAtSecondLook);
    const { code, out } = await endOf(child);
    expect(code).toBe(130);
    expect(out).toContain('Stopped before it was finished. What is known so far:');
    const kept = JSON.parse(read('stopped', 'answers.json')) as { answers: object };
    expect(Object.keys(kept.answers).length).toBeGreaterThanOrEqual(6);
  });

  it.each([
    [['--lever', POSTS, '--goal', 'wait.days.mean.service=support <= 20%'], /is in days, not a share/],
    [
      ['--lever', POSTS, '--lever', 'stages.assessment.hours=1..2', '--goal', WAIT],
      /give ,cost=N to stages\.assessment\.hours/,
    ],
    [
      ['--lever', 'horizon.months=1.5..3', '--lever', 'services.social-work.cap.kind=1..2', '--goal', WAIT],
      /horizon\.months takes whole numbers.*cap\.kind is not a number/,
    ],
    [['--lever', 'stages.assessment.hours=-1..2', '--goal', WAIT], /stages\.assessment\.hours/],
  ])('refuses %j', async (args, reason) => {
    const { code, err } = await seek(...args);
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toMatch(reason);
    expect(err).not.toMatch(/Looking at/);
  });
});
