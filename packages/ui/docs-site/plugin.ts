import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { article } from './article.ts';
import type { Article } from './article.ts';
import { contents } from './contents.ts';
import { pageOf, upFrom } from './links.ts';
import { articlePage, indexPage } from './shell.ts';

/** The folder of the site in the built page. */
const FOLDER = 'docs';

/**
 * Adds the documentation to the built page, as a small site: the Markdown of docs/ as pages without a framework, and
 * the passages that its search reads when it is first used.
 * @param docs the folder of the Markdown files
 * @param ui the folder of the page's sources
 */
export function docsSite(docs: string, ui: string): Plugin {
  let script = '';
  return {
    name: 'taper-docs',
    apply: 'build',
    buildStart() {
      script = this.emitFile({ type: 'chunk', id: join(ui, 'docs', 'main.ts'), name: 'docs' });
    },
    generateBundle() {
      const asset = (name: string, source: string | Uint8Array): string =>
        this.getFileName(this.emitFile({ type: 'asset', name, source }));
      const names = readdirSync(docs, { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => name.endsWith('.md'))
        .sort();
      const image = (source: string, href: string): string => {
        const file = join(docs, dirname(source), href);
        return `${upFrom(source)}../${asset(`docs-${basename(file)}`, readFileSync(file))}`;
      };
      const texts = names.map((name) => [name, readFileSync(join(docs, name), 'utf8')] as const);
      const titles = new Map(texts.map(([name, text]) => [name, titleOf(name, text)]));
      const site = { titles, image };
      const articles = new Map(texts.map(([name, text]) => [name, article(name, text, site)]));
      const groups = contents(names);
      const styles = ['app/page.css', 'docs/docs.css'].map((file) => readFileSync(join(ui, file), 'utf8'));
      const parts = {
        style: asset('docs.css', styles.join('\n')),
        script: this.getFileName(script),
        passages: asset('docs-passages.json', JSON.stringify(passagesOf(articles, titles))),
      };
      const emit = (page: string, source: string): void =>
        void this.emitFile({ type: 'asset', fileName: `${FOLDER}/${page}`, source });
      emit('index.html', indexPage(groups, titles, parts));
      for (const [name, one] of articles) emit(pageOf(name), articlePage(name, one, groups, titles, parts));
    },
  };
}

/** What a page is called in lists: pages that hold a place against what is published have but the name of the place. */
function titleOf(name: string, text: string): string {
  const title = /^# (.+)$/m.exec(text)?.[1] ?? name;
  return name.startsWith('validation/') ? `Validation: ${title}` : title;
}

/** All passages of the site that have words: page, title of the page, anchor, heading, text. */
function passagesOf(
  articles: ReadonlyMap<string, Article>,
  titles: ReadonlyMap<string, string>,
): readonly (readonly string[])[] {
  return [...articles].flatMap(([name, { passages }]) =>
    passages
      .filter(({ text }, index) => text !== '' || index === 0)
      .map(({ anchor, heading, text }, index) => {
        const title = titles.get(name) ?? name;
        return [pageOf(name), title, anchor, index === 0 ? title : heading, text];
      }),
  );
}
