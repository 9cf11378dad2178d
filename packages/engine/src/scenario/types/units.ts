/** An ISO day, for example `2015-04-01`, in UTC. */
export type IsoDate = string;

/** A length of time in calendar days. */
export type Days = number;

/** Events a year of 365.25 days. */
export type PerYear = number;

/** Fractions by key; they sum to 1. */
export type Shares = Readonly<Record<string, number>>;
