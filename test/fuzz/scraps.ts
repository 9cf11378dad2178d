/** Pieces of YAML, and values of the wrong kind, that change what a file means wherever they are put. */
export const SCRAPS: readonly string[] = [
  ...['{', '}', '[', ']', ': ', '- ', '\n', '  ', '\t', '"', "'", '&a ', '*a', '!x ', '!!float ', '|', '>-'],
  ...['? ', '~', '#', '%', '@', '`', '---\n', '...\n', '%YAML 1.1\n', '<<: ', '\r', '\r\n', '\u2028'],
  ...['null', '.inf', '-.inf', '.nan', '0o7', '0x1F', '-1', '1e99', '1e999', '1_000', '22%', '13w', 'none'],
  ...['\ufeff', 'yes', '12:30:00', 'taper: 2\n', '__proto__: 1\n', 'constructor'],
];
