/** Texts of all ready scenario files, built into the page so that it asks nobody for anything. */
const bundled: Readonly<Record<string, string>> = import.meta.glob<string>(
  [
    '../../../../scenarios/*/*.yaml',
    '!**/*.batch.yaml',
    '!**/*.targets.yaml',
    '!**/*.validation.yaml',
    '!**/unit-size/*',
  ],
  { query: '?raw', import: 'default', eager: true },
);

const ROOT = '../../../../';

/** Ready scenario files by their names in the repository. */
export const readyFiles: ReadonlyMap<string, string> = new Map(
  Object.entries(bundled).map(([file, text]) => [file.slice(ROOT.length), text]),
);
