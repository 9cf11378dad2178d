import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { root } from '../../scripts/support/paths.mjs';
import { PageDriver, startBrowser } from './page-driver.ts';

/** A desk and a phone, as wide and high as they are. */
export const DESK = [1440, 900] as const;
export const PHONE = [390, 844] as const;

/** What the tests of a file share: a browser, and windows that are closed after each test. */
export interface Journey {
  readonly url: string;
  /** Opens a window, without loading anything yet. */
  open(size?: readonly [number, number]): Promise<PageDriver>;
}

/** Opens windows on the page for the tests of a file. */
export function journey(): Journey {
  let browser: Browser;
  let open: PageDriver[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  // Where a journey ended is kept as a picture, whether it went well or not: it is to be looked at.
  afterEach(async ({ task }) => {
    const name = `${task.suite?.name ?? ''} ${task.name}`.trim();
    await Promise.all(open.map((driver, place) => driver.keepPicture(pictureOf(name, place))));
    await Promise.all(open.map((driver) => driver.close()));
    open = [];
  });
  afterAll(() => browser.close());
  return {
    get url() {
      return inject('page');
    },
    async open([width, height] = DESK) {
      const driver = await PageDriver.create(browser, width, height);
      open.push(driver);
      return driver;
    },
  };
}

/** The file for the picture of one of a journey's windows, under out/journeys. */
function pictureOf(journeyName: string, place: number): string {
  const folder = join(root, 'out', 'journeys');
  mkdirSync(folder, { recursive: true });
  const name = journeyName.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return join(folder, `${name.slice(0, 80)}${place === 0 ? '' : `-${place + 1}`}.png`);
}
