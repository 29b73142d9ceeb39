import type { Area } from '../workbook/address';
import { plainText } from '../workbook/cellValue';
import type { BookTable } from './book';
import type { BookContext } from './bookContext';
import { mapBookFormulas } from './bookFormulas';
import type { SheetModel } from './bookSheet';
import { renameTableInFormula } from './renameTableInFormula';
import type { TablePart } from './tableParts';
import { readTables, removeTable, renameTable, resizeTable, restyleTable } from './tableParts';

/** A table as an object that always tells what stands in its part now. */
export function bookTable(context: BookContext, sheet: SheetModel, table: TablePart): BookTable {
  const { pkg } = context;
  let last = table;
  const now = (): TablePart => {
    last = readTables(pkg, sheet.document).find((other) => other.path === table.path) ?? last;
    return last;
  };
  return {
    id: String(table.id),
    get name() {
      return now().name;
    },
    set name(name: string) {
      const before = now();
      renameTable(pkg, before, name);
      mapBookFormulas(context, (formula) => renameTableInFormula(formula, before.name, name));
    },
    get sheet() {
      return sheet.name;
    },
    get area() {
      return now().area;
    },
    get columns() {
      return now().columns;
    },
    get style() {
      return now().style;
    },
    set style(style: string) {
      restyleTable(pkg, now(), style);
    },
    get isFiltered() {
      return now().isFiltered;
    },
    get headingRows() {
      return now().headingRows;
    },
    get totalsRows() {
      return now().totalsRows;
    },
    resize: (area: Area) => {
      resizeTable(pkg, now(), area, (column) => plainText(sheet.cell(area.row, column).value));
    },
    remove: () => {
      removeTable(pkg, sheet.document, now());
      sheet.document.touch();
    },
  };
}
