import type { Evidence } from '../finding.ts';
import type { Path } from '../path.ts';
import type { Node, Place } from '../source/node.ts';
import type { Report } from './report.ts';

/** What reading a file gathers on its way. */
export interface Walk {
  readonly report: Report;
  readonly evidence: Evidence[];
}

/** A place in the scenario and what is written there, if anything. */
export interface Spot {
  readonly node: Node | undefined;
  readonly path: Path;
  /** Where to point when nothing is written. */
  readonly parent: Place;
  /** Whether the user set this or something above it. */
  readonly user: boolean;
}

/** A spot where something is written. */
export type Written<Kind extends Node = Node> = Spot & { readonly node: Kind };
