import type { Door, DoorResult, DoorSession } from '../workbook/door';
import type { Edit, EditPlan } from '../workbook/editPlan';
import type { Obstacle } from '../workbook/obstacle';
import { preflight } from '../workbook/preflight';
import { applyPlan } from './applyPlan';
import type { Book } from './book';
import { readLayout } from './readLayout';
import { readSnapshot } from './readSnapshot';
import { literalListFits } from './validations';

export interface PackageDoorOptions {
  /** The file's own name, without folders. */
  readonly fileName: string;
  /** True where the file cannot be written back. */
  readonly readOnly?: boolean;
}

/** Ends a run before its plan's first write. */
class RunEnded extends Error {
  constructor(readonly result: Exclude<DoorResult<never>, { kind: 'done' }>) {
    super(result.kind);
    this.name = 'RunEnded';
  }
}

/**
 * The door to a workbook in a file. A plan is looked over whole before its first write: it is applied whole, or the run
 * ends as blocked (or failed, where the plan itself is wrong) and the book is as it was. Saving is the caller's.
 */
export function packageDoor(book: Book, options: PackageDoorOptions): Door {
  return {
    run: async <T>(work: (session: DoorSession) => Promise<T>): Promise<DoorResult<T>> => {
      try {
        return { kind: 'done', value: await work(openSession(book, options)) };
      } catch (error) {
        if (error instanceof RunEnded) return error.result;
        throw error;
      }
    },
  };
}

function openSession(book: Book, { fileName, readOnly = false }: PackageDoorOptions): DoorSession {
  const read: DoorSession['takeSnapshot'] = (request) =>
    Promise.resolve({ ...readSnapshot(book, request, fileName), readOnly });
  return {
    takeSnapshot: read,
    applyPlan: async (plan) => {
      const written = writtenSheets(plan);
      const detail = (sheet: { readonly name: string }): 'full' | 'none' =>
        written.has(sheet.name.toLowerCase()) ? 'full' : 'none';
      const [obstacle] = preflight(await read({ detail }), plan);
      if (obstacle) throw blocked(obstacle);
      const wrong = wrongEdit(book, plan);
      if (wrong) throw new RunEnded({ kind: 'failed', code: 'invalidPlan', detail: wrong });
      applyPlan(book, plan);
    },
    readLayout: (name, rowCount, columnCount) =>
      Promise.resolve(readLayout(book, name, rowCount, columnCount)),
    getSelection: () => {
      const { activeSheet } = book;
      return Promise.resolve({ sheet: activeSheet.name, ...activeSheet.activeCell() });
    },
  };
}

function blocked(obstacle: Obstacle): RunEnded {
  return new RunEnded({ kind: 'blocked', obstacle });
}

function writtenSheets(plan: EditPlan): ReadonlySet<string> {
  return new Set(plan.edits.flatMap((edit) => ('sheet' in edit ? [edit.sheet.toLowerCase()] : [])));
}

/** The kind of the first edit that could not be carried out for a reason that is ours; null when there is none. */
function wrongEdit(book: Book, plan: EditPlan): Edit['kind'] | null {
  const added = new Set<string>();
  for (const edit of plan.edits) {
    if (edit.kind === 'addTable') added.add(edit.name.toLowerCase());
    const isWrong =
      (edit.kind === 'resizeTable' && !added.has(edit.name.toLowerCase()) && !book.table(edit.name)) ||
      (edit.kind === 'validation' && edit.rule !== null && !literalListFits(edit.rule.list));
    if (isWrong) return edit.kind;
  }
  return null;
}
