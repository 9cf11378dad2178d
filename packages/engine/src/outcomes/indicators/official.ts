import { officialTags } from '../../scenario/numbering.ts';
import type { Scenario } from '../../scenario/types.ts';
import { AGES, BANDS } from '../channels.ts';
import { ratio } from '../readings.ts';
import { childrenThatMatter, define, type DefinedIndicator } from './defined.ts';

/** What official returns count: referrals, cases and periods in official stocks, in children. */
export function officialIndicators(scenario: Scenario): DefinedIndicator[] {
  const matters = childrenThatMatter(scenario.place.children);
  return [
    ...referrals(matters),
    ...cases(matters),
    ...officialTags(scenario).flatMap((tag, index) => [
      ...stock(tag, index, matters),
      ...rate(tag, index, scenario.place.children),
      ...repeats(tag, index),
      ...(scenario.official.case.includes(tag) || scenario.official.confirmed.includes(tag)
        ? []
        : ages(tag, index)),
    ]),
  ];
}

function referrals(matters: number): DefinedIndicator[] {
  return [
    define({
      id: 'referrals.perYear',
      label: 'Referrals',
      definition:
        'Children referred a year; a child referred twice counts twice. A concern about an open case is not a referral.',
      unit: 'children a year',
      official: 'Children in need census, referrals in the year',
      headline: true,
      matters: matters * 5,
      value: (r) => r.perYear(r.channels.referrals),
    }),
    define({
      id: 'rereferrals.share',
      label: 'Re-referrals',
      definition: 'Share of referrals of a child who was also referred in the 12 months before.',
      unit: 'share',
      official: 'Children in need census, re-referrals within 12 months of a previous referral',
      good: 'lower',
      matters: 0.005,
      headline: true,
      value: (r) => ratio(r.sum(r.channels.rereferrals), r.sum(r.channels.referrals)),
    }),
    define({
      id: 'rereferrals.share.window=closure',
      label: 'Re-referrals within 12 months of closure',
      definition: 'Share of referrals of a child whose last case closed in the 12 months before.',
      unit: 'share',
      good: 'lower',
      matters: 0.005,
      value: (r) => ratio(r.sum(r.channels.referralsSoonAfterClosure), r.sum(r.channels.referrals)),
    }),
    define({
      id: 'rereferrals.perCaseClosed',
      label: 'Re-referrals for each case closed',
      definition:
        'Referrals of children within 12 months of the closure of their last case, for each case that was closed after it was found to be in need. More referrals alone do not change it.',
      unit: 'ratio',
      good: 'lower',
      matters: 0.005,
      value: (r) => ratio(r.sum(r.channels.referralsSoonAfterClosure), r.sum(r.channels.casesClosed)),
    }),
  ];
}

function cases(matters: number): DefinedIndicator[] {
  return [
    define({
      id: 'case.ends.perYear',
      label: 'Cases closed',
      definition: 'Children whose case closed in the year, of cases found to be in need.',
      unit: 'children a year',
      official: 'Children in need census, episodes of need ended in the year',
      matters: matters * 5,
      value: (r) => r.perYear(r.channels.casesClosed),
    }),
    define({
      id: 'case.days.mean',
      label: 'Length of closed cases',
      definition:
        'Mean days from referral to closure, of cases closed in the period and found to be in need.',
      unit: 'days',
      matters: 7,
      value: (r) => ratio(r.sum(r.channels.caseDays), r.sum(r.channels.casesClosed)),
    }),
    ...BANDS.map((band, index) =>
      define({
        id: `case.days.band=${band.id}`,
        label: `Closed cases that lasted ${band.label}`,
        definition: `Share of the cases closed in the period that lasted ${band.label} from referral.`,
        unit: 'share',
        official: 'Children in need census, duration of episodes of need',
        matters: 0.005,
        monthly: false,
        value: (r) => ratio(r.sum(r.channels.caseBand(index)), r.sum(r.channels.casesClosed)),
      }),
    ),
    define({
      id: 'workers.perFamily.mean',
      label: 'Workers who led a case',
      definition:
        'Mean number of lead workers that a family had in the course of a case that closed in the period.',
      unit: 'workers',
      good: 'lower',
      matters: 0.05,
      value: (r) => ratio(r.sum(r.channels.caseLeads), r.sum(r.channels.caseFamiliesClosed)),
    }),
  ];
}

function stock(tag: string, index: number, matters: number): DefinedIndicator[] {
  const name = tag.replaceAll('-', ' ');
  return [
    define({
      id: `open.children.official=${tag}`,
      label: `Children counted as ${name}`,
      definition: `Children in the official stock "${name}", on average over the period.`,
      unit: 'children',
      official: `Official stock: ${name}`,
      matters,
      value: (r) => r.mean(r.channels.officialChildren(index)),
    }),
    define({
      id: `starts.perYear.official=${tag}`,
      label: `Starts, ${name}`,
      definition: `Children who started to count as ${name}, a year.`,
      unit: 'children a year',
      matters,
      value: (r) => r.perYear(r.channels.periodStarts(index)),
    }),
    define({
      id: `ends.perYear.official=${tag}`,
      label: `Ends, ${name}`,
      definition: `Children who ceased to count as ${name}, a year.`,
      unit: 'children a year',
      matters,
      value: (r) => r.perYear(r.channels.periodEnds(index)),
    }),
    define({
      id: `period.days.mean.official=${tag}`,
      label: `Length, ${name}`,
      definition: `Mean days that children counted as ${name} without a break, of those who ceased in the period.`,
      unit: 'days',
      matters: 7,
      value: (r) => ratio(r.sum(r.channels.periodDays(index)), r.sum(r.channels.periodEnds(index))),
    }),
    ...BANDS.map((band, number) =>
      define({
        id: `period.days.band=${band.id}.official=${tag}`,
        label: `Lasted ${band.label}, ${name}`,
        definition: `Share of children who ceased to count as ${name} that had done so for ${band.label}.`,
        unit: 'share',
        matters: 0.005,
        monthly: false,
        value: (r) => ratio(r.sum(r.channels.periodBand(index, number)), r.sum(r.channels.periodEnds(index))),
      }),
    ),
  ];
}

/** The stock for each 10,000 children who live in the area: how authorities of unlike size are compared. */
function rate(tag: string, index: number, children: number): DefinedIndicator[] {
  const name = tag.replaceAll('-', ' ');
  return [
    define({
      id: `open.children.per10k.official=${tag}`,
      label: `Rate, ${name}`,
      definition: `Children in the official stock "${name}" for each 10,000 children who live in the area.`,
      unit: 'children for each 10,000',
      official: `Official rate: ${name}`,
      matters: 1,
      value: (r) => (r.mean(r.channels.officialChildren(index)) * 10_000) / children,
    }),
  ];
}

/** Second and later periods, and those that follow soon upon the end of another: repeat plans, re-entries to care. */
function repeats(tag: string, index: number): DefinedIndicator[] {
  const name = tag.replaceAll('-', ' ');
  return [
    define({
      id: `repeats.share.official=${tag}`,
      label: `Second or later time, ${name}`,
      definition: `Share of children who started to count as ${name} who had done so before, at any time.`,
      unit: 'share',
      good: 'lower',
      matters: 0.01,
      value: (r) => ratio(r.sum(r.channels.periodRepeats(index)), r.sum(r.channels.periodStarts(index))),
    }),
    define({
      id: `restarts.perEnd.official=${tag}`,
      label: `Back within 12 months, ${name}`,
      definition: `Children who started to count as ${name} again within 12 months of having ceased to, for each child who ceased to.`,
      unit: 'ratio',
      good: 'lower',
      matters: 0.01,
      value: (r) => ratio(r.sum(r.channels.periodRestarts(index)), r.sum(r.channels.periodEnds(index))),
    }),
  ];
}

function ages(tag: string, index: number): DefinedIndicator[] {
  const name = tag.replaceAll('-', ' ');
  return AGES.map((age, band) =>
    define({
      id: `starts.share.age=${age.id}.official=${tag}`,
      label: `Aged ${age.label} at the start, ${name}`,
      definition: `Share of children who started to count as ${name} who were ${age.label} years old then.`,
      unit: 'share',
      matters: 0.01,
      monthly: false,
      value: (r) =>
        ratio(
          r.sum(r.channels.periodStartAge(index, band)),
          AGES.reduce((sum, _, other) => sum + r.sum(r.channels.periodStartAge(index, other)), 0),
        ),
    }),
  );
}
