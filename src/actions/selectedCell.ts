import type { Door, SelectedCell } from '../workbook/door';
import type { ActionResult } from './actionResult';

/** The cell that a person has chosen in the grid; nothing is changed. */
export async function selectedCell(door: Door): Promise<ActionResult<SelectedCell | null>> {
  const run = await door.run((session) => session.getSelection());
  return run.kind === 'blocked' ? { kind: 'blocked', reasons: [run.obstacle] } : run;
}
