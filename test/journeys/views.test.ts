import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { views } from '../../packages/ui/src/views/views.ts';
import { DESK, PHONE, journey } from './journey.ts';
import { axeFaults, smallText } from './page-checks.ts';
import type { PageDriver } from './page-driver.ts';
import { FEWER_REFERRALS, LONGER_VISITS, beside, small, withRuns } from './small-place.ts';

/** A scenario that changes two things and one that changes one. */
const both = { ...LONGER_VISITS, ...FEWER_REFERRALS };
const project = withRuns(
  beside(beside(small, 'Longer visits, fewer referrals', both), 'Longer visits', LONGER_VISITS),
  4,
  'views',
);

const there = journey();

async function openPage(size: readonly [number, number] = DESK): Promise<PageDriver> {
  const driver = await there.open(size);
  await driver.openLink(there.url, project);
  return driver;
}

describe.each([
  ['desk', DESK],
  ['phone', PHONE],
] as const)('On a %s', (_, size) => {
  test('every view has no fault that axe can find, by day and by night, nothing too small or too wide, and numbers behind every chart', async () => {
    const driver = await openPage(size);
    const { page } = driver;
    for (const { title, element } of views) {
      await driver.openView(title);
      await page.locator(`${element} h2`).waitFor();
      const charts = page.locator('taper-view-tabs taper-chart');
      for (const chart of await charts.all()) await chart.locator('svg.chart').waitFor();
      for (const summary of await page.locator(`${element} summary`).all()) {
        if (await summary.isVisible()) await summary.click();
      }
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFaults(driver), `${title}, ${colorScheme}`).toEqual([]);
      }
      expect(await smallText(driver), title).toEqual([]);
      const widest = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(widest, title).toBeLessThanOrEqual(size[0]);
      for (const chart of await charts.all()) {
        expect(await chart.locator('svg.chart').getAttribute('aria-label'), title).toMatch(/\w/);
        expect(await chart.locator('tbody tr').count(), title).toBeGreaterThan(0);
      }
    }
    expect(driver.complaints).toEqual([]);
  });
});

test('A comparison begins with families without a worker and families held below their need', async () => {
  const driver = await openPage();
  const ids = [...new Set((await driver.cells()).map(({ indicator }) => indicator))];
  expect(ids.slice(0, 2)).toEqual(['wait.families', 'held.below.share']);
  expect(await driver.page.locator('[data-indicator="held.below.share"]').first().isVisible()).toBe(true);
});

test('Differences may be from any scenario, and their spreads are said in numbers when asked', async () => {
  const driver = await openPage();
  const { page } = driver;
  const against = page.getByRole('group', { name: 'Differences from' });
  await against.getByRole('radio', { name: 'Longer visits', exact: true }).check({ force: true });
  const of = async (scenario: string) =>
    (await driver.cells()).find(
      (cell) => cell.scenario === scenario && cell.indicator === 'held.below.share',
    );
  expect((await of('Longer visits'))?.difference).toBeUndefined();
  expect((await of('Longer visits, fewer referrals'))?.difference).toBeDefined();
  await page.getByRole('checkbox', { name: 'In numbers too' }).check();
  expect(await page.getByText('Luck: what one council may see').count()).toBeGreaterThan(1);
});

test('One run is shown when asked, and says which; a picture says where it comes from', async () => {
  const driver = await openPage();
  const { page } = driver;
  await driver.openView('Over time');
  expect(await page.locator('taper-view-tabs taper-chart polyline.run').count()).toBe(0);
  await driver.press('Show one run');
  await page.getByText('Run 1 of 4').waitFor();
  expect(await page.locator('taper-view-tabs taper-chart polyline.run').count()).toBeGreaterThan(1);
  await driver.press('Next run');
  await page.getByText('Run 2 of 4').waitFor();
  const chart = page.locator('taper-view-tabs taper-chart').first();
  await chart.locator('summary').click();
  for (const [kind, start] of [
    ['SVG', '<svg'],
    ['PNG', '\u{89}PNG'],
  ] as const) {
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: new RegExp(`^${kind}`) }).click(),
    ]);
    const content = await readFile(await saved.path(), 'latin1');
    expect(content.startsWith(start), kind).toBe(true);
    if (kind !== 'SVG') continue;
    const words = content.replace(/<[^>]*>/g, ' ');
    expect(words).toContain('views');
    expect(words).toMatch(/Longer visits [0-9a-f]{12}/);
    expect(words).toMatch(/Of \d+ numbers: \d+ published[^]* Sources: \S/);
    expect(content).not.toContain('var(--');
  }
});

test('A report says the answer, what is changed and two charts before the comparison, whichever view is open', async () => {
  const driver = await openPage();
  const { page } = driver;
  await driver.openView('Money');
  await page.evaluate(() => (window.print = () => document.body.append(document.createElement('hr'))));
  await driver.press('Report');
  await page.getByRole('menuitem', { name: /^Print/ }).click();
  await page.locator('body > hr').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { name: 'What is changed' }).waitFor();
  expect(await page.locator('taper-changes tbody tr').count()).toBe(3);
  expect(await page.locator('taper-report-charts svg.chart').count()).toBe(2);
  // It stands until the dialog is closed, which some browsers do not wait for.
  expect(await page.locator('taper-view-compare').count()).toBe(1);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.getByRole('tab', { name: 'Money', selected: true }).waitFor();
  expect(driver.complaints).toEqual([]);
});

test('A search for pay leads to Money, where costs of the reader’s are counted for today and every scenario', async () => {
  const driver = await openPage();
  const { page } = driver;
  await page.getByRole('searchbox', { name: 'Search all fields' }).fill('pay');
  await driver.press('Open Money');
  await page.getByText('Give costs of posts and placements').click();
  const first = page.locator('taper-own-costs input').first();
  const path = await first.getAttribute('name');
  await first.fill('£42,500');
  await driver.press('Count these costs');
  await page.getByText('Your costs are counted from now on.').waitFor();
  // Once all has been run again, what views are given has the cost.
  await expect
    .poll(() => page.locator(`taper-own-costs input[name="${path}"]`).inputValue(), { timeout: 60_000 })
    .toBe('42,500');
  expect(await page.locator('taper-scenario-card').count()).toBe(3);
  await driver.press('Undo');
  await page.getByText('Your costs are counted').waitFor({ state: 'hidden' });
  expect(driver.complaints).toEqual([]);
});

test('What drove a difference is found out when asked, and may be stopped; one change leads to what says more', async () => {
  const driver = await openPage();
  const { page } = driver;
  await driver.openView('Why');
  await page.getByRole('radio', { name: 'Longer visits', exact: true }).check({ force: true });
  await page.getByText('It changes one thing').waitFor();
  await driver.press('Over time');
  await page.locator('taper-view-over-time h2').waitFor();
  await driver.openView('Why');
  await driver.press('Find out');
  await page.getByRole('progressbar', { name: 'Runs finished' }).waitFor();
  await page.locator('taper-view-why').getByRole('button', { name: 'Stop' }).click();
  await driver.press('Find out');
  const told = page.locator('taper-view-why').getByText(/Average over \d+ runs|Nothing that is asked about/);
  await told.waitFor({ timeout: 110_000 });
  expect(driver.complaints).toEqual([]);
});
