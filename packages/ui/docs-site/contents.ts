/** A page of the documentation: its source under docs/, and what it is about in a few words. */
export interface Entry {
  readonly source: string;
  readonly about: string;
}

/** Pages that belong together in the navigation. */
export interface Group {
  readonly title: string;
  readonly pages: readonly Entry[];
}

const page = (source: string, about: string): Entry => ({ source: `${source}.md`, about });

const GROUPS: readonly Group[] = [
  {
    title: 'Use it',
    pages: [
      page('comparisons', 'What intervals, likely ranges and verdicts say, and when a difference is clear.'),
      page('calibrate', 'Your council in twelve numbers, and how well they pin the rest down.'),
      page('seek', 'How much it takes to meet a goal, and the best use of a budget.'),
      page('why', 'Which of several changes made how much of the difference.'),
      page('sweeps', 'Which numbers matter, and by how much.'),
      page('batches', 'Many scenarios at once, as a grid.'),
      page('report', 'Pages to read or print, and Excel workbooks.'),
      page('warm-up', 'Whether a run starts early enough.'),
      page('errors', 'Every message about a file, and what to do.'),
      page('library', 'Read, run and compare scenarios from code of your own.'),
    ],
  },
  {
    title: 'The model',
    pages: [
      page('model', 'What is simulated, by which rules, on what data.'),
      page('indicators', 'The definition of every number that is reported.'),
      page('fields', 'Every field of a scenario file: unit, bounds, default, source.'),
      page('expected-flows', 'What is reckoned without simulating, for previews and warnings.'),
    ],
  },
  {
    title: 'Evidence',
    pages: [
      page('evidence', 'Every number of the ready scenarios, with source, year and confidence.'),
      page('calibration', 'What the scenarios observe, beside what the model gives.'),
      page('unit-size', 'A study: how large a unit should be.'),
      page('roles', 'A study: one post more, by who fills it.'),
    ],
  },
  {
    title: 'Is it right?',
    pages: [
      page('verification', 'Textbook queues: does the simulation give the known answer?'),
      page('coverage', 'Do the intervals hold the truth as often as they say?'),
      page('mutation', 'Deliberate faults, and the tests that find them.'),
      page('validation/durham', 'Held against what was published of Durham.'),
      page('validation/newcastle', 'Held against what was published of Newcastle.'),
      page('validation/cambridgeshire', 'Held against what was published of Cambridgeshire.'),
      page('validation/three-boroughs', 'Held against what was published of three London boroughs.'),
      page('validation/innovation-programme', 'Held against what was published of the Innovation Programme.'),
    ],
  },
  {
    title: 'Scale',
    pages: [
      page('performance', 'How fast it is, beside others.'),
      page('scale', 'More than one machine.'),
      page('architecture', 'How the program is made.'),
    ],
  },
];

/**
 * Puts the pages that there are in the order of the navigation; one that nobody has placed yet comes last.
 * @param sources names under docs/, such as `model.md` and `validation/durham.md`
 */
export function contents(sources: readonly string[]): readonly Group[] {
  const placed = new Set(GROUPS.flatMap(({ pages }) => pages.map(({ source }) => source)));
  const others = sources.filter((source) => !placed.has(source)).map((source) => ({ source, about: '' }));
  const known = GROUPS.map(({ title, pages }) => ({
    title,
    pages: pages.filter(({ source }) => sources.includes(source)),
  }));
  return [...known, { title: 'More', pages: others }].filter(({ pages }) => pages.length > 0);
}
