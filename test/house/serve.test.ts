import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../../scripts/serve.mjs';

describe('The page is served', () => {
  const outside = mkdtempSync(join(tmpdir(), 'taper page '));
  const folder = join(outside, 'a folder with spaces');
  let server: Awaited<ReturnType<typeof startServer>>;

  beforeAll(async () => {
    mkdirSync(folder);
    writeFileSync(join(outside, 'secret.txt'), 'unspoken');
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Taper</title>');
    writeFileSync(join(folder, 'main.js'), 'export {};');
    writeFileSync(join(folder, 'today.yaml'), 'taper: 1');
    server = await startServer({ folder });
  });

  afterAll(async () => {
    await server.close();
    rmSync(outside, { recursive: true });
  });

  test('to this machine alone, and a second server takes the next free port', async () => {
    const second = await startServer({ folder });
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(server.url).port));
    await second.close();
  });

  test('with a policy that lets nothing in from elsewhere, and is asked for anew each time', async () => {
    const response = await fetch(server.url);
    expect(await response.text()).toContain('<title>Taper</title>');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'self'; script-src 'self';/,
    );
    expect(response.headers.get('cache-control')).toMatch(/no-store|no-cache/);
    expect(response.headers.get('etag')).not.toBeNull();
  });

  test('with the types that browsers insist on', async () => {
    expect((await fetch(new URL('main.js', server.url))).headers.get('content-type')).toMatch(/javascript/);
    expect((await fetch(server.url)).headers.get('content-type')).toMatch(/^text\/html/);
  });

  test('and an address that is no file is not found', async () => {
    expect((await fetch(new URL('tomorrow.yaml', server.url))).status).toBe(404);
  });

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt'])(
    'and %s leads nowhere outside the folder',
    async (path) => {
      const answer = await rawRequest(Number(new URL(server.url).port), path);
      expect(answer).toMatch(/^HTTP\/1.1 40[034]/);
      expect(answer).not.toContain('unspoken');
    },
  );
});

/** Asks as no browser would: `fetch` tidies a path before it sends it. */
function rawRequest(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`);
    });
    socket.on('data', (data) => (answer += data.toString()));
    socket.once('error', reject).once('end', () => resolve(answer));
  });
}
