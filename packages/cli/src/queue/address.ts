import { Option } from 'commander';
import { InputFault } from '../ending/stops.ts';

/** Where a queue is. */
export interface QueueAddress {
  /** As it was given; it may hold a password, so it is never shown. */
  readonly url: string;
  /** The same for people: no user, no password. */
  readonly shown: string;
}

/**
 * The option that names a queue. What it is given is read by `readAddress`, not while options are parsed: commander
 * repeats a value that it refuses, and this one may hold a password.
 */
export function queueOption(description: string): Option {
  return new Option('--queue <url>', description).env('TAPER_QUEUE');
}

/**
 * Reads the address of a queue.
 * @throws InputFault where it is none; what was given is not repeated
 */
export function readAddress(text: string): QueueAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOfRedis = url !== null && /^rediss?:$/.test(url.protocol) && url.hostname !== '';
  if (!isOfRedis || !/^(\/\d*)?$/.test(url.pathname))
    throw new InputFault(
      '--queue takes the address of a Redis or Valkey server, such as redis://host:6379 or rediss://user:password@host:6380/1. Write characters of a password that have a meaning in addresses as %40 and so on.',
    );
  return { url: text, shown: `${url.protocol}//${url.host}${url.pathname.replace(/^\/$/, '')}` };
}
