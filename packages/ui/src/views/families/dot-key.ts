import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { RETURN_COLOURS } from './draw.ts';

/** Times a family has come back, as dots tell them apart. */
const RETURNS = ['never came back', 'came back once', 'twice', 'three times or more'] as const;
const REM = [0.5, 0.5625, 0.625, 0.75] as const;

/** Says what dots mean. */
export function dotKey(): TemplateResult {
  return html`<p class="key small">
    ${RETURNS.map(
      (words, often) =>
        html`<span
          ><i
            style="--dot: var(${RETURN_COLOURS[often]}); width: ${REM[often]}rem; height: ${REM[often]}rem"
          ></i
          >${words}</span
        >`,
    )}
    <span><i class="ring"></i>waits for a worker, or is held for a place</span>
  </p>`;
}
