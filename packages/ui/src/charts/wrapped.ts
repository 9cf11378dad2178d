import { shortened } from './shortened.ts';

/** Pixels of a bold letter of a chart, on average. */
const LETTER = 7.4;

/** Breaks a name into so many lines at most, each no wider than its room in pixels; what is left over is cut short. */
export function wrapped(name: string, room: number, lines: number): string[] {
  const most = Math.max(1, Math.floor(room / LETTER));
  const broken: string[] = [];
  let left = name.trim();
  while (left.length > most && broken.length + 1 < lines) {
    const at = left.lastIndexOf(' ', most);
    if (at <= 0) break;
    broken.push(left.slice(0, at));
    left = left.slice(at + 1);
  }
  return [...broken, left.length <= most ? left : shortened(left, room)];
}
