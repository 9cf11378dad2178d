/** A document as a file could say it: maps, lists and values. */
export type Plain = string | number | boolean | null | Plain[] | PlainMap;
export interface PlainMap {
  [key: string]: Plain;
}

/** A place in a document: a map or list, and the key in it. */
export interface Spot {
  readonly parent: PlainMap | Plain[];
  readonly key: string;
  readonly path: readonly string[];
}

export function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Copies a document into maps that inherit nothing, so that any word at all can be a key. */
export function copyOf<T extends Plain>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (!isMap(value)) return value;
  const copy = Object.create(null) as PlainMap;
  for (const [key, inner] of Object.entries(value)) copy[key] = copyOf(inner);
  return copy as T;
}

/** Lists every place of a document, from the top down. */
export function spotsOf(value: Plain, path: readonly string[] = []): Spot[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const own = [...path, key];
    return [{ parent: value, key, path: own }, ...spotsOf(inner, own)];
  });
}

export function valueAt({ parent, key }: Spot): Plain {
  return (parent as PlainMap)[key]!;
}

export function put({ parent, key }: Spot, value: Plain): void {
  (parent as PlainMap)[key] = value;
}

export function takeOut({ parent, key }: Spot): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}

/** Writes a document as YAML: the first two levels a line each, all below in braces. */
export function yamlOf(document: PlainMap): string {
  let text = '';
  for (const [key, value] of Object.entries(document)) {
    if (!isMap(value) || Object.keys(value).length === 0) text += `${word(key)}: ${flow(value)}\n`;
    else {
      text += `${word(key)}:\n`;
      for (const [inner, one] of Object.entries(value)) text += `  ${word(inner)}: ${flow(one)}\n`;
    }
  }
  return text;
}

/** Writes a value on one line. */
export function flow(value: Plain): string {
  if (typeof value === 'number') {
    if (Number.isNaN(value)) return '.nan';
    return Number.isFinite(value) ? String(value) : value > 0 ? '.inf' : '-.inf';
  }
  if (typeof value === 'string') return word(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (!isMap(value)) return String(value);
  const inner = Object.entries(value).map(([key, one]) => `${word(key)}: ${flow(one)}`);
  return `{ ${inner.join(', ')} }`;
}

function word(text: string): string {
  return /^[a-z][a-zA-Z0-9-]*$/.test(text) && !['null', 'true', 'false'].includes(text)
    ? text
    : /^\d[\w.-]*$/.test(text)
      ? text
      : JSON.stringify(text);
}
