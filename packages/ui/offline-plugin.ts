import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Name of the service worker in the built page. */
const FILE = 'offline.js';

/** What the service worker does with its list of files. Own code, because that is all there is to it. */
const WORKER = `
const NAME = 'taper-' + VERSION;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(FILES)));
});

self.addEventListener('activate', (event) => {
  const isOld = (name) => name.startsWith('taper-') && name !== NAME;
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name)))),
  );
});

// The page itself comes from the server where there is one, so that a new version is seen at once; its parts never
// change under their names.
async function answer(request) {
  const kept = (what) => caches.match(what, { ignoreSearch: true, ignoreVary: true });
  if (request.mode !== 'navigate') return (await kept(request)) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const inFolder = request.url.replace(/\\/(?=[?#]|$)/, '/index.html');
    const page = (await kept(request)) ?? (await kept(inFolder)) ?? (await kept('./'));
    if (page === undefined) throw error;
    return page;
  }
}

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(self.registration.scope)) event.respondWith(answer(event.request));
});
`;

/** Makes the page work without a network once it has been open: a service worker that keeps all its files. */
export function offline(publicFiles: readonly string[]): Plugin {
  return {
    name: 'taper-offline',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = ['./', ...Object.keys(bundle).filter((file) => file !== 'index.html'), ...publicFiles];
      const contents = Object.values(bundle).map((one) => (one.type === 'chunk' ? one.code : one.source));
      const version = createHash('sha256')
        .update(JSON.stringify(contents.map(String)))
        .digest('hex')
        .slice(0, 16);
      const head = `const VERSION = '${version}';\nconst FILES = ${JSON.stringify(files.sort())};`;
      this.emitFile({ type: 'asset', fileName: FILE, source: head + WORKER });
    },
  };
}
