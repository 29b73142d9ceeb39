import { MAX_COLUMNS } from '../../src/workbook/address';
import { HostError } from '../protocol/hostError';
import type { HostObject } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import { CellRange } from './cellRange';
import { rangeType } from './range';
import type { SheetObject } from './sheetObject';

export const freezePanesType = defineType<SheetObject>(() => ({
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: {
      since: '1.7',
      call: (object, args) => freeze(object, args.at(0).isGiven ? args.at(0).integer() : 1),
    },
    unfreeze: { since: '1.7', call: (object) => freeze(object, 0) },
    getLocationOrNullObject: { since: '1.7', call: location },
  },
}));

function freeze({ workbook, sheet }: SheetObject, count: number): void {
  workbook.beforeUsingFocus('GeneralException');
  workbook.beforeWrite(sheet);
  if (count < 0) throw new HostError('InvalidArgument', 'The number of rows is below zero.');
  sheet.frozenRows = count;
}

function location({ workbook, sheet }: SheetObject): HostObject | null {
  if (sheet.frozenRows === 0) return null;
  const area = { row: 0, column: 0, rowCount: sheet.frozenRows, columnCount: MAX_COLUMNS };
  return rangeType.of(new CellRange(workbook, sheet, area));
}
