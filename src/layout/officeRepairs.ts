import type { RepairStep } from '../domain/checks/repairs';
import { cellArea, contains, parseCell } from '../workbook/address';
import type { Area, CellPosition } from '../workbook/address';
import type { CellContent, Edit } from '../workbook/editPlan';
import type { Grid } from '../workbook/grid';
import { numberFormatAt } from '../workbook/grid';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findSheet } from '../workbook/snapshot';

/** What mends the office's own cells. */
export interface OfficeRepairs {
  /** Makes the cells text before anything is written. */
  readonly formats: readonly Edit[];
  readonly contents: readonly Edit[];
  /** Gives the cells their old number formats back, before their contents come back. */
  readonly undoFormats: readonly Edit[];
}

const TEXT_FORMAT = '@';

/**
 * A 番号 that Excel took for a date is written back as text, in the cell of the office's own sheet. The snapshot must hold
 * these sheets in full.
 */
export function officeRepairs(steps: readonly RepairStep[], snapshot: WorkbookSnapshot): OfficeRepairs {
  const formats: Edit[] = [];
  const contents: Edit[] = [];
  const undoFormats: Edit[] = [];
  for (const step of steps) {
    if (step.kind !== 'words' || step.where !== 'office') continue;
    const { source } = step.finding;
    const at = source && parseCell(source.cell);
    const found = source && findSheet(snapshot, source.sheet);
    if (!at || !found?.grid) continue;
    const { name: sheet, grid } = found;
    const area = cellArea(at.row, at.column);
    formats.push({ kind: 'format', sheet, area, format: { numberFormat: TEXT_FORMAT } });
    contents.push(words(sheet, at, step.after, grid));
    const numberFormat = numberFormatAt(grid, at.row, at.column);
    undoFormats.push({ kind: 'format', sheet, area, format: { numberFormat } });
  }
  return { formats, contents, undoFormats };
}

/** A merged area is written whole: its first cell holds the words, the others stay. */
function words(sheet: string, at: CellPosition, text: string, { merged }: Grid): Edit {
  const area: Area = merged.find((one) => contains(one, at)) ?? cellArea(at.row, at.column);
  const cells = Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (_unused, column): CellContent =>
      row === 0 && column === 0 ? { text } : 'keep',
    ),
  );
  return { kind: 'setCells', sheet, at: { row: area.row, column: area.column }, cells };
}
