import { exp } from '../math/exp.ts';
import { CAP_STATUTORY_FIRST, type CompiledModel, UNIT_CHILDREN, UNIT_POINTS } from '../model/compiled.ts';
import type { Assumptions } from '../model/world.ts';
import type { Stretch } from './course.ts';
import { meanDays, placeOf, type StageNode } from './network.ts';
import { flow, settledShares, stockAfter, sumOf } from './phases.ts';
import { attentionAt } from './service-course.ts';

/**
 * Stocks of families at a moment: led, by stage and phase; held for a place elsewhere; waiting for a worker; closed, and
 * coming back.
 */
export class FlowState {
  readonly led: Float64Array;
  readonly waiting: Float64Array;
  /** Families led in each stage whose work is done and who wait for a place in another. */
  readonly held: Float64Array;
  /** Share of wanted attention, hours wanted a week and hours there are, by service. */
  readonly attention: Float64Array;
  readonly wanted: Float64Array;
  readonly hours: Float64Array;
  /** Families that entered each stage in the last step from outside an official case. */
  readonly referred: Float64Array;
  readonly #assumptions: Assumptions;
  readonly #unlimited: boolean;
  readonly #stages: number;
  /** Of those, who waits for which: `from * stages + to`; and who is held for each. */
  readonly #heldFor: Float64Array;
  readonly #heldAll: Float64Array;
  readonly #phases: Float64Array[];
  readonly #away: Float64Array[];
  /** On the way to each stage at the next step: newcomers, those who come back, and those passed on. */
  #coming: Float64Array;
  #comingOutside: Float64Array;

  constructor({ model, network, services }: Stretch, assumptions: Assumptions, unlimited: boolean) {
    const { count } = model.stages;
    const each = () => new Float64Array(count);
    this.#assumptions = assumptions;
    this.#unlimited = unlimited;
    this.#stages = count;
    this.#phases = network.nodes.map(({ phases }, stage) => settled(phases, network.open[stage]!));
    this.#away = network.nodes.map(({ away }, stage) => settled(away.phases, network.away[stage]!));
    this.led = Float64Array.from(network.open);
    this.waiting = each();
    this.held = each();
    this.#heldFor = new Float64Array(count * count);
    this.#heldAll = each();
    this.attention = new Float64Array(services.length).fill(1);
    this.wanted = new Float64Array(services.length);
    this.hours = Float64Array.from(services, ({ hours }) => hours);
    this.referred = each();
    this.#coming = each();
    this.#comingOutside = each();
  }

  /**
   * Goes on with other numbers: families stay where they are, stretched over the phases that their stage has now, and
   * people as far as their posts do.
   */
  change({ network, services, staying }: Stretch): void {
    staying.forEach(({ stay, filled }, service) => {
      this.hours[service] = this.hours[service]! * stay + services[service]!.hours * filled;
    });
    network.nodes.forEach(({ phases, away }, stage) => {
      this.#phases[stage] = refitted(this.#phases[stage]!, phases);
      this.#away[stage] = refitted(this.#away[stage]!, away.phases);
    });
  }

  /** Families open in a stage: led, held there or waiting for it. */
  open(stage: number): number {
    return this.led[stage]! + this.held[stage]! + this.waiting[stage]!;
  }

  /** Lets some days pass, in which so many new families come into each stage. */
  step(stretch: Stretch, arrivals: Float64Array, days: number): void {
    this.#settleAttention(stretch, days);
    const coming = this.#coming;
    const outside = this.#comingOutside;
    this.#coming = new Float64Array(this.#stages);
    this.#comingOutside = new Float64Array(this.#stages);
    for (let stage = 0; stage < this.#stages; stage++) {
      outside[stage]! += arrivals[stage]!;
      coming[stage]! += arrivals[stage]!;
    }
    this.#countReferrals(stretch.model, outside);
    const admitted = this.#admit(stretch, coming, days);
    for (let stage = 0; stage < this.#stages; stage++) {
      this.#wait(stretch, stage, days);
      this.#move(stretch, stage, admitted[stage]!, days);
    }
  }

  /** What people give: they settle to what a change of posts brings, at once where there are fewer. */
  #settleAttention({ model, network, services }: Stretch, days: number): void {
    const { stages } = model;
    this.wanted.fill(0);
    network.nodes.forEach((node, stage) => {
      const service = stages.service[stage]!;
      const { above, part } = placeOf(this.attention[service]!);
      const full = node.levels[above]!.active;
      const active = full + part * (node.levels[above + 1]!.active - full);
      const share = active * stages.hours[stage]! + (1 - active) * stages.maintenanceHours[stage]!;
      this.wanted[service]! += this.led[stage]! * share + this.held[stage]! * stages.maintenanceHours[stage]!;
    });
    services.forEach((service, index) => {
      const gap = service.hours - this.hours[index]!;
      this.hours[index]! += gap <= 0 ? gap : gap * (1 - exp(-service.pace * days));
      this.attention[index] = this.#unlimited
        ? 1
        : attentionAt(service, this.wanted[index]!, this.hours[index]);
    });
  }

  #countReferrals({ official, stages }: CompiledModel, outside: Float64Array): void {
    for (let stage = 0; stage < this.#stages; stage++)
      this.referred[stage] = (stages.tags[stage]! & official.caseMask) !== 0 ? outside[stage]! : 0;
  }

  /**
   * Lets in whom each service has room for until the end of the days, places that become free in them included: by
   * priority, those held for it first, then whoever waits, then comes.
   */
  #admit(stretch: Stretch, coming: Float64Array, days: number): Float64Array {
    const { model, services } = stretch;
    const admitted = new Float64Array(this.#stages);
    services.forEach((service, index) => {
      const open = this.#unlimited || service.cap === Infinity;
      let room = open ? Infinity : this.#room(stretch, index, days);
      for (const stage of model.services.stages[index]!) {
        const each = open ? 0 : this.#loadOfOne(stretch, stage, days);
        const always =
          open ||
          (model.services.capKind[index] === CAP_STATUTORY_FIRST && model.stages.statutory[stage] === 1);
        const most = always ? Infinity : Math.max(0, room) / each;
        const held = this.#heldAll[stage]!;
        const all = held + this.waiting[stage]! + coming[stage]!;
        const taken = Math.min(all, most);
        admitted[stage] = taken;
        room -= taken * each;
        this.#release(stage, held > 0 ? Math.min(1, taken / held) : 0);
        this.#leaveOut(model, stage, all - Math.max(held, taken));
      }
    });
    return admitted;
  }

  /** Load that a service may take on in some days, whose families leave it as they do. */
  #room(stretch: Stretch, index: number, days: number): number {
    const { cap, hours } = stretch.services[index]!;
    let room = (cap * this.hours[index]!) / Math.max(hours, 1e-9);
    for (const stage of stretch.model.services.stages[index]!)
      room -= (this.#ledAfter(stretch, stage, 0, days) + this.held[stage]!) * loadEach(stretch, stage);
    return room;
  }

  /** Load after some days of one family that is let in within them: some have gone on by then. */
  #loadOfOne(stretch: Stretch, stage: number, days: number): number {
    const stays = this.#ledAfter(stretch, stage, 1, days) - this.#ledAfter(stretch, stage, 0, days);
    return Math.max(stays, 1e-9) * loadEach(stretch, stage);
  }

  #ledAfter({ model, network }: Stretch, stage: number, entering: number, days: number): number {
    const node = network.nodes[stage]!;
    const mean = meanDays(node, this.attention[model.stages.service[stage]!]!);
    return stockAfter(this.#phases[stage]!, node.phases, entering, mean, days);
  }

  /** Lets go of a share of those who are held for a stage. */
  #release(stage: number, share: number): void {
    if (this.#heldAll[stage] === 0) return;
    for (let from = 0; from < this.#stages; from++) {
      const gone = this.#heldFor[from * this.#stages + stage]! * share;
      this.#heldFor[from * this.#stages + stage]! -= gone;
      this.held[from]! -= gone;
    }
    this.#heldAll[stage]! *= 1 - share;
  }

  /** Those who find no worker wait, or go where the stage sends them then. */
  #leaveOut({ stages, services }: CompiledModel, stage: number, families: number): void {
    const full = stages.ifFull[stage]!;
    if (full >= 0) {
      this.#coming[full]! += families;
      this.waiting[stage] = 0;
      return;
    }
    this.waiting[stage] = Math.min(families, services.queueMax[stages.service[stage]!]!);
  }

  /** Some of those who wait withdraw, and some step up. */
  #wait({ model }: Stretch, stage: number, days: number): void {
    const { stages } = model;
    if (this.waiting[stage] === 0) return;
    this.waiting[stage]! *= exp(-stages.withdrawal[stage]! * days);
    const risk = stages.escalation[stage]! * (1 + this.#assumptions.waitingToEscalation);
    const up = this.waiting[stage]! * (1 - exp(-risk * days));
    if (up === 0) return;
    this.waiting[stage]! -= up;
    const { choices } = model;
    const choice = stages.escalationChoice[stage]!;
    let before = 0;
    for (let at = choices.from[choice]!; at < choices.from[choice + 1]!; at++) {
      const target = choices.target[at]!;
      if (target >= 0) this.#coming[target]! += (choices.cumulative[at]! - before) * up;
      before = choices.cumulative[at]!;
    }
  }

  /** Families of a stage come, and go on, close and come back. */
  #move({ model, network, services }: Stretch, stage: number, entering: number, days: number): void {
    const { stages, official } = model;
    const node = network.nodes[stage]!;
    const { above, part } = placeOf(this.attention[stages.service[stage]!]!);
    const one = node.levels[above]!;
    const other = node.levels[above + 1]!;
    const mean = meanDays(node, this.attention[stages.service[stage]!]!);
    const left = flow(this.#phases[stage]!, node.phases, entering, mean, days);
    this.led[stage] = sumOf(this.#phases[stage]!);
    const inCase = (stages.tags[stage]! & official.caseMask) !== 0;
    for (let index = 0; index < node.targets.length; index++) {
      const next = node.targets[index]!;
      const families = left * (one.to[index]! + part * (other.to[index]! - one.to[index]!));
      if (this.#isHeld(model, services, stage, next)) {
        this.#heldFor[stage * this.#stages + next]! += families;
        this.#heldAll[next]! += families;
        this.held[stage]! += families;
      } else this.#coming[next]! += families;
      if (!inCase) this.#comingOutside[next]! += families;
    }
    const returning = left * (one.returning + part * (other.returning - one.returning));
    const back = flow(this.#away[stage]!, node.away.phases, returning, node.away.mean, days);
    for (let index = 0; index < node.away.targets.length; index++) {
      const next = node.away.targets[index]!;
      this.#coming[next]! += back * node.away.to[index]!;
      this.#comingOutside[next]! += back * node.away.to[index]!;
    }
  }

  /** Whether families who step down from a stage stay with their workers until the next service has room. */
  #isHeld({ stages }: CompiledModel, services: Stretch['services'], stage: number, next: number): boolean {
    const other = stages.service[next]!;
    if (stages.holds[stage] === 0 || other === stages.service[stage]) return false;
    return services[other]!.cap < Infinity && stages.level[next]! < stages.level[stage]!;
  }
}

function settled(phases: StageNode['phases'], stock: number): Float64Array {
  const shares = settledShares(phases);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return Float64Array.from(shares, (share) => (stock * share) / whole);
}

function refitted(stock: Float64Array, phases: StageNode['phases']): Float64Array {
  if (stock.length === phases.count) return stock;
  return settled(
    phases,
    stock.reduce((sum, part) => sum + part, 0),
  );
}

/** Load that a family of a stage is, in the unit of its service's cap. */
export function loadEach({ model, network }: Stretch, stage: number): number {
  const unit = model.services.capUnit[model.stages.service[stage]!]!;
  if (unit === UNIT_CHILDREN) return Math.max(network.nodes[stage]!.inCase, 1e-9);
  return unit === UNIT_POINTS ? Math.max(model.stages.points[stage]!, 1e-9) : 1;
}
