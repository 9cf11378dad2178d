import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';

/** Pixels that the word of a year needs. */
const ROOM = 46;

/** The Januaries within a stretch of time, as many as there is room for. */
export function januaries(first: Date, last: Date, width: number): Date[] {
  const from = first.getUTCMonth() === 0 ? first.getUTCFullYear() : first.getUTCFullYear() + 1;
  const years = last.getUTCFullYear() - from + 1;
  const step = Math.max(1, Math.ceil((years * ROOM) / Math.max(1, width)));
  return Array.from(
    { length: Math.max(0, years) },
    (_, year) => new Date(Date.UTC(from + year, 0, 1)),
  ).filter((_, index) => index % step === 0);
}

/** Draws the axis of months: a tick and the year at each January. */
export function monthAxis(
  x: (date: Date) => number,
  [first, last]: readonly [Date, Date],
  floor: number,
): SVGTemplateResult {
  const [start, end] = [x(first), x(last)];
  return svg`<g>
    <line class="axis" x1=${start} x2=${end} y1=${floor} y2=${floor} />
    ${januaries(first, last, end - start).map(
      (january) => svg`<line class="axis" x1=${x(january)} x2=${x(january)} y1=${floor} y2=${floor + 5} />
        <text x=${x(january)} y=${floor + 20} text-anchor="middle">${january.getUTCFullYear()}</text>`,
    )}
  </g>`;
}
