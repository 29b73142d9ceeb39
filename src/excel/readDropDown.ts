import type { Area } from '../workbook/address';
import { cellArea, formatArea, intersection } from '../workbook/address';
import { areasWithout } from '../workbook/areasWithout';
import type { DropDownSnapshot, SnapshotRequest } from '../workbook/snapshot';
import type { ReadSheet } from './readSheet';
import { addressArea } from './readSheet';

/** A column whose drop-down is asked for in the third round trip. */
export interface QueuedDropDown {
  readonly sheet: string;
  readonly area: Area;
  readonly rule: Excel.DataValidation;
  readonly withRules: Excel.RangeAreas;
}

/** Queues what the drop-down of a table column needs; null where there is no such column. */
export function queueDropDown(
  sheets: readonly ReadSheet[],
  wanted: SnapshotRequest['dropDownOf'],
): QueuedDropDown | null {
  if (!wanted) return null;
  for (const { sheet, snapshot } of sheets) {
    const table = snapshot.tables.find(({ name }) => name.toLowerCase() === wanted.table.toLowerCase());
    const column = table?.columns.indexOf(wanted.column) ?? -1;
    if (!table || column < 0 || table.area.rowCount < 2) continue;
    const area = cellArea(table.area.row + 1, table.area.column + column, table.area.rowCount - 1);
    const rule = sheet.getRange(formatArea(area)).dataValidation;
    rule.load('type,rule');
    const withRules = sheet.getRange(formatArea(area)).getSpecialCellsOrNullObject('DataValidations');
    withRules.load('areas/items/address');
    return { sheet: snapshot.name, area, rule, withRules };
  }
  return null;
}

/** Reads what the third round trip brought. */
export function finishDropDown({ sheet, area, rule, withRules }: QueuedDropDown): DropDownSnapshot {
  const found = withRules.isNullObject ? [] : withRules.areas.items.map((item) => addressArea(item.address));
  // Asked of a single cell, Excel answers for the whole sheet.
  const inside = found.flatMap((one) => intersection(one, area) ?? []);
  return { sheet, area, list: listOf(rule), bare: areasWithout(area, inside) };
}

/** `rule` of a mixed range holds nothing. */
function listOf({ type, rule }: Excel.DataValidation): string | null {
  const source: unknown = type === 'List' ? rule.list?.source : null;
  return typeof source === 'string' ? source : null;
}
