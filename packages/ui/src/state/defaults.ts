/** More runs than this take longer than anyone waits for a page; the command line has no such limit. */
export const MOST_RUNS = 2000;
