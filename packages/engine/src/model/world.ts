import { AttentionClocks } from '../attention/attention-clocks.ts';
import { EventCalendar } from '../calendar/event-calendar.ts';
import { Recorder } from '../outcomes/recorder.ts';
import { Caseloads } from './caseloads.ts';
import { CohortWatch } from './cohort-watch.ts';
import type { CompiledModel } from './compiled.ts';
import { FamilyStore } from './families.ts';
import { Overload } from './people/overload.ts';
import { PostStore } from './people/posts.ts';
import { settleHours, UnitHours } from './people/unit-hours.ts';
import { OfficialCounts } from './official-counts.ts';
import { spendOnEmptyPlaces } from './spending.ts';
import type { EventObserver } from './story.ts';
import { WaitingLines } from './waiting-line.ts';

/** Assumptions of MODEL.md section 10 as one replication has them. */
export interface Assumptions {
  /** beta */
  readonly attentionToEscalation: number;
  /** beta_wait */
  readonly waitingToEscalation: number;
  /** gamma */
  readonly unmetToReturn: number;
  /** nu */
  readonly overloadToLeaving: number;
  /** sigma */
  readonly overloadToSickness: number;
  readonly setback: number;
  readonly specialisation: number;
  /** Factors by practice, in the order of their ids; on escalation with detection. */
  readonly practices: {
    readonly work: Float64Array;
    readonly escalation: Float64Array;
    readonly return: Float64Array;
  };
}

/** Who goes first among events at the same time: people before their families, ready beats time-boxed, what is under way beats newcomers. */
export const PRIORITY = { month: 0, staff: 1, clocks: 2, family: 3, arrival: 4 } as const;

/** Everything that changes while one replication runs, and the parts that change it. Times are days since the start of the horizon. */
export class World {
  readonly model: CompiledModel;
  /** Two words that name seed and replication. */
  readonly key: Int32Array;
  readonly assumptions: Assumptions;
  readonly families: FamilyStore;
  readonly calendar = new EventCalendar();
  readonly clocks: AttentionClocks;
  readonly recorder: Recorder;
  readonly caseloads: Caseloads;
  readonly lines: WaitingLines;
  readonly official: OfficialCounts;
  /** People in posts, what they can give, and how overloaded their units have been. */
  readonly posts: PostStore;
  readonly hours: UnitHours;
  readonly overload: Overload;
  /** Families and children that each worker leads, and families that each unit does. */
  readonly ledFamilies: Int32Array;
  readonly ledChildren: Float64Array;
  readonly ledIn: Int32Array;
  /** Factor that each worker's practice puts on the hazard of coming back. */
  readonly returnFactor: Float64Array;
  /** Follows cohorts of families, where the scenario asks for it; null in warm-up. */
  readonly cohorts: CohortWatch | null;
  /** Pace of work and of risk, by service, of families led alone: 1 at full attention. */
  readonly alone: { readonly work: Float64Array; readonly risk: Float64Array };
  /** Whether families are being taken through the past: led alone, without queues, caps or places. */
  inPast = false;
  /** Children in each kind of placement. */
  readonly placed: Float64Array;
  /** Told of every change of state, when there is one. */
  observer: EventObserver | null = null;
  /** Families in line for a service, held ones included; and those of them that nobody leads. */
  readonly inLine: Int32Array;
  readonly unled: Int32Array;
  readonly #unitIsStale: Uint8Array;
  readonly #staleUnits: Int32Array;
  #stale = 0;
  readonly #onGrow = (): void => this.clocks.grow(this.families.serial);
  readonly #hasRoom: Uint8Array;
  #withRoom = 0;
  readonly #unitAttention: Float64Array;
  readonly #unitShort: Float64Array;
  readonly #unitHours: Float64Array;
  now: number;
  /** Changes of state of a family so far. */
  events = 0;

  /**
   * @param key two words that name seed and replication
   * @param watches whether cohorts are followed: not before the horizon starts
   */
  constructor(
    model: CompiledModel,
    key: Int32Array,
    assumptions: Assumptions,
    start: number,
    watches: boolean,
  ) {
    const { stages, services, units, workers, channels } = model;
    this.model = model;
    this.key = key;
    this.assumptions = assumptions;
    this.now = start;
    this.families = new FamilyStore(stages.count, model.official.tags.length);
    this.recorder = new Recorder(channels.gauges, channels.counters, model.months);
    this.caseloads = new Caseloads(model);
    this.lines = new WaitingLines(
      this.families,
      Int32Array.from(stages.service, (service) => this.caseloads.eligibility.kinds(service)),
    );
    this.posts = new PostStore(model);
    this.hours = new UnitHours(units.count);
    this.overload = new Overload(units.count, start);
    this.ledFamilies = new Int32Array(workers.count);
    this.ledChildren = new Float64Array(workers.count);
    this.ledIn = new Int32Array(units.count);
    this.returnFactor = new Float64Array(workers.count).fill(1);
    this.alone = {
      work: new Float64Array(services.count).fill(1),
      risk: new Float64Array(services.count).fill(1),
    };
    this.official = new OfficialCounts(this);
    const { cohorts, official } = model;
    this.cohorts = watches && cohorts.length > 0 ? new CohortWatch(cohorts, official.tags.length) : null;
    this.placed = new Float64Array(model.placements.ids.length);
    spendOnEmptyPlaces(this);
    this.clocks = new AttentionClocks(
      {
        workersFrom: units.workerFrom,
        classes: model.classes,
        beta: assumptions.attentionToEscalation,
      },
      this.families.serial,
    );
    this.inLine = new Int32Array(services.count);
    this.unled = new Int32Array(services.count);
    this.#unitIsStale = new Uint8Array(units.count);
    this.#staleUnits = new Int32Array(units.count);
    this.#hasRoom = new Uint8Array(services.count);
    this.#unitAttention = new Float64Array(units.count);
    this.#unitShort = new Float64Array(units.count);
    this.#unitHours = new Float64Array(units.count);
  }

  // Timers: one for the months, one for the weeks, one a stream, one a unit, one a post, one a family.
  readonly monthTimer = 0;
  readonly weekTimer = 1;
  streamTimer(stream: number): number {
    return 2 + stream;
  }
  unitTimer(unit: number): number {
    return this.streamTimer(this.model.streams.length) + unit;
  }
  postTimer(post: number): number {
    return this.unitTimer(this.model.units.count) + post;
  }
  familyTimer(family: number): number {
    return this.postTimer(this.model.posts.count) + family;
  }

  /** A clean row for a family; every table that is indexed by family grows with the store. */
  acquireFamily(): number {
    return this.families.acquire(this.#onGrow);
  }

  /** Notes that a unit's families changed, so that its hours are divided anew before the next event. */
  touchUnit(unit: number): void {
    if (this.#unitIsStale[unit] === 1) return;
    this.#unitIsStale[unit] = 1;
    this.#staleUnits[this.#stale++] = unit;
  }

  /** Notes that a service may have room for a family that waits. */
  noteRoom(service: number): void {
    if (this.#hasRoom[service] === 1 || this.inLine[service] === 0) return;
    this.#hasRoom[service] = 1;
    this.#withRoom++;
  }

  /** A service that may have room, taken off the list; -1 when there is none. */
  takeServiceWithRoom(): number {
    if (this.#withRoom === 0) return -1;
    const service = this.#hasRoom.indexOf(1);
    this.#hasRoom[service] = 0;
    this.#withRoom--;
    return service;
  }

  /** Divides the hours of every unit that changed. */
  settleUnits(): void {
    for (let i = 0; i < this.#stale; i++) {
      const unit = this.#staleUnits[i]!;
      this.#unitIsStale[unit] = 0;
      settleHours(this, unit);
      const due = this.clocks.settle(this.now, unit);
      const timer = this.unitTimer(unit);
      if (due !== this.calendar.dueAt(timer)) this.calendar.set(timer, due, PRIORITY.clocks);
      this.overload.note(unit, this.clocks.totals.wanted[unit]!, this.hours.ifAllThere[unit]!, this.now);
      this.#recordAttention(unit);
    }
    this.#stale = 0;
  }

  #recordAttention(unit: number): void {
    const { channels, units } = this.model;
    const service = units.service[unit]!;
    const attention = this.clocks.totals.attention[unit]!;
    const short = this.clocks.totals.short[unit]!;
    const hours = this.clocks.totals.given[unit]!;
    if (attention !== this.#unitAttention[unit])
      this.recorder.add(channels.attention(service), attention - this.#unitAttention[unit]!, this.now);
    if (short !== this.#unitShort[unit])
      this.recorder.add(channels.shortOfAttention(service), short - this.#unitShort[unit]!, this.now);
    if (hours !== this.#unitHours[unit])
      this.recorder.add(channels.hoursGiven(service), hours - this.#unitHours[unit]!, this.now);
    this.#unitAttention[unit] = attention;
    this.#unitShort[unit] = short;
    this.#unitHours[unit] = hours;
  }
}
