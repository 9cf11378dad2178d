/**
 * Lets the browser keep the page's files, so that it opens without a network. A page that is one file on a disk is there
 * anyway, and a browser that keeps nothing (a private window, an old one) still shows the page.
 */
export function keepForOffline(): void {
  if (location.protocol === 'file:' || !('serviceWorker' in navigator)) return;
  // Once the page stands: what is kept is not needed to show it.
  addEventListener(
    'load',
    () => void navigator.serviceWorker.register('./offline.js').catch(() => undefined),
  );
}
