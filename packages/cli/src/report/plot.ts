import { type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { Markup, html } from './html.ts';

/** What is used of an element; the compiler knows no page here. */
interface Part {
  querySelectorAll(selector: string): Iterable<Part>;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  remove(): void;
  readonly outerHTML: string;
}

/**
 * Draws a chart as SVG that stands in a page and takes its colours from there.
 * @param label what a screen reader says in place of the picture
 */
export function picture(label: string, options: PlotOptions): Markup {
  const page = parseHTML('<html><body></body></html>') as unknown as { readonly document: never };
  const chart = plot({ ...options, document: page.document }) as unknown as Part;
  // Its own names of parts are no help to who cannot see it, and its style would hold for the whole page.
  for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  for (const style of chart.querySelectorAll('style')) style.remove();
  chart.setAttribute('class', 'chart');
  chart.setAttribute('aria-hidden', 'true');
  return html`<div role="img" aria-label="${label}">${new Markup(chart.outerHTML)}</div>`;
}
