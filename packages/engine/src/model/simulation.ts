import { Arrivals } from './arrivals.ts';
import type { CompiledModel } from './compiled.ts';
import { fillPlaces } from './allocation.ts';
import { passOnStranded } from './moving-on.ts';
import { actOnMatter, becomeReady, stepUp } from './pathway.ts';
import { openPosts } from './people/opening-posts.ts';
import { actOnPost } from './people/post-events.ts';
import { awaitWeek, turnWeek } from './people/week.ts';
import { PRIORITY, World, type Assumptions } from './world.ts';

/** One replication of one compiled scenario, from any moment to any other. */
export class Simulation {
  readonly world: World;
  readonly arrivals: Arrivals;
  readonly #model: CompiledModel;

  /**
   * @param key two words that name seed and replication
   * @param start days from the start of the horizon; negative in warm-up
   * @param watches whether cohorts are followed: from the start of the horizon on, unless it is only an opening
   */
  constructor(
    model: CompiledModel,
    key: Int32Array,
    assumptions: Assumptions,
    start: number,
    watches = start >= 0,
  ) {
    this.#model = model;
    this.world = new World(model, key, assumptions, start, watches);
    this.arrivals = new Arrivals(this.world, key);
  }

  /** Takes the families of the past through life at full attention, up to the start of warm-up, and opens there. */
  openFromPast(): void {
    const { world } = this;
    const start = -this.#model.warmUp;
    this.openStaff(start);
    world.now = start - this.#model.past;
    this.arrivals.start();
    this.arrivals.liveThrough(start);
    // The past is reckoned, not simulated: it counts for no events.
    world.events = 0;
  }

  /** Puts people into the posts as they are on a day, before any family is led. */
  openStaff(day: number): void {
    const { world } = this;
    world.now = day;
    openPosts(world);
    awaitWeek(world);
  }

  /** Starts recording at day 0. */
  startRecording(): void {
    const { world } = this;
    world.recorder.startMonth(world.now);
    passOnStranded(world);
    this.#awaitMonthEnd();
  }

  /**
   * Goes on for a simulation that this one has taken over from: with what it has recorded, its count of events and
   * whoever observes it.
   */
  resume(before: Simulation): void {
    const { world } = this;
    world.recorder.resume(before.world.recorder, world.now);
    if (world.recorder.month >= 0) this.#awaitMonthEnd();
    world.events = before.world.events;
    world.observer = before.world.observer;
    passOnStranded(world);
  }

  /** Runs every event up to and including a time, in days, and stands there. */
  runTo(until: number): void {
    const { world } = this;
    const { calendar } = world;
    this.#settle();
    while (calendar.nextTime <= until) {
      world.now = calendar.nextTime;
      this.#act(calendar.pop());
      this.#settle();
    }
    world.now = until;
  }

  #act(timer: number): void {
    const { world } = this;
    if (timer >= world.familyTimer(0)) actOnMatter(world, timer - world.familyTimer(0));
    else if (timer >= world.postTimer(0)) actOnPost(world, timer - world.postTimer(0));
    else if (timer >= world.unitTimer(0)) this.#actOnClock(timer - world.unitTimer(0));
    else if (timer >= world.streamTimer(0)) this.arrivals.arrive(timer - world.streamTimer(0));
    else if (timer === world.weekTimer) turnWeek(world);
    else this.#turnMonth();
  }

  #actOnClock(unit: number): void {
    const { world } = this;
    const family = world.clocks.dueMember(unit);
    if (world.clocks.dueIsRisk(unit)) stepUp(world, family);
    else becomeReady(world, family);
  }

  #turnMonth(): void {
    const { world } = this;
    const { recorder, cohorts } = world;
    if (recorder.month + 1 === this.#model.months) {
      recorder.finish(world.now);
      cohorts?.finish(world.now);
    } else {
      recorder.startMonth(world.now);
      this.#awaitMonthEnd();
    }
  }

  #awaitMonthEnd(): void {
    const { calendar, monthTimer, recorder } = this.world;
    calendar.set(monthTimer, this.#model.monthStarts[recorder.month + 1]!, PRIORITY.month);
  }

  /** Fills places that came free, then divides the hours of every unit that changed. */
  #settle(): void {
    const { world } = this;
    for (let service = world.takeServiceWithRoom(); service >= 0; service = world.takeServiceWithRoom())
      fillPlaces(world, service);
    world.settleUnits();
  }
}
