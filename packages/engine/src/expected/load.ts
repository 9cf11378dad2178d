import { monthName } from '../calendar/month-names.ts';
import { CAP_HARD } from '../model/compiled.ts';
import type { Finding } from '../scenario/finding.ts';
import type { ReadResult } from '../scenario/read.ts';
import type { Scenario } from '../scenario/types.ts';
import { type Course, prepareCourse } from './course.ts';
import type { FlowRecord } from './flow-record.ts';
import { runFlows } from './flows.ts';
import { unsolvedFindings } from './unsolved.ts';

/** What is asked for is reckoned from examples: within two in a hundred it may be what there is. */
const CLEARLY_ABOVE = 1.02;
/** A service that is short for a month or two makes it up again. */
const MONTHS_IN_A_ROW = 3;
/** A shortage is over when none has come back for so many months: seasons bring it back within them. */
const MONTHS_OVER = 12;

/** When a service is short of something, from a month on. */
interface Shortage {
  readonly month: number;
  /** The last month that is short, where a year or more follows that is not; null: it goes on, or comes back. */
  readonly last: number | null;
  /** Means over the months that are short: what is asked for and what there is. */
  readonly wanted: number;
  readonly there: number;
}

/**
 * Warns of every service whose demand no way of sharing its hours or places could carry, by how much, and from when on.
 * An error, where the total of referrals leaves nothing for the streams that are solved: such a scenario cannot be run.
 *
 * @param locate says where in the user's files a path is written, as a `ReadResult` does
 * @param base the base of a comparison, whose rate of new families the scenario inherits; itself when left out
 * @param near a course of a scenario much like it, as {@link courseOfDemand} gives it, to take over from
 */
export function loadFindings(
  scenario: Scenario,
  locate: ReadResult['locate'],
  base: Scenario = scenario,
  near: Course | null = null,
): Finding[] {
  // That of the base is told where the base is.
  const unsolved = unsolvedFindings(base, locate);
  if (unsolved.length > 0) return base === scenario ? unsolved : [];
  const course = courseOfDemand(scenario, base, near);
  const flows = runFlows(course, { unlimited: true });
  const { services } = course.stretches.at(-1)!.model;
  return services.ids.flatMap((id, service) => {
    const path = `services.${id}`;
    const at = { code: 'demand-above-staffing', severity: 'warning', ...locate(path), path } as const;
    const isHard = services.capKind[service] === CAP_HARD;
    return serviceMessages(scenario, id, service, isHard, flows).map((told) => ({ ...at, ...told }));
  });
}

/** Prepares what {@link loadFindings} looks at: what a scenario is asked for. */
export function courseOfDemand(
  scenario: Scenario,
  base: Scenario = scenario,
  near: Course | null = null,
): Course {
  return prepareCourse(scenario, base, 'mid', 'full', near);
}

function serviceMessages(
  scenario: Scenario,
  id: string,
  service: number,
  isHard: boolean,
  flows: FlowRecord,
): Pick<Finding, 'message' | 'hint'>[] {
  const { label, cap } = scenario.services[id]!;
  const loads = flows.load[service]!;
  const caps = flows.cap[service]!;
  const full = isHard ? shortageOf(loads, caps) : null;
  // Whom a hard cap holds back asks for no hours.
  const wanted = flows.wanted[service]!.map((hours, month) =>
    isHard && loads[month]! > caps[month]! ? (hours * caps[month]!) / loads[month]! : hours,
  );
  const short = shortageOf(wanted, flows.hours[service]!);
  const name = (month: number) => monthName(scenario.horizon.start, month);
  const since = ({ month, last }: Shortage) => {
    if (last === null) return month === 0 ? '' : `From ${name(month)} `;
    return month === 0 ? `Until ${name(last)} ` : `From ${name(month)} to ${name(last)} `;
  };
  const messages: Pick<Finding, 'message' | 'hint'>[] = [];
  if (full !== null) {
    messages.push({
      message: `${since(full)}${label} would lead about ${Math.round(full.wanted)} ${cap.unit} and its hard cap allows ${Math.round(full.there)}: ${percent(full)}.`,
      hint: 'Families will wait until some withdraw or step up. Raise the cap, add posts, or read the results as a service without places enough.',
    });
  }
  if (short !== null) {
    const each = flows.hoursPerPost[service]![short.month]!;
    const text = each > 0 ? postsText((short.wanted - short.there) / each) : '';
    // What passes may be posts that are there and empty.
    const lacks = short.last === null ? `needs ${text} more than it has` : `lacks the hours of ${text}`;
    const posts = each > 0 ? ` It ${lacks}.` : '';
    messages.push({
      message: `${since(short)}${label} is asked for about ${Math.round(short.wanted)} hours of direct work a week and has ${Math.round(short.there)}: ${percent(short)}.${posts}`,
      hint: 'Families will get less attention than they want, and stay longer. Add posts, lower demand, or read the results as a service that falls behind.',
    });
  }
  return messages;
}

/** When more is wanted than there is for the first time, for some months in a row; null: never. */
function shortageOf(wanted: Float64Array, there: Float64Array): Shortage | null {
  const isShort = (month: number) => wanted[month]! > there[month]! * CLEARLY_ABOVE;
  const row = Math.min(MONTHS_IN_A_ROW, wanted.length);
  for (let month = 0; month + row <= wanted.length; month++) {
    if (!Array.from({ length: row }, (_, next) => isShort(month + next)).every(Boolean)) continue;
    const months = Array.from(wanted.keys()).filter((later) => later >= month && isShort(later));
    const mean = (of: Float64Array) => months.reduce((sum, one) => sum + of[one]!, 0) / months.length;
    const final = months.at(-1)!;
    const last = wanted.length - 1 - final >= MONTHS_OVER ? final : null;
    return { month, last, wanted: mean(wanted), there: mean(there) };
  }
  return null;
}

function postsText(posts: number): string {
  const rounded = posts < 3 ? Math.ceil(posts * 2) / 2 : Math.ceil(posts);
  return rounded === 1 ? 'about 1 post' : `about ${rounded} posts`;
}

function percent({ wanted, there }: Shortage): string {
  return there > 0 ? `${Math.round((100 * wanted) / there)}%` : 'without any';
}
