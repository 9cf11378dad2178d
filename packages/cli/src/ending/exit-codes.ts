/** What the command line tells the shell. */
export const exitCodes = {
  done: 0,
  /** A fault of Taper's own. */
  fault: 1,
  /** The files or the options are at fault. */
  input: 2,
  /** Done, but a stated target is missed. */
  missed: 3,
  cancelled: 130,
} as const;
