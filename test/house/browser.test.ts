import { afterEach, describe, expect, test, vi } from 'vitest';
import { findBrowser, installedBrowser, launchOptions } from '../../scripts/browser.mjs';

afterEach(() => vi.unstubAllEnvs());

describe('A browser for the tests', () => {
  test('is the one that TAPER_BROWSER names', () => {
    vi.stubEnv('TAPER_BROWSER', process.execPath);
    expect(findBrowser()).toBe(process.execPath);
    expect(launchOptions().executablePath).toBe(process.execPath);
  });

  test('is not looked for elsewhere when TAPER_BROWSER names a missing file', () => {
    vi.stubEnv('TAPER_BROWSER', '/no/such/browser');
    expect(() => findBrowser()).toThrow('TAPER_BROWSER is /no/such/browser, but there is no such file.');
  });

  test.each([
    {
      platform: 'win32' as const,
      env: { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
      place: 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    },
    {
      platform: 'darwin' as const,
      env: { HOME: '/Users/ann' },
      place: '/Users/ann/Applications/Chromium.app/Contents/MacOS/Chromium',
    },
    { platform: 'linux' as const, env: { PATH: '/opt/bin:/usr/bin' }, place: '/opt/bin/microsoft-edge' },
  ])('is found on $platform at $place', ({ platform, env, place }) => {
    expect(installedBrowser({ platform, env, exists: (path) => path === place })).toBe(place);
    expect(installedBrowser({ platform, env, exists: () => false })).toBeUndefined();
  });
});
