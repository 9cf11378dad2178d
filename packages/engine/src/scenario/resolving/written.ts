import type { WrittenScenario } from '../schema/scenario.ts';

/** One part of a map of the file, such as a stage of `stages`. */
export type Written<Part extends keyof WrittenScenario> =
  WrittenScenario[Part] extends Record<string, infer One> ? One : never;

/** `family-support` is labelled "Family support" unless the file says otherwise. */
export function labelled<Part extends { readonly label?: string | undefined }>(
  part: Part,
  id: string,
): Omit<Part, 'label'> & { readonly label: string } {
  const words = id.replaceAll('-', ' ');
  return { ...part, label: part.label ?? words.charAt(0).toUpperCase() + words.slice(1) };
}

/** Changes every part of a map, keeping its ids and their order. */
export function mapValues<From, To>(
  map: Readonly<Record<string, From>>,
  change: (value: From, id: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(map).map(([id, value]) => [id, change(value, id)]));
}
