import { launch } from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFirefox } from '../../scripts/firefox.mjs';
import { projectToFragment } from '../../packages/ui/src/keep/link.ts';
import { journey } from './journey.ts';
import { smallWithOne, withRuns } from './small-place.ts';

const firefox = findFirefox();
const PROJECT = withRuns(smallWithOne, 4, 'one seed');

/** Every exact number of the comparison table, which lies within components. */
function cellsOf(page: Page): Promise<object[]> {
  return page.evaluate(() => {
    const found: object[] = [];
    const look = (within: Document | ShadowRoot): void => {
      for (const element of within.querySelectorAll<HTMLElement>('*')) {
        if (element.matches('td[data-indicator]')) found.push({ ...element.dataset });
        if (element.shadowRoot !== null) look(element.shadowRoot);
      }
    };
    look(document);
    return found;
  });
}

// Playwright drives a Firefox of its own only; Puppeteer drives whichever is there.
describe.skipIf(firefox === undefined)('In Firefox', () => {
  const there = journey();
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch({ browser: 'firefox', executablePath: firefox ?? '', headless: true });
  });
  afterAll(() => browser.close());

  test('the page computes what it computes in Chromium, to the last digit, and complains of nothing', async () => {
    const driver = await there.open();
    await driver.openLink(there.url, PROJECT);
    const inChromium = await driver.cells();
    expect(inChromium.length).toBeGreaterThan(20);

    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
    });
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(there.url + (await projectToFragment(PROJECT)));
    await page.waitForSelector('>>> form[data-state="up-to-date"]', { timeout: 110_000 });
    expect(await cellsOf(page)).toEqual(inChromium);
    expect(complaints).toEqual([]);
  });
});
