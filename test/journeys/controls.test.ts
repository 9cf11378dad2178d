import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { emptyProject, withVariant } from '../../packages/ui/src/state/project.ts';
import type { Project } from '../../packages/ui/src/state/project.ts';
import { axeFaults, smallText } from './page-checks.ts';
import { PageDriver, setStage } from './page-driver.ts';
import type { Stage } from './page-driver.ts';

const project: Project = {
  ...withVariant(emptyProject({ kind: 'ready', file: 'scenarios/cambridgeshire/unit.yaml' }), {
    id: 'one',
    name: 'Longer visits',
    changes: { 'stages.assessment.hours': { value: 1.6, basis: 'user' } },
  }),
  settings: { seed: 'controls', runs: 2 },
};

let stage: Stage;
let open: PageDriver[] = [];

async function openPage(
  width: number,
  height: number,
  scheme: 'light' | 'dark' = 'light',
): Promise<PageDriver> {
  const driver = await PageDriver.create(stage, width, height);
  await driver.page.emulateMedia({ colorScheme: scheme });
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

test('A slider moves by keyboard, shows what to expect, and is taken back', async () => {
  const driver = await openPage(1440, 900);
  const { page } = driver;
  await driver.openLink(stage.url, project);
  await page.getByRole('button', { name: /Referrals/ }).focus();
  await page.keyboard.press('Enter');
  const referrals = page.locator('taper-control[data-path="demand.referrals"]');
  await referrals.getByRole('slider').focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('taper-preview').getByText('Children open, level 4').waitFor({ timeout: 60_000 });
  await driver
    .card('Longer visits')
    .getByText(/Children referred|Referrals/)
    .waitFor();
  await referrals.getByRole('button', { name: /^Reset/ }).press('Enter');
  await expect.poll(() => driver.card('Longer visits').locator('.chips li').count()).toBe(1);
  await page.keyboard.press('Escape');
  expect(await page.locator('taper-pathway #panel').count()).toBe(0);
});

test('A field is found by what it is called, and its source is told on demand', async () => {
  const driver = await openPage(1440, 900);
  const { page } = driver;
  await driver.openLink(stage.url, project);
  await page.getByRole('searchbox', { name: 'Search all fields' }).fill('re-referral window');
  const found = page.locator('taper-control');
  await found.first().waitFor();
  expect(await found.count()).toBe(1);
  await found.getByText('Base 12 months').click();
  expect(await found.getByText(/Department for Education/).isVisible()).toBe(true);
});

test('The base cannot be changed', async () => {
  const driver = await openPage(1440, 900);
  await driver.openLink(stage.url, { ...project, variants: [] });
  await driver.page.getByRole('button', { name: /Social-work units/ }).click();
  await driver.page.getByText('The base is locked').waitFor();
  const sliders = driver.page.locator('taper-control').getByRole('slider');
  const enabled = await Promise.all((await sliders.all()).map((slider) => slider.isEnabled()));
  expect(enabled.length).toBeGreaterThan(3);
  expect(enabled).not.toContain(true);
});

describe.each([
  ['a desk', 1440, 900, 'light'],
  ['a desk in the dark', 1440, 900, 'dark'],
  ['a phone', 390, 844, 'light'],
] as const)('On %s', (_, width, height, scheme) => {
  test('controls, menus and places have no fault that axe can find, and nothing is too small or too wide', async () => {
    const driver = await openPage(width, height, scheme);
    const { page } = driver;
    await driver.openLink(stage.url, project);
    expect(await axeFaults(driver)).toEqual([]);
    await page.getByRole('button', { name: /Social-work units/ }).click();
    await page.locator('taper-control').first().waitFor();
    expect(await axeFaults(driver)).toEqual([]);
    expect(await smallText(driver)).toEqual([]);
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(width);
    await page.keyboard.press('Escape');
    await driver.press('Share');
    expect(await axeFaults(driver)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /A part of Cambridgeshire/ }).click();
    await page.getByText('Your council in twelve numbers').click();
    await page.getByLabel('Children referred in the year').waitFor();
    expect(await axeFaults(driver)).toEqual([]);
  });
});
