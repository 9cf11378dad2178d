import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatRange, formatValue } from '@taper/engine';
import type { FittedCouncil, FittedNumber, FoundNumber } from '../../fit/fitted-council.ts';
import { FORM } from '../../fit/twelve.ts';

/** The council that was found beside the numbers that were written: what is met, what is not, and how sure that is. */
export function fitResult({ numbers, found, open, runs, isEarly }: FittedCouncil): TemplateResult {
  const fitted = numbers.filter(({ isTest }) => !isTest);
  const tests = numbers.filter(({ isTest }) => isTest);
  return html`<p>
      ${verdictWords(fitted)} ${isEarly ? 'You ended it early: more tries might have come nearer.' : ''}
    </p>
    <p>${testWords(tests)}</p>
    <table>
      <caption class="out-of-sight">
        Your numbers and those of the council that was found
      </caption>
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Yours</th>
          <th scope="col">This council</th>
          <th scope="col">Met?</th>
        </tr>
      </thead>
      <tbody>
        ${numbers.map(row)}
      </tbody>
    </table>
    <p class="small soft">
      “This council” is the mean of ${runs} runs that nothing was fitted to, with its 95% interval. A number
      is met within its own uncertainty: what its source says, or 2% where that is not known.
    </p>
    <details>
      <summary>What was found, that nobody publishes</summary>
      ${open.length === 0 ? nothing : html`<p>Not settled by the twelve: ${open.join('; ')}.</p>`}
      <ul>
        ${found.map(foundItem)}
      </ul>
      <p class="small soft">
        All else is as in the council like England. With other numbers in these ranges the twelve are met
        about as well.
      </p>
    </details>`;
}

function row({ key, unit, wanted, low, high, mean, ci95, verdict, isTest }: FittedNumber): TemplateResult {
  const words = { met: 'met', missed: 'missed', unclear: 'too close to call' }[verdict];
  return html`<tr class=${verdict} data-number=${key}>
    <th scope="row">
      ${FORM.find((one) => one.key === key)?.short ?? key}
      ${isTest ? html`<span class="soft small">kept back as a test</span>` : nothing}
    </th>
    <td>${formatValue(wanted, unit)} <span class="soft small">${formatRange([low, high], unit)}</span></td>
    <td>
      ${mean === null ? '–' : formatValue(mean, unit)}
      <span class="soft small">${formatRange(ci95, unit)}</span>
    </td>
    <td>${words}</td>
  </tr>`;
}

function foundItem({ name, unit, before, value, low, high, isAtBound }: FoundNumber): TemplateResult {
  const kind = unit === 'share' ? 'share' : '';
  const words = unit === 'share' ? '' : ` ${unit}`;
  const bound = isAtBound ? ', as far as it may go' : '';
  return html`<li>
    ${name}: ${formatValue(value, kind)}${words} (${formatRange([low, high], kind)})${bound}; in England
    ${formatValue(before, kind)}
  </li>`;
}

function verdictWords(fitted: readonly FittedNumber[]): string {
  const of = (verdict: FittedNumber['verdict']) => fitted.filter((one) => one.verdict === verdict);
  const [missed, unclear] = [of('missed'), of('unclear')];
  const met = `This council has ${fitted.length - missed.length - unclear.length} of the ${fitted.length} numbers that were fitted, as near as their uncertainty allows.`;
  return [
    missed.length + unclear.length === 0
      ? `This council has all ${fitted.length} numbers that were fitted, as near as their uncertainty allows.`
      : met,
    ...(missed.length === 0 ? [] : [`It misses ${listed(missed)}.`]),
    ...(unclear.length === 0 ? [] : [`So few runs cannot tell whether it has ${listed(unclear)}.`]),
  ].join(' ');
}

function testWords(tests: readonly FittedNumber[]): string {
  const off = tests.filter(({ verdict }) => verdict === 'missed');
  const begin = 'Two numbers were kept back to test it.';
  return off.length === 0
    ? `${begin} It comes to both by itself, as far as the runs can tell.`
    : `${begin} It does not come to ${listed(off)} by itself: be careful with what rests on that.`;
}

function listed(numbers: readonly FittedNumber[]): string {
  const words = numbers.map(({ key, unit, wanted, mean }) => {
    const short = FORM.find((one) => one.key === key)?.short ?? key;
    const here = mean === null ? 'nothing' : formatValue(mean, unit);
    return `${short.charAt(0).toLowerCase()}${short.slice(1)} (${here}, yours ${formatValue(wanted, unit)})`;
  });
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
