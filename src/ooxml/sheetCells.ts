import type { Area } from '../workbook/address';
import { lastColumn, lastRow } from '../workbook/address';
import { toCellText } from '../workbook/cellText';
import type { CellValue } from '../workbook/cellValue';
import type { CellContent } from '../workbook/editPlan';
import { translateFormula } from '../workbook/shiftFormula';
import type { BookCell } from './book';
import { checkValue, putConstant, putFormula, putResult } from './cellContent';
import { withMarks, withoutMarks } from './futureFunctions';
import type { SharedStrings } from './sharedStrings';
import type { CellFormula, SharedFormula, SheetCell, SheetRow } from './sheetCell';
import type { SheetDocument } from './sheetDocument';
import type { SheetStyles } from './sheetStyles';

type Positioned<T> = T & { readonly row: number; readonly column: number };

const BLANK: BookCell = { value: null, formula: null };

/** The values and formulas of one sheet. */
export class SheetCells {
  private used: { readonly version: number; readonly area: Area | null } | null = null;

  constructor(
    private readonly document: SheetDocument,
    private readonly styles: SheetStyles,
    private readonly strings: SharedStrings,
    /** Called when a formula comes or goes: the workbook's order of calculation is stale then. */
    private readonly formulasChanged: () => void,
  ) {}

  read(row: number, column: number): BookCell {
    const cell = this.document.rows.cell(row, column);
    return cell ? { value: cell.value, formula: shownFormula(cell.formula) } : BLANK;
  }

  *all(): Iterable<Positioned<BookCell>> {
    for (const row of this.document.rows.all()) {
      for (const cell of row.cells) {
        if (!hasContent(cell)) continue;
        const formula = shownFormula(cell.formula);
        yield { row: row.number, column: cell.column, value: cell.value, formula };
      }
    }
  }

  usedArea(): Area | null {
    if (this.used?.version !== this.document.version) {
      this.used = { version: this.document.version, area: measure(this.document.rows.all()) };
    }
    return this.used.area;
  }

  write(row: number, column: number, content: Exclude<CellContent, 'keep'>): void {
    if (content === 'blank' || ('text' in content && content.text === '')) {
      this.blank(row, column);
      return;
    }
    const constant = 'formula' in content ? null : constantOf(content);
    checkValue(constant);
    this.leaveGroup(row, column);
    const before = this.styles.styleAt(row, column);
    const cell = this.document.rows.touchCell(row, column, before);
    const isMarked = 'text' in content && toCellText(content.text) !== content.text;
    this.styles.setQuotePrefix(cell, isMarked);
    if ('formula' in content || cell.formula !== null) this.formulasChanged();
    if ('formula' in content) putFormula(cell, withMarks(content.formula.replace(/^=/, '')), null);
    else putConstant(cell, constant, this.strings);
    this.document.touch();
  }

  cacheValue(row: number, column: number, value: CellValue): void {
    const known = this.document.rows.cell(row, column);
    if (known?.formula === null || known?.formula === undefined) return;
    checkValue(value);
    putResult(this.document.rows.touchCell(row, column, known.style), value);
    this.document.touch();
  }

  clearContents(area: Area): void {
    for (const { row, cell } of this.inside(area)) if (hasContent(cell)) this.blank(row.number, cell.column);
  }

  /** Leaves what stands in the first cell: the one that a merged area shows. */
  clearContentsBut(area: Area, kept: { readonly row: number; readonly column: number }): void {
    for (const { row, cell } of this.inside(area)) {
      const isKept = row.number === kept.row && cell.column === kept.column;
      if (!isKept && hasContent(cell)) this.blank(row.number, cell.column);
    }
  }

  /** Formats too: what the area held is as if it had never been there. */
  clearAll(area: Area): void {
    this.clearContents(area);
    this.styles.clear(area);
  }

  /** Rewrites every formula of the sheet; members of a shared formula that do not change stay shared. */
  mapFormulas(change: (formula: string) => string): void {
    const changes: { row: number; cell: SheetCell; formula: string }[] = [];
    const broken = new Set<SharedFormula>();
    for (const row of this.document.rows.all()) {
      for (const cell of row.cells) {
        const before = plainFormula(cell.formula);
        if (before === null) continue;
        const after = change(before);
        if (after === before) continue;
        changes.push({ row: row.number, cell, formula: after });
        if (typeof cell.formula === 'object' && cell.formula) broken.add(cell.formula.group);
      }
    }
    this.unshare((group) => broken.has(group));
    for (const { row, cell, formula } of changes) this.replaceFormula(row, cell, formula);
    if (changes.length === 0) return;
    this.formulasChanged();
    this.document.touch();
  }

  /** Gives every member of a shared formula its own text. */
  unshare(isMeant: (group: SharedFormula) => boolean): void {
    for (const row of this.document.rows.all()) {
      for (const cell of row.cells) {
        if (typeof cell.formula !== 'object' || !cell.formula || !isMeant(cell.formula.group)) continue;
        const { value } = cell;
        const text = plainFormula(cell.formula) ?? '';
        putFormula(this.document.rows.touchCell(row.number, cell.column, cell.style), text, value);
        this.document.touch();
      }
    }
  }

  private blank(row: number, column: number): void {
    const known = this.document.rows.cell(row, column);
    if (!known || !hasContent(known)) return;
    this.leaveGroup(row, column);
    if (known.formula !== null) this.formulasChanged();
    const cell = this.document.rows.touchCell(row, column, known.style);
    this.styles.setQuotePrefix(cell, false);
    putConstant(cell, null, this.strings);
    if (cell.style === this.styles.backgroundAt(row, column)) this.document.rows.removeCell(row, column);
    this.document.touch();
  }

  /** The cell with a shared formula's text may not go while others lean on it. */
  private leaveGroup(row: number, column: number): void {
    const formula = this.document.rows.cell(row, column)?.formula;
    if (typeof formula !== 'object' || !formula) return;
    if (formula.rows === 0 && formula.columns === 0) this.unshare((group) => group === formula.group);
  }

  /** An array formula keeps its element, and with it the area that it fills. */
  private replaceFormula(row: number, known: SheetCell, formula: string): void {
    const cell = this.document.rows.touchCell(row, known.column, known.style);
    const node = cell.element.children.find(
      (child) => typeof child !== 'string' && /(^|:)f$/.test(child.name),
    );
    if (node && typeof node !== 'string' && node.attributes.get('t') === 'array') {
      node.children = [formula];
      cell.formula = formula;
    } else putFormula(cell, formula, cell.value);
  }

  private *inside(area: Area): Iterable<{ row: SheetRow; cell: SheetCell }> {
    const right = lastColumn(area);
    for (const row of this.document.rows.between(area.row, lastRow(area))) {
      for (const cell of [...row.cells]) {
        if (cell.column >= area.column && cell.column <= right) yield { row, cell };
      }
    }
  }
}

export function hasContent(cell: SheetCell): boolean {
  return cell.value !== null || cell.formula !== null;
}

function constantOf(
  content: Exclude<CellContent, 'keep' | 'blank' | { readonly formula: string }>,
): CellValue {
  if ('text' in content) return content.text;
  // Minus zero would come back as zero.
  return 'number' in content ? content.number + 0 : content.boolean;
}

/** Without its `=`, shared ones in full. */
export function plainFormula(formula: CellFormula): string | null {
  if (formula === null || typeof formula === 'string') return formula;
  return translateFormula(formula.group.text, formula.rows, formula.columns);
}

function shownFormula(formula: CellFormula): string | null {
  const plain = plainFormula(formula);
  return plain === null ? null : `=${withoutMarks(plain)}`;
}

function measure(rows: readonly SheetRow[]): Area | null {
  let top = -1;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  for (const row of rows) {
    const first = row.cells.find(hasContent);
    const last = row.cells.findLast(hasContent);
    if (!first || !last) continue;
    if (top < 0) top = row.number;
    bottom = row.number;
    left = Math.min(left, first.column);
    right = Math.max(right, last.column);
  }
  return top < 0
    ? null
    : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}
