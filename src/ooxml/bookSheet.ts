import type { Area, CellPosition } from '../workbook/address';
import type { ChartSpec } from '../workbook/chartSpec';
import type { CellValue } from '../workbook/cellValue';
import type { Box } from '../workbook/sheetLayout';
import type {
  CellContent,
  CellFormat,
  Color,
  ConditionalFormatRule,
  PageSetup,
  ValidationRule,
} from '../workbook/editPlan';
import type { SheetVisibility } from '../workbook/snapshot';
import type {
  BookCell,
  BookChart,
  BookConditionalFormat,
  BookSheet,
  BookTable,
  ResolvedFormat,
} from './book';
import type { BookContext } from './bookContext';
import { bookTable } from './bookTable';
import type { SheetMetrics } from './chartAnchor';
import { boxOf } from './chartAnchor';
import {
  addConditionalFormats,
  clearConditionalFormats,
  dropConditionalFormats,
  rankConditionalFormats,
  readConditionalFormats,
  setConditionalFormats,
} from './conditionalFormats';
import { addMerged, readMerged, removeMerged } from './mergedAreas';
import { readPageBreaks, writePageBreaks } from './pageBreaks';
import { readPageSetup, writePageSetup } from './pageSetup';
import { printNames } from './printNames';
import { renameSheet } from './renameSheet';
import { changeRows } from './rowChanges';
import { hiddenRows, rowHeight, setRowHeight, setRowsHidden } from './sheetRowSizes';
import { SheetCells } from './sheetCells';
import { deleteChart, putChart, readSheetCharts } from './sheetCharts';
import { columnWidth, hiddenColumns, setColumnsHidden, setColumnWidth } from './sheetColumns';
import { SheetDocument } from './sheetDocument';
import { sheetMetrics } from './sheetMetrics';
import { SheetStyles } from './sheetStyles';
import {
  allowResizing,
  readAutoFilter,
  readActiveCell,
  readFrozenRows,
  readGridlines,
  readProtection,
  readTabColor,
  writeFrozenRows,
  writeGridlines,
  writeProtection,
  writeTabColor,
} from './sheetView';
import { addTable, readTables } from './tableParts';
import type { PlacedValidation } from './validations';
import { readValidations, setValidation } from './validations';
import { readVisibility, writeVisibility, type SheetEntry } from './workbookPart';
import { attribute, serializeElement, type XmlElement } from './xmlTree';

/** A sheet of an opened workbook: one object for what the modules beside it do to one worksheet part. */
export class SheetModel implements BookSheet {
  readonly id: string;
  readonly document: SheetDocument;
  readonly styles: SheetStyles;
  readonly contents: SheetCells;

  constructor(
    private readonly context: BookContext,
    readonly entry: SheetEntry,
  ) {
    this.id = entry.id;
    this.document = new SheetDocument(context.pkg, entry.path, context);
    this.styles = new SheetStyles(this.document, context.styles);
    this.contents = new SheetCells(this.document, this.styles, context.strings, () => {
      context.formulasChanged = true;
    });
  }

  /** Lets features that work on the tree change it; the sheet counts as touched when they did. */
  changeTree(change: (root: XmlElement) => void): void {
    const before = serializeElement(this.document.root);
    change(this.document.root);
    if (serializeElement(this.document.root) !== before) this.document.touch();
  }

  get name(): string {
    return attribute(this.entry.node, 'name') ?? '';
  }

  set name(name: string) {
    renameSheet(this.context, this, name);
  }

  get visibility(): SheetVisibility {
    return readVisibility(this.entry.node);
  }

  set visibility(visibility: SheetVisibility) {
    writeVisibility(this.entry.node, visibility);
    this.context.workbook.touch();
  }

  get tabColor(): Color | null {
    return this.context.styles.readColor(readTabColor(this.document.root));
  }

  set tabColor(color: Color | null) {
    writeTabColor(this.document, color);
  }

  get showGridlines(): boolean {
    return readGridlines(this.document.root);
  }

  set showGridlines(isShown: boolean) {
    writeGridlines(this.document, isShown);
  }

  get isProtected(): boolean {
    return readProtection(this.document.root);
  }

  protect({ allowsResizing }: { readonly allowsResizing: boolean }): void {
    this.isProtected = true;
    if (allowsResizing) allowResizing(this.document);
  }

  set isProtected(isProtected: boolean) {
    writeProtection(this.document, isProtected);
  }

  get frozenRows(): number {
    return readFrozenRows(this.document.root);
  }

  set frozenRows(count: number) {
    writeFrozenRows(this.document, count);
  }

  activeCell(): CellPosition {
    return readActiveCell(this.document.root);
  }

  usedArea(): Area | null {
    return this.contents.usedArea();
  }

  cell(row: number, column: number): BookCell {
    return this.contents.read(row, column);
  }

  cells(): Iterable<BookCell & { readonly row: number; readonly column: number }> {
    return this.contents.all();
  }

  write(row: number, column: number, content: Exclude<CellContent, 'keep'>): void {
    this.contents.write(row, column, content);
  }

  cacheValue(row: number, column: number, value: CellValue): void {
    this.contents.cacheValue(row, column, value);
  }

  clear(area: Area, what: 'contents' | 'all'): void {
    if (what === 'contents') {
      this.contents.clearContents(area);
      return;
    }
    this.contents.clearAll(area);
    setValidation(this.document.root, area, null);
    clearConditionalFormats(this.document.root, area);
    this.document.touch();
  }

  insertRows(row: number, count: number): void {
    if (count > 0) changeRows(this.context, this, { row, count });
  }

  deleteRows(row: number, count: number): void {
    if (count > 0) changeRows(this.context, this, { row, count: -count });
  }

  format(row: number, column: number): ResolvedFormat {
    return this.styles.format(row, column);
  }

  setFormat(area: Area, format: CellFormat): void {
    this.styles.setFormat(area, format);
  }

  merged(): readonly Area[] {
    return readMerged(this.document.root);
  }

  merge(area: Area): void {
    addMerged(this.document, area);
    this.contents.clearContentsBut(area, area);
  }

  unmerge(area: Area): void {
    removeMerged(this.document, area);
  }

  hiddenRows(): ReadonlySet<number> {
    return hiddenRows(this.document);
  }

  hiddenColumns(): ReadonlySet<number> {
    return hiddenColumns(this.document);
  }

  setRowsHidden(row: number, count: number, isHidden: boolean): void {
    setRowsHidden(this.document, row, count, isHidden);
  }

  setColumnsHidden(column: number, count: number, isHidden: boolean): void {
    setColumnsHidden(this.document, column, count, isHidden);
  }

  columnWidth(column: number): number {
    return columnWidth(this.document, column, this.context.styles.digitWidth());
  }

  setColumnWidth(column: number, count: number, characters: number): void {
    const digitWidth = this.context.styles.digitWidth();
    setColumnWidth(this.document, column, count, { characters, digitWidth });
  }

  rowHeight(row: number): number | null {
    return rowHeight(this.document, row);
  }

  setRowHeight(row: number, count: number, heightPt: number | null, grows = false): void {
    setRowHeight(this.document, row, count, heightPt, grows);
  }

  tables(): readonly BookTable[] {
    return readTables(this.context.pkg, this.document).map((table) => bookTable(this.context, this, table));
  }

  addTable(area: Area, name: string, columns: readonly string[], style: string): BookTable {
    const added = addTable(this.context.pkg, this.document, { area, name, columns, style });
    this.document.touch();
    return bookTable(this.context, this, added);
  }

  autoFilter(): { readonly area: Area; readonly isFiltered: boolean } | null {
    return readAutoFilter(this.document.root);
  }

  validations(): readonly PlacedValidation[] {
    return readValidations(this.document.root);
  }

  setValidation(area: Area, rule: ValidationRule | null): void {
    setValidation(this.document.root, area, rule);
    this.document.touch();
  }

  conditionalFormats(): readonly BookConditionalFormat[] {
    const { styles } = this.context;
    return readConditionalFormats(this.document.root, styles.root, styles.readColor);
  }

  setConditionalFormats(area: Area, rules: readonly ConditionalFormatRule[]): void {
    const { styles } = this.context;
    setConditionalFormats(this.document.root, styles.root, area, rules);
    styles.touch();
    this.document.touch();
  }

  addConditionalFormats(area: Area, rules: readonly ConditionalFormatRule[]): void {
    const { styles } = this.context;
    addConditionalFormats(this.document.root, styles.root, area, rules);
    styles.touch();
    this.document.touch();
  }

  dropConditionalFormats(isDropped: (placed: BookConditionalFormat) => boolean): void {
    const { styles } = this.context;
    this.changeTree((root) => {
      dropConditionalFormats(root, styles.root, styles.readColor, isDropped);
    });
  }

  rankConditionalFormats(places: readonly (readonly Area[])[]): void {
    const { styles } = this.context;
    this.changeTree((root) => {
      rankConditionalFormats(root, styles.root, styles.readColor, places);
    });
  }

  charts(): readonly BookChart[] {
    return readSheetCharts(this.context.pkg, this.document, this.name, this.metrics());
  }

  chartBoxes(): ReadonlyMap<string, Box> {
    const metrics = this.metrics();
    return new Map(this.charts().map(({ name, anchor }) => [name, boxOf(anchor, metrics)]));
  }

  putChart(chart: ChartSpec): void {
    const currentValue = ({ row, column }: CellPosition): CellValue => this.cell(row, column).value;
    this.changeTree(() => {
      const context = { sheet: this.name, currentValue };
      putChart(this.context.pkg, this.document, chart, context, this.metrics());
    });
  }

  deleteChart(name: string): void {
    this.changeTree(() => deleteChart(this.context.pkg, this.document, name));
  }

  pageSetup(): PageSetup {
    return readPageSetup(this.document.root, printNames(this.context, this));
  }

  setPageSetup(setup: PageSetup): void {
    const names = printNames(this.context, this);
    this.changeTree((root) => writePageSetup(root, this.name, setup, names));
  }

  pageBreaks(): readonly number[] {
    return readPageBreaks(this.document.root);
  }

  setPageBreaks(rows: readonly number[]): void {
    this.changeTree((root) => writePageBreaks(root, rows));
  }

  private metrics(): SheetMetrics {
    return sheetMetrics(this.document, this.context.styles.digitWidth());
  }
}
