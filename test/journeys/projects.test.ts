import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { journey } from './journey.ts';
import { smallWithOne } from './small-place.ts';

const there = journey();

test('A project is saved as one file and opened elsewhere, with the same numbers', async () => {
  const driver = await there.open();
  await driver.openLink(there.url, { ...smallWithOne, question: 'Would longer visits do?' });
  const saving = driver.page.waitForEvent('download');
  await driver.press('Share');
  await driver.page.getByRole('menuitem', { name: /^Save project/ }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^[a-z0-9-]+\.taper\.json$/);
  const file = await saved.path();

  const other = await there.open();
  const open = async (name: string, text: string) => {
    const choosing = other.page.waitForEvent('filechooser');
    await other.press('Share');
    await other.page.getByRole('menuitem', { name: /^Open project/ }).click();
    const buffer = Buffer.from(text);
    await (await choosing).setFiles({ name, mimeType: 'application/json', buffer });
  };
  await other.openLink(there.url, { ...smallWithOne, variants: [] });
  const text = readFileSync(file, 'utf8');
  await open('cut.taper.json', text.slice(0, -40));
  await other.page.getByText('“cut.taper.json” was not opened, and nothing of it was taken.').waitFor();
  expect(await other.page.locator('taper-scenario-card').count()).toBe(1);
  await open('whole.taper.json', text);
  await other.card('Longer visits').getByText('→').waitFor();
  await other.page.getByText('Would longer visits do?').waitFor();
  await expect.poll(() => other.cells(), { timeout: 100_000 }).toEqual(await driver.cells());
  expect(other.complaints).toEqual([]);
});
