import { css, html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';

/** Shapes in the order of scenarios, drawn in a box of 12 by 12; the base is the circle. */
const SHAPES: readonly SVGTemplateResult[] = [
  svg`<circle cx="6" cy="6" r="4.75" />`,
  svg`<rect x="1.75" y="1.75" width="8.5" height="8.5" />`,
  svg`<path d="M6 0.9 11.4 10.6 H0.6 Z" />`,
  svg`<path d="M6 0.4 11.6 6 6 11.6 0.4 6 Z" />`,
  svg`<path d="M4.2 1 H7.8 V4.2 H11 V7.8 H7.8 V11 H4.2 V7.8 H1 V4.2 H4.2 Z" />`,
  svg`<path d="M6 0.6 7.6 4.2 11.5 4.6 8.6 7.2 9.4 11 6 9 2.6 11 3.4 7.2 0.5 4.6 4.4 4.2 Z" />`,
  svg`<path d="M3.2 1.2 H8.8 L11.6 6 8.8 10.8 H3.2 L0.4 6 Z" />`,
];

/** Styles for {@link scenarioMark}. */
export const scenarioMarkStyles = css`
  .mark {
    flex: none;
    width: 0.75em;
    height: 0.75em;
    fill: var(--scenario);
  }
`;

/** Names the CSS colour of a scenario: the identity that goes with its shape. */
export function scenarioColour(scenario: number): string {
  return `var(--scenario-${scenario % SHAPES.length})`;
}

/** The shape of a scenario for a chart, drawn in a box of 12 by 12. */
export function scenarioShape(scenario: number): SVGTemplateResult {
  return SHAPES[scenario % SHAPES.length]!;
}

/**
 * Draws the shape that stands for a scenario, in its colour. The name is always written beside it, so it says
 * nothing to a screen reader.
 * @param scenario place in the comparison; 0 is the base
 */
export function scenarioMark(scenario: number): TemplateResult {
  return html`<svg
    class="mark"
    style="--scenario: ${scenarioColour(scenario)}"
    viewBox="0 0 12 12"
    aria-hidden="true"
  >
    ${scenarioShape(scenario)}
  </svg>`;
}
