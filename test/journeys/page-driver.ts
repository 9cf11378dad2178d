import { chromium } from 'playwright';
import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { projectToFragment } from '../../packages/ui/src/keep/link.ts';
import type { Project } from '../../packages/ui/src/state/project.ts';
import { launchOptions } from '../../scripts/browser.mjs';

/** Starts a browser for the tests of a file. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions());
}

/** An exact number of the comparison table, as the page keeps it beside what it writes. */
export interface Cell {
  readonly indicator: string;
  readonly scenario: string;
  readonly mean: string;
  readonly lo: string;
  readonly hi: string;
  readonly difference?: string;
  readonly differenceLo?: string;
  readonly differenceHi?: string;
  readonly verdict?: string;
}

/** The page as a reader uses it. */
export class PageDriver {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses that the page and its workers have asked for. */
  readonly requests: string[] = [];
  /** What the page complained of in the console, or threw. */
  readonly complaints: string[] = [];

  private constructor(page: Page, context: BrowserContext) {
    this.page = page;
    this.context = context;
    context.on('request', (request) => this.requests.push(request.url()));
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
  }

  /** Opens a page in a browser window of its own, without loading anything yet. */
  static async create(browser: Browser, width: number, height: number): Promise<PageDriver> {
    const context = await browser.newContext({ viewport: { width, height } });
    // Runs take as long as the machine takes: what is waited for is that they come, not when.
    context.setDefaultTimeout(90_000);
    return new PageDriver(await context.newPage(), context);
  }

  /** Loads the page, stops the runs it starts by itself, and asks for others. */
  async run(url: string, seed: string, runs: number): Promise<void> {
    await this.page.goto(url);
    await this.press('Stop');
    await this.set(seed, runs);
    await this.press('Run');
  }

  /** Fills in seed and number of runs, unfolding the fields where they are folded away. */
  async set(seed: string, runs: number): Promise<void> {
    const unfold = this.page.getByRole('button', { name: 'Seed and runs', expanded: false });
    if (await unfold.isVisible()) await unfold.click();
    await this.page.getByLabel('Seed', { exact: true }).fill(seed);
    await this.page.getByLabel('Runs', { exact: true }).fill(String(runs));
    await this.page.getByLabel('Runs', { exact: true }).blur();
  }

  /** Opens a view by the words on its tab. */
  async openView(title: string): Promise<void> {
    await this.page.getByRole('tab', { name: title, exact: true }).click();
  }

  /** Opens a comparison by its link, and waits until it has been run. */
  async openLink(url: string, project: Project): Promise<void> {
    await this.page.goto(url + (await projectToFragment(project)));
    await this.reaches('up-to-date');
  }

  /** The card of a scenario, by its name. */
  card(name: string): Locator {
    return this.page.getByRole('article', { name });
  }

  /** Chooses something from the menu of a scenario. */
  async chooseFor(name: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: `Do with “${name}”` }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Waits until the page says it is in a state, for example `up-to-date`. */
  async reaches(state: string): Promise<void> {
    await this.page.locator(`form[data-state="${state}"]`).waitFor({ timeout: 110_000 });
  }

  /** What the page says of its runs. */
  async status(): Promise<string> {
    return (await this.page.locator('#status').textContent()) ?? '';
  }

  /** The comparison table, exactly. */
  async cells(): Promise<Cell[]> {
    return this.page
      .locator('taper-comparison td[data-indicator]')
      .evaluateAll(
        (cells) => cells.map((cell) => ({ ...(cell as HTMLElement).dataset })) as unknown as Cell[],
      );
  }

  /** Keeps a picture of the whole page, if it is still there. */
  async keepPicture(file: string): Promise<void> {
    if (!this.page.isClosed()) await this.page.screenshot({ path: file, fullPage: true });
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
