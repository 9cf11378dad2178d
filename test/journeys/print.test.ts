import { ENGINE_VERSION } from '@taper/engine';
import { expect, test } from 'vitest';
import { journey } from './journey.ts';
import { visibleText } from './page-checks.ts';
import { FEWER_REFERRALS, beside, smallWithOne, withRuns } from './small-place.ts';

/** An A4 sheet in points, as a PDF says it. */
const A4 = /\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/;

const there = journey();

test('A report is printed on A4 with all that a board asks for, and without what only a screen can use', async () => {
  const driver = await there.open();
  const { page } = driver;
  const question = 'Would longer visits leave families waiting?';
  const project = beside(smallWithOne, 'Fewer referrals', FEWER_REFERRALS);
  await driver.openLink(there.url, { ...withRuns(project, 10, 'on paper'), question });
  await page.emulateMedia({ media: 'print' });

  const report = await visibleText(driver);
  expect(report).toContain(question);
  expect(report).toMatch(/Longer visits[^]*Fewer referrals/);
  expect(report).toMatch(/What is changed[^]*\b1\.6\b/);
  const interval = page.locator('taper-comparison .interval').first();
  expect(await interval.isVisible()).toBe(true);
  expect(report).toMatch(/assum/i);
  expect(report).toContain('on paper');
  expect(report).toContain(ENGINE_VERSION);
  expect(report).toMatch(/\b[0-9a-f]{12}/);
  expect(report).toContain('DfE');

  // The name of the place is a button, and reads as text; so do the outcomes that unfold.
  const controls = page.locator('button:not(.choose-place), input, select, textarea');
  const shown = await controls.evaluateAll((elements) =>
    elements.filter((element) => element.checkVisibility()).map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
  expect(shown).toEqual([]);

  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.startsWith('%PDF')).toBe(true);
  expect(pdf).toMatch(A4);
  const sheets = pdf.match(/\/Type \/Page\b/g) ?? [];
  expect(sheets.length).toBeGreaterThan(1);
  expect(sheets.length).toBeLessThan(15);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
  expect(driver.complaints).toEqual([]);
});
