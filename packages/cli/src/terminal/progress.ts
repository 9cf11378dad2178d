import type { RunProgress } from '@taper/engine';
import type { Terminal } from './terminal.ts';

const BAR = 24;
const FIRST_FEW = 4;
const ERASE_LINE = '\r\u001b[2K';

/** Shows how far a run is: one line that is rewritten on a terminal, a plain line every tenth elsewhere. */
export class ProgressLine {
  readonly #terminal: Terminal;
  readonly #now: () => number;
  readonly #began: number;
  #tenths = 0;
  /** Runs that there were when these began, and when that was. */
  #before = 0;
  #since = 0;

  /** @param now milliseconds of a clock that only moves forward */
  constructor(terminal: Terminal, now: () => number) {
    this.#terminal = terminal;
    this.#now = now;
    this.#began = now();
  }

  /** Seconds since the run began. */
  get seconds(): number {
    return (this.#now() - this.#began) / 1000;
  }

  /**
   * Says that runs begin.
   * @param done how many there are already
   */
  begin(total: number, done = 0): void {
    this.#before = done;
    this.#since = this.seconds;
    this.#tenths = Math.floor((done / total) * 10);
    if (this.#terminal.canRewrite) this.#rewrite(`${bar(done / total)} ${done} of ${total} runs`);
  }

  /** Says how many runs are finished and about how long the rest will take. */
  update({ done, total }: Pick<RunProgress, 'done' | 'total'>): void {
    const left = timeLeft(this.seconds - this.#since, done - this.#before, total - this.#before);
    const tenths = Math.floor((done / total) * 10);
    if (this.#terminal.canRewrite) this.#rewrite(`${bar(done / total)} ${done} of ${total} runs${left}`);
    else if (tenths > this.#tenths) this.#terminal.err(`${done} of ${total} runs${left}\n`);
    this.#tenths = tenths;
  }

  /** Writes a message of its own line, leaving the progress below it. */
  say(message: string): void {
    this.#terminal.err(`${this.#terminal.canRewrite ? ERASE_LINE : ''}${message}\n`);
  }

  #rewrite(line: string): void {
    this.#terminal.err(ERASE_LINE + line);
  }
}

function bar(share: number): string {
  const full = Math.round(share * BAR);
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}

function timeLeft(seconds: number, done: number, total: number): string {
  // The first few take longer than the rest, while threads start and the code warms up.
  if (done < FIRST_FEW || done === total) return '';
  return `, about ${duration((seconds / done) * (total - done))} left`;
}

/** Writes a length of time as people say it: `4 s`, `2 min 5 s`. */
export function duration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  return whole % 60 === 0 ? `${whole / 60} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
