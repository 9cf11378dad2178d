import { loadEngine, soundScenario } from '../support/engine.mjs';
import { markdownTable } from './markdown-table.mjs';
import { closedDimensions, oneOfEach } from './one-of-each.mjs';

/** @typedef {import('@taper/engine').Indicator} Indicator */
/** @typedef {import('@taper/engine').Scenario} Scenario */

const introduction = (/** @type {number} */ children, /** @type {string} */ dimensions) => `# Indicators

Made by \`pnpm generate\` from the registry in \`packages/engine/src/outcomes\`. Every number that Taper reports has an id:
a measure, then its dimensions. In an id, \`…\` stands for a level, or for a stage, a service, an official stock, a kind of
placement, a patch, a factor of need, a cohort or a bearer of costs of the scenario, and what a scenario does not have is not reported. The
12 months of a cohort and the 45 working days of a statutory clock stand for those of the scenario. Some dimensions are
the same everywhere:

${dimensions}

Those in bold are shown first (of services, those of a service that caps its caseloads; of its people, where they come
and go). Vacancy, agency, turnover and the like are told of services whose people come and go. A clear difference below
the threshold is called too small to matter; thresholds that count children, families or
money are for a place of ${children.toLocaleString('en-GB')}
children, and grow with it.`;

/** People who come and go in every way there is; how often does not matter here. */
const WORKFORCE = /** @type {import('@taper/engine').WorkforceSpec} */ ({
  agency: {},
  sickness: {},
  leave: {},
  promotion: {},
});

/** Several units that meet, with one role. */
const WITH_A_MEETING = { count: 2, posts: { '…': 1 }, meeting: { minutes: 1, budget: 1, fading: 1 } };

/** A cost of everything that may have one, borne by one of two. */
const COST = { bearer: '…', priceYear: null };
const STAGE_COST = {
  ...COST,
  label: '…',
  perStart: 1,
  perWeek: 1,
  hoursPerStart: 1,
  hoursPerWeek: 1,
  role: '…',
};

const HEAD = ['Id', 'What it is', 'Unit', 'Good', 'Threshold', 'Official statistic'];

/** The table of every indicator: definition, unit, good direction, threshold and official source. */
export const indicatorsTable = {
  path: 'docs/indicators.md',
  text: async () => {
    const { indicatorsOf } = await loadEngine();
    const example = withoutNames(await soundScenario('scenarios/england/council.yaml'));
    const indicators = indicatorsOf(example);
    const rows = oneOfEach(indicators).map(row);
    return `${introduction(example.place.children, inWords(indicators))}\n\n${markdownTable(HEAD, rows)}\n`;
  },
};

/** @param {readonly Indicator[]} indicators */
function inWords(indicators) {
  return closedDimensions(indicators)
    .map(({ dimension, values }) => `- \`${dimension}\`: ${values.map((value) => `\`${value}\``).join(', ')}`)
    .join('\n');
}

/**
 * Leaves one of everything that is named, so that each indicator appears once, under no place's names. The one
 * official stock is neither a case nor confirms one: the ages of children are told of such stocks.
 * @param {Scenario} scenario
 * @returns {Scenario}
 */
function withoutNames(scenario) {
  const stage = found(
    Object.values(scenario.stages),
    ({ level, clockWorkingDays }) => level > 1 && clockWorkingDays === 45,
    'stage with 45 working days',
  );
  // Where caseloads are capped, more is shown first.
  const service = found(Object.values(scenario.services), ({ cap }) => cap.kind !== 'none', 'capped service');
  const unit = found(Object.values(service.units), () => true, 'unit');
  const role = found(Object.values(scenario.roles), () => true, 'role');
  const placement = found(Object.values(scenario.placements), () => true, 'kind of placement');
  const label = '…';
  return {
    ...scenario,
    official: {
      ...scenario.official,
      case: [],
      confirmed: [],
      taper: { 2: 0.25, 3: 0.25, 4: 0.25, 5: 0.25 },
    },
    stages: {
      '…': {
        ...stage,
        label,
        service: '…',
        official: ['…'],
        ifFull: '…',
        next: { '…': 1 },
        screening: null,
        costs: { '…': STAGE_COST },
      },
    },
    roles: { '…': { ...role, label, workforce: WORKFORCE, cost: { ...COST, perYear: 1, perHour: null } } },
    services: { '…': { ...service, label, units: { '…': { ...unit, ...WITH_A_MEETING } } } },
    placements: { '…': { ...placement, label, cost: { ...COST, fixed: 1, variable: 1 } } },
    demand: { ...scenario.demand, patches: { '…': { label, share: 1 } } },
    families: {
      ...scenario.families,
      factors: { '…': { label, share: 0.5, loading: 0, work: 1, escalation: 1, return: 1 } },
    },
    money: {
      ...scenario.money,
      priceYear: null,
      bearers: { '…': { label } },
      setUp: { '…': { ...COST, label, amount: 1, date: scenario.horizon.start } },
      running: { '…': { ...COST, label, perYear: 1, from: null, until: null } },
    },
    cohorts: { '…': { label, enters: 'referral', from: 0, over: 365.25, observe: 365.25 } },
  };
}

/**
 * @template Part
 * @param {readonly Part[]} parts
 * @param {(part: Part) => boolean} suits
 * @param {string} what
 * @returns {Part}
 */
function found(parts, suits, what) {
  const part = parts.find(suits);
  if (part === undefined) throw new Error(`The scenario has no ${what}.`);
  return part;
}

/** @param {Indicator} indicator */
function row({ id, label, definition, unit, good, matters, official, headline }) {
  const text = `${label}. ${definition}`.replace(/level \d/g, 'level …');
  return [
    headline ? `**\`${id}\`**` : `\`${id}\``,
    text,
    unit,
    good ?? '',
    matters === 0 ? '' : String(matters),
    official?.replace(/level \d/g, 'level …') ?? '',
  ];
}
