import type { ScenarioDifference } from '../diff.ts';
import { diffScenarios } from '../diff.ts';
import type { Finding } from '../finding.ts';
import { scenarioHash } from '../hash.ts';
import type { Path } from '../path.ts';
import { formatPath, parsePath } from '../path.ts';
import type { ReadResult } from '../read.ts';
import { readTree } from '../read.ts';
import { createReport, inOrder, type Report, wholeFile } from '../reading/report.ts';
import { loadScenario, type Load } from '../source/load.ts';
import type { MapNode } from '../source/node.ts';
import { applyOverrides } from '../source/set.ts';
import type { Scenario } from '../types.ts';
import { changePoint } from './change-points.ts';
import { alikeGroups, commonPath, firstGroups, type Group } from './groups.ts';
import { heldTogether, standingAlone } from './held-together.ts';
import { mixedTree } from './mixed-tree.ts';
import { namedGroups, type WrittenGroup } from './named-groups.ts';

/** As many changes are told apart: the base with every set of them is read, and there are 2^8. */
export const MOST_CHANGES = 8;

/** One thing, or several together, that a scenario changes of its base. */
export interface ScenarioChange {
  /** What the user calls it; null: nothing. */
  readonly name: string | null;
  /** Why it has several changes in one; null: it has one. */
  readonly because: Group['because'];
  /** The path that all of it is at or below; empty where they have nothing in common. */
  readonly path: string;
  /** Where it changes something: a number, or a part that is new, gone or replaced. */
  readonly paths: readonly string[];
  readonly differences: readonly ScenarioDifference[];
}

/** A scenario taken apart into what it changes of its base. */
export interface ReadChanges {
  readonly changes: readonly ScenarioChange[];
  readonly base: Scenario;
  readonly scenario: Scenario;
  /**
   * The base with some of the changes, by their places; the same object for the same set. With all of them it means
   * what the scenario means.
   */
  readonly partly: (changes: readonly number[]) => Scenario;
}

/** Says that a scenario warms up as itself; then so does the base with some of its changes. */
const STEADY: Path = ['opening', 'steady'];

/** What is to be taken apart. */
export interface ChangesRequest {
  readonly base: string;
  readonly file: string;
  /** Overrides `path=value` of the user, of both. */
  readonly set: readonly string[];
  readonly groups: readonly WrittenGroup[];
}

/** What came of it: all findings at once; no changes where any is an error. */
export interface ChangesReadResult {
  readonly changes: ReadChanges | null;
  readonly findings: readonly Finding[];
}

/** A scenario file with its tree. */
interface Tree extends ReadResult {
  readonly root: MapNode;
}

/**
 * Reads a base and a scenario, and lists what the scenario changes, in at most eight changes: what cannot be without
 * each other is one change, and where there are more, so is what is of one part of the scenario.
 */
export function readChanges({ base, file, set, groups }: ChangesRequest, load: Load): ChangesReadResult {
  const [from, to] = [base, file].map((name) => treeOf(name, set, load)) as [
    Tree | Finding[],
    Tree | Finding[],
  ];
  const read = [from, to].flatMap((one) => ('root' in one ? one.findings : one));
  if (!('root' in from && 'root' in to) || from.scenario === null || to.scenario === null)
    return { changes: null, findings: read };
  const report = createReport();
  const points = pointsOf(diffScenarios(from, to), from.root, to.root);
  const paths = points.map(({ path }) => path);
  const named = namedGroups(groups, paths, report);
  if (points.length === 0) tellAlike(base, file, report);
  if (report.findings.length > 0) return { changes: null, findings: [...read, ...inOrder(report.findings)] };
  const mixtures = new Mixtures(from, to, paths, load);
  const found = grouped(paths, named, (members) => mixtures.of(members) !== null);
  if (found.length > MOST_CHANGES) {
    tellMany(file, found, points, report);
    return { changes: null, findings: [...read, ...inOrder(report.findings)] };
  }
  const changes: ReadChanges = {
    changes: found.map((group) => changeOf(group, points)),
    base: from.scenario,
    scenario: to.scenario,
    partly: (chosen) => {
      const members = chosen.flatMap((place) => found[place]!.members);
      const scenario = mixtures.of(members.sort((a, b) => a - b));
      if (scenario === null)
        throw new RangeError(`The base cannot be run with changes ${chosen.join()} alone.`);
      return scenario;
    },
  };
  return { changes, findings: read };
}

function treeOf(file: string, set: readonly string[], load: Load): Tree | Finding[] {
  const report = createReport();
  const loaded = loadScenario(file, load, report);
  if (loaded === null) return inOrder(report.findings);
  const root = applyOverrides(loaded, set, report);
  return { ...readTree(root, load, report), root };
}

interface Point {
  readonly path: Path;
  readonly differences: readonly ScenarioDifference[];
}

/**
 * Where the scenario changes something, with all that differs there and below. How it opens when it is compared is no
 * change that it makes.
 */
function pointsOf(differences: readonly ScenarioDifference[], from: MapNode, to: MapNode): Point[] {
  const points = new Map<string, { path: Path; differences: ScenarioDifference[] }>();
  for (const difference of differences.filter(({ path }) => path !== formatPath(STEADY))) {
    const path = changePoint(from, to, parsePath(difference.path) ?? [difference.path]);
    const key = formatPath(path);
    const point = points.get(key) ?? { path, differences: [] };
    point.differences.push(difference);
    points.set(key, point);
  }
  return [...points.values()];
}

function grouped(
  paths: readonly Path[],
  named: readonly Group[],
  stands: (members: readonly number[]) => boolean,
): Group[] {
  const single = firstGroups(paths.length, named);
  const fewer = single.length > MOST_CHANGES ? standingAlone(single, stands) : single;
  const groups = alikeGroups(fewer, paths, MOST_CHANGES);
  return groups.length > MOST_CHANGES ? groups : heldTogether(groups, stands);
}

function changeOf({ name, because, members }: Group, points: readonly Point[]): ScenarioChange {
  const own = members.map((member) => points[member]!);
  return {
    ...{ name, because: members.length === 1 && because !== 'named' ? null : because },
    path: formatPath(commonPath(own.map(({ path }) => path))),
    paths: own.map(({ path }) => formatPath(path)),
    differences: own.flatMap(({ differences }) => differences),
  };
}

function tellAlike(base: string, file: string, report: Report): void {
  const message = `it means the same as ${base}: there is no change to explain`;
  report.add(wholeFile(file), [], {
    code: 'nothing-differs',
    message,
    hint: 'taper diff tells what differs',
  });
}

function tellMany(file: string, groups: readonly Group[], points: readonly Point[], report: Report): void {
  const names = groups.map(({ name, members }) => name ?? formatPath(points[members[0]!]!.path));
  const message = `it changes ${groups.length} things that have nothing in common, and at most ${MOST_CHANGES} can be told apart: ${names.join(', ')}`;
  const hint = 'put some of them together: --group "label=path,path" takes all that differs at these paths';
  report.add(wholeFile(file), [], { code: 'changes-too-many', message, hint });
}

/** The base with sets of changes, each read and checked once. */
class Mixtures {
  readonly #known = new Map<string, Scenario | null>();
  readonly #from: Tree;
  readonly #to: Tree;
  readonly #points: readonly Path[];
  readonly #load: Load;

  constructor(from: Tree, to: Tree, points: readonly Path[], load: Load) {
    this.#from = from;
    this.#to = to;
    this.#points = points;
    this.#load = load;
    this.#known.set('', from.scenario);
    this.#known.set([...points.keys()].join(), this.#whole());
  }

  /** The scenario with the changes at some of the points; null where it cannot be run. */
  of(members: readonly number[]): Scenario | null {
    const key = members.join();
    let known = this.#known.get(key);
    if (known === undefined) this.#known.set(key, (known = this.#read(members)));
    return known;
  }

  #read(members: readonly number[]): Scenario | null {
    const paths = [STEADY, ...members.map((member) => this.#points[member]!)];
    return readTree(mixedTree(this.#from.root, this.#to.root, paths), this.#load, createReport()).scenario;
  }

  /** Every change of the base makes the scenario, or a difference has been overlooked. */
  #whole(): Scenario {
    const made = this.#read([...this.#points.keys()]);
    const { scenario } = this.#to;
    if (made === null || scenario === null || scenarioHash(made) !== scenarioHash(scenario))
      throw new RangeError('The base with all changes is not the scenario.');
    return scenario;
  }
}
