import { expect, test } from 'vitest';
import { journey } from './journey.ts';
import { axeFaults } from './page-checks.ts';
import { small, withRuns } from './small-place.ts';

const there = journey();

test('A question is turned round in a sentence: what is wrong is said at its fields, stopping keeps what there is, and the answer becomes a scenario', async () => {
  const driver = await there.open();
  const { page } = driver;
  await driver.openLink(there.url, withRuns(small, 2, 'goal'));
  await driver.openView('Reach a goal');
  const view = page.locator('taper-view-goal');
  const [goal, from, to] = ['Goal', 'From', 'To'].map((name) => view.getByLabel(name, { exact: true }));
  await view.getByRole('combobox', { name: 'What is moved' }).selectOption('demand.referrals');
  await view.getByRole('combobox', { name: 'Outcome' }).selectOption('referrals.perYear');
  await goal!.fill('');
  await from!.fill('900');
  await to!.fill('700');
  await driver.press('Find out');
  expect(await to!.getAttribute('aria-invalid')).toBe('true');
  await view.getByText('Give more than 900').waitFor();
  await view.getByText('Say what it is to be').waitFor();
  expect(await axeFaults(driver)).toEqual([]);

  // Twice as many are referred at one end as at the other: somewhere between, it is as many as this.
  await from!.fill('600');
  await to!.fill('1200');
  await goal!.fill('900');
  await driver.press('Find out');
  await view.getByRole('progressbar', { name: 'Runs of this look' }).waitFor();
  await view
    .getByText(/^Looking at 600, 750, 900, 1,050, 1,200/)
    .first()
    .waitFor();
  await view.locator('circle').first().waitFor();
  const stop = view.getByRole('button', { name: 'Stop' });
  if (await stop.isVisible()) await stop.click();
  const make = view.getByRole('button', { name: /^Make a scenario with \d/ });
  await make.waitFor();
  expect(await view.locator('.answer').textContent()).toMatch(
    /or less|No value clearly meets it|Not reachable/,
  );
  await view.getByText('How to reproduce it').click();
  expect(await view.locator('taper-command code').textContent()).toMatch(
    /taper seek \S+short\.yaml --lever demand\.referrals=600\.\.1200\S* --goal "referrals\.perYear <= 900" --seed goal --replications 2 --at-most 16$/,
  );
  expect(await axeFaults(driver)).toEqual([]);
  await make.click();
  await page.locator('taper-scenario-card').nth(1).getByText(/→ \d/).first().waitFor();
  expect(driver.complaints).toEqual([]);
});
