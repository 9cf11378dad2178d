import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { PHONE, journey } from './journey.ts';
import { small, smallWithOne, withRuns } from './small-place.ts';

/** More steps than this from one end of the page to the other nobody takes. */
const MOST_STEPS = 120;

const there = journey();

/** Goes on by the tabulator key until something of that name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      if (at === null) return '';
      const labels = (at as HTMLInputElement).labels ?? [];
      const label = [...labels].map(({ textContent }) => textContent).join(' ');
      return (at.getAttribute('aria-label') ?? (label || at.textContent)).trim().replace(/\s+/g, ' ');
    });
    if (name.test(here)) return;
    passed.push(here);
  }
  throw new Error(`Nothing called ${String(name)} was met, but ${passed.join(' | ')}.`);
}

test('By keyboard alone a scenario is made, changed and compared, and menus are left as they were entered', async () => {
  const driver = await there.open();
  const { page } = driver;
  // Fewer runs than these are not drawn.
  await driver.openLink(there.url, withRuns(small, 4));
  await tabTo(page, /^Share/);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /^Copy a link/ }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('menuitem', { name: /^Copy a link/ }).isVisible()).toBe(false);
  await tabTo(page, /New scenario/);
  await page.keyboard.press('Enter');
  await driver.card('New scenario').waitFor();
  await tabTo(page, /^A Referrals$/);
  await page.keyboard.press('Enter');
  await page.locator('taper-control[data-path="demand.referrals"]').waitFor();
  await tabTo(page, /^(Children referred|Referrals)/);
  await page.keyboard.press('ArrowRight');
  await page.locator('taper-scenario-card .chips').getByText('→').first().waitFor();
  await page.keyboard.press('Escape');
  await expect
    .poll(async () => new Set((await driver.cells()).map(({ scenario }) => scenario)).size, {
      timeout: 60_000,
    })
    .toBe(2);
  await driver.reaches('up-to-date');
  await page.getByRole('tab', { name: 'Compare' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tab', { name: 'Over time', selected: true }).waitFor();
  await page.locator('taper-view-tabs taper-chart svg').first().waitFor();
  expect(driver.complaints).toEqual([]);
});

test('On a phone a number is changed in a sheet that gives the page back, and nothing is ever too wide', async () => {
  const driver = await there.open(PHONE);
  const { page } = driver;
  await driver.openLink(there.url, smallWithOne);
  const isTooWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(await isTooWide()).toBe(false);
  await page.getByRole('button', { name: /Referrals/ }).click();
  const referrals = page.locator('taper-control[data-path="demand.referrals"]');
  await referrals.getByRole('spinbutton').fill('700');
  await referrals.getByRole('spinbutton').press('Enter');
  expect(await isTooWide()).toBe(false);
  await driver.press('Close');
  await driver.card('Longer visits').getByText('→ 700', { exact: true }).waitFor();
  await driver.reaches('up-to-date');
  expect(await page.locator('taper-comparison tbody tr').first().isVisible()).toBe(true);
  expect(await isTooWide()).toBe(false);
  expect(driver.complaints).toEqual([]);
});
