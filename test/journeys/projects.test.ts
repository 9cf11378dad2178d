import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectToFragment } from '../../packages/ui/src/keep/link.ts';
import { DESK, PHONE, journey } from './journey.ts';
import { axeFaults } from './page-checks.ts';
import { small, smallWithOne } from './small-place.ts';

const there = journey();

test('A project is saved as one file and opened elsewhere, with the same numbers', async () => {
  const driver = await there.open();
  await driver.openLink(there.url, { ...smallWithOne, question: 'Would longer visits do?' });
  const saving = driver.page.waitForEvent('download');
  await driver.press('Share');
  await driver.page.getByRole('menuitem', { name: /^Save project/ }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^[a-z0-9-]+\.taper\.json$/);
  const file = await saved.path();

  const other = await there.open();
  const open = async (name: string, text: string) => {
    const choosing = other.page.waitForEvent('filechooser');
    await other.press('Share');
    await other.page.getByRole('menuitem', { name: /^Open project/ }).click();
    const buffer = Buffer.from(text);
    await (await choosing).setFiles({ name, mimeType: 'application/json', buffer });
  };
  await other.openLink(there.url, { ...smallWithOne, variants: [] });
  const text = readFileSync(file, 'utf8');
  await open('cut.taper.json', text.slice(0, -40));
  await other.page.getByText('“cut.taper.json” was not opened, and nothing of it was taken.').waitFor();
  expect(await other.page.locator('taper-scenario-card').count()).toBe(1);
  await open('whole.taper.json', text);
  await other.card('Longer visits').getByText('→').waitFor();
  await other.page.getByText('Would longer visits do?').waitFor();
  await expect.poll(() => other.cells(), { timeout: 100_000 }).toEqual(await driver.cells());
  expect(other.complaints).toEqual([]);
});

test('Two projects are kept, switched between, changed in two windows, deleted and had back', async () => {
  const driver = await there.open();
  const { page } = driver;
  const projects = page.locator('taper-projects');
  const openMenu = () => page.locator('button.choose-place').click();
  await driver.openLink(there.url, { ...smallWithOne, question: 'First?' });
  await driver.chooseFor('Longer visits', 'Rename');
  await page.getByLabel('Name', { exact: true }).fill('Mine');
  await page.keyboard.press('Enter');
  await driver.card('Mine').waitFor();
  await page.goto(there.url + (await projectToFragment({ ...small, question: 'Second?' })));
  await page.getByText('Second?').waitFor();
  expect(await driver.card('Mine').count()).toBe(0);

  await openMenu();
  await projects.getByRole('button', { name: /^First\?/ }).click();
  await driver.card('Mine').waitFor();
  await openMenu();
  expect(await projects.getByRole('listitem').count()).toBe(2);
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize({ width: size[0], height: size[1] });
    expect(await axeFaults(driver)).toEqual([]);
  }
  await page.setViewportSize({ width: DESK[0], height: DESK[1] });
  await projects.getByRole('button', { name: 'Delete “First?”' }).click();
  await expect.poll(() => projects.getByRole('listitem').count()).toBe(1);
  await projects.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => projects.getByRole('listitem').count()).toBe(2);
  await driver.press('Close');
  await driver.card('Mine').waitFor();

  const beside = await driver.context.newPage();
  await beside.goto(there.url);
  await beside.getByText('First?').waitFor();
  const ask = async (where: typeof page, question: string) => {
    await where.getByRole('button', { name: 'Edit question' }).click();
    await where.locator('taper-question').getByRole('textbox').fill(question);
    await where.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect.poll(() => where.evaluate(() => Object.values(localStorage).join())).toContain(question);
  };
  await ask(beside, 'There?');
  await ask(page, 'Here?');
  await page.getByText('changed in another window too').waitFor();
  const kept = await page.evaluate(() => Object.values(localStorage).join());
  for (const question of ['Second?', 'There?', 'Here?']) expect(kept).toContain(`"question":"${question}"`);
  await beside.close();
  await page.reload();
  await page.getByText('Here?').waitFor();
  expect(driver.complaints).toEqual([]);
});

test('Two projects stand beside each other, each with its own differences', async () => {
  const driver = await there.open();
  const { page } = driver;
  const beside = page.locator('taper-beside');
  await driver.openLink(there.url, { ...smallWithOne, question: 'First?' });
  const values = await page.locator('taper-comparison td .value').allTextContents();
  expect(await beside.locator('section').count()).toBe(0);

  await page.goto(there.url + (await projectToFragment({ ...small, question: 'Second?' })));
  await beside.getByRole('checkbox', { name: /First\?/ }).check({ timeout: 100_000 });
  const table = beside.getByRole('table');
  await table.getByText('First?').waitFor();
  const heads = await table.locator('thead tr:last-child th').allInnerTexts();
  expect(heads.map((text) => text.trim())).toEqual(['Outcome', 'Today', 'Today', 'Longer visits']);
  // What stood there when the first project was open.
  expect(await table.locator('td .value').allTextContents()).toEqual(expect.arrayContaining(values));
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize({ width: size[0], height: size[1] });
    expect(await axeFaults(driver)).toEqual([]);
    await beside.screenshot({ path: `out/journeys/beside-${size[0]}.png` });
  }
  expect(driver.complaints).toEqual([]);
});
