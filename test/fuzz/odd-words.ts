/** Words that somebody may type, and that a program may stumble over. */
export const ODD_WORDS: readonly string[] = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'length', 'null', 'closed'],
  ...['', ' ', '.', '*', '"', "'", '\\', 'a.b', '1', '-1', '0x10', 'café', 'cafe\u0301', 'ﬁ', 'İ', 'ß', '😀'],
  ...[
    '\u202eevil',
    '\u200b',
    '\ufeff',
    '\u0000',
    '\ud800',
    'x'.repeat(3000),
    'straße',
    '子ども',
    'ALL',
    'All',
  ],
];
