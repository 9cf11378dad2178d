import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

/** Needed only where pages are rendered, or slides written, without a browser, which these are not. */
const NOT_SHIPPED = ['@lit-labs/ssr-dom-shim', 'https', 'image-size', 'readable-stream'];

/**
 * Which of several licences is taken.
 * @type {Readonly<Record<string, string>>}
 */
const CHOSEN = { '(MIT OR GPL-3.0-or-later)': 'MIT' };

/**
 * A package that ships inside the page or beside the command line.
 * @typedef {object} Dependency
 * @property {string} name
 * @property {string} version
 * @property {string} license as its package.json says
 * @property {string} homepage
 * @property {string} text of its licence and notice files, or of that part of its readme; empty where it has none
 */

/**
 * Lists what the packages of the workspace need when they run, and what that needs in turn. Types are left out:
 * they end with the build.
 * @returns {Dependency[]} by name, then version
 */
export function shippedDependencies() {
  /** @type {Map<string, Dependency>} */
  const found = new Map();
  for (const folder of readdirSync(join(root, 'packages'))) collect(join(root, 'packages', folder), found);
  return [...found.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * @param {string} folder of a package
 * @param {Map<string, Dependency>} found grows
 */
function collect(folder, found) {
  const { dependencies = {} } = manifest(folder);
  for (const name of Object.keys(dependencies)) {
    if (/^@(types|taper)\//.test(name) || NOT_SHIPPED.includes(name)) continue;
    const inside = locate(name, folder);
    const dependency = describe(inside);
    if (found.has(key(dependency))) continue;
    found.set(key(dependency), dependency);
    collect(inside, found);
  }
}

/**
 * Finds an installed package as Node does: in node_modules here or in a folder above.
 * @param {string} name
 * @param {string} from folder of the package that needs it
 * @returns {string} its real folder
 */
function locate(name, from) {
  for (let folder = realpathSync(from); ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return realpathSync(candidate);
    if (folder === dirname(folder)) throw new Error(`${name}, which ${from} needs, is not installed.`);
  }
}

/**
 * @param {string} folder
 * @returns {Dependency}
 */
function describe(folder) {
  const { name, version, license, homepage, repository } = manifest(folder);
  const address = homepage ?? repository?.url ?? repository ?? '';
  return {
    name,
    version,
    license: CHOSEN[license] ?? license ?? '',
    homepage: address,
    text: licenceText(folder),
  };
}

/** @param {string} folder */
function licenceText(folder) {
  const read = (/** @type {string} */ file) =>
    readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n');
  const files = readdirSync(folder).sort();
  const own = files.filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  if (own.length > 0) return own.map((file) => read(file).trim()).join('\n\n');
  const readme = files.find((file) => /^readme/i.test(file));
  return readme === undefined ? '' : (/^#*\s*licen[cs]e\b[^]*/im.exec(read(readme))?.[0].trim() ?? '');
}

/** @param {string} folder */
function manifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** @param {Dependency} dependency */
function key({ name, version }) {
  return `${name} ${version}`;
}
