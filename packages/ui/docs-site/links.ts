import { posix } from 'node:path';
import { escapeHtml } from './escape.ts';

/** What links may lead to. */
export interface Site {
  /** Titles of all Markdown files under docs/, by name. */
  readonly titles: ReadonlyMap<string, string>;
  /** The address, seen from the page of a source, of a picture that its Markdown shows. */
  readonly image: (source: string, href: string) => string;
}

/** The page that comes of a source: `validation/durham.md` becomes `validation/durham.html`. */
export function pageOf(source: string): string {
  return source.replace(/\.md$/, '.html');
}

/** How to come from the page of a source to the folder of the site: nothing, or `../` for each folder it is in. */
export function upFrom(source: string): string {
  return '../'.repeat(source.split('/').length - 1);
}

/**
 * A link as the site has it. What is in the repository only cannot be opened from a page: it is named instead.
 * @param source what the link stands in, such as `model.md`
 * @param html the words of the link
 */
export function linkOf(source: string, href: string, html: string, { titles }: Site): string {
  if (/^(https?:|mailto:|#)/.test(href)) return `<a href="${escapeHtml(href)}">${html}</a>`;
  const [path = '', anchor] = href.split('#');
  const target = posix.join(posix.dirname(source), path);
  const title = titles.get(target);
  const says = html.replace(/<[^>]*>/g, '');
  if (title !== undefined) {
    const address = upFrom(source) + pageOf(target) + (anchor === undefined ? '' : `#${anchor}`);
    // The name of a file says something in the repository only.
    const words = says.endsWith('.md') ? escapeHtml(title) : html;
    return `<a href="${escapeHtml(address)}">${words}</a>`;
  }
  const place = escapeHtml(posix.join('docs', target));
  return says === place || says === posix.basename(place)
    ? `<code>${place}</code>`
    : `${html} (<code>${place}</code> in the sources)`;
}
