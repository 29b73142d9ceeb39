import type { Plan } from '../domain/plan';
import { parseCell } from '../workbook/address';
import type { Edit } from '../workbook/editPlan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { notReopenedSetting } from './planSettings';
import { PLAN_TABLE } from './settingsTables';
import { readTableRows } from './tableRows';
import { neededHeadings } from './tableSpec';

/**
 * Writes the plan's `notReopened` where its row stands already and says otherwise: values of 設定 are the office's own, and
 * this one the office has just decided.
 */
export function notReopenedEdits(
  snapshot: WorkbookSnapshot,
  { notReopened: before }: Plan,
  after: readonly string[],
): readonly Edit[] {
  if (before === undefined || before.join('\n') === after.join('\n')) return [];
  const { item, value } = notReopenedSetting(after);
  const reading = readTableRows(snapshot, PLAN_TABLE.name, neededHeadings(PLAN_TABLE));
  const rows = reading.kind === 'rows' ? reading.rows : [];
  const place = rows.find((row) => row.text('項目') === item)?.place('値');
  const at = place && parseCell(place.cell);
  if (!at) return [];
  return [{ kind: 'setCells', sheet: place.sheet, at, cells: [[value === '' ? 'blank' : { text: value }]] }];
}
