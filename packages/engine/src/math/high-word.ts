const float = new Float64Array(1);
const words = new Int32Array(float.buffer);

float[0] = 1;
/** Where the half with sign and exponent lies: 1 on little-endian machines, 0 on big-endian ones. */
const HIGH = words[1] === 0 ? 0 : 1;

/** Reads the upper 32 bits of a double (sign, exponent, first 20 bits of the fraction) as an int32. */
export function highWord(x: number): number {
  float[0] = x;
  return words[HIGH]!;
}
