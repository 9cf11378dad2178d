import { download, fileName } from '../take/download.ts';

/** What a picture keeps of the style sheets of the page, which it leaves behind. */
const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** Pixels around a picture, and of the line of words below it. */
const EDGE = 16;
const LINE = 18;
/** Pixels of a letter of those words, generously. */
const LETTER = 5.8;
/** Pictures for slides and print have twice the pixels of the page. */
const DENSITY = 2;

/** What is written on a picture that leaves the page: what it shows, and what its numbers came from. */
export interface PictureWords {
  readonly title: string;
  /** One line each. */
  readonly source: readonly string[];
}

/** Saves a chart as a file of its own, with its title above and where it comes from below. */
export async function savePicture(
  chart: SVGSVGElement,
  words: PictureWords,
  kind: 'svg' | 'png',
): Promise<void> {
  const { text, width, height } = picture(chart, words);
  const svg = new Blob([text], { type: 'image/svg+xml;charset=utf-8' });
  const name = `taper-${fileName(words.title)}`;
  if (kind === 'svg') return download(`${name}.svg`, svg);
  return download(`${name}.png`, await painted(text, width, height));
}

function picture(chart: SVGSVGElement, { title, source }: PictureWords) {
  const [width, height] = [chart.width.baseVal.value, chart.height.baseVal.value];
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const parts = [...copy.querySelectorAll('*')];
  [...chart.querySelectorAll('*')].forEach((original, index) => {
    const style = getComputedStyle(original);
    const kept = KEPT.map((key) => `${key}:${style.getPropertyValue(key)}`).join(';');
    const part = parts[index];
    part?.removeAttribute('class');
    part?.setAttribute('style', kept);
  });
  const page = getComputedStyle(chart);
  const [ink, soft, paper] = ['--ink', '--ink-soft', '--paper'].map((name) => page.getPropertyValue(name));
  const lines = source.flatMap((line) => wrapped(line, Math.floor(width / LETTER)));
  const [outer, inner] = [width + 2 * EDGE, height + 2 * EDGE + LINE * (lines.length + 2)];
  const type = `font-family="${escaped(page.fontFamily)}" font-size`;
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${outer}" height="${inner}" viewBox="0 0 ${outer} ${inner}">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="${paper}"/>
<text x="${EDGE}" y="${EDGE + 12}" fill="${ink}" font-weight="600" ${type}="16">${escaped(title)}</text>
<g transform="translate(${EDGE} ${EDGE + LINE * 1.5})">${new XMLSerializer().serializeToString(copy)}</g>
${lines
  .map(
    (line, index) =>
      `<text x="${EDGE}" y="${height + EDGE + LINE * (index + 2.25)}" fill="${soft}" ${type}="11">${escaped(line)}</text>`,
  )
  .join('\n')}
</svg>`;
  return { text, width: outer, height: inner };
}

/** Paints it as pixels; the page's policy lets pictures come from `data:` addresses. */
async function painted(text: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * DENSITY, height * DENSITY];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture could not be painted.')) : resolve(blob)),
      'image/png',
    ),
  );
}

function wrapped(text: string, most: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > most) return [...lines, word];
    return [...lines.slice(0, -1), `${line} ${word}`];
  }, []);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
