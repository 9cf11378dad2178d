import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Drawer } from './drawer.ts';

/** What people write who look for costs. */
const COSTS = /\b(cost|price|pay|salar|wage|money|budget)/i;

/**
 * Says where costs are given, to whoever searches for them: a place that has none has no fields for them.
 * @param close closes the drawer
 */
export function costHint(sought: string, drawer: Drawer, close: () => void): TemplateResult | typeof nothing {
  if (!COSTS.test(sought)) return nothing;
  const open = () => {
    drawer.model.view.value = 'money';
    close();
    (drawer.getRootNode() as ShadowRoot).querySelector('taper-view-tabs')?.scrollIntoView();
  };
  return html`<p class="locked">
    What posts and placements cost is given in Money, for today and every scenario alike.
    <button type="button" @click=${open}>Open Money</button>
  </p>`;
}
