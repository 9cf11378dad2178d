import { writtenInto } from '@taper/engine';
import type { BaseSource, OwnBase } from '../state/project.ts';
import { variantText } from '../state/variant-text.ts';

/**
 * Gives a base costs of the reader's: a file of its own that extends the ready one, or the reader's own file with them in
 * it. Every scenario beside it has them too, so that they tell nothing apart but what is changed.
 * @param name of the base
 * @param costs amounts by path
 */
export function withCosts(
  source: BaseSource,
  name: string,
  costs: Readonly<Record<string, number>>,
): OwnBase {
  const values = Object.fromEntries(
    Object.entries(costs).map(([path, value]) => [path, { value, basis: 'user' }]),
  );
  if (source.kind === 'own') return { ...source, text: writtenInto(source.text, values) };
  const begins = source.file.lastIndexOf('/') + 1;
  const file = source.file.slice(begins);
  return {
    kind: 'own',
    file: `${source.file.slice(0, begins)}${file.replace(/\.yaml$/, '')}-with-costs.yaml`,
    text: variantText({ extends: file, name, changes: values }),
  };
}
