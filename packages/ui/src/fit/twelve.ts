/** One of the twelve numbers that every council publishes. */
export interface FormNumber {
  /** Where the form has it: a key of its own under `targets`, or what is scaled or set. */
  readonly key: string;
  readonly label: string;
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
    unit: 'children',
    ...COUNT,
    min: 1000,
  },
  { key: 'demand.referrals', label: 'Children referred in the year', unit: 'children', ...COUNT },
  { key: 'rereferrals.share', label: 'Of them referred in the 12 months before', ...PERCENT },
  {
    key: 'open.children.official=in-need',
    label: 'Children in need at 31 March, plans and care included',
    unit: 'children',
    ...COUNT,
  },
  {
    key: 'open.children.official=plan',
    label: 'Of them on a child protection plan',
    unit: 'children',
    ...COUNT,
  },
  { key: 'open.children.official=care', label: 'Of them looked after', unit: 'children', ...COUNT },
  {
    key: 'starts.perYear.official=care',
    label: 'Children who started to be looked after in the year',
    unit: 'children',
    ...COUNT,
  },
  { key: 'ends.perYear.official=care', label: 'Children who ceased to be', unit: 'children', ...COUNT },
  {
    key: 'staff.posts.service=social-work',
    label: 'Full-time social workers with cases, agency included',
    unit: 'posts',
    ...COUNT,
  },
  { key: 'vacancy.share.service=social-work', label: 'Their posts without a permanent worker', ...PERCENT },
  {
    key: 'caseload.children.mean.service=social-work',
    label: 'Children for each of them',
    unit: 'children',
    min: 1,
    max: 100,
  },
  { key: 'agency.share.service=social-work', label: 'Agency staff among them', ...PERCENT },
];

/** Numbers by key, as people say them: shares in a hundred. */
export type Twelve = Readonly<Record<string, number>>;

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
    const own = `{ value: ${written}${holdOut}, basis: user, source: written on the page, confidence: M }`;
    return text.replace(block, () => block.replace(/\{[^}]*\}/, () => own));
  }, form);
  return filled.replace(/^( *place\.name: ).*$/m, (_, start: string) => start + JSON.stringify(name));
}

/** A key of the form with all that stands under it. */
function blockOf(form: string, key: string): string {
  const name = key.replace(/[.=]/g, '\\$&');
  const block = new RegExp(`^ *${name}:[^\\n]*\\n\\s*\\{[^}]*\\}`, 'm').exec(form);
  if (block === null) throw new RangeError(`The form has no ${key}.`);
  return block[0];
}
