import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gridFolder, resultsIn } from '../support/batch.ts';
import { endOf, start, taper } from '../support/cli.ts';
import { type RedisServer, startRedis } from '../support/redis.ts';

const RUNS = 23;
const ALL = 4 * RUNS;
const short = [
  ...['--replications', String(RUNS), '--json'],
  ...['--set', 'horizon.months=1', '--set', 'opening.warmUp=10d', '--set', 'opening.past=1y'],
];
const folder = gridFolder();
const batch = ['batch', 'grid.yaml', ...short];
/** The batch as this machine alone makes it. */
const local = taper(folder, ...batch, '--workers', '1', '--out', 'local');

const servers: RedisServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.kill())));
async function redis(...args: Parameters<typeof startRedis>): Promise<RedisServer> {
  const server = await startRedis(...args);
  servers.push(server);
  return server;
}

const submitted = (url: string, ...more: string[]) => started([...batch, '--queue', url, ...more]);
const worker = (url: string, ...more: string[]) =>
  started(['worker', '--queue', url, '--workers', '1', '--lost-after', '2', ...more]);

function started(args: readonly string[]) {
  const child = start(folder, ...args);
  return { child, end: endOf(child), says: (words: RegExp) => saying(child, words) };
}

/** Waits until a program says something on standard error. */
function saying(child: ChildProcess, words: RegExp): Promise<void> {
  let text = '';
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (data: Buffer) => {
      text += data.toString();
      if (words.test(text)) resolve();
    });
    child.once('close', () => reject(new Error(`It ended without saying ${words.source}:\n${text}`)));
  });
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const countOf = async (server: RedisServer, command: string) =>
  Number((await server.ask(command))[0]?.slice(1));
const inHand = (server: RedisServer) => countOf(server, 'LLEN {taper}:runs-0.1.0:active');
const isSubmitted = (server: RedisServer) =>
  until(async () => (await countOf(server, 'EXISTS {taper}:batches')) === 1);

describe('a batch whose runs are made by workers', () => {
  it('gives the bytes of one machine, though a worker is killed and another is stopped', async () => {
    const server = await redis();
    const one = submitted(server.url, '--out', 'queued');
    const killed = worker(server.url);
    await until(async () => (await inHand(server)) > 0);
    killed.child.kill('SIGKILL');
    await killed.end;
    expect(await inHand(server)).toBe(1);
    const stopped = worker(server.url);
    await one.says(/runs/);
    stopped.child.kill('SIGINT');
    const { code: stoppedCode, err: stoppedErr } = await stopped.end;
    expect([stoppedCode, stoppedErr]).toEqual([0, expect.stringMatching(/Ended: \d+ runs? made in/)]);
    const last = worker(server.url, '--until-idle', '1');
    const { code, out, err } = await one.end;
    expect([code, out]).toEqual([0, (await local).out]);
    expect(err).toContain(`4 scenarios, ${RUNS} runs each, through ${server.url} in`);
    expect(resultsIn(join(folder, 'queued'))).toEqual(resultsIn(join(folder, 'local')));
    expect((await last.end).code).toBe(0);
    // The killed worker is still taken for being there.
    expect(await server.ask('KEYS {taper}:[^w]*')).toEqual(['*0']);
  });

  it('goes on where it was when the server has gone away', async () => {
    const server = await redis();
    const one = submitted(server.url, '--out', 'gone', '--patience', '1');
    const two = worker(server.url);
    await one.says(new RegExp(`of ${ALL} runs`));
    await server.kill();
    const { code, out, err } = await one.end;
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`${server.url} does not answer any more: trying again for 1 s.`);
    expect(err).toMatch(/has not answered for 1 s: .*\n\d of 4 scenarios are kept in gone: add --continue/);
    expect(existsSync(join(folder, 'gone', 'batch.json'))).toBe(false);
    // The worker has waited for it, and so has work as soon as there is some.
    const back = await redis(server.port);
    const again = await submitted(back.url, '--out', 'gone', '--continue').end;
    expect([again.code, again.out]).toEqual([0, (await local).out]);
    expect(resultsIn(join(folder, 'gone'))).toEqual(resultsIn(join(folder, 'local')));
    two.child.kill('SIGTERM');
    const { code: workerCode, err: workerErr } = await two.end;
    expect([workerCode, workerErr]).toEqual([0, expect.stringContaining(`${server.url} answers again.`)]);
  });

  it('keeps at Ctrl-C what has come, and leaves nothing in the server', async () => {
    const server = await redis();
    const one = submitted(server.url, '--out', 'stopped');
    await isSubmitted(server);
    const two = worker(server.url, '--until-idle', '1');
    await one.says(new RegExp(`of ${ALL} runs`));
    one.child.kill('SIGINT');
    const { code, err } = await one.end;
    expect(code).toBe(130);
    expect(err).toMatch(/\d of 4 scenarios are kept in stopped: add --continue to go on from there\.$/m);
    expect(readdirSync(join(folder, 'stopped', 'runs')).length).toBeGreaterThan(1);
    expect((await two.end).code).toBe(0);
    expect(await server.ask('KEYS *')).toEqual(['*0']);
    const rest = await taper(folder, ...batch, '--workers', '1', '--out', 'stopped', '--continue');
    expect(rest.err).toContain(`of ${ALL} taken over from what is kept.`);
    expect(resultsIn(join(folder, 'stopped'))).toEqual(resultsIn(join(folder, 'local')));
  });
});

describe('a queue that cannot be used', () => {
  it('is told before anything is done, and its password is not', async () => {
    const server = await redis(undefined, ['--requirepass', 'right']);
    for (const [url, reason] of [
      [`redis://:wrong-pass@127.0.0.1:${server.port}`, 'WRONGPASS'],
      [server.url, 'NOAUTH'],
      ['redis://127.0.0.1:1', 'ECONNREFUSED'],
      ['http://user:wrong-pass@127.0.0.1', '--queue takes the address of a Redis or Valkey server'],
    ] as const) {
      const { code, out, err } = await submitted(url, '--out', 'none').end;
      expect([code, out, err]).toEqual([2, '', expect.stringContaining(reason)]);
      expect(err).not.toContain('wrong-pass');
    }
    expect(existsSync(join(folder, 'none'))).toBe(false);
    const { code, err } = await taper(folder, 'worker');
    expect([code, err]).toEqual([2, expect.stringContaining('give --queue, or set TAPER_QUEUE')]);
  });

  it('has work of another release only: a worker refuses', async () => {
    const server = await redis();
    await server.ask('ZADD {taper}:batches 99999999999 "0.0.9 somebody 0"');
    const { code, err } = await worker(server.url).end;
    expect(code).toBe(2);
    expect(err).toContain(
      `${server.url} has work of Taper 0.0.9, and this is Taper 0.1.0: a worker takes work`,
    );
  });
});
