import { expect, test } from 'vitest';
import { FORM, numbersIn } from '../../packages/ui/src/fit/twelve.ts';
import { readFileSync } from 'node:fs';
import { journey } from './journey.ts';
import { smallWithOne, withRuns } from './small-place.ts';

const england = numbersIn(readFileSync('scenarios/england/twelve-numbers.targets.yaml', 'utf8'));
const there = journey();

test('A council is found from its twelve numbers, may be taken early, and is set aside again', async () => {
  const driver = await there.open();
  const { page } = driver;
  await driver.openLink(there.url, smallWithOne);
  await page.getByRole('button', { name: /A part of Cambridgeshire/ }).click();
  await page.getByText('Your council in twelve numbers').click();
  const form = page.locator('taper-twelve-numbers');
  await form.getByLabel('What to call it').fill('Smallborough');
  // A tenth of England's hundred thousand: it is run in a tenth of the time.
  for (const { key, label, unit } of FORM) {
    if (unit === '%' || key.startsWith('caseload')) continue;
    await form.getByLabel(label).fill(String(Math.round(england[key]! / 10)));
  }
  const inNeed = form.getByLabel('Children in need at 31 March');
  await inNeed.fill('90');
  await form.getByRole('button', { name: 'Find this council' }).click();
  await form.getByRole('alert').getByText('108 at least').waitFor();
  await inNeed.fill('333');

  await form.getByRole('button', { name: 'Find this council' }).click();
  await form.getByRole('status').getByText('Looking at how each number moves.').waitFor();
  await form.getByRole('button', { name: 'Stop' }).click();
  expect(await inNeed.inputValue()).toBe('333');
  expect(await inNeed.isEnabled()).toBe(true);

  await form.getByRole('button', { name: 'Find this council' }).click();
  await form.getByRole('button', { name: 'Take the nearest so far' }).click();
  await form.getByText('You ended it early').waitFor();
  expect(await form.locator('tbody tr').count()).toBe(10);
  expect(await form.locator('tr[data-number="open.children.official=in-need"]').innerText()).toMatch(
    /Children in need\s+333[^]*–[^]*(met|missed|too close to call)/,
  );
  expect(await form.getByText('Two numbers were kept back to test it.').isVisible()).toBe(true);

  await form.getByRole('button', { name: 'Use this council' }).click();
  await page.getByRole('button', { name: 'Smallborough, 10,000 children' }).waitFor();
  await driver.reaches('up-to-date');
  expect([...new Set((await driver.cells()).map(({ scenario }) => scenario))]).toEqual(['Today']);
  await driver.press('Undo');
  await driver.card('Longer visits').waitFor();
  expect(driver.complaints).toEqual([]);
});

test('Runs that a fit interrupted go on when it is stopped', async () => {
  const driver = await there.open();
  const { page } = driver;
  await driver.openLink(there.url, withRuns(smallWithOne, 2));
  await driver.set('journey', 400);
  await driver.press('Run');
  await page.getByRole('button', { name: /A part of Cambridgeshire/ }).click();
  await page.getByText('Your council in twelve numbers').click();
  await page.getByRole('button', { name: 'Find this council' }).click();
  await page.locator('form[data-state="stopped"]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('form[data-state="running"]').waitFor();
});
