import type { Area } from '../workbook/address';
import type { CellFormat, Color } from '../workbook/editPlan';
import type { EditOf, PlanTarget } from './planTarget';

const HORIZONTAL = { general: 'General', left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

export function format(target: PlanTarget, edit: EditOf<'format'>): void {
  const range = target.range(edit.sheet, edit.area);
  const { format: wanted } = edit;
  if (wanted.numberFormat !== undefined) setNumberFormat(range, wanted.numberFormat);
  setFont(range.format.font, wanted);
  setFill(range.format.fill, wanted.fill);
  setAlignment(range.format, wanted);
  if (wanted.border !== undefined) setBorders(range.format.borders, edit.area, wanted.border);
  if (wanted.locked !== undefined) range.format.protection.locked = wanted.locked;
}

/** A single value goes to every cell (Range: a value of another shape than the range), and keeps the request short. */
function setNumberFormat(range: Excel.Range, code: string): void {
  range.set({ numberFormat: code as unknown as string[][] });
}

function setFont(font: Excel.RangeFont, wanted: CellFormat): void {
  if (wanted.fontName !== undefined) font.name = wanted.fontName;
  if (wanted.fontSizePt !== undefined) font.size = wanted.fontSizePt;
  if (wanted.bold !== undefined) font.bold = wanted.bold;
  if (wanted.fontColor !== undefined) font.color = wanted.fontColor;
}

function setFill(fill: Excel.RangeFill, wanted: Color | null | undefined): void {
  if (wanted === null) fill.clear();
  else if (wanted !== undefined) fill.color = wanted;
}

function setAlignment(format: Excel.RangeFormat, wanted: CellFormat): void {
  if (wanted.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[wanted.horizontal];
  if (wanted.vertical !== undefined) format.verticalAlignment = VERTICAL[wanted.vertical];
  if (wanted.wrap !== undefined) format.wrapText = wanted.wrap;
  if (wanted.indent !== undefined) format.indentLevel = wanted.indent;
}

/** Lines inside exist only where there is more than one row or column. */
function setBorders(borders: Excel.RangeBorderCollection, area: Area, color: Color | null): void {
  const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
  const between = [
    ...(area.rowCount > 1 ? (['InsideHorizontal'] as const) : []),
    ...(area.columnCount > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const index of [...edges, ...between]) {
    const border = borders.getItem(index);
    border.style = color === null ? 'None' : 'Continuous';
    if (color === null) continue;
    border.weight = 'Thin';
    border.color = color;
  }
}

export function merge(target: PlanTarget, edit: EditOf<'merge' | 'unmerge'>): void {
  const range = target.range(edit.sheet, edit.area);
  if (edit.kind === 'merge') range.merge(false);
  else range.unmerge();
}

export function columnWidth(target: PlanTarget, edit: EditOf<'columnWidth'>): void {
  const columns = target.columns(edit.sheet, edit.column, edit.count);
  columns.format.columnWidth = columnWidthPt(edit.widthCharacters);
}

/**
 * Office.js counts a column's width in points, a person in characters of the standard font. A character is 7 pixels
 * wide (Calibri 11 at 96 dpi), a column has 5 pixels beside its text, and a pixel is 0.75 pt: the rule of ECMA-376
 * 18.3.1.13. With another standard font Excel itself shows a slightly different number.
 */
export function columnWidthPt(characters: number): number {
  const text = Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7);
  return (text + 5) * 0.75;
}

/** The characters that `columnWidthPt` makes these points of. */
export function columnCharacters(points: number): number {
  return Math.max(0, Math.round(((points / 0.75 - 5) / 7) * 100) / 100);
}

export function rowHeight(target: PlanTarget, edit: EditOf<'rowHeight'>): void {
  const { format: rows } = target.rows(edit.sheet, edit.row, edit.count);
  if (edit.heightPt === null) rows.autofitRows();
  else rows.rowHeight = edit.heightPt;
}
