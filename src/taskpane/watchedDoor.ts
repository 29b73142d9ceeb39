import type { Door, DoorSession } from '../workbook/door';
import type { Edit, EditPlan } from '../workbook/editPlan';

/** How far the running action is. */
export type DoorStep =
  | { readonly kind: 'reading' }
  /** `places`: cells and other things that the plan changes. From here on nothing can be stopped. */
  | { readonly kind: 'writing'; readonly places: number };

export interface DoorWatcher {
  readonly onStep: (step: DoorStep) => void;
  /** True when the person has asked to stop. */
  readonly wantsStop: () => boolean;
}

/** A person stopped an action before it wrote anything. */
export class ActionStopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'ActionStopped';
  }
}

/**
 * A door that tells how far an action is and ends it with `ActionStopped` when a person wants so: a batch that Excel
 * works on runs to its end, but what was read by then is thrown away and nothing is written.
 */
export function watchedDoor(door: Door, watcher: DoorWatcher): Door {
  const stopHere = (): void => {
    if (watcher.wantsStop()) throw new ActionStopped();
  };
  const watched = (session: DoorSession): DoorSession => ({
    takeSnapshot: async (request) => {
      stopHere();
      watcher.onStep({ kind: 'reading' });
      const snapshot = await session.takeSnapshot(request);
      stopHere();
      return snapshot;
    },
    applyPlan: async (plan) => {
      stopHere();
      watcher.onStep({ kind: 'writing', places: changedPlaces(plan) });
      await session.applyPlan(plan);
    },
    getSelection: () => session.getSelection(),
    readLayout: (...place) => session.readLayout(...place),
  });
  return { run: (work) => door.run((session) => work(watched(session))) };
}

function changedPlaces({ edits }: EditPlan): number {
  return edits.reduce((sum, edit) => sum + placesOf(edit), 0);
}

function placesOf(edit: Edit): number {
  // Showing a cell changes nothing.
  if (edit.kind === 'activate') return 0;
  return edit.kind === 'setCells' ? edit.cells.reduce((sum, row) => sum + row.length, 0) : 1;
}
