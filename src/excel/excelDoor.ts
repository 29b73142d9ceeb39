import type { Door, DoorResult, DoorSession } from '../workbook/door';
import type { EditPlan } from '../workbook/editPlan';
import { applyPlan } from './applyPlan';
import type { KnownWorkbook } from './knownWorkbook';
import type { RefusedWork } from './officeErrors';
import { describeRefusal } from './officeErrors';
import { refusedEdit } from './planSteps';
import { takeSnapshot } from './takeSnapshot';

export interface ExcelDoorOptions {
  /** True while handlers of ours listen to the workbook: they must not hear what a plan itself writes. */
  readonly hasHandlers?: () => boolean;
}

/**
 * The door inside Excel. One Excel.run a run; it neither waits for a cell that is being edited nor tries again, because
 * the plan was shown for the workbook as it was. Errors of Office.js come back as obstacles or codes, bugs are thrown.
 */
export function excelDoor({ hasHandlers = () => false }: ExcelDoorOptions = {}): Door {
  return {
    run: async <T>(work: (session: DoorSession) => Promise<T>): Promise<DoorResult<T>> => {
      const state = new SessionState();
      try {
        const value = await Excel.run((context) => work(openSession(context, state, hasHandlers)));
        return { kind: 'done', value };
      } catch (error) {
        const refusal = describeRefusal(error, state.refusedWork(error));
        if (!refusal) throw error;
        return refusal;
      }
    },
  };
}

function openSession(
  context: Excel.RequestContext,
  state: SessionState,
  hasHandlers: () => boolean,
): DoorSession {
  return {
    takeSnapshot: async (request) => {
      state.plan = null;
      state.known = await takeSnapshot(context, request);
      return state.known.snapshot;
    },
    applyPlan: async (plan) => {
      state.known ??= await takeSnapshot(context, { detail: () => 'none' });
      state.plan = plan;
      await applyPlan(context, state.known, plan, hasHandlers());
      state.plan = null;
    },
  };
}

/** What a run did last, to tell a refusal by. */
class SessionState {
  known: KnownWorkbook | null = null;
  plan: EditPlan | null = null;

  refusedWork(error: unknown): RefusedWork {
    const index = this.plan ? refusedEdit(error) : null;
    return {
      snapshot: this.known?.snapshot ?? null,
      isWriting: this.plan !== null,
      edit: index === null ? null : (this.plan?.edits[index] ?? null),
    };
  }
}
