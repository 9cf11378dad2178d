import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEngine, soundScenario } from '../support/engine.mjs';
import { withPart } from '../support/page-part.mjs';
import { root } from '../support/paths.mjs';
import { markdownTable } from './markdown-table.mjs';

const PAGE = 'docs/why.md';
/** The base of the example on the page; any that draws each opening anew has the same orders. */
const BASE = 'scenarios/england/council.yaml';

/** The page of what drove a change, with how many orders and runs so many changes take. */
export const whyOrders = {
  path: PAGE,
  text: async () =>
    withPart(readFileSync(join(root, PAGE), 'utf8').replace(/\r\n/g, '\n'), 'orders', await orders()),
};

async function orders() {
  const { MOST_CHANGES, Orders } = await loadEngine();
  const base = await soundScenario(BASE);
  const counts = Array.from({ length: MOST_CHANGES }, (_, before) => before + 1);
  const all = counts.map((changes) => new Orders(changes, '', base));
  return markdownTable(
    ['Changes', ...counts.map(String)],
    [
      ['Orders in a block', ...all.map(({ block }) => String(block))],
      ['Usual runs', ...all.map(({ usual }) => String(usual))],
      ['Scenarios in a run', ...counts.map((changes) => String(changes + 1))],
    ],
  );
}
