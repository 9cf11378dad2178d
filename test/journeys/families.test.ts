import { expect, test } from 'vitest';
import { axeFaults } from './page-checks.ts';
import { journey } from './journey.ts';
import { smallWithOne, withRuns } from './small-place.ts';

const there = journey();

test('One run is seen family by family: step by step, by speed, with its numbers and the story of one', async () => {
  const driver = await there.open();
  const { page } = driver;
  await driver.openLink(there.url, withRuns(smallWithOne, 4, 'families'));
  await driver.openView('Families');
  await page.getByRole('combobox', { name: /Run, of 4/ }).selectOption('Run 3');
  await page.getByRole('button', { name: 'Show run 3' }).click();
  const player = page.locator('taper-film-player');
  await player.locator('canvas').waitFor();
  const date = player.locator('.date');
  const before = await date.textContent();
  await page.getByRole('button', { name: '+ Month' }).click();
  await expect.poll(() => date.textContent()).not.toBe(before);
  await player.getByText(/[1-9]\d* families came/).waitFor();

  // The same run's numbers are those of that run among all: not those of another, and not the mean.
  const row = player.getByRole('row', { name: /^Referrals/ });
  const [, own, mean] = await row.locator('th, td').allTextContents();
  expect(own).toMatch(/\d/);
  expect(own).not.toBe(mean);

  await page
    .getByRole('button', { name: /which (has waited|came back)/ })
    .first()
    .click();
  await player
    .getByText(/The run (began|ended)/)
    .first()
    .waitFor();
  const stage = await player.locator('canvas').getAttribute('aria-label');
  expect(stage).toMatch(/^Families open on \d+ \w+ \d{4}\. \w/);

  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  const playing = await date.textContent();
  await expect.poll(() => date.textContent(), { timeout: 30_000 }).not.toBe(playing);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  expect(await axeFaults(driver)).toEqual([]);
  expect(driver.complaints).toEqual([]);
});
