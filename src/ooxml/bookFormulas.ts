import type { BookContext } from './bookContext';
import { mapConditionalFormatFormulas } from './conditionalFormats';
import { mapSheetChartFormulas } from './sheetCharts';
import { readTables } from './tableParts';
import { mapTableFormulas } from './tableXml';
import { mapAllValidationFormulas } from './validations';

/** Rewrites every formula of the workbook: in cells, rules, tables, charts and names. Formulas come without `=`. */
export function mapBookFormulas(context: BookContext, change: (formula: string) => string): void {
  const { pkg, sheets, workbook } = context;
  for (const sheet of sheets) {
    sheet.contents.mapFormulas(change);
    sheet.changeTree((root) => {
      mapAllValidationFormulas(root, change);
      mapConditionalFormatFormulas(root, change);
    });
    mapSheetChartFormulas(pkg, sheet.document, change);
    for (const table of readTables(pkg, sheet.document)) {
      if (mapTableFormulas(pkg.tree(table.path), change)) pkg.touch(table.path);
    }
  }
  workbook.mapNames(change);
}
