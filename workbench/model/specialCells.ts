import type { Area } from '../../src/workbook/address';
import { contains, intersection, lastColumn, lastRow } from '../../src/workbook/address';
import type { Arguments } from '../protocol/argument';
import type { HostObject } from '../protocol/hostObject';
import type { CellRange } from './cellRange';
import { rangeAreasOrNull } from './rangeAreas';

/** Cells of a kind inside a range (Range.getSpecialCells…); null when there are none. */
export function specialCells(range: CellRange, args: Arguments): HostObject | null {
  const kind = args.at(0).oneOf(['Visible', 'Constants', 'Formulas', 'Blanks', 'DataValidations']);
  const { sheet } = range;
  if (kind === 'DataValidations') return rangeAreasOrNull(range, validatedAreas(range));
  range.workbook.calculateBeforeReading();
  if (kind === 'Visible') return rangeAreasOrNull(range, visibleAreas(range));
  const used = sheet.usedArea();
  // Excel looks no further than the used range.
  const area = used && intersection(range.area, used);
  if (!area) return null;
  const areas = areasWhere(area, (row, column) => {
    const cell = sheet.cell(row, column);
    if (kind === 'Formulas') return cell.formula !== null;
    if (kind === 'Blanks') return cell.formula === null && cell.value === null;
    return cell.formula === null && cell.value !== null;
  });
  return rangeAreasOrNull(range, areas);
}

/** Asked of a single cell, Excel looks at the whole sheet. */
function validatedAreas({ sheet, area }: CellRange): Area[] {
  const isSingle = area.rowCount === 1 && area.columnCount === 1;
  const ruled = sheet.validations().flatMap(({ areas }) => areas);
  return isSingle ? ruled : ruled.flatMap((one) => intersection(one, area) ?? []);
}

function visibleAreas({ sheet, area }: CellRange): Area[] {
  const rows = runs(area.row, lastRow(area), sheet.hiddenRows());
  const columns = runs(area.column, lastColumn(area), sheet.hiddenColumns());
  return rows.flatMap(([row, rowCount]) =>
    columns.map(([column, columnCount]) => ({ row, column, rowCount, columnCount })),
  );
}

/** Stretches from first to last between the numbers that are left out, as start and length. */
function runs(first: number, last: number, without: ReadonlySet<number>): (readonly [number, number])[] {
  const gaps = [...without].filter((index) => index >= first && index <= last).sort((a, b) => a - b);
  const found: (readonly [number, number])[] = [];
  let start = first;
  for (const gap of [...gaps, last + 1]) {
    if (gap > start) found.push([start, gap - start]);
    start = gap + 1;
  }
  return found;
}

/** Rectangles that hold exactly the wanted cells: stretches of a row, joined with equal ones right above. */
function areasWhere(area: Area, isWanted: (row: number, column: number) => boolean): Area[] {
  const areas: Area[] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      if (!isWanted(row, column)) continue;
      let end = column;
      while (end < lastColumn(area) && isWanted(row, end + 1)) end++;
      join(areas, { row, column, rowCount: 1, columnCount: end - column + 1 });
      column = end;
    }
  }
  return areas;
}

function join(areas: Area[], line: Area): void {
  const index = areas.findIndex(
    (area) =>
      area.column === line.column &&
      area.columnCount === line.columnCount &&
      contains(area, { row: line.row - 1, column: line.column }),
  );
  const above = areas[index];
  if (above && above.row + above.rowCount === line.row)
    areas[index] = { ...above, rowCount: above.rowCount + 1 };
  else areas.push(line);
}
