import { collectionMembers } from '../protocol/collectionMembers';
import { HostError } from '../protocol/hostError';
import { defineType } from '../protocol/hostObject';
import { CellRange } from './cellRange';
import { rangeArgument } from './findRange';
import { rangeType } from './range';
import type { SheetObject } from './sheetObject';

interface PlacedBreak extends SheetObject {
  /** The row above which it stands. */
  readonly row: number;
}

const pageBreakType = defineType<PlacedBreak>(() => ({
  name: 'PageBreak',
  properties: {
    columnIndex: { since: '1.9', get: () => 0 },
    rowIndex: { since: '1.9', get: ({ row }) => row },
  },
  methods: {
    delete: {
      since: '1.9',
      call: (placed) => change(placed, (rows) => rows.filter((row) => row !== placed.row)),
    },
    getCellAfterBreak: {
      since: '1.9',
      call: ({ workbook, sheet, row }) =>
        rangeType.of(new CellRange(workbook, sheet, { row, column: 0, rowCount: 1, columnCount: 1 })),
    },
  },
}));

/** Where a person, or a program, begins a new page: Worksheet.horizontalPageBreaks. */
export const pageBreaksType = defineType<SheetObject>(() => {
  const members = collectionMembers<SheetObject>(
    'PageBreak',
    { items: (object) => object.sheet.pageBreaks().map((row) => pageBreakType.of({ ...object, row })) },
    { getCount: '1.9' },
  );
  return {
    name: 'PageBreakCollection',
    ...members,
    methods: {
      ...members.methods,
      add: {
        since: '1.9',
        call: (object, args) => {
          const { row } = rangeArgument(args.at(0), object.workbook, object.sheet).area;
          // Excel has nothing above the first row to end a page with.
          if (row === 0) throw new HostError('InvalidArgument', 'No page begins with the first row.');
          change(object, (rows) => [...rows, row]);
          return pageBreakType.of({ ...object, row });
        },
      },
      removePageBreaks: { since: '1.9', call: (object) => change(object, () => []) },
    },
  };
});

function change({ workbook, sheet }: SheetObject, how: (rows: readonly number[]) => readonly number[]): void {
  workbook.beforeWrite(sheet);
  sheet.setPageBreaks(how(sheet.pageBreaks()));
}
