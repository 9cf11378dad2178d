import type { Finding } from '@taper/engine';
import type { ExpectedCourse, MovingNumber } from '../desk/desk-api.ts';
import type { BaseSource, Variant } from './project.ts';
import type { AsyncDesk } from './study.ts';

/** What of a variant says what it means. */
export type Meant = Pick<Variant, 'id' | 'changes'>;

/**
 * A second desk, which looks ahead: what takes seconds there must not keep the first one from reading. It is told what it
 * has to know before it is asked, and only what it does not know yet.
 */
export class Ahead {
  readonly #desk: AsyncDesk;
  #base = '';
  readonly #variants = new Map<string, string>();

  constructor(desk: AsyncDesk) {
    this.#desk = desk;
  }

  /** Forgets what the desk knew: another has taken its place. */
  lose(): void {
    this.#base = '';
    this.#variants.clear();
  }

  /** Warnings about the load of a variant, or of the base. */
  loadWarnings(base: BaseSource, variant: Meant | null): Promise<readonly Finding[]> {
    this.#tell(base, variant);
    return this.#desk.loadWarnings(variant?.id ?? null);
  }

  /** Expected flows of a variant, or of the base, with some numbers moved; null where that cannot be. */
  expected(
    base: BaseSource,
    variant: Meant | null,
    moving: readonly MovingNumber[],
  ): Promise<ExpectedCourse | null> {
    this.#tell(base, variant);
    return this.#desk.expected(variant?.id ?? null, moving);
  }

  /** A desk answers in the order in which it is asked, so nothing need be waited for; what fails fails again when asked. */
  #tell(base: BaseSource, variant: Meant | null): void {
    const source = JSON.stringify(base);
    if (source !== this.#base) {
      this.#base = source;
      this.#variants.clear();
      this.#desk.openBase(base).catch(() => this.lose());
    }
    if (variant === null) return;
    const changes = JSON.stringify(variant.changes);
    if (this.#variants.get(variant.id) === changes) return;
    this.#variants.set(variant.id, changes);
    this.#desk.readVariant(variant.id, variant.changes).catch(() => this.#variants.delete(variant.id));
  }
}
