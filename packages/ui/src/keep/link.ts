import type { Project } from '../state/project.ts';
import { UnreadableProject, projectFromJson, projectToJson } from './project-json.ts';

/** What stands before a comparison in the fragment of an address; fragments are never sent to a server. */
const KEY = 'comparison=';
/** A fragment that unpacks to more than this many characters is not a comparison. */
const LONGEST = 2_000_000;

/** Packs a comparison into the fragment of an address, `#` included. */
export async function projectToFragment(project: Project): Promise<string> {
  const packed = await through(
    new Blob([projectToJson(project)]).stream(),
    new CompressionStream('deflate-raw'),
  );
  return `#${KEY}${toBase64Url(packed)}`;
}

/**
 * Unpacks a comparison from the fragment of an address.
 * @returns null when the fragment is about something else
 * @throws UnreadableProject when it is a comparison that cannot be read, saying why
 */
export async function projectFromFragment(fragment: string): Promise<Project | null> {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(KEY)) return null;
  let unpacked: Uint8Array;
  try {
    const packed = fromBase64Url(text.slice(KEY.length));
    unpacked = await through(new Blob([packed]).stream(), new DecompressionStream('deflate-raw'));
  } catch (error) {
    if (error instanceof UnreadableProject) throw error;
    throw new UnreadableProject('It is damaged or cut short.');
  }
  return projectFromJson(new TextDecoder().decode(unpacked));
}

/** A small link may unpack to a flood, so what comes out is counted while it comes. */
async function through(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  change: GenericTransformStream,
): Promise<Uint8Array> {
  const reader = (stream.pipeThrough(change) as ReadableStream<Uint8Array>).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > LONGEST) {
      await reader.cancel();
      throw new UnreadableProject('It is far too large.');
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  chunks.reduce((at, chunk) => {
    whole.set(chunk, at);
    return at + chunk.length;
  }, 0);
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
