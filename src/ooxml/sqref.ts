import type { Area, CellPosition } from '../workbook/address';
import { formatArea, intersection, lastColumn, lastRow, parseArea } from '../workbook/address';
import type { RowChange } from '../workbook/shiftArea';
import { shiftArea } from '../workbook/shiftArea';

/** Reads `A1:B2 D4`; null when a piece of it is no area, so that a rule we cannot read is left alone. */
export function parseSqref(text: string): Area[] | null {
  const areas: Area[] = [];
  for (const piece of text.trim().split(/\s+/)) {
    const area = parseArea(piece);
    if (!area) return null;
    areas.push(area);
  }
  return areas;
}

export function formatSqref(areas: readonly Area[]): string {
  return areas.map(formatArea).join(' ');
}

/** What is left of areas once the cells of `hole` are taken out: up to four pieces an area. */
export function carve(areas: readonly Area[], hole: Area): Area[] {
  return areas.flatMap((area) => carveOne(area, hole));
}

function carveOne(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const pieces: Area[] = [
    { ...area, rowCount: cut.row - area.row },
    { ...cut, column: area.column, columnCount: cut.column - area.column },
    { ...cut, column: lastColumn(cut) + 1, columnCount: lastColumn(area) - lastColumn(cut) },
    { ...area, row: lastRow(cut) + 1, rowCount: lastRow(area) - lastRow(cut) },
  ];
  return pieces.filter((piece) => piece.rowCount > 0 && piece.columnCount > 0);
}

/** The cell that a rule's relative references are counted from: the leftmost area's top-left one. */
export function baseCell(areas: readonly Area[]): CellPosition | null {
  const [first] = [...areas].sort((a, b) => a.column - b.column || a.row - b.row);
  return first ? { row: first.row, column: first.column } : null;
}

export function shiftAreas(areas: readonly Area[], change: RowChange): Area[] {
  return areas.map((area) => shiftArea(area, change)).filter((area) => area !== null);
}
