import { verdictWords } from '@taper/engine';
import type { AssumptionInForce, Difference } from '@taper/engine';

/** How much a verdict rests on assumptions. */
export interface Flip {
  /** Whether other values that their ranges allow would change it. */
  readonly wouldFlip: boolean;
  /** Whether the runs alone cannot tell. */
  readonly isOpen: boolean;
  readonly text: string;
}

/**
 * Says whether a verdict holds over what the assumptions leave open; null where none are drawn.
 * @param matters a difference that is of no consequence
 */
export function flipOf({ ci95, plausible, verdict }: Difference, matters: number): Flip | null {
  if (plausible === null) return null;
  if (verdict === 'lower' || verdict === 'higher')
    return {
      wouldFlip: false,
      isOpen: false,
      text: `holds: ${verdictWords(verdict)}`,
    };
  if (verdict === 'too-small-to-matter')
    return { wouldFlip: false, isOpen: false, text: 'too small to matter, whatever is assumed' };
  const isClearAlone = ci95[0] > 0 || ci95[1] < 0;
  const matter = Math.max(Math.abs(ci95[0]), Math.abs(ci95[1])) > matters;
  if (isClearAlone && matter) {
    const side = ci95[0] > 0 ? 'higher' : 'lower';
    return {
      wouldFlip: true,
      isOpen: false,
      text: `${side} on average; other assumptions would take it away or turn it round`,
    };
  }
  return {
    wouldFlip: false,
    isOpen: true,
    text: 'too close to call by the runs alone: more of them may tell',
  };
}

/** Says which assumptions go along with a difference, the strongest first: `up with Travel; down with Relapse`. */
export function driversInWords(
  { drivenBy }: Pick<Difference, 'drivenBy'>,
  assumed: readonly Pick<AssumptionInForce, 'id' | 'title'>[],
): string {
  const said = (drivenBy ?? []).map(({ assumption, correlation }) => {
    const title = assumed.find(({ id }) => id === assumption)?.title ?? assumption;
    return `${correlation > 0 ? 'rises' : 'falls'} with “${title}”`;
  });
  return said.length === 0 ? 'none clearly' : said.join('; ');
}
