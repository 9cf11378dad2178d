import type { ExpectedCourse } from '../../desk/desk-api.ts';
import type { ViewInput } from '../view.ts';

/**
 * Finds what is expected of a monthly series while a number moves; nothing where there is no preview of it.
 * @param place of the scenario in the comparison
 * @param series id of an indicator
 */
export function expectedSeries(
  { preview, scenarios }: Pick<ViewInput, 'preview' | 'scenarios'>,
  place: number,
  series: string,
): ArrayLike<number> {
  if (preview === null || scenarios[place]?.id !== preview.id) return [];
  return seriesOf(preview.scenario, series) ?? [];
}

function seriesOf(course: ExpectedCourse, series: string): Float64Array | undefined {
  const [measure = '', of = ''] = splitLast(series);
  switch (measure) {
    case 'open.children.level':
      return course.childrenByLevel[of];
    case 'wait.families':
      return everywhere(course.waiting);
    case 'wait.families.service':
      return course.waiting[of];
    case 'attention.mean.service':
      return course.attention[of];
    case 'referrals.perYear':
      return course.referrals;
    default:
      return undefined;
  }
}

/** Month by month over all services. */
function everywhere(waiting: ExpectedCourse['waiting']): Float64Array | undefined {
  const [first, ...others] = Object.values(waiting);
  return first?.map((value, month) => others.reduce((sum, other) => sum + (other[month] ?? 0), value));
}

function splitLast(series: string): readonly string[] {
  const equals = series.lastIndexOf('=');
  return equals < 0 ? [series] : [series.slice(0, equals), series.slice(equals + 1)];
}
