/** Gives the reader a file, as browsers do. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Gives the reader a text file. */
export function downloadText(name: string, text: string, type: string): void {
  download(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/**
 * Names the file of a scenario as it is saved beside its base.
 * @param base the base's file, relative to the folder of the repository
 * @param name of the scenario
 */
export function fileBeside(base: string, name: string): string {
  return `${base.slice(0, base.lastIndexOf('/') + 1)}${fileName(name)}.yaml`;
}

/** Makes a name of a file from words: `Cap 20, “no more”` is `cap-20-no-more`. */
export function fileName(words: string): string {
  const name = words
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return name === '' ? 'scenario' : name;
}
