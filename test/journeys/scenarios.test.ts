import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { projectToFragment } from '../../packages/ui/src/keep/link.ts';
import { emptyProject, withVariant } from '../../packages/ui/src/state/project.ts';
import type { Project } from '../../packages/ui/src/state/project.ts';
import { compareOnCommandLine } from './command-line.ts';
import { PageDriver, setStage } from './page-driver.ts';
import type { Stage } from './page-driver.ts';

/** A small place, which runs soon. */
const FILE = 'scenarios/cambridgeshire/unit.yaml';
const HOURS = 'stages.assessment.hours';
const DESK = [1440, 900] as const;

/** Nothing beside the base, two runs. */
const base: Project = {
  ...emptyProject({ kind: 'ready', file: FILE }),
  settings: { seed: 'journey', runs: 2 },
};
const durham: Project = { ...base, base: { kind: 'ready', file: 'scenarios/durham/today.yaml' } };
const withOne: Project = withVariant(base, {
  id: 'one',
  name: 'Longer visits',
  changes: { [HOURS]: { value: 1.6, basis: 'user' } },
});

let stage: Stage;
let open: PageDriver[] = [];

async function openPage([width, height]: readonly [number, number] = DESK): Promise<PageDriver> {
  const driver = await PageDriver.create(stage, width, height);
  open.push(driver);
  return driver;
}

beforeAll(async () => {
  stage = await setStage();
});

afterEach(async () => {
  await Promise.all(open.map((driver) => driver.close()));
  open = [];
});

afterAll(() => stage.close());

test('A newcomer chooses a place, makes a scenario and compares it', async () => {
  const driver = await openPage();
  const { page } = driver;
  // Two runs share what they assume, so four are the fewest that can be told apart.
  const settings = { ...base.settings, runs: 4 };
  await driver.page.goto(stage.url + (await projectToFragment({ ...durham, settings })));
  await page.getByRole('button', { name: /A council like Durham/ }).click();
  await page.getByRole('button', { name: /A part of Cambridgeshire/ }).click();
  await page.getByRole('button', { name: /A part of Cambridgeshire/ }).waitFor();
  await driver.press('New scenario');
  await page.getByRole('button', { name: /Social-work units/ }).click();
  const posts = page.locator('taper-control', { hasText: 'Social worker posts' }).first();
  await posts.getByRole('spinbutton').fill('4');
  await posts.getByRole('spinbutton').press('Enter');
  await page
    .getByText(/social worker posts \d.* → /i)
    .first()
    .waitFor();
  const scenarios = async () => [...new Set((await driver.cells()).map(({ scenario }) => scenario))];
  await expect.poll(async () => (await scenarios()).length, { timeout: 100_000 }).toBe(2);
  await driver.reaches('up-to-date');
  const [, other] = await scenarios();
  expect(other).toMatch(/social worker posts/i);
  expect((await driver.cells()).some(({ verdict }) => verdict !== undefined)).toBe(true);
  expect(driver.complaints).toEqual([]);
});

describe('A scenario', () => {
  test('is renamed, duplicated, deleted and had back', async () => {
    const driver = await openPage();
    const { page } = driver;
    await driver.openLink(stage.url, withOne);
    await driver.chooseFor('Longer visits', 'Rename');
    await page.getByLabel('Name', { exact: true }).fill('Twice as long');
    await page.keyboard.press('Enter');
    await driver.card('Twice as long').waitFor();
    await driver.chooseFor('Twice as long', 'Duplicate');
    await driver.card('Twice as long (copy)').waitFor();
    await driver.chooseFor('Twice as long', 'Delete');
    await driver.card('Twice as long').and(page.locator(':not([name*="copy"])')).first().waitFor();
    expect(await page.getByText('Deleted “Twice as long”.').isVisible()).toBe(true);
    expect(await page.locator('taper-scenario-card').count()).toBe(2);
    await driver.press('Undo');
    expect(await page.locator('taper-scenario-card').count()).toBe(3);
  });

  test('is saved as a file that the command line runs with the same numbers, and opened again', async () => {
    const driver = await openPage();
    const { page } = driver;
    await driver.openLink(stage.url, withOne);
    const saving = page.waitForEvent('download');
    await driver.chooseFor('Longer visits', 'Save as a scenario file');
    const saved = await (await saving).path();
    const folder = await mkdtemp(join(tmpdir(), 'taper-'));
    const text = readFileSync(saved, 'utf8');
    const file = join(folder, 'longer.yaml');
    await writeFile(
      file,
      text.replace('extends: "unit.yaml"', `extends: ${JSON.stringify(join(process.cwd(), FILE))}`),
    );
    const result = await compareOnCommandLine([FILE, file], 'journey', 2);
    const mean = (id: string) => String(result.scenarios[1]?.indicators.find((one) => one.id === id)?.mean);
    const shown = (await driver.cells()).filter(({ scenario }) => scenario === 'Longer visits');
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.map(({ mean }) => mean)).toEqual(shown.map(({ indicator }) => mean(indicator)));

    await driver.chooseFor('Longer visits', 'Delete');
    await page.locator('taper-scenario-rail input[type="file"]').setInputFiles({
      ...{ name: 'longer.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) },
    });
    await driver.card('Longer visits').getByText('→').waitFor();
  });

  test('is taken away as tables, as text and for Excel', async () => {
    const driver = await openPage();
    const { page } = driver;
    await driver.openLink(stage.url, withOne);
    const workbook = page.waitForEvent('download');
    await driver.press('Share');
    await page.getByRole('menuitem', { name: /^Save an Excel file/ }).click();
    const bytes = readFileSync(await (await workbook).path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const table = page.waitForEvent('download', (one) => one.suggestedFilename() === 'taper-outcomes.csv');
    await driver.press('Share');
    await page.getByRole('menuitem', { name: 'Save the same as CSV' }).click();
    const lines = readFileSync(await (await table).path(), 'utf8').split('\n');
    const cells = await driver.cells();
    const cell = cells.find(({ scenario }) => scenario === 'Longer visits');
    const line = lines.find((one) => one.startsWith(`Longer visits,${cell?.indicator},`));
    expect(line).toContain(`,${cell?.mean},`);
    expect(driver.complaints).toEqual([]);
  });

  test('stays when the page is loaded again, until all that is kept is deleted', async () => {
    const driver = await openPage();
    const { page } = driver;
    await driver.openLink(stage.url, base);
    await driver.press('New scenario');
    await driver.chooseFor('New scenario', 'Rename');
    await page.getByLabel('Name', { exact: true }).fill('Mine');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('');
    await page.goto(stage.url);
    await driver.card('Mine').waitFor();
    await driver.press('Share');
    await page.getByRole('menuitem', { name: /^Delete everything/ }).click();
    await page.getByText('The browser keeps nothing').waitFor();
    expect(await driver.card('Mine').count()).toBe(0);
    expect(await page.evaluate(() => Object.keys(localStorage).length)).toBe(0);
  });
});

describe('A link', () => {
  test('carries the whole comparison to somebody else', async () => {
    const driver = await openPage();
    await driver.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await driver.openLink(stage.url, withOne);
    await driver.press('Share');
    await driver.page.getByRole('menuitem', { name: /^Copy a link/ }).click();
    await driver.page.getByText('Copied. The link holds').waitFor();
    const link = await driver.page.evaluate(() => navigator.clipboard.readText());
    const other = await openPage();
    await other.page.goto(link);
    await other.card('Longer visits').getByText('→').waitFor();
    expect(await other.page.getByRole('button', { name: /A part of Cambridgeshire/ }).isVisible()).toBe(true);
  });

  test('that is broken is refused as a whole, in words', async () => {
    const driver = await openPage();
    await driver.page.goto(`${stage.url}#comparison=abc`);
    await driver.page.getByText('The link could not be opened, and nothing of it was taken.').waitFor();
    await driver.card('Today').waitFor();
    await driver.page.goto(stage.url + (await projectToFragment(withOne)));
    await driver.card('Longer visits').waitFor();
    await driver.press('Undo');
    await driver.card('Today').waitFor();
  });
});

test('A file that is no scenario is refused with its line, and changes nothing', async () => {
  const driver = await openPage();
  await driver.openLink(stage.url, withOne);
  await driver.page.locator('taper-scenario-rail input[type="file"]').setInputFiles({
    ...{ name: 'bad.yaml', mimeType: 'application/yaml', buffer: Buffer.from('taper: 1\nname: [') },
  });
  await driver.page.getByText(/“bad.yaml” was not opened. Line \d/).waitFor();
  expect(await driver.page.locator('taper-scenario-card').count()).toBe(2);
});

test('A worker that dies while it reads is replaced, and nothing is lost', async () => {
  const driver = await openPage();
  await driver.openLink(stage.url, withOne);
  for (const worker of driver.page.workers().filter((one) => one.url().includes('desk-worker'))) {
    await worker.evaluate(() => {
      setTimeout(() => {
        throw new Error('gone');
      });
    });
  }
  await driver.page.waitForTimeout(500);
  await driver.press('New scenario');
  await driver.page.getByText('Nothing changed yet').waitFor({ timeout: 60_000 });
  expect(await driver.card('Longer visits').getByText('→').isVisible()).toBe(true);
});
