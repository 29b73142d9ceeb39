import type { Area } from '../workbook/address';
import { cellArea, intersection } from '../workbook/address';
import { areasWithout } from '../workbook/areasWithout';
import type { DropDownSnapshot, SnapshotRequest } from '../workbook/snapshot';
import type { Book, BookTable, BookValidation } from './book';

/** What the cells of a table column offer to choose from; null where there is no such column. */
export function readDropDown(book: Book, wanted: SnapshotRequest['dropDownOf']): DropDownSnapshot | null {
  const table = wanted && book.table(wanted.table);
  const sheet = table && book.sheet(table.sheet);
  const area = table && columnBody(table, wanted.column);
  if (!sheet || !area) return null;
  const touching = sheet
    .validations()
    .map(({ areas, rule }) => ({ rule, inside: areas.flatMap((one) => intersection(one, area) ?? []) }))
    .filter(({ inside }) => inside.length > 0);
  const bare = areasWithout(
    area,
    touching.flatMap(({ inside }) => inside),
  );
  return { sheet: sheet.name, area, list: bare.length > 0 ? null : commonList(touching), bare };
}

function columnBody({ area, columns, headingRows, totalsRows }: BookTable, heading: string): Area | null {
  const column = columns.indexOf(heading);
  const rowCount = area.rowCount - headingRows - totalsRows;
  if (column < 0 || rowCount < 1) return null;
  return cellArea(area.row + headingRows, area.column + column, rowCount);
}

function commonList(rules: readonly { readonly rule: BookValidation }[]): string | null {
  const lists = new Set(rules.map(({ rule }) => listOf(rule)));
  const [only] = lists;
  return lists.size === 1 ? (only ?? null) : null;
}

function listOf(rule: BookValidation): string | null {
  if (rule.kind !== 'list') return null;
  return 'source' in rule.list ? rule.list.source : rule.list.words.join(',');
}
