import type { BookContext } from './bookContext';
import type { SheetModel } from './bookSheet';
import type { PrintNames } from './pageSetup';

/** The built-in names of one sheet, which live in the workbook's part. */
export function printNames({ workbook }: BookContext, sheet: SheetModel): PrintNames {
  const wanted = sheet.name;
  return {
    get: (name) => {
      const found = workbook.names().find((entry) => entry.sheet === wanted && entry.name === name);
      return found?.formula ?? null;
    },
    set: (name, formula) => {
      const index = workbook.sheets().findIndex((entry) => entry.id === sheet.id);
      workbook.setName(name, formula, index);
    },
  };
}
