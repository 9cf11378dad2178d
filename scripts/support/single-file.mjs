import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ScriptError } from './main.mjs';
import { root } from './paths.mjs';

/** What the texts of workers are called in the script. */
const WORKERS = 'taperWorkers';

/**
 * Builds the page as one file that runs from a disk, with nothing beside it: a copy on a stick, or in a mail. Workers are
 * in it as text, and are started from there; nothing may be fetched at all.
 * @param {string} file where it goes
 * @throws {ScriptError} when the page has a part that cannot be in the file
 */
export async function buildSingleFile(file) {
  const outDir = join(root, 'node_modules', '.cache', 'taper', 'single-file');
  await build({
    root: join(root, 'packages', 'ui'),
    configFile: join(root, 'packages', 'ui', 'vite.config.ts'),
    logLevel: 'warn',
    mode: 'single-file',
    // A page on a disk may start no modules as workers.
    worker: { format: 'iife' },
    build: { outDir, emptyOutDir: true, rolldownOptions: { output: { codeSplitting: false } } },
  });
  writeFileSync(file, await inOne(outDir));
}

/** @param {string} folder of a built page whose script is in one piece */
async function inOne(folder) {
  const assets = readdirSync(join(folder, 'assets'));
  const text = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8');
  const only = (/** @type {RegExp} */ pattern) => {
    const [found, ...others] = assets.filter((name) => pattern.test(name));
    if (found === undefined || others.length > 0)
      throw new ScriptError(`The page has not one file like ${String(pattern)}.`);
    return found;
  };
  const simulates = only(/^replication-worker-/);
  const reads = only(/^desk-worker-/);
  const [page, styles] = [only(/^index-.*\.js$/), only(/^index-.*\.css$/)];
  const simulator = JSON.stringify(text(`assets/${simulates}`));
  // A worker sees nothing of the page, so that one that starts another has it with it.
  const reader = JSON.stringify(startsFrom(text(`assets/${reads}`), simulates, simulator));
  const started = startsFrom(text(`assets/${page}`), simulates, `${WORKERS}.simulates`);
  const script = safe(
    `const ${WORKERS}={simulates:${simulator},reads:${reader}};${startsFrom(started, reads, `${WORKERS}.reads`)}`,
  );
  const icon = `data:image/svg+xml;base64,${Buffer.from(text('favicon.svg')).toString('base64')}`;
  const whole = script.replaceAll('./favicon.svg', icon);
  const hash = createHash('sha256').update(whole).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}' blob:`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return text('index.html')
    .replace(
      /(http-equiv="Content-Security-Policy"\s+content=)"[^"]*"/,
      (_, before) => `${before}"${policy}"`,
    )
    .replace(/<link rel="icon"[^>]*>/, `<link rel="icon" href="${icon}" />`)
    .replace(/<link rel="manifest"[^>]*>\s*/, '')
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${text(`assets/${styles}`)}</style>`)
    .replace(/<script type="module"[^>]*><\/script>\s*/, '')
    .replace('</body>', () => `<script type="module">${whole}</script>\n</body>`);
}

/**
 * Starts a worker from its text rather than from its file.
 * @param {string} script
 * @param {string} name of the worker's file
 * @param {string} source what gives the text
 * @throws {ScriptError} when the script does not start it as it used to
 */
function startsFrom(script, name, source) {
  const file = name.replaceAll('.', '\\.');
  const written = new RegExp(
    `new Worker\\(new URL\\(\\s*(?:/\\*[^*]*\\*/\\s*)?new URL\\(.${file}.,[^)]*\\)\\.href,[^)]*\\),\\s*\\{[^}]*\\}\\)`,
    'g',
  );
  if (!written.test(script)) throw new ScriptError(`The page does not start ${name} as it used to.`);
  const begun = `new Worker(URL.createObjectURL(new Blob([${source}],{type:"text/javascript"})))`;
  // A worker that starts another of its kind does so by its own address: as a script like itself.
  return script
    .replace(written, () => begun)
    .replace(/new Worker\(location\.href,\{[^}]*\}\)/g, 'new Worker(location.href)');
}

/**
 * Makes text safe within a script element: it must not end there, nor begin a comment.
 * @param {string} script
 */
function safe(script) {
  return script.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');
}
