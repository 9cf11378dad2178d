/**
 * Replaces what stands between `<!-- NAME -->` and `<!-- /NAME -->` on a page.
 * @param {string} page
 * @param {string} name
 * @param {string} text
 */
export function withPart(page, name, text) {
  const pattern = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!pattern.test(page)) throw new Error(`The page has no part ${name}.`);
  return page.replace(pattern, (_, before, after) => `${before}\n\n${text}\n\n${after}`);
}
