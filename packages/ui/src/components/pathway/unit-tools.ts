import { formatPath, parsePath } from '@taper/engine';
import type { Scenario } from '@taper/engine';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { numberWords } from '../../controls/unit-words.ts';
import { writtenNumber } from '../../controls/written-number.ts';
import type { LiveControl } from '../../state/desk-controls.ts';
import '../menu/menu.ts';
import { isOfPosts, unitOf } from './groups.ts';

/**
 * What a unit comes to, and a menu that adds a role to it, below the controls of its posts.
 * @param shown the controls above it, which a search may leave few of
 * @param all every control there is
 * @param add is told the path at which posts of a role are to stand
 */
export function unitTools(
  shown: readonly LiveControl[],
  all: readonly LiveControl[],
  base: Scenario | null,
  add: (path: string) => void,
): TemplateResult | typeof nothing {
  const first = shown.find(isOfPosts);
  if (first === undefined || base === null) return nothing;
  const parent = (parsePath(first.control.path) ?? []).slice(0, -1);
  const [, service = '', , unit = ''] = parent;
  const { posts, units } = unitOf(first, all, base.services[service]?.units[unit]?.count ?? 1);
  const there = new Set(posts.map(({ control }) => parsePath(control.path)?.at(-1)));
  const others = Object.entries(base.roles).filter(([id]) => !there.has(id));
  const inUnit = posts.reduce((sum, { value }) => sum + (writtenNumber(value)?.amount ?? 0), 0);
  return html`<div class="unit-tools">
    <p class="small">
      ${numberWords(inUnit)} posts in a unit × ${numberWords(units)} ${units === 1 ? 'unit' : 'units'} =
      <strong>${numberWords(inUnit * units)} posts</strong>
    </p>
    <taper-menu
      label="Add a role"
      .items=${others.map(([id, { label }]) => ({ label, act: () => add(formatPath([...parent, id])) }))}
    ></taper-menu>
  </div>`;
}
