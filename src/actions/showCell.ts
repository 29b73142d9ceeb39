import { parseCell } from '../workbook/address';
import type { Door } from '../workbook/door';
import type { ActionResult } from './actionResult';

/** Brings a cell before the person's eyes; nothing is changed. `cell` as printed: `F7`. */
export async function showCell(door: Door, sheet: string, cell: string): Promise<ActionResult<null>> {
  const run = await door.run(async (session) => {
    const position = parseCell(cell) ?? { row: 0, column: 0 };
    await session.applyPlan({ edits: [{ kind: 'activate', sheet, cell: position }] });
    return null;
  });
  return run.kind === 'blocked' ? { kind: 'blocked', reasons: [run.obstacle] } : run;
}
