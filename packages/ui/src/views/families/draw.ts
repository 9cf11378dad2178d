import { HELD, WAITING } from '../../film/film.ts';
import { wrapped } from '../../charts/wrapped.ts';
import type { Dots } from './dots.ts';
import type { StageBoxes } from './stage-boxes.ts';

/** Colours of dots by times come back, as CSS variables: darker and larger the more often. */
export const RETURN_COLOURS = ['--level-3', '--scenario-2', '--scenario-4', '--ink'] as const;
const SIZES = [0.3, 0.36, 0.4, 0.46] as const;

/** Colours as the page has them now. */
export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
  readonly returns: readonly string[];
  readonly font: string;
}

/** Reads the colours of the page as an element has them: by day or by night. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    ...{ ink: of('--ink'), soft: of('--ink-soft'), line: of('--line-strong'), accent: of('--accent') },
    ...{ returns: RETURN_COLOURS.map(of), font: style.fontFamily },
  };
}

/** Draws all families as dots in the boxes of their stages. Those who wait are rings; the one that is followed is marked. */
export function drawFamilies(
  canvas: CanvasRenderingContext2D,
  { boxes, height }: StageBoxes,
  dots: Dots,
  {
    palette,
    width,
    followed,
  }: { readonly palette: Palette; readonly width: number; readonly followed: number },
): void {
  canvas.clearRect(0, 0, width, height + 12);
  const { waiting, led, held } = dots.crowd.count;
  const { film } = dots.crowd;
  for (const box of boxes) {
    const stage = film.stages.indexOf(box.id);
    const [lines, open] = [wrapped(box.label, box.width, 2), waiting[stage]! + led[stage]! + held[stage]!];
    canvas.fillStyle = palette.ink;
    canvas.font = `600 14px ${palette.font}`;
    // Above the number, at its foot: a name of one line stands close to what it names.
    lines.forEach((line, at) => {
      canvas.fillText(line, box.x, box.y + 30 - (lines.length - 1 - at) * 16);
    });
    canvas.fillStyle = palette.soft;
    canvas.font = `14px ${palette.font}`;
    const waits = waiting[stage]! > 0 ? `, ${waiting[stage]} wait` : '';
    canvas.fillText(`${open}${waits}`, box.x, box.y + 47);
    canvas.fillStyle = palette.line;
    canvas.fillRect(box.x, box.y + 52, box.width, 1);
  }
  drawDots(canvas, dots, boxes[0]?.pitch ?? 6, palette);
  if (followed >= 0 && dots.isShown(followed))
    ring(canvas, dots.x[followed]!, dots.y[followed]!, palette.accent);
}

function drawDots(
  canvas: CanvasRenderingContext2D,
  dots: Dots,
  pitch: number,
  { returns: colours }: Palette,
): void {
  const { state, returns } = dots.crowd;
  canvas.lineWidth = 1.25;
  for (let who = 0; who < dots.x.length; who++) {
    if (!dots.isShown(who)) continue;
    const often = Math.min(returns[who]!, SIZES.length - 1);
    const colour = colours[often] ?? '';
    canvas.beginPath();
    canvas.arc(dots.x[who]!, dots.y[who]!, SIZES[often]! * pitch, 0, 2 * Math.PI);
    if (state[who] === WAITING || state[who] === HELD) {
      canvas.strokeStyle = colour;
      canvas.stroke();
    } else {
      canvas.fillStyle = colour;
      canvas.fill();
    }
  }
}

function ring(canvas: CanvasRenderingContext2D, x: number, y: number, colour: string): void {
  canvas.strokeStyle = colour;
  canvas.lineWidth = 2.5;
  canvas.beginPath();
  canvas.arc(x, y, 8, 0, 2 * Math.PI);
  canvas.stroke();
}
