import type { BookTable } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import { HostError } from '../protocol/hostError';
import { defineType } from '../protocol/hostObject';
import { CellRange } from './cellRange';
import { rangeType } from './range';
import type { SheetObject } from './sheetObject';

interface FilterObject extends SheetObject {
  /** Null: the sheet's own filter. */
  readonly table: BookTable | null;
}

export const autoFilterType = defineType<FilterObject>(() => ({
  name: 'AutoFilter',
  properties: {
    enabled: { since: '1.9', get: (filter) => areaOf(filter) !== null },
    isDataFiltered: { since: '1.9', get: isFiltered },
  },
  methods: {
    clearCriteria: { since: '1.9', call: clearCriteria },
    getRangeOrNullObject: {
      since: '1.9',
      call: (filter) => {
        const area = areaOf(filter);
        return area && rangeType.of(new CellRange(filter.workbook, filter.sheet, area));
      },
    },
  },
}));

function areaOf({ sheet, table }: FilterObject): Area | null {
  return table ? table.area : (sheet.autoFilter()?.area ?? null);
}

function isFiltered({ workbook, sheet, table }: FilterObject): boolean {
  if (workbook.switches.filtered.has(table?.name ?? sheet.name)) return true;
  return table ? table.isFiltered : (sheet.autoFilter()?.isFiltered ?? false);
}

export function clearCriteria(filter: FilterObject): void {
  const { workbook, sheet, table } = filter;
  workbook.beforeWrite(sheet);
  workbook.switches.filtered.delete(table?.name ?? sheet.name);
  if (isFiltered(filter))
    throw new HostError('NotImplemented', 'The workbench cannot lift a filter that stands in the file.');
}
