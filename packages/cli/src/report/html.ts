/** A piece of a page that is safe to stand in another. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a piece of a page; text is escaped, and nothing is left of null. */
export type Part = Markup | string | number | null | readonly Part[];

/**
 * Writes a piece of a page. Whatever is put in is text unless it is a piece itself: names come from anybody. It may stand
 * between tags and in quoted attributes.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    strings.map((text, place) => text + (place < parts.length ? written(parts[place]!) : '')).join(''),
  );
}

function written(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return part.map(written).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
