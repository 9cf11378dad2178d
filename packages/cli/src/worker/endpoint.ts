import type { Endpoint } from 'comlink';
import type { TransferListItem } from 'node:worker_threads';

/** A `Worker` from outside, or the `parentPort` from inside; both talk in the same way. */
export interface NodePort {
  postMessage(message: unknown, transfer?: readonly TransferListItem[]): void;
  on(event: 'message', listener: (data: unknown) => void): unknown;
  off(event: 'message', listener: (data: unknown) => void): unknown;
}

type WebListener = ((event: { data: unknown }) => void) | { handleEvent(event: { data: unknown }): void };

/** Makes a port of worker_threads talk as Comlink expects a port of the web to. */
export function nodeEndpoint(port: NodePort): Endpoint {
  const listeners = new Map<WebListener, (data: unknown) => void>();
  const endpoint = {
    postMessage: (message: unknown, transfer: readonly TransferListItem[] = []) => {
      port.postMessage(message, transfer);
    },
    addEventListener: (_type: string, listener: WebListener) => {
      const listen = (data: unknown) => {
        if (typeof listener === 'function') listener({ data });
        else listener.handleEvent({ data });
      };
      listeners.set(listener, listen);
      port.on('message', listen);
    },
    removeEventListener: (_type: string, listener: WebListener) => {
      const listen = listeners.get(listener);
      listeners.delete(listener);
      if (listen !== undefined) port.off('message', listen);
    },
  };
  return endpoint;
}
