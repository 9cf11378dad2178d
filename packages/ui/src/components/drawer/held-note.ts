import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LiveControl } from '../../state/desk-controls.ts';

/** What the base's file locks is said once, above the controls. */
export function heldNote(controls: readonly LiveControl[]): TemplateResult | typeof nothing {
  const held = controls.filter(({ isHeld }) => isHeld).length;
  if (held === 0) return nothing;
  const which = held < controls.length ? `${held} of these` : held === 1 ? 'it' : 'these';
  return html`<p class="small soft">
    The file of this place keeps ${which} as ${held === 1 ? 'it is' : 'they are'}.
  </p>`;
}
