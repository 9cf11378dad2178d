import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { LEVELS, taperBars } from './taper-layout.ts';
import type { Shares, TaperFrame } from './taper-layout.ts';

/** What a taper shows. */
export interface TaperShares {
  readonly base: Shares;
  /** Null: the base alone. */
  readonly scenario: Shares | null;
  /** Null where the file aims at none. */
  readonly target: Shares | null;
  /** A CSS colour. */
  readonly colour: string;
  /** What a screen reader says in place of the picture. */
  readonly label: string;
}

const BAR = 58;
const GAP = 8;
/** Pixels for words at the left and the right, where there is room and where there is little. */
const SIDES = { wide: [84, 132], narrow: [62, 76] } as const;
const NARROW = 460;
const MOST_WIDE = 720;

/** Draws the pattern of work: today filled, the scenario outlined, the target dashed. */
export function taperChart(shares: TaperShares, room: number): TemplateResult {
  const width = Math.min(room, MOST_WIDE);
  const [before, after] = width < NARROW ? SIDES.narrow : SIDES.wide;
  const frame = frameOf(shares, { left: before, width: width - before - after, bar: BAR, gap: GAP });
  const height = LEVELS.length * (BAR + GAP) - GAP + 4;
  return html`<svg
    class="chart taper"
    role="img"
    aria-label=${shares.label}
    width=${width}
    height=${height}
    viewBox="0 -2 ${width} ${height}"
    style="--scenario: ${shares.colour}"
  >
    ${bars(shares, frame)} ${LEVELS.map((level) => words(level, shares, width, width < NARROW))}
  </svg>`;
}

/** The same, small and without words. */
export function taperEmblem(shares: TaperShares, most: number): TemplateResult {
  const frame = { left: 1.5, width: 93, bar: 15, gap: 3, most };
  return html`<svg
    class="chart taper"
    viewBox="0 -1.5 96 73"
    width="112"
    height="85"
    aria-hidden="true"
    style="--scenario: ${shares.colour}"
  >
    ${bars(shares, frame)}
  </svg>`;
}

/** The widest share of some tapers. */
export function widest(tapers: readonly TaperShares[]): number {
  return Math.max(
    0,
    ...tapers.flatMap(({ base, scenario, target }) =>
      [base, scenario, target].flatMap((one) => [...(one?.values() ?? [])]),
    ),
  );
}

function frameOf(shares: TaperShares, room: Omit<TaperFrame, 'most'>): TaperFrame {
  return { ...room, most: widest([shares]) };
}

function bars({ base, scenario, target }: TaperShares, frame: TaperFrame): SVGTemplateResult {
  const drawn = (of: Shares | null, kind: string) =>
    taperBars(of ?? new Map<number, number>(), frame).map(
      ({ level, x, y, width }) =>
        svg`<rect class=${kind} style="--level: var(--level-${level})" x=${x} y=${y} width=${width} height=${frame.bar} rx="2" />`,
    );
  return svg`${drawn(base, 'today')} ${drawn(target, 'under')} ${drawn(target, 'target')} ${drawn(scenario, 'beside')}`;
}

function words(level: number, { base, scenario }: TaperShares, width: number, isNarrow: boolean) {
  const [from, to] = [base.get(level), scenario?.get(level)];
  if (from === undefined) return nothing;
  const middle = (LEVELS.length - 1 - LEVELS.indexOf(level as 2)) * (BAR + GAP) + BAR / 2;
  const before = percent(from);
  const text =
    to === undefined
      ? svg`<text class="strong" x=${width} y=${middle + 5} text-anchor="end">${before}</text>`
      : isNarrow
        ? svg`<text x=${width} y=${middle - 4} text-anchor="end">${before}</text>
            <text class="end" x=${width} y=${middle + 14} text-anchor="end">→ ${percent(to)}</text>`
        : svg`<text x=${width} y=${middle + 5} text-anchor="end">${before} → <tspan class="end">${percent(to)}</tspan></text>`;
  return svg`<text class="strong" x="0" y=${middle + 5}>Level ${level}</text> ${text}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
