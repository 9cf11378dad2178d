export interface RoleSpec {
  readonly label: string;
  /** Paid hours a week of a full-time worker. */
  readonly hours: number;
  /** Shares of paid time that are not direct work. */
  readonly admin: number;
  readonly travel: number;
  readonly training: number;
  /** Stages a worker in this role may lead. */
  readonly leads: readonly string[];
}

export interface ServiceSpec {
  readonly label: string;
  readonly cap: {
    readonly kind: 'hard' | 'statutoryFirst' | 'none';
    readonly unit: 'points' | 'children' | 'families';
    /** Load one full-time lead worker may carry; Infinity for kind `none`. */
    readonly perFte: number;
  };
  /** Families that may wait; Infinity where no limit is given. One that finds the queue full is turned away. */
  readonly queueMax: number;
  /** How the service chooses the unit. */
  readonly allocation: 'leastLoaded';
  /** How a worker shares hours: evenly, or stages of higher priority first. */
  readonly discipline: 'even' | 'riskFirst';
  readonly units: Readonly<Record<string, UnitSpec>>;
}

export interface UnitSpec {
  readonly label: string;
  /** The patch whose families the unit takes; null: any. */
  readonly patch: string | null;
  /** How many units like this one there are. */
  readonly count: number;
  /** Full-time posts by role in each unit; a fraction is one part-time post. */
  readonly posts: Readonly<Record<string, number>>;
  /** Share of posts that stand empty, spread evenly over the service. */
  readonly vacancy: number;
  /** K: share of a worker's time that can serve families others lead. */
  readonly sharedKnowledge: number;
}
