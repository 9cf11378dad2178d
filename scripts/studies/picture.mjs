import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/**
 * Draws a chart as the text of an SVG file, on white so that it can be read on any page.
 * @param {string} label what a screen reader says in place of the picture
 * @param {import('@observablehq/plot').PlotOptions} options
 */
export function picture(label, options) {
  const { document } = parseHTML('<html><body></body></html>');
  const chart = Plot.plot({ ...options, document, style: { fontSize: '13px' } });
  for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  chart.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', label);
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: 'white' }))
    paper.setAttribute(name, value);
  chart.querySelector('style')?.after(paper);
  return `${chart.outerHTML}\n`;
}
