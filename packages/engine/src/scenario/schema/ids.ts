import * as z from 'zod';
import { idPattern } from './shares.ts';

/** Builds a list of ids that a file must write out. */
export function listOf(what: string, label: string, describe: string): z.ZodType<string[], unknown> {
  const id = z.string().regex(idPattern).meta({ kind: 'text', title: label, description: describe, what });
  return z.array(id);
}

/** Builds a list of ids that is empty when left out. */
export function idsOf(what: string, label: string, describe: string): z.ZodType<string[], unknown> {
  return listOf(what, label, describe).prefault([]);
}

/** Builds the id of one part of the scenario. `label` and `describe` say which. */
export function idOf(label: string, describe: string): z.ZodType<string, unknown> {
  return z.string().regex(idPattern).meta({ kind: 'text', title: label, description: describe });
}
