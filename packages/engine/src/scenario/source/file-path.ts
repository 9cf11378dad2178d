/** What stands before the folders of a path: a drive, a share or a web host, and the first slash. */
const rootPattern = /^(?:[A-Za-z][A-Za-z0-9+.-]+:\/\/[^/]*|[A-Za-z]:|\/\/[^/]+\/[^/]+)?\/?/;

/**
 * Finds the file that `extends` names, as seen from the file that says so. Paths inside files use forward slashes;
 * a path from Windows may hold backslashes or a drive. Keys such as `durham/today.yaml` work the same way.
 */
export function resolvePath(from: string, target: string): string {
  const forward = withForwardSlashes(from);
  if (rootOf(target) !== '') return tidyPath(target);
  return tidyPath(forward.slice(0, forward.lastIndexOf('/') + 1) + target);
}

/** Writes a path with forward slashes and without `.` or inner `..`, so that two ways to name a file are one text. */
export function tidyPath(path: string): string {
  const forward = withForwardSlashes(path);
  const root = rootOf(forward);
  const folders: string[] = [];
  for (const folder of forward.slice(root.length).split('/')) {
    if (folder === '' || folder === '.') continue;
    const inside = folders.length > 0 && folders.at(-1) !== '..';
    if (folder === '..' && inside) folders.pop();
    else if (folder !== '..' || root === '') folders.push(folder);
  }
  return root + folders.join('/');
}

function rootOf(path: string): string {
  return rootPattern.exec(path)?.[0] ?? '';
}

function withForwardSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}
