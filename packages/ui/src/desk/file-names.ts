/** Finds a file that another names, as seen from the folder of that other: `scenarios/durham/` and `../england/a.yaml`. */
export function resolved(folder: string, file: string): string {
  const parts = `${folder}${file}`.split('/');
  return parts
    .reduce<string[]>((path, part) => {
      if (part === '..') return path.slice(0, -1);
      return part === '.' || part === '' ? path : [...path, part];
    }, [])
    .join('/');
}
