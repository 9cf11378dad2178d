import { css, html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Difference } from '@taper/engine';
import { linear } from '../../charts/linear.ts';

/** Styles for {@link spreadStrip}. */
export const spreadStyles = css`
  .strip {
    display: block;
    width: 100%;
    max-width: 15rem;
    height: 1rem;
    margin: 0.25rem 0 0.125rem;
    overflow: visible;
  }

  .strip .luck {
    fill: var(--scenario);
    fill-opacity: 0.16;
  }

  .strip .open {
    fill: var(--scenario);
    fill-opacity: 0.32;
  }

  .strip .error {
    fill: var(--scenario);
    fill-opacity: 0.75;
  }

  .strip .none {
    stroke: var(--ink-soft);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
`;

const WIDTH = 200;

/**
 * As far below no difference as above it, so that its line stands at one place all down a column: far enough for the
 * spreads of some differences, and for all that is too small to matter, which then looks like it.
 */
export function spreadRange(differences: readonly Difference[], matters: number): readonly [number, number] {
  const ends = differences.flatMap(({ ci95, plausible, p10, p90 }) => [
    ...ci95,
    ...(plausible ?? []),
    p10,
    p90,
  ]);
  const furthest = Math.max(matters, ...ends.map(Math.abs));
  return [-furthest, furthest];
}

/**
 * Draws the three spreads of a difference over each other: luck pale and low, what assumptions leave open, and the error
 * of the simulation dark; an upright line at no difference. What it shows stands in words elsewhere.
 * @param range of all strips of the same row
 */
export function spreadStrip(
  { ci95, plausible, p10, p90 }: Difference,
  range: readonly [number, number],
  colour: string,
): TemplateResult {
  const x = linear(range[0] === range[1] ? [-1, 1] : range, [2, WIDTH - 2]);
  const bar = (kind: string, [low, high]: readonly [number, number], top: number, height: number) =>
    svg`<rect class=${kind} x=${x(low)} y=${top} width=${Math.max(1.5, x(high) - x(low))} height=${height} />`;
  return html`<svg
    class="strip"
    style="--scenario: ${colour}"
    viewBox="0 0 ${WIDTH} 16"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${bar('luck', [p10, p90], 1, 14)} ${plausible === null ? svg`` : bar('open', plausible, 4, 8)}
    ${bar('error', ci95, 6, 4)} ${svg`<line class="none" x1=${x(0)} x2=${x(0)} y1="0" y2="16" />`}
  </svg>`;
}
