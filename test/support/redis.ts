import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRedis } from '../../scripts/redis.mjs';

/** A server on this machine only, which keeps nothing on disk. */
export interface RedisServer {
  readonly port: number;
  readonly url: string;
  /** Sends a command as one would type it; gives the lines of the answer. */
  ask(command: string): Promise<string[]>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

/**
 * Starts a server.
 * @param port left out: one that is free
 */
export async function startRedis(port?: number, more: readonly string[] = []): Promise<RedisServer> {
  const own = port ?? (await freePort());
  const dir = mkdtempSync(join(tmpdir(), 'taper-redis-'));
  const args = [
    '--port',
    String(own),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    dir,
  ];
  const server = spawn(findRedis(), [...args, ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (data: Buffer) => {
      if (data.includes('eady to accept connections')) resolve();
    });
    void ended.then(() => reject(new Error(`No Redis server could be started on port ${own}.`)));
  });
  return {
    ...{ port: own, url: `redis://127.0.0.1:${own}` },
    ask: (command) => ask(own, command),
    async kill() {
      server.kill('SIGKILL');
      await ended;
    },
  };
}

function ask(port: number, command: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.on('data', (data: Buffer) => (text += data.toString()));
    socket.once('error', reject);
    socket.once('close', () => resolve(text.split('\r\n').filter((line) => line !== '' && line !== '+OK')));
    socket.end(`${command}\r\nQUIT\r\n`);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
