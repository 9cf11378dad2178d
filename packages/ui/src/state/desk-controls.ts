import { computed } from '@preact/signals-core';
import type { ReadonlySignal } from '@preact/signals-core';
import type { Evidence } from '@taper/engine';
import { parsePath } from '@taper/engine';
import { controlsOf, writtenAt } from '../controls/controls.ts';
import type { Control } from '../controls/controls.ts';
import { overlaid } from '../controls/overlay.ts';
import type { BaseReading } from '../desk/desk-api.ts';
import type { Changes } from './project.ts';
import type { ProjectStore } from './project-store.ts';
import type { Study } from './study.ts';

/** A control with all that is known of its field. */
export interface LiveControl {
  readonly control: Control;
  /** As files write it: in the base, in England's council and in the selected scenario. */
  readonly base: unknown;
  readonly national: unknown;
  readonly value: unknown;
  readonly evidence: Evidence | null;
  readonly isChanged: boolean;
  readonly isLocked: boolean;
  /** Whether it is the base's file that locks it, in whatever scenario. */
  readonly isHeld: boolean;
}

/** The controls of the selected scenario, as its base's file shows and locks them. */
export function liveControls(store: ProjectStore, study: Study): ReadonlySignal<readonly LiveControl[]> {
  const selected = computed(() => {
    void store.project.value;
    return store.variant(store.selected.value);
  });
  return computed(() => {
    const base = study.base.value;
    return base === null ? [] : controlsWith(base, selected.value?.changes);
  });
}

/**
 * The controls of a base with some changes made to it.
 * @param changes undefined: of the base itself, which is locked
 */
export function controlsWith(
  { document, national, fields, scenario, evidence: known }: BaseReading,
  changes: Changes | undefined,
): LiveControl[] {
  if (scenario === null) return [];
  const present = overlaid(document, changes ?? {});
  const evidence = new Map(known.map((one) => [one.path, one]));
  const { show, lock } = viewOf(document);
  return controlsOf(present, fields, scenario)
    .filter(({ path }) => show.length === 0 || show.some((part) => isIn(path, part)))
    .map((one) => {
      // What a file shows, it shows at once: it has chosen already.
      const control = show.length === 0 ? one : { ...one, isBasic: true };
      const isHeld = lock.some((part) => isIn(control.path, part));
      const keys = parsePath(control.path) ?? [];
      return {
        control,
        base: writtenAt(document, keys),
        national: writtenAt(national, keys),
        value: writtenAt(present, keys) ?? control.field.default,
        evidence: evidence.get(control.path) ?? null,
        isChanged: Object.hasOwn(changes ?? {}, control.path),
        isLocked: changes === undefined || isHeld,
        isHeld,
      };
    });
}

/** Which fields a file shows and locks; both may name a field or a part with all that is in it. */
function viewOf(document: unknown): { readonly show: readonly string[]; readonly lock: readonly string[] } {
  const list = (key: string): readonly string[] => {
    const written = writtenAt(document, ['view', key]);
    return Array.isArray(written) ? written.map(String) : [];
  };
  return { show: list('show'), lock: list('lock') };
}

function isIn(path: string, part: string): boolean {
  const keys = path.split('.');
  const pattern = part.split('.');
  return pattern.length <= keys.length && pattern.every((key, index) => key === '*' || key === keys[index]);
}
