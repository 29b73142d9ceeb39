import type { OwnTakings, TakenElsewhere } from '../domain/collection/takenElsewhere';
import { copyElsewhere, handedOutElsewhere } from '../domain/collection/takenElsewhere';
import { planPrint } from '../domain/handedOut';
import type { HistoryEntry } from '../domain/register';
import { lastRow } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findTable } from '../workbook/snapshot';
import type { Collecting } from './collecting';
import type { ReturnedForm } from './returnedForm';
import { viewSheet } from './sheetView';

/** What a file proves of another copy of the master; null where it proves nothing, which is the rule. */
export function readTakenElsewhere(
  snapshot: WorkbookSnapshot,
  form: ReturnedForm,
  { register, takenAt = [], historyTable }: Collecting,
): TakenElsewhere | null {
  const own: OwnTakings = { history: register.history, takenAt };
  const history = historyTable === undefined ? [] : historyIn(snapshot, historyTable);
  const copy = copyElsewhere(history, own);
  if (copy) return copy;
  if (form.kind !== 'returned' || !form.handedOut) return null;
  // Forms of another plan tell of another register.
  if (form.formNumber.planPrint !== planPrint(register.plan)) return null;
  return handedOutElsewhere(form.handedOut.lastTaking, own);
}

function historyIn(
  snapshot: WorkbookSnapshot,
  { name, at, action, detail }: NonNullable<Collecting['historyTable']>,
): readonly HistoryEntry[] {
  const found = findTable(snapshot, name);
  const grid = found?.sheet.grid;
  if (!found || !grid) return [];
  const { columns, area } = found.table;
  const view = viewSheet(found.sheet.name, grid);
  const reader = (heading: string): ((row: number) => string) | null => {
    const index = columns.indexOf(heading);
    return index < 0 ? null : (row) => view.textAt(row, area.column + index);
  };
  const [atIn, actionIn, detailIn] = [reader(at), reader(action), reader(detail)];
  if (!atIn || !actionIn || !detailIn) return [];
  const rows: HistoryEntry[] = [];
  for (let row = area.row + 1; row <= Math.min(lastRow(area), view.lastRow); row++) {
    rows.push({ at: atIn(row), action: actionIn(row), detail: detailIn(row) });
  }
  return rows;
}
