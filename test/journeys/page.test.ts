import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { indicatorsOf, readScenario } from '@taper/engine';
import type { CompareResult } from '@taper/engine';
import { describe, expect, test } from 'vitest';
import { pageFolder, root } from '../../scripts/support/paths.mjs';
import { projectToFragment } from '../../packages/ui/src/keep/link.ts';
import { compareOnCommandLine } from './command-line.ts';
import { axeFaults, smallText } from './page-checks.ts';
import { DESK, PHONE, journey } from './journey.ts';
import type { Cell } from './page-driver.ts';
import { FEWER_REFERRALS, LONGER_VISITS, beside, smallWithOne, withRuns } from './small-place.ts';

const FILES = ['today', 'more-family-support', 'more-social-workers', 'cap-20'].map(
  (name) => `scenarios/durham/${name}.yaml`,
);

/** Three scenarios beside today. */
const three = beside(beside(smallWithOne, 'Fewer referrals', FEWER_REFERRALS), 'Both', {
  ...LONGER_VISITS,
  ...FEWER_REFERRALS,
});

const page = journey();

describe('The page computes the comparison in the browser', () => {
  test('and for a new seed gives the numbers of the command line, to the last digit', async () => {
    const driver = await page.open();
    await driver.run(page.url, 'another seed', 2);
    await driver.reaches('up-to-date');
    const result = await compareOnCommandLine(FILES, 'another seed', 2);
    const shown = await driver.cells();
    expect(new Set(shown.map(({ scenario }) => scenario)).size).toBe(4);
    expect(byPlace(shown)).toEqual(byPlace(expectedCells(result)));
  });

  test('and asks nobody else for anything', async () => {
    const driver = await page.open();
    await driver.openLink(page.url, withRuns(three, 3));
    await driver.openView('Over time');
    await driver.page.locator('taper-view-tabs taper-chart svg').first().waitFor();
    const foreign = driver.requests.filter((url) => new URL(url).origin !== new URL(page.url).origin);
    expect(foreign.filter((url) => !url.startsWith('data:'))).toEqual([]);
    expect(driver.requests.some((url) => url.includes('replication-worker'))).toBe(true);
    expect(driver.complaints).toEqual([]);
  });

  test('with a worker that is not empty', () => {
    const assets = join(pageFolder, 'assets');
    const workers = readdirSync(assets).filter((name) => name.startsWith('replication-worker'));
    expect(workers).toHaveLength(1);
    expect(statSync(join(assets, workers[0] ?? '')).size).toBeGreaterThan(10_000);
  });
});

describe('A reader who stops the runs', () => {
  test('keeps those that are finished, is told so, and may carry on', async () => {
    const driver = await page.open();
    await driver.page.goto(page.url + (await projectToFragment(withRuns(smallWithOne, 1000, 'stopped'))));
    await driver.page.getByText(/Mean of \d+ runs/).waitFor();
    await driver.press('Stop');
    await driver.reaches('stopped');
    const [, kept] = /^Stopped by you: (\d+) of 1000 runs kept$/.exec(await driver.status()) ?? [];
    expect(Number(kept)).toBeGreaterThanOrEqual(2);
    expect(await driver.page.getByText(/Mean of \d+ runs/).textContent()).toContain(`Mean of ${kept} runs`);

    await driver.set('stopped', Number(kept) + 1);
    await driver.press('Run');
    await driver.reaches('up-to-date');
    expect(await driver.status()).toBe(`${Number(kept) + 1} runs, up to date`);
  });

  test('and then changes the seed sees that the results are out of date', async () => {
    const driver = await page.open();
    await driver.openLink(page.url, withRuns(three, 2));
    await driver.set('second', 2);
    await driver.reaches('out-of-date');
    expect(await driver.status()).toBe('Out of date: the seed changed');
    expect(await driver.page.getByText('What follows is from seed “journey”').isVisible()).toBe(true);
  });
});

test('Too few runs for an answer give none, and the table gives no more than can be', async () => {
  const driver = await page.open();
  await driver.openLink(page.url, withRuns(three, 4));
  expect(await driver.page.getByText('Too few runs to say').isVisible()).toBe(true);
  expect(await driver.page.locator('taper-answer').count()).toBe(0);
  const intervals = await driver.page.locator('taper-comparison .interval').allTextContents();
  expect(intervals.length).toBeGreaterThan(10);
  const most = (text: string) => Number(/([\d.]+)%/.exec(text)?.[1] ?? 0);
  expect(intervals.filter((text) => text.startsWith('−') || most(text) > 100)).toEqual([]);
});

test('An answer speaks of every scenario once ten runs are made, and leads to how new units open', async () => {
  const driver = await page.open();
  const more = { 'services.in-need.units.unit.count': { value: 7, basis: 'user' } };
  await driver.openLink(page.url, withRuns(beside(smallWithOne, 'More units', more), 10));
  expect(await driver.page.locator('taper-answer li').count()).toBe(2);
  expect(await driver.page.getByText(/^Too (few|early)/).count()).toBe(0);
  await driver.press('“Opens”');
  await driver.page.locator('taper-control[data-path="services.in-need.units.unit.opens"]').waitFor();
  expect(await driver.page.locator('taper-control').count()).toBe(1);
  expect(await driver.page.getByRole('heading', { name: /^Change/ }).textContent()).toContain('More units');
});

test('A desk folds outcomes that do not differ, and shows them when asked', async () => {
  const driver = await page.open();
  await driver.openLink(page.url, withRuns(three, 4));
  const same = driver.page.locator('taper-comparison tr.same').first();
  expect(await same.isVisible()).toBe(false);
  await driver.page.getByRole('button', { name: /that do not differ$/ }).click();
  expect(await same.isVisible()).toBe(true);
});

test('Place, period and readable type are there at every width, and in print', async () => {
  const driver = await page.open();
  await driver.openLink(page.url, withRuns(three, 2));
  const place = driver.page.locator('.place');
  for (const width of [1440, 1024, 900, 768, 390]) {
    await driver.page.setViewportSize({ width, height: 900 });
    expect(
      await place.getByText('A part of Cambridgeshire, 18,000 children').isVisible(),
      `${width} px`,
    ).toBe(true);
    expect(await place.getByText('Apr 2013 – Mar 2014').isVisible(), `${width} px`).toBe(true);
    expect(await smallText(driver), `${width} px`).toEqual([]);
  }
  // On a projector what stays in sight, the drawer, leaves room for the evidence.
  await driver.page.setViewportSize({ width: 1024, height: 768 });
  await driver.page.evaluate(() => scrollTo(0, 500));
  expect((await driver.page.locator('header').boundingBox())!.y).toBeLessThan(-50);
  expect((await driver.page.locator('taper-drawer').boundingBox())!.height).toBeLessThan(64);
  await driver.page.emulateMedia({ media: 'print' });
  expect(await place.isVisible()).toBe(true);
});

describe('When workers cannot be started', () => {
  test('the page says what happened, and runs once it can', async () => {
    const driver = await page.open();
    // A page that the browser has kept starts its workers from there: this one is kept by nobody.
    await driver.page.addInitScript(() => {
      delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
    });
    await driver.page.route('**/replication-worker*', (route) => route.abort());
    await driver.page.goto(page.url + (await projectToFragment(smallWithOne)));
    await driver.reaches('failed');
    expect(await driver.page.getByRole('alert').textContent()).toContain('The runs failed.');
    await driver.page.unroute('**/replication-worker*');
    await driver.set('again', 2);
    await driver.press('Try again');
    await driver.reaches('up-to-date');
  });
});

describe.each([
  ['desk', DESK],
  ['phone', PHONE],
] as const)('On a %s', (_, size) => {
  test('the page has no fault that axe can find, folded and unfolded', async () => {
    const driver = await page.open(size);
    await driver.openLink(page.url, withRuns(three, 3));
    expect(await axeFaults(driver)).toEqual([]);
    await driver.openView('Over time');
    await driver.page.locator('taper-view-tabs taper-chart svg').nth(3).waitFor();
    for (const summary of await driver.page.locator('summary').all()) {
      if (await summary.isVisible()) await summary.click();
    }
    expect(await axeFaults(driver)).toEqual([]);
  });

  test('nothing has to be scrolled sideways', async () => {
    const driver = await page.open(size);
    await driver.openLink(page.url, withRuns(three, 3));
    await driver.openView('Over time');
    await driver.page.locator('taper-view-tabs taper-chart svg').nth(3).waitFor();
    for (const width of [size[0], Math.round(size[0] * 0.83)]) {
      await driver.page.setViewportSize({ width, height: size[1] });
      const widest = await driver.page.evaluate(() => document.documentElement.scrollWidth);
      expect(widest).toBeLessThanOrEqual(width);
    }
  });
});

test('A phone shows outcomes as cards, and those without a clear difference when asked', async () => {
  const driver = await page.open(PHONE);
  await driver.openLink(page.url, withRuns(three, 2));
  expect(await driver.page.locator('taper-comparison thead').isVisible()).toBe(false);
  const rows = driver.page.locator('taper-comparison tbody tr:not(.group)');
  const visible = async () => (await rows.all()).length - (await hiddenCount());
  const hiddenCount = async () => {
    const shown = await Promise.all((await rows.all()).map((row) => row.isVisible()));
    return shown.filter((isShown) => !isShown).length;
  };
  const before = await visible();
  await driver.page.getByRole('button', { name: /without a clear difference$/ }).click();
  expect(await visible()).toBeGreaterThan(before);
  expect(await hiddenCount()).toBe(0);
});

/** What the table has to hold: every headline outcome of every scenario, and those held below their need. */
function expectedCells({ scenarios }: CompareResult): Cell[] {
  const load = (file: string) => readFileSync(join(root, file), 'utf8');
  const { scenario } = readScenario(FILES[0] ?? '', load);
  if (scenario === null) throw new Error('The base scenario cannot be read.');
  const headlines = new Set(
    indicatorsOf(scenario)
      .filter(({ id, headline }) => headline || id === 'held.below.share')
      .map(({ id }) => id),
  );
  return scenarios.flatMap(({ name, indicators }) =>
    indicators
      .filter(({ id }) => headlines.has(id))
      .map(({ id, mean, ci95, difference }) => ({
        ...{ indicator: id, scenario: name, mean: String(mean) },
        ...{ lo: String(ci95?.[0] ?? null), hi: String(ci95?.[1] ?? null) },
        ...(difference && {
          ...{ difference: String(difference.mean), verdict: difference.verdict },
          ...{ differenceLo: String(difference.ci95[0]), differenceHi: String(difference.ci95[1]) },
        }),
      })),
  );
}

function byPlace(cells: readonly Cell[]): Map<string, Cell> {
  return new Map(cells.map((cell) => [`${cell.indicator} · ${cell.scenario}`, cell]));
}
