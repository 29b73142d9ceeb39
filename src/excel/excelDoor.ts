import type { Door, DoorResult, DoorSession } from '../workbook/door';
import type { EditPlan } from '../workbook/editPlan';
import type { Obstacle } from '../workbook/obstacle';
import type { KnownWorkbook } from './knownWorkbook';
import { describeRefusal } from './officeErrors';
import { refusedEdit } from './planSteps';
import { readLayout } from './readLayout';
import { readSelection } from './readSelection';
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
      const state: SessionState = { known: null, isFresh: false, plan: null };
      try {
        const value = await Excel.run((context) => work(openSession(context, state, hasHandlers)));
        return { kind: 'done', value };
      } catch (error) {
        const refusal = refusalOf(error, state);
        if (!refusal) throw error;
        return refusal;
      }
    },
  };
}

/** What a run did last, to tell a refusal by. */
interface SessionState {
  known: KnownWorkbook | null;
  /** True until something is written: a plan can be held against the snapshot only as long as it is true. */
  isFresh: boolean;
  /** The plan that is being applied. */
  plan: EditPlan | null;
}

/** Ends a run before its plan's first write. */
class PlanBlocked extends Error {
  constructor(readonly obstacle: Obstacle) {
    super(obstacle.code);
    this.name = 'PlanBlocked';
  }
}

function openSession(
  context: Excel.RequestContext,
  state: SessionState,
  hasHandlers: () => boolean,
): DoorSession {
  const read = async (...request: Parameters<DoorSession['takeSnapshot']>): Promise<KnownWorkbook> => {
    state.plan = null;
    state.known = await takeSnapshot(context, ...request);
    state.isFresh = true;
    return state.known;
  };
  return {
    takeSnapshot: async (request) => (await read(request)).snapshot,
    applyPlan: async (plan) => {
      if (plan.edits.length === 0) return;
      const known = state.known ?? (await read({ detail: () => 'none' }));
      const { preflight, applyPlan, takeBack } = await writingParts();
      // Excel writes to a read-only workbook without a word, and the work is lost at its closing.
      const [obstacle] = state.isFresh ? preflight(known.snapshot, plan) : [];
      if (obstacle) throw new PlanBlocked(obstacle);
      state.isFresh = false;
      state.plan = plan;
      try {
        await applyPlan(context, known, plan, hasHandlers());
      } catch (error) {
        const refused = refusedEdit(error) ?? 0;
        if (refused > 0) await takeBack(context, known, plan.edits.slice(0, refused), hasHandlers());
        throw error;
      }
      state.plan = null;
    },
    getSelection: () => readSelection(context),
    readLayout: (sheet, rowCount, columnCount) => readLayout(context, sheet, rowCount, columnCount),
  };
}

/**
 * What writes is fetched with the first plan, because the pane reads before it writes. All of it at once: once something
 * is written, nothing that could take it back may be missing.
 */
async function writingParts() {
  const [{ preflight }, { applyPlan }, { takeBack }] = await Promise.all([
    import('../workbook/preflight'),
    import('./applyPlan'),
    import('./takeBack'),
  ]);
  return { preflight, applyPlan, takeBack };
}

function refusalOf(
  error: unknown,
  { known, plan }: SessionState,
): Exclude<DoorResult<never>, { kind: 'done' }> | null {
  if (error instanceof PlanBlocked) return { kind: 'blocked', obstacle: error.obstacle };
  const index = plan ? refusedEdit(error) : null;
  const edit = index === null ? null : (plan?.edits[index] ?? null);
  return describeRefusal(error, { snapshot: known?.snapshot ?? null, isWriting: plan !== null, edit });
}
