import { officialTags, sortedIds } from '../../scenario/numbering.ts';
import type { CohortSpec, Scenario } from '../../scenario/types.ts';
import { childrenThatMatter, define, type DefinedIndicator } from './defined.ts';
import { lengthInWords } from './length-words.ts';

const ALLOWING = 'Allows for those who moved away or could not be followed so long.';

/** What becomes of the families of each cohort, within the time that each is followed for. */
export function cohortIndicators(scenario: Scenario): DefinedIndicator[] {
  const matters = childrenThatMatter(scenario.place.children);
  const tags = officialTags(scenario);
  return sortedIds(scenario.cohorts).flatMap((id, cohort) => {
    const spec = scenario.cohorts[id]!;
    const words = wordsFor(spec, scenario);
    const stated = { id, cohort, label: spec.label, ...words };
    return [
      ...sizes(stated, matters),
      ...(spec.enters === 'closure' ? [] : progress(stated)),
      rereferred(stated),
      ...tags.map((tag, index) => days(stated, tag, index)),
      ...following(stated),
    ];
  });
}

/** A cohort with the words that its definitions share. */
interface Stated {
  readonly id: string;
  readonly cohort: number;
  readonly label: string;
  /** For example `families referred in the first 12 months`. */
  readonly who: string;
  /** For example `12 months`. */
  readonly span: string;
}

function wordsFor(
  { enters, from, over, observe }: CohortSpec,
  { stages }: Scenario,
): Pick<Stated, 'who' | 'span'> {
  const how =
    enters === 'referral'
      ? 'referred'
      : enters === 'closure'
        ? 'whose case closed'
        : `that started in ${stages[enters.stage]?.label ?? enters.stage}`;
  const since =
    from > 0
      ? `the ${lengthInWords(over)} from ${lengthInWords(from)} after the start`
      : `the first ${lengthInWords(over)}`;
  return { who: `families ${how} in ${since}`, span: lengthInWords(observe) };
}

function sizes({ id, cohort, label, who }: Stated, matters: number): DefinedIndicator[] {
  return [
    define({
      id: `cohort.families.cohort=${id}`,
      label: `Families, ${label}`,
      definition: `Number of ${who}; each counts once, when it first is.`,
      unit: 'families',
      matters: matters / 2,
      monthly: false,
      value: (r) => r.cohorts.value(cohort, 'families'),
    }),
    define({
      id: `cohort.children.cohort=${id}`,
      label: `Children, ${label}`,
      definition: `Number of children of ${who}, on the day the family came into the cohort.`,
      unit: 'children',
      matters,
      monthly: false,
      value: (r) => r.cohorts.value(cohort, 'children'),
    }),
  ];
}

function progress({ id, cohort, label, who, span }: Stated): DefinedIndicator[] {
  return [
    define({
      id: `cohort.closed.share.cohort=${id}`,
      label: `Closed within ${span}, ${label}`,
      definition: `Of ${who}, the share whose case closed within ${span}. ${ALLOWING}`,
      unit: 'share',
      matters: 0.01,
      monthly: false,
      value: (r) => r.cohorts.value(cohort, 'closed'),
    }),
    define({
      id: `cohort.steppedDown.share.cohort=${id}`,
      label: `Stepped down within ${span}, ${label}`,
      definition: `Of ${who}, the share that within ${span} went straight from one stage to another of a lower level than the one they began at; closing is not stepping down. ${ALLOWING}`,
      unit: 'share',
      matters: 0.01,
      monthly: false,
      value: (r) => r.cohorts.value(cohort, 'steppedDown'),
    }),
  ];
}

function rereferred({ id, cohort, label, who, span }: Stated): DefinedIndicator {
  return define({
    id: `cohort.rereferred.share.cohort=${id}`,
    label: `Referred again within ${span}, ${label}`,
    definition: `Of children of ${who}, the share referred again within ${span} of then. ${ALLOWING}`,
    unit: 'share',
    good: 'lower',
    matters: 0.005,
    monthly: false,
    value: (r) => r.cohorts.value(cohort, 'rereferred'),
  });
}

function days({ id, cohort, label, who, span }: Stated, tag: string, index: number): DefinedIndicator {
  const name = tag.replaceAll('-', ' ');
  return define({
    id: `cohort.days.mean.official=${tag}.cohort=${id}`,
    label: `Days counted as ${name} within ${span}, ${label}`,
    definition: `Mean days, within ${span}, that children of ${who} counted as ${name}; those who never did count with none. ${ALLOWING}`,
    unit: 'days',
    // A mean over all children of a cohort, of whom few may ever count in this stock. Assumed.
    matters: 1,
    monthly: false,
    value: (r) => r.cohorts.value(cohort, 'days', index),
  });
}

function following({ id, cohort, label, who, span }: Stated): DefinedIndicator[] {
  return [
    define({
      id: `cohort.exposure.days.mean.cohort=${id}`,
      label: `Days followed, ${label}`,
      definition: `Mean days, ${span} at most, that ${who} could be followed: until they moved away or the period ended.`,
      unit: 'days',
      matters: 7,
      monthly: false,
      value: (r) => r.cohorts.value(cohort, 'exposure'),
    }),
    define({
      id: `cohort.censored.share.cohort=${id}`,
      label: `Not followed for ${span}, ${label}`,
      definition: `Of ${who}, the share that could not be followed for ${span}, because they moved away or the period ended.`,
      unit: 'share',
      matters: 0.01,
      monthly: false,
      value: (r) => r.cohorts.value(cohort, 'censored'),
    }),
  ];
}
