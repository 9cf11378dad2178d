import type { ViewInput } from '../../views/view.ts';

/** Says what the numbers of a view rest on, and whether they still answer to what stands: `Mean of 30 runs`. */
export function basisInWords({
  state,
  isStale,
  comparison,
  settings,
}: Pick<ViewInput, 'state' | 'isStale' | 'comparison' | 'settings'>): string {
  const { replications } = comparison;
  const runs = `Mean of ${replications} runs`;
  if (state === 'running' && replications < settings.runs)
    return `${runs} so far, of ${settings.runs} under way`;
  if (isStale || state === 'out-of-date') return `${runs} from before the last change, out of date`;
  if (state === 'stopped') return `${runs}, stopped by you`;
  if (state === 'failed') return `${runs}, kept from before the failure`;
  return runs;
}
