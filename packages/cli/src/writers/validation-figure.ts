import type { ValidatedTarget } from '@taper/engine';
import type { ValidationResult } from '../validation/validation-result.ts';
import { validationRow } from './validation-rows.ts';

const WIDTH = 900;
const ROW = 26;
const TOP = 70;
const BOTTOM = 46;
const LABELS = 380;
const VERDICTS = 150;
/** Half widths of the published interval that the scale reaches to; what lies beyond ends in an arrow. */
const REACH = 4;

const COLOURS: Readonly<Record<string, string>> = {
  reproduced: '#1a6b3c',
  bracketed: '#1f5fa8',
  'too-vague': '#7a6a1f',
  missed: '#b3261e',
};

/**
 * Draws every target that was tested on one scale: the published figure at 0 and its interval from −1 to 1, and where the
 * model's mean and plausible range lie. Colours repeat what the words at the right say.
 */
export function validationFigure({ place, targets }: ValidationResult): string {
  const tested = targets.filter(({ model }) => model !== null);
  const height = TOP + tested.length * ROW + BOTTOM;
  const [left, right] = [LABELS, WIDTH - VERDICTS];
  const x = (value: number) =>
    left + ((Math.max(-REACH, Math.min(REACH, value)) + REACH) / (2 * REACH)) * (right - left);
  const band = `<rect x="${n(x(-1))}" y="${TOP - 8}" width="${n(x(1) - x(-1))}" height="${tested.length * ROW + 8}" fill="#000" fill-opacity="0.08"/>`;
  const ticks = Array.from({ length: 2 * REACH + 1 }, (_, tick) => tick - REACH).map(
    (tick) =>
      `<line x1="${n(x(tick))}" x2="${n(x(tick))}" y1="${TOP - 8}" y2="${height - BOTTOM}" stroke="#000" stroke-opacity="${tick === 0 ? 0.5 : 0.1}"/>` +
      `<text x="${n(x(tick))}" y="${height - BOTTOM + 18}" text-anchor="middle" fill="#555">${tick > 0 ? '+' : ''}${String(tick).replace('-', '−')}</text>`,
  );
  const rows = tested.map((target, index) => rowOf(target, TOP + index * ROW + ROW / 2, x, right));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="${escape(place)}: the model against published figures">
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<text x="12" y="26" font-size="16" font-weight="600" fill="#111">${escape(place)}: the model against published figures</text>
<text x="12" y="46" fill="#555">Grey: the published interval. Dot and line: the model’s mean and plausible range.</text>
${band}
${ticks.join('\n')}
${rows.join('\n')}
<text x="${n((left + right) / 2)}" y="${height - 10}" text-anchor="middle" fill="#555">model less published, in half widths of the published interval</text>
</svg>
`;
}

function rowOf(target: ValidatedTarget, y: number, x: (value: number) => number, right: number): string {
  const { published, model, verdict, label, usedInCalibration } = target;
  const [low, high] = published.of.interval;
  const middle = (low + high) / 2;
  const half = (high - low) / 2 || Math.abs(middle) || 1;
  const at = (value: number) => (value - middle) / half;
  const colour = usedInCalibration ? '#777' : (COLOURS[verdict] ?? '#777');
  const [from, to] = [at(model!.interval[0]), at(model!.interval[1])];
  const ends = [
    ...(from < -REACH ? [arrow(x(-REACH), y, -1, colour)] : []),
    ...(to > REACH ? [arrow(x(REACH), y, 1, colour)] : []),
  ];
  const words = validationRow(target).verdict;
  return [
    `<text x="${LABELS - 14}" y="${y + 4}" text-anchor="end" fill="#222">${escape(shortened(label))}</text>`,
    `<line x1="${n(x(from))}" x2="${n(x(to))}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="2"/>`,
    `<circle cx="${n(x(at(model!.mean)))}" cy="${y}" r="4" fill="${colour}"/>`,
    ...ends,
    `<text x="${right + 14}" y="${y + 4}" fill="${colour}">${escape(words)}</text>`,
  ].join('');
}

function arrow(x: number, y: number, way: 1 | -1, colour: string): string {
  return `<path d="M${n(x + 7 * way)} ${y}l${-7 * way} -4v8z" fill="${colour}"/>`;
}

function shortened(label: string): string {
  return label.length > 54 ? `${label.slice(0, 53).trimEnd()}…` : label;
}

function n(value: number): string {
  return value.toFixed(1);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
