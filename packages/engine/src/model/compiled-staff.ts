/** Families a unit takes: one of each mask of factors, none of another, and some child of an age. */
export interface CompiledSegment {
  readonly all: Int32Array;
  readonly none: number;
  /** Age in days from, and below. */
  readonly from: number;
  readonly to: number;
}

/** Units as the event loop reads them: an entry for each, by its number. */
export interface CompiledUnits {
  readonly count: number;
  /** Stable names, for example `social-work/team#3`. */
  readonly ids: readonly string[];
  readonly service: Int32Array;
  /** The patch whose families the unit takes; -1: any. */
  readonly patch: Int32Array;
  /** Workers and posts of unit u: `workerFrom[u]` up to `workerFrom[u + 1]`, and likewise. */
  readonly workerFrom: Int32Array;
  readonly postFrom: Int32Array;
  /** K, where all families are discussed weekly or there is no meeting. */
  readonly knowledge: Float64Array;
  /** Minutes a family, and minutes a week there are; 0: no meeting. */
  readonly meetingMinutes: Float64Array;
  readonly meetingBudget: Float64Array;
  /** tau, in weeks. */
  readonly fading: Float64Array;
  /** Whether the unit takes the families of one segment only. */
  readonly specialised: Uint8Array;
  /** Unit that takes over while nobody is there; -1: none. */
  readonly buddy: Int32Array;
  /** Days over which the caseload of a unit that opens is built up. */
  readonly buildUp: Float64Array;
  /** Whether added posts are recruited to, and not filled at once. */
  readonly recruits: Uint8Array;
  /** Whether people whose posts in the service are given up on the same day come first. */
  readonly redeploys: Uint8Array;
  /** Beginning of the names of the posts whose people fill added posts; null: nobody's. */
  readonly staffFrom: readonly (string | null)[];
  /** Whether those people bring the families along that they lead. */
  readonly brings: Uint8Array;
}

/** Posts of people who lead some stage, unit by unit; all other posts only have a place among `CompiledPosts`. */
export interface CompiledWorkers {
  readonly count: number;
  /** Stable names, for example `social-work/team#3/social-worker#7`. */
  readonly ids: readonly string[];
  readonly unit: Int32Array;
  readonly service: Int32Array;
  readonly post: Int32Array;
}

/** All posts, unit by unit. */
export interface CompiledPosts {
  readonly count: number;
  readonly ids: readonly string[];
  readonly hash: Int32Array;
  readonly unit: Int32Array;
  readonly service: Int32Array;
  readonly role: Int32Array;
  readonly fte: Float64Array;
  /** Whether the post stands empty for good. */
  readonly held: Uint8Array;
  /** Number among the workers; -1: leads nothing. */
  readonly worker: Int32Array;
}

/** Roles in the order of their ids; hours a week, shares of paid time. */
export interface CompiledRoles {
  readonly count: number;
  readonly ids: readonly string[];
  readonly hours: Float64Array;
  readonly admin: Float64Array;
  readonly travel: Float64Array;
  readonly training: Float64Array;
  readonly delegable: Float64Array;
  readonly relieves: Float64Array;
  readonly supervises: Float64Array;
  readonly load: Float64Array;
  /** Practice brought to the unit's meeting; -1: none. */
  readonly practice: Int32Array;
  /** Whether the role leads some stage. */
  readonly leads: Uint8Array;
  /** Whether it may lead a stage: `role * stages + stage`; those newly qualified come after all roles. */
  readonly permits: Uint8Array;
  readonly workforce: readonly (CompiledWorkforce | null)[];
}

/** How the people in a role come and go; rates a person-day. */
export interface CompiledWorkforce {
  readonly leaving: number;
  /** Laws of the time to fill a post and to find agency cover; -1: no agency. */
  readonly recruitment: number;
  readonly recruiting: number;
  readonly agency: number;
  readonly agencyShare: number;
  readonly agencyPremium: number;
  readonly agencyLeaving: number;
  readonly agencyExperience: number;
  readonly agencyKnowledge: number;
  readonly spells: number;
  /** Law of the length of a spell of sickness; -1: nobody is ever ill. */
  readonly spell: number;
  /** Weeks of annual leave; 0: none. */
  readonly leaveWeeks: number;
  readonly leaveSeason: Float64Array;
  /** Days until a starter is like any other; 0: from the first day. */
  readonly startersOver: number;
  readonly startersLoad: number;
  readonly startersExperience: number;
  readonly startersKnowledge: number;
  readonly newlyQualified: number;
  readonly newlyQualifiedOver: number;
  readonly newlyQualifiedLoad: number;
  /** Role from which people are promoted to this one; -1: none; and the share of posts filled so. */
  readonly promotionFrom: number;
  readonly promotionShare: number;
}

/** Ways of working that workers take up; days since the start of the horizon. */
export interface CompiledPractices {
  readonly ids: readonly string[];
  readonly hash: Int32Array;
  /** Whether workers take it up at all. */
  readonly taught: Uint8Array;
  readonly from: Float64Array;
  readonly until: Float64Array;
  readonly over: Float64Array;
  readonly reach: Float64Array;
  readonly lag: Float64Array;
  readonly agency: Uint8Array;
  /** Whether a service is taught: `practice * services + service`. */
  readonly services: Uint8Array;
}
