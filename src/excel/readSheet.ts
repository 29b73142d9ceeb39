import type { Area } from '../workbook/address';
import { formatArea, intersection, parseArea, sameArea } from '../workbook/address';
import type { Grid } from '../workbook/grid';
import type {
  NameSnapshot,
  SheetDetail,
  SheetHead,
  SheetSnapshot,
  TableSnapshot,
} from '../workbook/snapshot';
import { SNAPSHOT_LIMIT } from '../workbook/snapshot';
import type { SheetRules } from './knownWorkbook';
import type { HiddenState } from './hiddenLines';
import { readGrid } from './readGrid';

/** A sheet whose second round trip is queued. */
export interface QueuedSheet {
  readonly sheet: Excel.Worksheet;
  readonly head: SheetHead;
  readonly detail: SheetDetail;
  readonly tables: readonly QueuedTable[];
  readonly cells: QueuedCells | null;
}

interface QueuedTable {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

interface QueuedCells {
  /** The cells within SNAPSHOT_LIMIT. */
  readonly used: Excel.Range;
  /** All cells that hold a value: only its address is asked for, so that 16,384 columns cannot hurt. */
  readonly whole: Excel.Range;
  readonly rules: Excel.ConditionalFormatCollection | null;
  readonly titleRows: Excel.Range | null;
}

/** A sheet after its second round trip. */
export interface ReadSheet {
  readonly sheet: Excel.Worksheet;
  readonly detail: SheetDetail;
  readonly snapshot: SheetSnapshot;
  readonly names: readonly NameSnapshot[];
  /** Null where they were not asked for. */
  readonly rules: SheetRules | null;
  readonly hasTitleRows: boolean;
  readonly rowHidden: HiddenState;
  readonly columnHidden: HiddenState;
}

/** Queues what a sheet's detail needs, and no more: the answer's size is what counts. */
export function queueSheet(
  sheet: Excel.Worksheet,
  head: SheetHead,
  tables: readonly Excel.Table[],
  detail: SheetDetail,
): QueuedSheet {
  sheet.protection.load('protected');
  sheet.autoFilter.load('isDataFiltered');
  sheet.charts.load('items/name');
  sheet.names.load('items/name,items/formula');
  const cells = detail === 'none' ? null : queueCells(sheet, detail);
  return { sheet, head, detail, tables: tables.map(queueTable), cells };
}

function queueTable(table: Excel.Table): QueuedTable {
  const range = table.getRange();
  range.load('address');
  table.columns.load('items/name');
  table.autoFilter.load('isDataFiltered');
  return { table, range };
}

function queueCells(sheet: Excel.Worksheet, detail: Exclude<SheetDetail, 'none'>): QueuedCells {
  const used = sheet.getRange(formatArea(SNAPSHOT_LIMIT)).getUsedRangeOrNullObject(true);
  used.load('address,values,valueTypes');
  if (detail !== 'values') used.load('formulas,numberFormat');
  if (detail === 'full') used.load('rowHidden,columnHidden');
  const whole = sheet.getUsedRangeOrNullObject(true);
  whole.load('address');
  if (detail === 'values') return { used, whole, rules: null, titleRows: null };
  const rules = sheet.getRange().conditionalFormats;
  rules.load('items/id,items/type');
  const titleRows = sheet.pageLayout.getPrintTitleRowsOrNullObject();
  titleRows.load('address');
  return { used, whole, rules, titleRows };
}

/** Reads what the second round trip brought. */
export function finishSheet(queued: QueuedSheet): ReadSheet {
  const { sheet, head, detail, cells } = queued;
  const usedArea = cells && !cells.whole.isNullObject ? addressArea(cells.whole.address) : null;
  const snapshot: SheetSnapshot = {
    name: head.name,
    visibility: head.visibility,
    isProtected: sheet.protection.protected,
    isFiltered: sheet.autoFilter.isDataFiltered,
    usedArea,
    grid: cells && gridOf(cells.used, detail),
    isTruncated: usedArea !== null && !isWithinLimit(usedArea),
    tables: queued.tables.map(tableSnapshot),
    charts: sheet.charts.items.map((chart) => ({ name: chart.name })),
  };
  const isFull = detail === 'full' && cells !== null && !cells.used.isNullObject;
  return {
    sheet,
    detail,
    snapshot,
    names: nameSnapshots(sheet.names, head.name),
    rules: cells?.rules ? sheetRules(cells.rules.items) : null,
    hasTitleRows: cells?.titleRows?.isNullObject === false,
    rowHidden: isFull ? cells.used.rowHidden : false,
    columnHidden: isFull ? cells.used.columnHidden : false,
  };
}

function sheetRules(items: readonly Excel.ConditionalFormat[]): SheetRules {
  return items.length === 0 ? { kind: 'placed', rules: [] } : { kind: 'items', items };
}

/** Names that a person can see: not those in which Excel keeps print areas, print titles and filters. */
export function nameSnapshots(names: Excel.NamedItemCollection, sheet: string | null): NameSnapshot[] {
  return names.items
    .filter((item) => !/^(_xlnm\.|_FilterDatabase$|Print_Area$|Print_Titles$)/.test(item.name))
    .map((item) => ({ name: item.name, sheet, formula: String(item.formula) }));
}

function gridOf(range: Excel.Range, detail: SheetDetail): Grid | null {
  if (range.isNullObject) return null;
  const area = addressArea(range.address);
  const { values, valueTypes } = range;
  if (detail === 'values') return readGrid({ area, values, valueTypes });
  return readGrid({ area, values, valueTypes, formulas: range.formulas, numberFormats: range.numberFormat });
}

function tableSnapshot({ table, range }: QueuedTable): TableSnapshot {
  const area = addressArea(range.address);
  return {
    name: table.name,
    // The row of totals is not of the body.
    area: { ...area, rowCount: area.rowCount - (table.showTotals ? 1 : 0) },
    columns: table.columns.items.map((column) => column.name),
    isFiltered: table.autoFilter.isDataFiltered,
  };
}

/** `'資料1-2'!A1:B2` → its area. An address that is none is a bug of ours or of the host. */
export function addressArea(address: string): Area {
  const area = parseArea(address);
  if (!area) throw new Error('an address of the host could not be read');
  return area;
}

function isWithinLimit(area: Area): boolean {
  const inside = intersection(area, SNAPSHOT_LIMIT);
  return inside !== null && sameArea(inside, area);
}
