import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectToFragment } from '../../packages/ui/src/keep/link.ts';
import { startServer } from '../../scripts/serve.mjs';
import { singleFile } from '../../scripts/support/paths.mjs';
import { DESK } from './journey.ts';
import { PageDriver, startBrowser } from './page-driver.ts';
import { smallWithOne, withRuns } from './small-place.ts';

const PROJECT = withRuns(smallWithOne, 2, 'offline');
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const open = () => PageDriver.create(browser, ...DESK);

test('The page opens and computes when its server is gone, the same to the last digit, and may be installed', async () => {
  const server = await startServer({ port: 4700 });
  const driver = await open();
  const { page } = driver;
  await driver.openLink(server.url, PROJECT);
  const before = await driver.cells();
  expect(before.length).toBeGreaterThan(20);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
    return (await (await fetch(link?.href ?? '')).json()) as {
      readonly icons: readonly { readonly src: string }[];
    };
  });
  for (const { src } of manifest.icons) expect((await fetch(server.url + src)).status, src).toBe(200);
  await server.close();

  const later = await driver.context.newPage();
  await later.goto(server.url + (await projectToFragment(PROJECT)));
  await later.locator('form[data-state="up-to-date"]').waitFor();
  // A view that had not been open before is there too.
  await later.getByRole('tab', { name: 'Pathway' }).click();
  await later.locator('taper-view-pathway svg.chart').waitFor();
  await later.getByRole('tab', { name: 'Compare' }).click();
  await later.locator('taper-comparison td[data-indicator]').first().waitFor();
  const after = await later
    .locator('taper-comparison td[data-indicator]')
    .evaluateAll((cells) => cells.map((cell) => ({ ...(cell as HTMLElement).dataset })));
  expect(after).toEqual(before);
  await driver.close();
});

test('The page as one file runs from a disk and gives the numbers of the page on a server, and asks for nothing', async () => {
  const server = await startServer({ port: 4700 });
  const [served, onDisk] = [await open(), await open()];
  await served.openLink(server.url, PROJECT);
  await onDisk.openLink(pathToFileURL(singleFile).href, PROJECT);
  expect(await onDisk.cells()).toEqual(await served.cells());
  await onDisk.openView('Families');
  await onDisk.page.getByRole('button', { name: /^Show run/ }).click();
  await onDisk.page.locator('taper-film-player canvas').waitFor();
  // Nothing stands beside a file on a disk, so that no name of an outcome leads anywhere.
  const leads = (driver: PageDriver) => driver.page.locator('taper-scenario-card dt a').count();
  expect(await leads(served)).toBeGreaterThan(0);
  expect(await leads(onDisk)).toBe(0);
  const asked = onDisk.requests.filter((url) => !/^(data|blob):/.test(url));
  expect(new Set(asked.map((url) => url.split('#')[0]))).toEqual(new Set([pathToFileURL(singleFile).href]));
  expect(onDisk.complaints).toEqual([]);
  await Promise.all([served.close(), onDisk.close()]);
  await server.close();
});
