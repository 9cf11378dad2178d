import GithubSlugger from 'github-slugger';
import { Marked } from 'marked';
import type { Token, Tokens } from 'marked';
import { escapeHtml } from './escape.ts';
import { linkOf } from './links.ts';
import type { Site } from './links.ts';

/** A piece of text that a search may find. */
export interface Passage {
  /** Id of the element it begins at; empty for the top of the page. */
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
}

/** A Markdown file as a piece of a page. */
export interface Article {
  readonly title: string;
  readonly html: string;
  /** Its main headings, for a list of what is on the page. */
  readonly headings: readonly { readonly id: string; readonly text: string }[];
  readonly passages: readonly Passage[];
}

/** Cells of more letters than this hold sentences. */
const LONG = 48;

/**
 * Turns a Markdown file into HTML: headings and the rows of reference tables may be linked to, wide tables scroll by
 * themselves, and links lead to pages of the site.
 * @param source its name under docs/
 */
export function article(source: string, markdown: string, site: Site): Article {
  const writer = new Writer(source, site);
  const html = writer.write(markdown);
  const { title, headings, passages } = writer;
  return { title, html, headings, passages };
}

class Writer {
  title = '';
  readonly headings: { id: string; text: string }[] = [];
  readonly passages: { anchor: string; heading: string; text: string }[] = [
    { anchor: '', heading: '', text: '' },
  ];
  readonly #slugger = new GithubSlugger();
  readonly #rows = new Map<string, number>();
  readonly #marked: Marked;

  constructor(source: string, site: Site) {
    const heading = this.#heading.bind(this);
    const table = this.#table.bind(this);
    this.#marked = new Marked({
      renderer: {
        heading({ tokens, depth }) {
          return heading(plain(tokens), this.parser.parseInline(tokens), depth);
        },
        table(shown) {
          const cell = (tag: string, { tokens, align }: Tokens.TableCell, kind: string): string =>
            `<${tag}${(align ?? kind) === '' ? '' : ` class="${align ?? kind}"`}>${this.parser.parseInline(tokens)}</${tag}>`;
          return table(shown, cell);
        },
        link({ href, tokens }) {
          return linkOf(source, href, this.parser.parseInline(tokens), site);
        },
        image({ href, text }) {
          const address = site.image(source, href);
          return `<img src="${escapeHtml(address)}" alt="${escapeHtml(text)}" loading="lazy" />`;
        },
      },
    });
  }

  write(markdown: string): string {
    const tokens = this.#marked.lexer(markdown);
    // Token by token, so that what is read belongs to the heading above it.
    return tokens
      .map((token) => {
        if (token.type !== 'heading' && token.type !== 'table') this.#read(plain([token]));
        return this.#marked.parser([token]);
      })
      .join('');
  }

  #read(text: string): void {
    const last = this.passages[this.passages.length - 1]!;
    const words = text.replace(/\s+/g, ' ').trim();
    if (words !== '') last.text = last.text === '' ? words : `${last.text} ${words}`;
  }

  #heading(text: string, html: string, depth: number): string {
    const id = this.#slugger.slug(text);
    if (depth === 1) {
      this.title = text;
      this.passages[0]!.heading = text;
      return `<h1 id="${id}">${html}</h1>\n`;
    }
    if (depth === 2) this.headings.push({ id, text });
    this.passages.push({ anchor: id, heading: text, text: '' });
    const name = escapeHtml(`Link to “${text}”`);
    return `<h${depth} id="${id}">${html} <a class="anchor" href="#${id}" aria-label="${name}">#</a></h${depth}>\n`;
  }

  #table(
    { header, rows }: Tokens.Table,
    cell: (tag: string, cell: Tokens.TableCell, kind: string) => string,
  ): string {
    const section = this.passages.length - 1;
    const heading = this.passages[section]!.heading;
    const texts = rows.map((row) => row.map(({ tokens }) => plain(tokens).trim()));
    const isRegister = rows.some((row) => nameOf(row[0]) !== null);
    const kinds = header.map((_, column) =>
      isRegister && column === 0 ? 'name' : kindOf(texts.map((row) => row[column] ?? '')),
    );
    const cells = (tag: string, row: readonly Tokens.TableCell[]): string =>
      row.map((one, column) => cell(tag, one, kinds[column] ?? '')).join('');
    const body = rows.map((row, index) => {
      const html = cells('td', row);
      const name = nameOf(row[0]);
      const text = texts[index]!;
      if (name === null) {
        const into = this.passages[section]!;
        into.text = `${into.text} ${text.join(' ')}`.replace(/\s+/g, ' ').trim();
        return `<tr>${html}</tr>`;
      }
      const id = this.#rowId(name);
      const rest = text.slice(1).filter((words) => words !== '');
      this.passages.push({
        anchor: id,
        heading: titleOf(name, rest[0]),
        text: [...rest, heading].join(' · '),
      });
      return `<tr id="${escapeHtml(id)}">${html}</tr>`;
    });
    // What follows the table belongs to its section, not to its last row.
    if (this.passages.length - 1 > section) this.passages.push({ ...this.passages[section]!, text: '' });
    return `<div class="table" role="group" aria-label="${escapeHtml(`Table: ${heading}`)}"><table><thead><tr>${cells('th', header)}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>\n`;
  }

  #rowId(name: string): string {
    const id = name.replace(/[^\p{L}\p{N}.*=…-]+/gu, '-');
    const before = this.#rows.get(id) ?? 0;
    this.#rows.set(id, before + 1);
    return before === 0 ? id : `${id}-${before}`;
  }
}

/** What a row of a reference table is about: its first cell, where that is a name in code and nothing else. */
function nameOf(cell: Tokens.TableCell | undefined): string | null {
  let tokens: readonly Token[] = cell?.tokens ?? [];
  while (tokens.length === 1 && tokens[0]!.type === 'strong') tokens = tokens[0]!.tokens ?? [];
  return tokens.length === 1 && tokens[0]!.type === 'codespan' ? (tokens[0] as Tokens.Codespan).text : null;
}

/** How a column is set: numbers to the right, sentences with room; names as they come. */
function kindOf(texts: readonly string[]): 'right' | 'long' | '' {
  const filled = texts.filter((text) => text !== '');
  if (filled.length > 0 && filled.every((text) => /^[−–+-]?\d[\d.,]*%?$/.test(text))) return 'right';
  return filled.some((text) => text.length > LONG) ? 'long' : '';
}

/** What a row is called among results: by the first words of what it is about, where these are few. */
function titleOf(name: string, about = ''): string {
  const [first = ''] = about.split(/\. |\.$/);
  return first === '' || first.length > LONG ? name : `${first} (${name})`;
}

/** The words of tokens, without marks. */
function plain(tokens: readonly Token[]): string {
  return tokens.map(wordsOf).join('');
}

function wordsOf(token: Token): string {
  if (token.type === 'image' || token.type === 'html') return '';
  if (token.type === 'list') return (token as Tokens.List).items.map((item) => plain(item.tokens)).join(' ');
  if ('tokens' in token && token.tokens !== undefined) return plain(token.tokens);
  return token.type === 'escape' || 'text' in token ? `${token.text}` : ' ';
}
