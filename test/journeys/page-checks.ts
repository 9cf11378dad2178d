import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PageDriver } from './page-driver.ts';

/** Names what is written in fewer than 14 pixels, in the page and in its components. */
export async function smallText({ page }: PageDriver): Promise<string[]> {
  return page.locator('*').evaluateAll((elements) =>
    elements
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
      )
      .filter((element) => element.checkVisibility() && parseFloat(getComputedStyle(element).fontSize) < 14)
      .map(({ tagName, textContent }) => `${tagName}: ${textContent}`),
  );
}

/** All that can be read, in the page and in its components, as it would be on paper when that is asked for. */
export async function visibleText({ page }: PageDriver): Promise<string> {
  const texts = await page
    .locator('*')
    .evaluateAll((elements) =>
      elements.flatMap((element) =>
        element.checkVisibility()
          ? [...element.childNodes].flatMap(({ nodeType, nodeValue }) =>
              nodeType === 3 && nodeValue?.trim() ? [nodeValue.trim().replace(/\s+/g, ' ')] : [],
            )
          : [],
      ),
    );
  return texts.join('\n');
}

/** Runs axe in the page, and whether what is pressed is 24 pixels large; through the debugger, since the page's own policy lets no foreign script in. */
export async function axeFaults({ page }: PageDriver): Promise<string[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const size = page.viewportSize()!;
  // In a window as high as the page: what the drawer at the foot happens to lie over is neither small nor hidden.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.max(size.height, height) });
  const faults = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(how: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
  await page.setViewportSize(size);
  return faults;
}
