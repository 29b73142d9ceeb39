import { MEMORY_NAMESPACE } from '../layout/memory';
import { DEPARTMENTS_TABLE } from '../layout/settingsTables';
import { departmentsTableEdits, holdsRegisterTable } from '../layout/registerPlan';
import { formatCell } from '../workbook/address';
import type { Door } from '../workbook/door';
import type { Edit } from '../workbook/editPlan';
import { preflight } from '../workbook/preflight';
import { findTable } from '../workbook/snapshot';
import type { ActionResult } from './actionResult';
import { openRegister } from './openRegister';

export interface DepartmentsPlace {
  readonly sheet: string;
  /** The first cell to write into. */
  readonly cell: string;
}

/** Shows the table of 課の名称変更; a register that was made without it gets it first. */
export async function addDepartments(door: Door): Promise<ActionResult<DepartmentsPlace>> {
  const run = await door.run(async (session) => {
    const snapshot = await session.takeSnapshot({
      detail: ({ tableNames }) => (holdsRegisterTable(tableNames) ? 'values' : 'none'),
      // A register of a later program may tell of itself there alone.
      customXmlNamespace: MEMORY_NAMESPACE,
    });
    const opened = openRegister(snapshot);
    if (opened.kind === 'none') return { kind: 'blocked', reasons: [{ code: 'noRegister' }] } as const;
    if (opened.kind === 'blocked') return { kind: 'blocked', reasons: [opened.reason] } as const;
    const added = departmentsTableEdits(snapshot);
    const made = added.find((edit) => edit.kind === 'addTable');
    const found = findTable(snapshot, DEPARTMENTS_TABLE.name);
    const at = made
      ? { sheet: made.sheet, ...made.area }
      : {
          sheet: found?.sheet.name ?? DEPARTMENTS_TABLE.sheet,
          ...(found?.table.area ?? DEPARTMENTS_TABLE.at),
        };
    const cell = { row: at.row + 1, column: at.column };
    const show: Edit = { kind: 'activate', sheet: at.sheet, cell };
    const plan = { edits: [...added, show] };
    const reasons = preflight(snapshot, plan);
    if (reasons.length > 0) return { kind: 'blocked', reasons } as const;
    await session.applyPlan(plan);
    return { kind: 'done', value: { sheet: at.sheet, cell: formatCell(cell) } } as const;
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  return run.kind === 'failed' ? run : run.value;
}
