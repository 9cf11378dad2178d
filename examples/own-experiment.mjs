// An experiment of one's own: how waiting and caseloads answer to the cap, all caps with the same families.
// node examples/own-experiment.mjs [FILE] [PATH] [VALUES] [RUNS]
import { createInlineRunner, firstReplications, indicatorsOf, readScenario, summarise } from '@taper/engine';
import { readFileSync } from 'node:fs';

const [
  file = 'scenarios/durham/cap-20.yaml',
  path = 'services.social-work.cap.perFte',
  values = '16,20,24',
  runs = '10',
  ...set
] = process.argv.slice(2);

// A scenario for each value. What is wrong with any of them is known before anything is run.
const load = (name) => readFileSync(name, 'utf8');
const points = values.split(',').map((value) => {
  const { scenario, findings } = readScenario(file, load, { set: [...set, `${path}=${value}`] });
  if (scenario === null) throw new Error(findings.map(({ message }) => message).join('\n'));
  return { value: Number(value), scenario };
});

const runner = createInlineRunner();
const request = {
  scenarios: points.map(({ scenario }) => scenario),
  ...{ seed: 'taper', assumptions: 'mid', replications: firstReplications(Number(runs)) },
};
// Progress, and stopping early: what is finished by then comes back.
const outcomes = await runner.run(request, {
  onProgress: ({ done, total }) => process.stderr.write(`${done} of ${total} runs\n`),
  signal: AbortSignal.timeout(600_000),
});

// A row for each value and outcome, to go into a table or a chart.
const shown = indicatorsOf(points[0].scenario).filter(({ headline }) => headline);
const rows = points.flatMap(({ value }, place) =>
  shown.map(({ id, unit }) => {
    const { mean, ci95 } = summarise(outcomes.indicator(place, id));
    return { value, id, unit, mean, low: ci95?.[0] ?? null, high: ci95?.[1] ?? null };
  }),
);
console.log(JSON.stringify(rows));
