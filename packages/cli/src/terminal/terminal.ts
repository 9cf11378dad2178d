/** Where a command writes: results to standard output, everything else to standard error. */
export interface Terminal {
  /** Writes results. */
  out(text: string): void;
  /** Writes progress and messages. */
  err(text: string): void;
  /** Columns for results, from 48 to 140. */
  readonly width: number;
  /** Whether results may be coloured. */
  readonly colour: boolean;
  /** Whether messages go to a terminal on which a line can be rewritten. */
  readonly canRewrite: boolean;
}

/** Tables can be squeezed into this, and no further. */
const NARROWEST = 48;
const WIDEST = 140;
/** Without a terminal there is no width to ask for. */
const USUAL = 120;

/** The terminal of this process; NO_COLOR, TERM=dumb and COLUMNS are heeded. */
export function processTerminal(environment = process.env): Terminal {
  const { stdout, stderr } = process;
  const isDumb = environment.TERM === 'dumb';
  const columns = stdout.isTTY ? stdout.columns : Number(environment.COLUMNS ?? USUAL);
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    width: Math.min(WIDEST, Math.max(NARROWEST, columns > 0 ? columns : USUAL)),
    colour: stdout.isTTY && !isDumb && !environment.NO_COLOR,
    canRewrite: stderr.isTTY && !isDumb,
  };
}
