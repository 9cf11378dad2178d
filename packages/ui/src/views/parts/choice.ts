import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { scenarioMark } from '../../components/scenario-mark/scenario-mark.ts';
import type { ViewScenario } from '../view.ts';

/** Styles for {@link choice}. */
export const choiceStyles = css`
  fieldset {
    display: grid;
    grid-template-columns: minmax(8.75rem, auto) minmax(0, 1fr);
    margin: 0.75rem 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }

  /* A legend that floats is laid out like any other part of the grid. */
  legend {
    float: left;
    max-width: 14rem;
    padding: 0.3125rem 0.75rem 0.25rem 0;
    color: var(--ink-soft);
    line-height: 1.4;
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 0.5rem;
  }

  fieldset label {
    position: relative;
    cursor: pointer;
  }

  fieldset input[type='radio'] {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  fieldset label > span {
    display: inline-flex;
    align-items: baseline;
    gap: 0.4375rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--line-strong);
    border-radius: 1.25rem;
    background: var(--surface);
    line-height: 1.4;
  }

  fieldset label:hover > span {
    background: var(--accent-pale);
  }

  fieldset input:checked + span {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
    background: var(--accent-pale);
    font-weight: 600;
  }

  fieldset input:focus-visible + span {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  @media (max-width: 600px) {
    fieldset {
      grid-template-columns: minmax(0, 1fr);
    }

    legend {
      max-width: none;
    }
  }

  @media print {
    fieldset {
      display: none;
    }
  }
`;

/** One of several things to look at. */
interface Option {
  readonly id: string;
  readonly words: string | TemplateResult;
}

/** Several things to look at, one of them chosen. */
export interface Choice {
  readonly legend: string;
  /** Tells choices of one view apart. */
  readonly name: string;
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

/** Draws a choice as a row of buttons, one of which is pressed. */
export function choice({ legend, name, options, chosen, choose }: Choice): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="options">
      ${options.map(
        ({ id, words }) =>
          html`<label>
            <input type="radio" name=${name} .checked=${id === chosen} @change=${() => choose(id)} />
            <span>${words}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** Options for the scenarios beside the base, by their marks and names. */
export function scenarioOptions(scenarios: readonly ViewScenario[]): Option[] {
  return everyScenario(scenarios.slice(1));
}

/** Options for all scenarios, the base among them. */
function everyScenario(scenarios: readonly ViewScenario[]): Option[] {
  return scenarios.map(({ id, mark, name }) => ({ id, words: html`${scenarioMark(mark)} ${name}` }));
}

/** Which of all scenarios is looked at; nothing to choose where there is only the base. */
export function scenarioChoice(
  scenarios: readonly ViewScenario[],
  place: number,
  choose: (id: string) => void,
): TemplateResult | typeof nothing {
  if (scenarios.length < 2) return nothing;
  const chosen = scenarios[place]?.id ?? '';
  return choice({ legend: 'Scenario', name: 'scenario', options: everyScenario(scenarios), chosen, choose });
}
