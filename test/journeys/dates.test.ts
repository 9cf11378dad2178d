import { expect, test } from 'vitest';
import { journey } from './journey.ts';
import { beside, small } from './small-place.ts';

const there = journey();

test('A change at a date is made, told on the card, moved and taken back, and results follow', async () => {
  const driver = await there.open();
  const { page } = driver;
  await driver.openLink(there.url, beside(small, 'Later', {}));
  const card = driver.card('Later');
  /** All that the comparison says of it. */
  const outcomes = async () =>
    (await driver.cells())
      .flatMap(({ indicator, scenario, mean }) => (scenario === 'Later' ? [`${indicator} ${mean}`] : []))
      .join('\n');
  const found = [await outcomes()];
  /** Waits until the card says something, and keeps what comes of it. */
  const told = async (words: RegExp) => {
    await card.getByText(words).first().waitFor();
    await expect.poll(outcomes, { timeout: 60_000 }).not.toBe(found.at(-1));
    await driver.reaches('up-to-date');
    found.push(await outcomes());
  };
  await page.getByRole('button', { name: 'Dates', exact: true }).click();
  const dates = page.locator('taper-dated-changes');
  await dates.getByLabel('What changes').selectOption('stages.assessment.hours');
  await dates.getByLabel(/^To \(/).fill('4');
  await dates.locator('form').getByLabel('From').fill('2013-10-01');
  await dates.getByRole('button', { name: 'Add' }).click();
  await told(/from Oct 2013/);

  const from = dates.locator('li').getByLabel(/^From/);
  await from.fill('2013-07-01');
  await from.blur();
  await told(/from Jul 2013/);

  await dates.getByRole('button', { name: /^Remove/ }).click();
  await told(/Nothing changed yet/);
  const [before, autumn, summer, after] = found;
  expect(new Set([before, autumn, summer]).size).toBe(3);
  expect(after).toBe(before);
  expect(driver.complaints).toEqual([]);
});
