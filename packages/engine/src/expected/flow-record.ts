import type { CompiledModel } from '../model/compiled.ts';
import { daysAYear } from '../scenario/duration.ts';
import type { Stretch } from './course.ts';
import { type FlowState, loadEach } from './flow-state.ts';

/** Expected stocks and flows of every month of the horizon: means over its days, by stage or service and month. */
export class FlowRecord {
  readonly months: number;
  /** Families open, those of them waiting or held for a place elsewhere, and children whom the stage takes. */
  readonly families: Float64Array[];
  readonly waiting: Float64Array[];
  readonly held: Float64Array[];
  readonly children: Float64Array[];
  /** Children in cases of families led, by service; attention; hours a week wanted and there. */
  readonly ledChildren: Float64Array[];
  readonly attention: Float64Array[];
  readonly wanted: Float64Array[];
  readonly hours: Float64Array[];
  /** Load that the service leads and that all its workers may carry, in the unit of its cap. */
  readonly load: Float64Array[];
  readonly cap: Float64Array[];
  /** Hours a week that each full-time post of those who lead brings. */
  readonly hoursPerPost: Float64Array[];
  /** Children open in each official stock. */
  readonly official: Float64Array[];
  /** Children referred, a year. */
  readonly referrals: Float64Array;
  readonly #days: Float64Array;

  constructor({ months, stages, services, official }: CompiledModel) {
    const rows = (count: number) => Array.from({ length: count }, () => new Float64Array(months));
    this.months = months;
    this.families = rows(stages.count);
    this.waiting = rows(stages.count);
    this.held = rows(stages.count);
    this.children = rows(stages.count);
    this.ledChildren = rows(services.count);
    this.attention = rows(services.count);
    this.wanted = rows(services.count);
    this.hours = rows(services.count);
    this.load = rows(services.count);
    this.cap = rows(services.count);
    this.hoursPerPost = rows(services.count);
    this.official = rows(official.tags.length);
    this.referrals = new Float64Array(months);
    this.#days = new Float64Array(months);
  }

  /** Adds a step of so many days to a month, as things stand at its end. */
  add(month: number, days: number, state: FlowState, stretch: Stretch): void {
    const { model, network, services } = stretch;
    const before = this.#days[month]!;
    const weight = days / (before + days);
    this.#days[month] = before + days;
    const mean = (row: Float64Array, value: number) => {
      row[month]! += weight * (value - row[month]!);
    };
    const { stages, official } = model;
    const led = new Float64Array(services.length);
    const load = new Float64Array(services.length);
    const tagged = new Float64Array(official.tags.length);
    let referred = 0;
    network.nodes.forEach(({ inCase, taken }, stage) => {
      const open = state.open(stage);
      mean(this.families[stage]!, open);
      mean(this.waiting[stage]!, state.waiting[stage]!);
      mean(this.held[stage]!, state.held[stage]!);
      mean(this.children[stage]!, open * taken);
      const families = open - state.waiting[stage]!;
      led[stages.service[stage]!]! += families * inCase;
      load[stages.service[stage]!]! += families * loadEach(stretch, stage);
      referred += state.referred[stage]! * inCase;
      official.tags.forEach((_, tag) => {
        if ((stages.tags[stage]! & (1 << tag)) === 0) return;
        tagged[tag]! += open * ((official.takenMask & (1 << tag)) !== 0 ? taken : inCase);
      });
    });
    services.forEach(({ cap, hoursPerPost }, service) => {
      mean(this.hoursPerPost[service]!, hoursPerPost);
      mean(this.ledChildren[service]!, led[service]!);
      mean(this.attention[service]!, state.attention[service]!);
      mean(this.wanted[service]!, state.wanted[service]!);
      mean(this.hours[service]!, state.hours[service]!);
      mean(this.load[service]!, load[service]!);
      mean(this.cap[service]!, cap);
    });
    tagged.forEach((children, tag) => mean(this.official[tag]!, children));
    mean(this.referrals, (referred / days) * daysAYear);
  }
}
