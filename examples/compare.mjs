// Compares two scenarios with the same families in each.
// node examples/compare.mjs [BASE] [OTHER] [RUNS]
import {
  createInlineRunner,
  designOf,
  firstReplications,
  indicatorsOf,
  pairedDifference,
  readScenario,
} from '@taper/engine';
import { readFileSync } from 'node:fs';

const [base = 'scenarios/durham/today.yaml', other = 'scenarios/durham/cap-20.yaml', runs = '10', ...set] =
  process.argv.slice(2);

const read = (file) => {
  const load = (path) => readFileSync(path, 'utf8');
  const { scenario, findings } = readScenario(file, load, { set });
  if (scenario === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  return scenario;
};

// The first scenario is the base: the others have its past and its families, so chance largely cancels.
const scenarios = [read(base), read(other)];
const request = {
  ...{ scenarios, seed: 'taper', assumptions: 'range' },
  replications: firstReplications(Number(runs)),
};
const outcomes = await createInlineRunner().run(request);

// Replications that share a draw of the assumptions are not independent: the design says which do.
const design = designOf(scenarios, request.assumptions, request.replications);
for (const { id, label, unit, matters, headline } of indicatorsOf(scenarios[0])) {
  if (!headline) continue;
  const difference = pairedDifference(outcomes.indicator(0, id), outcomes.indicator(1, id), matters, {
    design,
  });
  if (difference === null) continue;
  const { mean, ci95, verdict } = difference;
  console.log(label, unit, mean, 'from', ci95[0], 'to', ci95[1], verdict);
}
