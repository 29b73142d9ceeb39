import type { BookSheet } from '../../src/ooxml/book';

/** The id that the add-in knows a sheet by: no sheet can be called that, as a sheet could be called `1`. */
export function worksheetId(sheet: BookSheet): string {
  return `{00000000-0001-0000-0000-${sheet.id.padStart(12, '0')}}`;
}
