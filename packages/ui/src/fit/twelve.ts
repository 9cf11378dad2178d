/** One of the twelve numbers that every council publishes. */
export interface FormNumber {
  /** Where the form has it: a key of its own under `targets`, or what is scaled or set. */
  readonly key: string;
  readonly label: string;
  /** What it is called beside its number; empty for what is given and not met. */
  readonly short: string;
  /** What it is counted in; `%` is written as a share in the form. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
}

const COUNT = { min: 1, max: 1_000_000 };
const PERCENT = { unit: '%', min: 0.1, max: 95 };

/** The numbers in the order of the form. */
export const FORM: readonly FormNumber[] = [
  {
    key: 'children',
    label: 'Children aged 0 to 17 who live in the area',
    short: '',
    unit: 'children',
    ...COUNT,
    min: 1000,
  },
  { key: 'demand.referrals', label: 'Children referred in the year', short: '', unit: 'children', ...COUNT },
  {
    key: 'rereferrals.share',
    label: 'Of them referred in the 12 months before',
    short: 'Referred again within 12 months',
    ...PERCENT,
  },
  {
    key: 'open.children.official=in-need',
    label: 'Children in need at 31 March, plans and care included',
    short: 'Children in need',
    unit: 'children',
    ...COUNT,
  },
  {
    key: 'open.children.official=plan',
    label: 'Of them on a child protection plan',
    short: 'Children on a protection plan',
    unit: 'children',
    ...COUNT,
  },
  {
    key: 'open.children.official=care',
    label: 'Of them looked after',
    short: 'Children looked after',
    unit: 'children',
    ...COUNT,
  },
  {
    key: 'starts.perYear.official=care',
    label: 'Children who started to be looked after in the year',
    short: 'Starts of care in a year',
    unit: 'children',
    ...COUNT,
  },
  {
    key: 'ends.perYear.official=care',
    label: 'Children who ceased to be',
    short: 'Ends of care in a year',
    unit: 'children',
    ...COUNT,
  },
  {
    key: 'staff.posts.service=social-work',
    label: 'Full-time social workers with cases, agency included',
    short: 'Social workers with cases',
    unit: 'posts',
    ...COUNT,
  },
  {
    key: 'vacancy.share.service=social-work',
    label: 'Their posts without a permanent worker',
    short: 'Posts without a permanent worker',
    ...PERCENT,
  },
  {
    key: 'caseload.children.mean.service=social-work',
    label: 'Children for each of them',
    short: 'Children for each social worker',
    unit: 'children',
    min: 1,
    max: 100,
  },
  {
    key: 'agency.share.service=social-work',
    label: 'Agency staff among them',
    short: 'Agency staff',
    ...PERCENT,
  },
];

/** Numbers by key, as people say them: shares in a hundred. */
export type Twelve = Readonly<Record<string, number>>;

/** What cannot be true of twelve numbers together, in words: a fit to those would be looked for in vain. */
export function contradictions(numbers: Twelve): readonly string[] {
  const of = (key: string) => numbers[key] ?? 0;
  const inNeed = of('open.children.official=in-need');
  const least = of('open.children.official=plan') + of('open.children.official=care');
  return [
    ...(inNeed < least
      ? [
          `Children in need include those on plans and in care, so they are ${least.toLocaleString('en-GB')} at least.`,
        ]
      : []),
    ...(Math.max(inNeed, of('demand.referrals')) > of('children')
      ? ['There are more children with the service than live in the area.']
      : []),
    ...(of('agency.share.service=social-work') > of('vacancy.share.service=social-work')
      ? [
          'Agency staff are a larger share than vacant posts: count only those who stand in for a vacant post, four in five in England.',
        ]
      : []),
  ];
}

/** Reads the twelve numbers that stand in the form. */
export function numbersIn(form: string): Twelve {
  return Object.fromEntries(
    FORM.map(({ key, unit }) => {
      const value = Number(/value: ([\d.]+)/.exec(blockOf(form, key))?.[1]);
      return [key, unit === '%' ? Math.round(value * 1000) / 10 : value];
    }),
  );
}

/**
 * Writes numbers over those of the form; a number that is the form's keeps its source.
 * @param name of the council, in whatever words
 */
export function formWith(form: string, numbers: Twelve, name: string): string {
  const before = numbersIn(form);
  const filled = FORM.reduce((text, { key, unit }) => {
    const value = numbers[key];
    if (value === undefined || value === before[key]) return text;
    const block = blockOf(text, key);
    const holdOut = block.includes('holdOut: true') ? ', holdOut: true' : '';
    const written = unit === '%' ? Math.round(value * 1e6) / 1e8 : value;
    const within = isMet(key) ? `, within: ${chance(key, numbers)}` : '';
    const own = `{ value: ${written}${within}${holdOut}, basis: user, source: written on the page, confidence: M }`;
    return text.replace(block, () => block.replace(/\{[^}]*\}/, () => own));
  }, form);
  return filled.replace(/^( *place\.name: ).*$/m, (_, start: string) => start + JSON.stringify(name));
}

/**
 * How far chance alone moves a number of one year, as a share of it (the standard deviation of a count, or of a share of
 * a count): a council is not looked for that has it more nearly than that. Small councils’ numbers stay theirs all the
 * same: never more than a tenth.
 */
function chance(key: string, numbers: Twelve): number {
  const value = numbers[key] ?? 0;
  const posts = numbers['staff.posts.service=social-work'] ?? 0;
  const isCount = FORM.find((one) => one.key === key)?.unit === 'children';
  const of = key === 'rereferrals.share' ? (numbers['demand.referrals'] ?? 0) : posts;
  const square = isCount ? 1 / value : (100 - value) / value / of;
  return Math.round(1000 * Math.min(0.1, Math.max(0.02, Math.sqrt(square)))) / 1000;
}

/** Whether a number is one to be met, and one that chance moves: posts are given, and a mean follows from the others. */
function isMet(key: string): boolean {
  return /^(rereferrals|open|starts|ends|vacancy|agency)\./.test(key);
}

/** A key of the form with all that stands under it. */
function blockOf(form: string, key: string): string {
  const name = key.replace(/[.=]/g, '\\$&');
  const block = new RegExp(`^ *${name}:[^\\n]*\\n\\s*\\{[^}]*\\}`, 'm').exec(form);
  if (block === null) throw new RangeError(`The form has no ${key}.`);
  return block[0];
}
