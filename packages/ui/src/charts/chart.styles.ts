import { css } from 'lit';

/** How charts look; what is drawn takes its colours and type from these classes, and pictures that are saved do too. */
export const chartStyles = css`
  svg.chart {
    display: block;
    max-width: 100%;
    overflow: visible;
    font-family: var(--font);
    font-size: 14px;
    font-variant-numeric: tabular-nums;
  }

  .chart text {
    fill: var(--ink-soft);
  }

  .chart .strong {
    fill: var(--ink);
    font-weight: 600;
  }

  .chart .grid {
    stroke: var(--line);
    stroke-width: 1;
  }

  .chart .axis {
    stroke: var(--line-strong);
    stroke-width: 1;
  }

  .chart .zero {
    stroke: var(--ink-soft);
    stroke-width: 1;
  }

  .chart .mean {
    fill: none;
    stroke: var(--scenario);
    stroke-width: 2.25;
    stroke-linejoin: round;
  }

  .chart .run {
    fill: none;
    stroke: var(--scenario);
    stroke-width: 1;
    stroke-opacity: 0.9;
  }

  .chart .expected {
    fill: none;
    stroke: var(--scenario);
    stroke-width: 2;
    stroke-dasharray: 2 4;
    stroke-linecap: round;
  }

  .chart .luck {
    fill: var(--scenario);
    fill-opacity: 0.1;
  }

  .chart .open {
    fill: var(--scenario);
    fill-opacity: 0.3;
  }

  .chart .error {
    fill: var(--scenario);
    fill-opacity: 0.24;
  }

  .chart .mark,
  .chart .solid {
    fill: var(--scenario);
  }

  .chart .end {
    fill: var(--scenario);
    font-weight: 600;
  }

  .chart .moment {
    stroke: var(--ink-soft);
    stroke-width: 1;
    stroke-dasharray: 3 3;
  }

  .chart .today {
    fill: var(--level);
  }

  .chart .beside {
    fill: none;
    stroke: var(--scenario);
    stroke-width: 2.5;
  }

  /* Dashes are seen on the darkest bar as on paper. */
  .chart .under {
    fill: none;
    stroke: var(--paper);
    stroke-width: 3.5;
  }

  .chart .target {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5;
    stroke-dasharray: 4 4;
  }

  .chart .whisker {
    stroke: var(--ink);
    stroke-width: 1.5;
  }

  .chart .cap {
    stroke: var(--ink);
    stroke-width: 1.5;
    stroke-dasharray: 5 4;
  }

  .chart .thin {
    stroke: var(--scenario);
    stroke-width: 1.5;
  }

  .chart .band {
    fill: none;
    stroke: var(--level);
    stroke-opacity: 0.5;
  }

  .chart .change {
    fill: none;
    stroke: var(--scenario);
    pointer-events: none;
  }

  .chart .change.fewer {
    stroke-dasharray: 7 4;
  }

  .chart .band:hover {
    stroke-opacity: 0.85;
  }

  .chart .halo {
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
`;
