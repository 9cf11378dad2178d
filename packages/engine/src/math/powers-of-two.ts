/** The exponent of the first entry of {@link POWERS_OF_TWO}: the smallest subnormal double. */
export const LEAST_EXPONENT = -1074;

/**
 * Every power of two a double can hold: entry `e - LEAST_EXPONENT` is 2^e, for e from -1074 to 1023.
 * Multiplying by an entry moves a binary point without rounding, and costs less than rewriting exponent bits
 * (reading a double whose upper half was just written stalls the processor).
 */
export const POWERS_OF_TWO: Float64Array = (() => {
  const powers = new Float64Array(1024 - LEAST_EXPONENT);
  let power = Number.MIN_VALUE;
  for (let i = 0; i < powers.length; i++) {
    powers[i] = power;
    power *= 2;
  }
  return powers;
})();
