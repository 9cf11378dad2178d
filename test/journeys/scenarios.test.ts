import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { projectToFragment } from '../../packages/ui/src/keep/link.ts';
import { emptyProject } from '../../packages/ui/src/state/project.ts';
import { compareOnCommandLine } from './command-line.ts';
import { journey } from './journey.ts';
import { LONGER_VISITS, SMALL_FILE, beside, small, smallWithOne, withRuns } from './small-place.ts';

const there = journey();

test('A newcomer chooses a place, makes a scenario and compares it', async () => {
  const driver = await there.open();
  const { page } = driver;
  // Two runs share what they assume, so four are the fewest that can be told apart.
  const durham = emptyProject({ kind: 'ready', file: 'scenarios/durham/today.yaml' });
  await driver.page.goto(there.url + (await projectToFragment(withRuns(durham, 4))));
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
    const driver = await there.open();
    const { page } = driver;
    await driver.openLink(there.url, smallWithOne);
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
    const driver = await there.open();
    const { page } = driver;
    const ready = { ...small, base: { kind: 'ready', file: SMALL_FILE } as const };
    await driver.openLink(there.url, beside(ready, 'Longer visits', LONGER_VISITS));
    const saving = page.waitForEvent('download');
    await driver.chooseFor('Longer visits', 'Save as a scenario file');
    const saved = await (await saving).path();
    const folder = await mkdtemp(join(tmpdir(), 'taper-'));
    const text = readFileSync(saved, 'utf8');
    const file = join(folder, 'longer.yaml');
    await writeFile(
      file,
      text.replace('extends: "unit.yaml"', `extends: ${JSON.stringify(join(process.cwd(), SMALL_FILE))}`),
    );
    const result = await compareOnCommandLine([SMALL_FILE, file], 'journey', 2);
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

  test('is taken away as tables, as text and for Excel, and as slides', async () => {
    const driver = await there.open();
    const { page } = driver;
    await driver.openLink(there.url, smallWithOne);
    const workbook = page.waitForEvent('download');
    await driver.press('Share');
    await page.getByRole('menuitem', { name: /^Save an Excel file/ }).click();
    const bytes = readFileSync(await (await workbook).path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const slides = page.waitForEvent('download', (one) => one.suggestedFilename().endsWith('.pptx'));
    await driver.press('Report');
    await page.getByRole('menuitem', { name: /^Save a PowerPoint/ }).click();
    const show = unzipSync(readFileSync(await (await slides).path()));
    const charts = Object.entries(show).filter(([name]) => /charts\/chart\d+\.xml$/.test(name));
    const drawn = charts.map(([, xml]) => strFromU8(xml)).join('');
    for (const { mean } of (await driver.cells()).slice(0, 2)) expect(drawn).toContain(`<c:v>${mean}</c:v>`);
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
    const driver = await there.open();
    const { page } = driver;
    await driver.openLink(there.url, small);
    await driver.press('New scenario');
    await driver.chooseFor('New scenario', 'Rename');
    await page.getByLabel('Name', { exact: true }).fill('Mine');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('');
    await page.goto(there.url);
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
    const driver = await there.open();
    await driver.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await driver.openLink(there.url, smallWithOne);
    await driver.press('Share');
    await driver.page.getByRole('menuitem', { name: /^Copy a link/ }).click();
    await driver.page.getByText('Copied. The link holds').waitFor();
    const link = await driver.page.evaluate(() => navigator.clipboard.readText());
    const other = await there.open();
    await other.page.goto(link);
    await other.card('Longer visits').getByText('→').waitFor();
    expect(await other.page.getByRole('button', { name: /A part of Cambridgeshire/ }).isVisible()).toBe(true);
  });

  test('that is broken is refused as a whole, in words', async () => {
    const driver = await there.open();
    await driver.page.goto(`${there.url}#comparison=abc`);
    await driver.page.getByText('The link could not be opened, and nothing of it was taken.').waitFor();
    await driver.card('Today').waitFor();
    await driver.page.goto(there.url + (await projectToFragment(smallWithOne)));
    await driver.card('Longer visits').waitFor();
    await driver.press('Undo');
    await driver.card('Today').waitFor();
  });
});

test('A file that is no scenario is refused with its line, and changes nothing', async () => {
  const driver = await there.open();
  await driver.openLink(there.url, smallWithOne);
  await driver.page.locator('taper-scenario-rail input[type="file"]').setInputFiles({
    ...{ name: 'bad.yaml', mimeType: 'application/yaml', buffer: Buffer.from('taper: 1\nname: [') },
  });
  await driver.page.getByText(/“bad.yaml” was not opened. Line \d/).waitFor();
  expect(await driver.page.locator('taper-scenario-card').count()).toBe(2);
});

test('A worker that dies while it reads is replaced, and nothing is lost', async () => {
  const driver = await there.open();
  await driver.openLink(there.url, smallWithOne);
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

test('A worker that dies while it runs is replaced and named, and no run is lost', async () => {
  const driver = await there.open();
  const { page } = driver;
  await page.goto(there.url + (await projectToFragment(withRuns(smallWithOne, 60))));
  await page.getByText(/Mean of \d+ runs/).waitFor();
  const [worker] = page.workers().filter((one) => one.url().includes('replication-worker'));
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error('gone');
    });
  });
  await page.getByText(/Worker \d died \(.*gone\)/).waitFor();
  await driver.reaches('up-to-date');
  expect(await driver.status()).toBe('60 runs, up to date');
});
