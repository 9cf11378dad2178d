import type { Case } from './cases.ts';

/** Attempts at most, each of which judges a case. */
const ATTEMPTS = 300;

/**
 * Makes a case that fails smaller, as long as it fails in the same way: leaves out overrides and files, then halves,
 * quarters and single lines of each file.
 *
 * @param fails whether a case still fails in the way that is looked into
 */
export function shrunk(given: Case, fails: (smaller: Case) => boolean): Case {
  let best = given;
  let left = ATTEMPTS;
  const attempt = (smaller: Case): boolean => {
    if (left-- <= 0 || !fails(smaller)) return false;
    best = smaller;
    return true;
  };
  attempt({ ...best, set: [] });
  for (const file of Object.keys(best.files)) {
    for (let size = Math.ceil(lines(best, file).length / 2); size >= 1; size = Math.floor(size / 2)) {
      for (let from = 0; from < lines(best, file).length && left > 0;) {
        const kept = lines(best, file);
        kept.splice(from, size);
        if (!attempt({ ...best, files: { ...best.files, [file]: kept.join('\n') } })) from += size;
      }
    }
  }
  return best;
}

function lines({ files }: Case, file: string): string[] {
  return files[file]!.split('\n');
}
