import { excerpt } from './excerpt.ts';
import type { Found, Passage, Search } from './passages.ts';

/** More results than this are counted, not shown. */
const MOST = 20;

/**
 * Lets the box of a page search all pages. Passages are fetched when the box is first used, and stay in the browser.
 * From the box, arrows go through the results; Escape goes back and closes them; / opens the box from anywhere.
 */
export function startSearch(form: HTMLFormElement): void {
  const input = form.querySelector('input')!;
  const panel = form.querySelector<HTMLElement>('#found')!;
  const count = form.querySelector<HTMLElement>('#count')!;
  const list = form.querySelector('ol')!;
  const root = form.dataset['root'] ?? '';
  let search: Promise<Search> | null = null;
  form.hidden = false;

  const load = (): Promise<Search> => {
    search ??= loadSearch(form.dataset['passages'] ?? '').catch((error: unknown) => {
      // Another try is made with the next letter.
      search = null;
      throw error;
    });
    return search;
  };
  const close = (): void => {
    panel.hidden = true;
  };
  const show = async (): Promise<void> => {
    const query = input.value.trim();
    if (query === '') return close();
    panel.hidden = false;
    try {
      const found = (await load())(query);
      if (query !== input.value.trim()) return;
      count.textContent = inWords(found.length, query);
      list.replaceChildren(...found.slice(0, MOST).map((one) => itemOf(one, root)));
    } catch {
      count.textContent = 'The search could not be loaded. Type on to try again.';
      list.replaceChildren();
    }
  };

  input.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  input.addEventListener('input', () => void show());
  input.addEventListener('focus', () => void show());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  form.addEventListener('keydown', (event) => move(event, [input, ...list.querySelectorAll('a')], close));
  list.addEventListener('click', close);
  document.addEventListener('click', (event) => {
    if (!form.contains(event.target as Node)) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || form.contains(document.activeElement)) return;
    event.preventDefault();
    input.focus();
  });
}

async function loadSearch(address: string): Promise<Search> {
  const [{ searchOf }, answer] = await Promise.all([import('./passages.ts'), fetch(address)]);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return searchOf((await answer.json()) as Passage[]);
}

/**
 * Goes through what can be focused with the arrows; Escape goes back to the first.
 * @param stops the box, then the results
 */
function move(event: KeyboardEvent, stops: readonly HTMLElement[], close: () => void): void {
  if (event.key === 'Escape') {
    stops[0]?.focus();
    close();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  stops[stops.indexOf(document.activeElement as HTMLElement) + step]?.focus();
}

function inWords(count: number, query: string): string {
  if (count === 0) return `Nothing for “${query}”.`;
  const results = count === 1 ? '1 result' : `${count} results`;
  return count > MOST ? `${results}; the ${MOST} that suit best:` : `${results}:`;
}

function itemOf({ address, heading, page, text, words }: Found, root: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = root + address;
  const strong = document.createElement('strong');
  strong.textContent = heading;
  const where = document.createElement('span');
  where.className = 'where';
  where.textContent = heading === page ? '' : page;
  const around = document.createElement('span');
  around.className = 'excerpt';
  around.append(
    ...excerpt(text, words).map((piece) => {
      if (!piece.marked) return piece.text;
      const mark = document.createElement('mark');
      mark.textContent = piece.text;
      return mark;
    }),
  );
  link.append(strong, ' ', where, ' ', around);
  item.append(link);
  return item;
}
