/** A unit of money: three letters of a currency, and whether it is so much a year. */
const MONEY = /^([A-Z]{3})( a year)?$/;

const SYMBOLS: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$' };

const MILLION = 1e6;
/** From here on amounts are said in millions; half of the last figure below is rounded up to it. */
const IN_MILLIONS = 99_950;

/** What stands before and behind an amount of money, such as `£` and ` a year`; null where the unit is not of money. */
export function moneyParts(unit: string): { readonly symbol: string; readonly suffix: string } | null {
  const [, currency, suffix = ''] = MONEY.exec(unit) ?? [];
  return currency === undefined ? null : { symbol: SYMBOLS[currency] ?? `${currency} `, suffix };
}

/**
 * Writes the digits of an amount as people say it, without sign and symbol: `0.4m`, `41.3m`, `12300`, `8.50`.
 * @param size how large the amounts are that it stands among, which sets how it is rounded; left out: it stands alone
 */
export function moneyDigits(amount: number, size?: number): string {
  const value = Math.abs(amount);
  if (value === 0) return '0';
  if (size === undefined) return roundedTo(value, value).replace(/(\.\d)0m$/, '$1m');
  return roundedTo(value, size);
}

function roundedTo(value: number, size: number): string {
  if (size >= IN_MILLIONS) {
    const millions = value / MILLION;
    return `${millions.toFixed(size >= MILLION ? 1 : 2)}m`;
  }
  if (size < 99.5) return value.toFixed(2);
  const step = size >= 9995 ? 100 : size >= 999.5 ? 10 : 1;
  return String(Math.round(value / step) * step);
}
