import type { BookSheet } from '../../src/ooxml/book';
import type { CellValue } from '../../src/workbook/cellValue';
import type { Area } from '../../src/workbook/address';
import { intersection } from '../../src/workbook/address';
import type { JsonObject } from '../protocol/json';
import { CellRange, localAddress } from './cellRange';
import { EventType, WORKBOOK_TARGET } from './eventHub';
import type { OpenWorkbook } from './openWorkbook';
import { rangeType } from './range';
import { shownValue, valueType } from './readCells';
import { worksheetId } from './worksheetId';

/** Who changed something: the add-in itself, the person at the keyboard, or a colleague elsewhere. */
export type ChangeSource = 'addIn' | 'person' | 'colleague';

export interface CellChange {
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Tells the listeners what happened to a sheet, in Excel's own words. */
export class ChangeReporter {
  /** Set while a person or a colleague works on the sheet; an add-in does otherwise. */
  source: ChangeSource = 'addIn';
  readonly #workbook: OpenWorkbook;

  constructor(workbook: OpenWorkbook) {
    this.#workbook = workbook;
  }

  /** `change` is given for a single cell. */
  edited(sheet: BookSheet, area: Area, change?: CellChange): void {
    this.#changed(sheet, area, { changeType: 'RangeEdited', shiftDirection: 'None', ...details(change) });
  }

  rowsInserted(sheet: BookSheet, area: Area): void {
    this.#changed(sheet, area, { changeType: 'RowInserted', shiftDirection: 'ShiftCellDown', ...details() });
  }

  rowsDeleted(sheet: BookSheet, area: Area): void {
    this.#changed(sheet, area, { changeType: 'RowDeleted', shiftDirection: 'ShiftCellUp', ...details() });
  }

  sheetAdded(sheet: BookSheet): void {
    this.#ofSheet(EventType.worksheetAdded, sheet);
  }

  sheetDeleted(sheet: BookSheet): void {
    this.#ofSheet(EventType.worksheetDeleted, sheet);
  }

  sheetActivated(sheet: BookSheet, previous: BookSheet): void {
    if (sheet === previous) return;
    this.#ofSheet(EventType.worksheetDeactivated, previous);
    this.#ofSheet(EventType.worksheetActivated, sheet);
  }

  selected(sheet: BookSheet, area: Area): void {
    const message = { address: localAddress(area), worksheetId: worksheetId(sheet) };
    this.#fire(EventType.worksheetSelectionChanged, worksheetId(sheet), message);
  }

  #changed(sheet: BookSheet, area: Area, what: JsonObject): void {
    const hub = this.#workbook.events;
    const tables = sheet.tables().filter((table) => intersection(table.area, area) !== null);
    const isHeard =
      [worksheetId(sheet), WORKBOOK_TARGET].some((target) =>
        hub.isHeard(EventType.worksheetChanged, target),
      ) ||
      [...tables.map((table) => table.id), worksheetId(sheet), WORKBOOK_TARGET].some((target) =>
        hub.isHeard(EventType.tableChanged, target),
      );
    if (!isHeard) return;
    const message = {
      ...this.#origin(),
      worksheetId: worksheetId(sheet),
      address: localAddress(area),
      referenceId: this.#workbook.keep(rangeType.of(new CellRange(this.#workbook, sheet, area))),
      ...what,
    };
    this.#fire(EventType.worksheetChanged, worksheetId(sheet), message);
    for (const table of tables) {
      const ofTable = { ...message, tableId: table.id };
      hub.fire(EventType.tableChanged, table.id, ofTable);
      this.#fire(EventType.tableChanged, worksheetId(sheet), ofTable);
    }
  }

  #ofSheet(type: 11 | 12 | 13 | 15, sheet: BookSheet): void {
    this.#fire(type, worksheetId(sheet), { ...this.#origin(), worksheetId: worksheetId(sheet) });
  }

  #fire(type: Parameters<OpenWorkbook['events']['fire']>[0], target: string, message: JsonObject): void {
    this.#workbook.events.fire(type, target, message);
    this.#workbook.events.fire(type, WORKBOOK_TARGET, message);
  }

  #origin(): { source: string; triggerSource: string } {
    return {
      source: this.source === 'colleague' ? 'Remote' : 'Local',
      triggerSource: this.source === 'addIn' ? 'ThisLocalAddin' : 'Unknown',
    };
  }
}

function details(change?: CellChange): JsonObject {
  if (!change) return { valueBefore: null, valueAfter: null, valueTypeBefore: null, valueTypeAfter: null };
  return {
    valueBefore: shownValue(change.before),
    valueAfter: shownValue(change.after),
    valueTypeBefore: valueType(change.before),
    valueTypeAfter: valueType(change.after),
  };
}
