import { deriveKey, uniform } from './threefry.ts';

/** The last value of the low 8 bits: its block is never a draw, but the key under which the stream goes on. */
const LINK = 255;

/**
 * Gives uniform draws one after another at one address, for samplers that reject and so cannot say beforehand how
 * many they need. The low 8 bits of c1 are the number of the draw: addresses keep them 0, and no other address
 * shares a draw with this one. After 255 draws (indices 0 to 254) the stream goes on at index 0 of the same
 * address under the key that index 255 makes; so it never ends and never repeats itself.
 *
 * One stream object serves all addresses in turn; `at` starts it anew.
 */
export class DrawStream {
  /** Key words, then counter words. */
  readonly #address = new Int32Array(4);
  #index = 0;

  /** Stands before the first draw at address (c0, c1) under key (k0, k1); the low 8 bits of c1 are ignored. */
  at(k0: number, k1: number, c0: number, c1: number): void {
    this.#address[0] = k0;
    this.#address[1] = k1;
    this.#address[2] = c0;
    this.#address[3] = c1 & ~LINK;
    this.#index = 0;
  }

  /** Draws the next number, uniform strictly between 0 and 1. */
  next(): number {
    if (this.#index === LINK) this.#renewKey();
    const address = this.#address;
    return uniform(address[0]!, address[1]!, address[2]!, address[3]! | this.#index++);
  }

  #renewKey(): void {
    const address = this.#address;
    deriveKey(address[0]!, address[1]!, address[2]!, address[3]! | LINK, address, 0);
    this.#index = 0;
  }
}
