import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { pageFolder } from '../../scripts/support/paths.mjs';
import { DESK, PHONE, journey } from './journey.ts';
import { axeFaults, smallText } from './page-checks.ts';

const stage = journey();

/** What a page of the site has: addresses it leads to and ids it may be entered by. */
interface Leads {
  readonly page: string;
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
}

describe('The documentation', () => {
  test('is found from the page, and searched by keyboard, without leaving the server', async () => {
    const driver = await stage.open();
    const { page } = driver;
    // What the page itself asks for: its service worker keeps all files.
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('docs-passages')) asked.push(request.url());
    });
    await page.goto(stage.url);
    await driver.press('Stop');
    await page.getByRole('link', { name: 'How it works, definitions and evidence' }).click();
    await page.getByRole('heading', { level: 1, name: 'How Taper works' }).waitFor();
    expect(asked).toEqual([]);

    // The box shows once the script of the page listens.
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('re-referrals share');
    const found = page.getByRole('search').getByRole('listitem');
    await found.first().waitFor();
    const said = (await page.getByRole('search').getByRole('status').textContent()) ?? '';
    const [count = 0] = said.match(/\d+/)?.map(Number) ?? [];
    expect(count).toBeGreaterThan(1);
    expect(await found.count()).toBe(Math.min(count, 20));
    expect(asked).toHaveLength(1);
    const first = await found.first().textContent();
    expect(first).toContain('Indicators');
    expect(await found.first().locator('mark').count()).toBeGreaterThan(0);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Indicators' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#rereferrals.share');
    expect(await page.locator('tr:target').textContent()).toContain('Share of referrals');

    await page.getByRole('searchbox').fill('zzzz');
    await page.getByText('Nothing for “zzzz”.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Nothing for “zzzz”.').waitFor({ state: 'hidden' });
    const origin = new URL(stage.url).origin;
    expect(driver.requests.filter((url) => new URL(url).origin !== origin)).toEqual([]);
    expect(driver.complaints).toEqual([]);
  });

  test('is there, and can be searched, when the server is not', async () => {
    const driver = await stage.open();
    const { page, context } = driver;
    await page.goto(stage.url);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await page.goto(`${stage.url}docs/validation/durham.html`);
    await page.getByRole('heading', { level: 1, name: 'Durham' }).waitFor();
    const width = await page.locator('article img').evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return image.naturalWidth;
    });
    expect(width).toBeGreaterThan(0);
    await page.getByRole('searchbox').fill('warm-up');
    await page.getByRole('search').getByRole('listitem').first().waitFor();
    await page.goto(`${stage.url}docs/`);
    await page.getByRole('heading', { level: 1, name: 'How Taper works' }).waitFor();
  });

  test.each([
    ['a desk', DESK],
    ['a phone', PHONE],
  ] as const)('can be read by everyone on %s, by day and by night', async (_, size) => {
    const driver = await stage.open(size);
    const { page } = driver;
    for (const file of ['index', 'errors', 'validation/durham']) {
      await page.goto(`${stage.url}docs/${file}.html`);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFaults(driver), `${file}, ${colorScheme}`).toEqual([]);
      }
      expect(await smallText(driver), file).toEqual([]);
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(tooWide, file).toBe(0);
    }
    await page.getByRole('searchbox').fill('caseload');
    await page.getByRole('search').getByRole('listitem').first().waitFor();
    expect(await axeFaults(driver)).toEqual([]);
    expect(driver.complaints).toEqual([]);
  });

  test('has no link that leads nowhere', () => {
    const folder = join(pageFolder, 'docs');
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => leadsOf(folder, name.replaceAll('\\', '/')));
    const ids = new Map(pages.map(({ page, ids }) => [page, ids]));
    const dead = pages.flatMap(({ page, links }) =>
      links
        .filter((href) => !/^https?:/.test(href))
        .filter((href) => {
          const [path = '', anchor = ''] = href.split('#');
          const target = path === '' ? page : posix.join(posix.dirname(page), path);
          // The page itself, which the site is beside.
          if (target === '../') return false;
          return !(ids.get(target)?.has(anchor) ?? false);
        })
        .map((href) => `${page}: ${href}`),
    );
    expect(pages.length).toBeGreaterThan(20);
    expect(dead).toEqual([]);
  });
});

function leadsOf(folder: string, page: string): Leads {
  const { document } = parseHTML(readFileSync(join(folder, page), 'utf8'));
  const of = (selector: string, name: string): string[] =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
  return { page, links: of('a[href]', 'href'), ids: new Set(['', ...of('[id]', 'id')]) };
}
