import { afterAll, afterEach, beforeAll } from 'vitest';
import { PageDriver, setStage } from './page-driver.ts';
import type { Stage } from './page-driver.ts';

/** A desk and a phone, as wide and high as they are. */
export const DESK = [1440, 900] as const;
export const PHONE = [390, 844] as const;

/** What the tests of a file share: the page on a server, and windows that are closed after each test. */
export interface Journey {
  readonly url: string;
  /** Opens a window, without loading anything yet. */
  open(size?: readonly [number, number]): Promise<PageDriver>;
}

/** Serves the page for the tests of a file. */
export function journey(): Journey {
  let stage: Stage | null = null;
  let open: PageDriver[] = [];
  const present = (): Stage => {
    if (stage === null) throw new Error('The page is served once tests begin.');
    return stage;
  };
  beforeAll(async () => {
    stage = await setStage();
  });
  afterEach(async () => {
    await Promise.all(open.map((driver) => driver.close()));
    open = [];
  });
  afterAll(() => stage?.close());
  return {
    get url() {
      return present().url;
    },
    async open([width, height] = DESK) {
      const driver = await PageDriver.create(present(), width, height);
      open.push(driver);
      return driver;
    },
  };
}
