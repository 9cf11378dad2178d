import { stringify } from 'yaml';
import { parsePath } from '../../scenario/path.ts';

type Plain = Record<string, unknown>;

/** What a scenario file that was levelled says of itself. */
export interface Levelled {
  /** The file that it extends, as seen from where it will lie. */
  readonly file: string;
  readonly name: string;
  /** Dotted path of the number, and the value found. */
  readonly path: string;
  readonly value: number;
  /** How it was found. */
  readonly source: string;
}

/** Writes a scenario file that extends another and has the number that was found, with where it comes from. */
export function levelledScenario({ file, name, path, value, source }: Levelled): string {
  const keys = parsePath(path) ?? [];
  const number: unknown = { value, basis: 'derived', source, confidence: 'L' };
  const changes = keys.reduceRight<unknown>((below, key) => ({ [key]: below }), number) as Plain;
  const tree = { taper: 1, extends: file, name, ...changes };
  return `# Made by taper level.\n${stringify(tree, { lineWidth: 110 })}`;
}
