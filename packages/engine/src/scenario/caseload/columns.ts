/** What a caseload file may say of a family, and whether it must. */
export const columns = {
  stage: 'needed',
  days: 'needed',
  children: 'optional',
  age: 'optional',
  referred: 'optional',
  worker: 'optional',
  family: 'optional',
} as const;

/** A column of a caseload file. */
export type Column = keyof typeof columns;
