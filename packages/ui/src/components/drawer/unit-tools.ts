import { formatPath, parsePath } from '@taper/engine';
import type { Scenario } from '@taper/engine';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { tidy } from '../../controls/scale.ts';
import type { Amounts } from '../../controls/shares.ts';
import { postsIn, unitCuts } from '../../controls/unit-cuts.ts';
import type { UnitCut } from '../../controls/unit-cuts.ts';
import { numberWords } from '../../controls/unit-words.ts';
import { writtenNumber } from '../../controls/written-number.ts';
import type { LiveControl } from '../../state/desk-controls.ts';
import '../menu/menu.ts';
import type { MenuItem } from '../menu/menu.ts';
import { isOfPosts, unitOf } from './groups.ts';

/** Shares by which people are added or taken away. */
const SHARES = [0.2, 0.1, -0.1, -0.2] as const;

/** What a reader may do with a kind of units beyond single numbers. */
export interface UnitActions {
  /** Puts posts of a role at a path. */
  readonly add: (path: string) => void;
  /** Sets posts by path. */
  readonly set: (amounts: Amounts) => void;
  /**
   * Cuts units to another size, with the people who are there.
   * @param amounts numbers by path
   * @param opens path of how added posts are filled
   */
  readonly cut: (amounts: Amounts, opens: string) => void;
}

/**
 * What a unit comes to, and menus that cut it to another size and add a role to it, below the controls of its posts.
 * @param shown the controls above it, which a search may leave few of
 * @param all every control there is
 */
export function unitTools(
  shown: readonly LiveControl[],
  all: readonly LiveControl[],
  base: Scenario | null,
  { add, set, cut }: UnitActions,
): TemplateResult | typeof nothing {
  const first = shown.find(isOfPosts);
  if (first === undefined || base === null) return nothing;
  const parent = (parsePath(first.control.path) ?? []).slice(0, -1);
  const [, service = '', , unit = ''] = parent;
  const found = unitOf(first, all, base.services[service]?.units[unit]?.count ?? 1);
  const amounts = found.posts.map(({ control, value }): readonly [string, number] => [
    parsePath(control.path)?.at(-1) ?? '',
    writtenNumber(value)?.amount ?? 0,
  ]);
  const now: UnitCut = { units: found.units, posts: Object.fromEntries(amounts) };
  const others = Object.entries(base.roles).filter(([id]) => !Object.hasOwn(now.posts, id));
  const at = (key: string) => formatPath([...parent.slice(0, -1), key]);
  const act = ({ units, posts }: UnitCut) => {
    const inUnit = Object.entries(posts).map(
      ([role, number]) => [formatPath([...parent, role]), number] as const,
    );
    cut({ [at('count')]: units, ...Object.fromEntries(inUnit) }, at('opens'));
  };
  return html`<div class="unit-tools">
    <p class="small">
      ${numberWords(postsIn(now))} posts in a unit × ${unitsInWords(now.units)} =
      <strong>${numberWords(postsIn(now) * now.units)} posts</strong>
    </p>
    <div class="menus">
      <taper-menu label="More or fewer people" .items=${sizeItems(now, parent, set)}></taper-menu>
      <taper-menu label="Same people, other units" .items=${cutItems(now, act)}></taper-menu>
      <taper-menu
        label="Add a role"
        .items=${others.map(([id, { label }]) => ({ label, act: () => add(formatPath([...parent, id])) }))}
      ></taper-menu>
    </div>
  </div>`;
}

/** What people ask first: a tenth or a fifth more or fewer, in as many units, every role alike. */
function sizeItems(now: UnitCut, parent: readonly string[], set: UnitActions['set']): MenuItem[] {
  return SHARES.map((share) => {
    const posts = Object.entries(now.posts).map(
      ([role, number]) => [formatPath([...parent, role]), tidy(number * (1 + share))] as const,
    );
    const total = numberWords(tidy(postsIn(now) * now.units * (1 + share)));
    const sign = share > 0 ? '+' : '−';
    return {
      label: `${sign}${Math.round(Math.abs(share) * 100)}%: ${total} posts`,
      act: () => set(Object.fromEntries(posts)),
    };
  });
}

/** Ways to cut the units, the smaller the units the lower down. */
function cutItems(now: UnitCut, act: (cut: UnitCut) => void): MenuItem[] {
  return unitCuts(now).map((cut) => ({
    label: `${unitsInWords(cut.units)} of ${numberWords(postsIn(cut))} (${cut.units > now.units ? 'smaller' : 'larger'})`,
    act: () => act(cut),
  }));
}

function unitsInWords(units: number): string {
  return `${numberWords(units)} ${units === 1 ? 'unit' : 'units'}`;
}
