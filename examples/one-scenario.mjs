// Runs one scenario and reads what came of it.
// node examples/one-scenario.mjs [FILE] [RUNS]
import { createInlineRunner, firstReplications, readScenario, runResult } from '@taper/engine';
import { readFileSync } from 'node:fs';

const [file = 'scenarios/durham/today.yaml', runs = '10', ...set] = process.argv.slice(2);

// The engine reads no files itself: it is given a function that does. Overrides are those of --set.
const { scenario, findings, evidence } = readScenario(file, (path) => readFileSync(path, 'utf8'), { set });
if (scenario === null) throw new Error(findings.map(({ path, message }) => `${path}: ${message}`).join('\n'));

const request = {
  scenarios: [scenario],
  seed: 'taper',
  assumptions: 'range',
  replications: firstReplications(Number(runs)),
};
const outcomes = await createInlineRunner().run(request);

// The same as `taper run --json`: means with their intervals, and the assumptions behind them.
const result = runResult({ request, outcomes, findings, evidence: [evidence] });
for (const { label, unit, mean, ci95 } of result.indicators.slice(0, 5))
  console.log(label, unit, mean, 'from', ci95?.[0], 'to', ci95?.[1]);
console.log(result.assumed.length, 'assumptions are in force');

// Every number of every run is there as well: here how many children are open in the last month, run by run.
const { series, months } = outcomes.layouts[0];
console.log(series[0], outcomes.month(0, series[0], months - 1));
