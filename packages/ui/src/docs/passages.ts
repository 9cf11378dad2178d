import MiniSearch from 'minisearch';

/** A place in the documentation that suits what is searched for. */
export interface Found {
  /** Its address from the folder of the documentation. */
  readonly address: string;
  readonly heading: string;
  /** Title of the page it is on. */
  readonly page: string;
  readonly text: string;
  /** The words in it that suit. */
  readonly words: readonly string[];
}

/** What the build writes of each passage: page, title of the page, anchor, heading, text. */
export type Passage = readonly [page: string, title: string, anchor: string, heading: string, text: string];

/** Finds passages: those that have all the words, or what begins like them, first where a heading does. */
export type Search = (query: string) => readonly Found[];

/** The register names most fields many times: what explains a word comes before where a number is from. */
const REGISTER = 'evidence.html';
const WEIGHT_OF_REGISTER = 0.3;

/** Makes passages searchable. */
export function searchOf(passages: readonly Passage[]): Search {
  const index = new MiniSearch<{ id: number; heading: string; page: string; text: string }>({
    fields: ['heading', 'page', 'text'],
    searchOptions: {
      prefix: true,
      combineWith: 'AND',
      boost: { heading: 4, page: 2 },
      boostDocument: (id) => (passages[id as number]?.[0] === REGISTER ? WEIGHT_OF_REGISTER : 1),
    },
  });
  index.addAll(passages.map(([, page, , heading, text], id) => ({ id, heading, page, text })));
  return (query) =>
    index.search(query).flatMap(({ id, terms }) => {
      const passage = passages[id as number];
      if (passage === undefined) return [];
      const [file, page, anchor, heading, text] = passage;
      const address = anchor === '' ? file : `${file}#${encodeURIComponent(anchor)}`;
      return [{ address, heading, page, text, words: terms }];
    });
}
