import type { Article } from './article.ts';
import type { Group } from './contents.ts';
import { escapeHtml } from './escape.ts';
import { pageOf, upFrom } from './links.ts';

/** Files that every page uses, as addresses from the folder of the built page. */
export interface Parts {
  readonly style: string;
  readonly script: string;
  readonly passages: string;
}

const POLICY = [
  ...["default-src 'self'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:"],
  ...["connect-src 'self'", "base-uri 'none'", "form-action 'none'"],
].join('; ');

const INDEX = 'index.md';

/** The titles of pages by source. */
export type Titles = ReadonlyMap<string, string>;

/** The page of an article, with the navigation, the search and what is on it. */
export function articlePage(
  source: string,
  { title, html, headings }: Article,
  groups: readonly Group[],
  titles: Titles,
  parts: Parts,
): string {
  const group = groups.find(({ pages }) => pages.some((page) => page.source === source))?.title ?? '';
  const items = headings.map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`).join('');
  const list =
    headings.length < 2
      ? ''
      : `<details class="on-page"><summary>On this page</summary><nav aria-label="On this page"><ul>${items}</ul></nav></details>`;
  const body = `${list}
<main id="main"><p class="group">${escapeHtml(group)}</p>
<article>${html}</article>
<p class="made">Made from <code>docs/${escapeHtml(source)}</code>.</p></main>`;
  return shell(source, `${title} – Taper`, body, groups, titles, parts);
}

/** The page that all others are found from. */
export function indexPage(groups: readonly Group[], titles: Titles, parts: Parts): string {
  const sections = groups.map(({ title, pages }, index) => {
    const items = pages.map(
      ({ source, about }) =>
        `<li><a href="${pageOf(source)}">${escapeHtml(titles.get(source) ?? source)}</a><span>${escapeHtml(about)}</span></li>`,
    );
    return `<section aria-labelledby="group-${index}"><h2 id="group-${index}">${escapeHtml(title)}</h2><ul class="cards">${items.join('')}</ul></section>`;
  });
  const body = `<main id="main" class="index"><h1>How Taper works</h1>
<p class="lead">What is simulated and by which rules, what every number means and where it comes from, and how far the
results can be trusted. Tables of inputs and of results are made by the program, not written by hand.</p>
${sections.join('\n')}</main>`;
  return shell(INDEX, 'How Taper works', body, groups, titles, parts);
}

function shell(
  source: string,
  title: string,
  body: string,
  groups: readonly Group[],
  titles: Titles,
  { style, script, passages }: Parts,
): string {
  const up = upFrom(source);
  const top = `${up}../`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
<meta name="color-scheme" content="light dark" />
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${top}favicon.svg" type="image/svg+xml" />
<link rel="stylesheet" href="${top}${style}" />
<script type="module" src="${top}${script}"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header>
<p class="brand"><a href="${top}"><img src="${top}favicon.svg" alt="" width="20" height="20" /> Taper</a></p>
<p class="contents"><a href="${up}index.html"${source === INDEX ? ' aria-current="page"' : ''}>How it works</a></p>
<form role="search" id="search" hidden data-passages="${top}${passages}" data-root="${up}">
<label for="query">Search</label><input id="query" type="search" autocomplete="off" spellcheck="false" placeholder="A word, a field, a source" />
<div id="found" hidden><p id="count" role="status"></p><ol></ol></div>
</form>
</header>
<div class="columns">
${navigation(source, groups, titles)}
${body}
</div>
</body>
</html>
`;
}

function navigation(current: string, groups: readonly Group[], titles: Titles): string {
  const up = upFrom(current);
  const parts = groups.map(({ title, pages }) => {
    const items = pages.map(({ source }) => {
      const here = source === current ? ' aria-current="page"' : '';
      return `<li><a href="${up}${pageOf(source)}"${here}>${escapeHtml(titles.get(source) ?? source)}</a></li>`;
    });
    return `<p>${escapeHtml(title)}</p><ul>${items.join('')}</ul>`;
  });
  return `<nav class="pages" aria-label="Pages">${parts.join('')}</nav>`;
}
