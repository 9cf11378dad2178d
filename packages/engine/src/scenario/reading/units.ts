/** Other ways to write the units that fields have. */
const alsoWritten: Readonly<Record<string, readonly string[]>> = {
  share: ['fraction', 'proportion'],
  'hours a week': ['h a week', 'hours a week a family', 'hours a family a week'],
  'families a year': ['a year', 'new families a year'],
  'a family-year': ['a year', 'a family a year', 'families a year', 'step-ups a family-year'],
  'a person-year': ['a year', 'a person a year', 'leavers a person-year', 'spells a person-year'],
  'weeks a year': ['weeks'],
  'minutes a week': ['minutes'],
  'children a year': ['a year', 'referrals a year', 'children referred a year'],
  'share a year': ['a year', 'fraction a year'],
  'a year': ['moves a year'],
  children: ['places', 'children aged 0-17', 'children aged 0 to 17', 'child', 'people'],
  posts: ['fte', 'full-time posts', 'post'],
  load: ['children', 'families', 'points', 'children a fte', 'families a fte', 'points a fte'],
  factor: ['ratio', 'number', 'coefficient of variation', 'cv', 'times'],
  months: ['month', 'mo'],
  families: ['family'],
  points: ['point'],
  units: ['unit', 'teams', 'team'],
  money: ['gbp', 'pounds', 'gbp a start', 'gbp a case', 'gbp a family'],
  'money a year': ['gbp a year', 'pounds a year', 'gbp a fte a year', 'gbp a fte'],
  'money an hour': ['gbp an hour', 'gbp a hour', 'pounds an hour'],
  'money a week': ['gbp a week', 'pounds a week', 'gbp a child a week', 'gbp a place a week'],
};

/** Says whether a quantity's unit, as its author wrote it, is the unit of the field. */
export function sameUnit(written: string, field: string): boolean {
  const plain = simplify(written);
  const others = Object.hasOwn(alsoWritten, field) ? alsoWritten[field] : undefined;
  return plain === simplify(field) || (others ?? []).includes(plain);
}

/** `Hours per week`, `hours/week` and `hours a week` are one. */
function simplify(unit: string): string {
  return unit
    .trim()
    .toLowerCase()
    .replace(/\s*\/\s*|\s+per\s+/g, ' a ')
    .replace(/^per\s+/, 'a ')
    .replace(/\s+/g, ' ');
}
