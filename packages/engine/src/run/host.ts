// The little that the engine needs of the place it runs in. Node, browsers and their workers all have it, but it is
// not part of the language, and the engine is compiled against the language alone.
declare function setTimeout(callback: () => void, milliseconds: number): unknown;

/** The part of an `AbortSignal` that the engine listens to. */
export interface StopSignal {
  readonly aborted: boolean;
  /** Has a listener called when it is aborted. */
  addEventListener(type: 'abort', listener: () => void): void;
  /** Has a listener called no more. */
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Resolves after the host has dealt with whatever waits: messages, clicks, signals. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
