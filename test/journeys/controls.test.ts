import { describe, expect, test } from 'vitest';
import { axeFaults, smallText } from './page-checks.ts';
import { DESK, PHONE, journey } from './journey.ts';
import { small, smallWithOne } from './small-place.ts';

const there = journey();

test('A slider moves by keyboard, shows what to expect, and is taken back', async () => {
  const driver = await there.open();
  const { page } = driver;
  await driver.openLink(there.url, smallWithOne);
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
  expect(await page.locator('taper-drawer #panel').count()).toBe(0);
});

test('A field is found by what it is called, and its source is told on demand', async () => {
  const driver = await there.open();
  const { page } = driver;
  await driver.openLink(there.url, smallWithOne);
  await page.getByRole('searchbox', { name: 'Search all fields' }).fill('re-referral window');
  const found = page.locator('taper-control');
  await found.first().waitFor();
  expect(await found.count()).toBe(1);
  await found.getByText('Base 12 months').click();
  expect(await found.getByText(/Department for Education/).isVisible()).toBe(true);
});

test('The base cannot be changed', async () => {
  const driver = await there.open();
  await driver.openLink(there.url, small);
  await driver.page.getByRole('button', { name: /Social-work units/ }).click();
  await driver.page.getByText('The base is locked').waitFor();
  const sliders = driver.page.locator('taper-control').getByRole('slider');
  const enabled = await Promise.all((await sliders.all()).map((slider) => slider.isEnabled()));
  expect(enabled.length).toBeGreaterThan(3);
  expect(enabled).not.toContain(true);
});

test('A file that chooses its controls shows those, and what it locks stays as it is', async () => {
  const driver = await there.open();
  const { page } = driver;
  const { base } = smallWithOne;
  if (base.kind !== 'own') throw new Error('The small place has a text of its own.');
  const view = 'view: { show: [demand.referrals, services.*.cap], lock: [demand] }\n';
  await driver.openLink(there.url, { ...smallWithOne, base: { ...base, text: base.text + view } });
  const letters = page.getByRole('group', { name: 'Parts of the pathway' });
  expect(await letters.getByRole('button', { name: /Practice|Workforce/ }).count()).toBe(0);
  await letters.getByRole('button', { name: /Referrals/ }).click();
  await page.getByText('The file of this place keeps it as it is.').waitFor();
  expect(await page.locator('taper-control').count()).toBe(1);
  expect(await page.locator('taper-control').getByRole('spinbutton').isEnabled()).toBe(false);
  await letters.getByRole('button', { name: /Social-work units/ }).click();
  const cap = page.locator('taper-control[data-path$="cap.perFte"]').first();
  expect(await cap.getByRole('spinbutton').isEnabled()).toBe(true);
});

describe.each([
  ['a desk', DESK, 'light'],
  ['a desk in the dark', DESK, 'dark'],
  ['a phone', PHONE, 'light'],
] as const)('On %s', (_, size, colorScheme) => {
  test('controls, menus and places have no fault that axe can find, and nothing is too small or too wide', async () => {
    const driver = await there.open(size);
    const { page } = driver;
    await page.emulateMedia({ colorScheme });
    await driver.openLink(there.url, smallWithOne);
    expect(await axeFaults(driver)).toEqual([]);
    await page.getByRole('button', { name: /Social-work units/ }).click();
    await page.locator('taper-control').first().waitFor();
    expect(await axeFaults(driver)).toEqual([]);
    expect(await smallText(driver)).toEqual([]);
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(size[0]);
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
