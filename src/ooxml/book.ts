import type { Area, CellPosition } from '../workbook/address';
import type { CellValue } from '../workbook/cellValue';
import type { ChartSpec } from '../workbook/chartSpec';
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

/**
 * A workbook that can be changed and written back without losing a part that we do not understand. What is not touched
 * keeps its bytes. Nothing here calculates: formulas keep the value that was last put in.
 */
export interface Book {
  readonly sheets: readonly BookSheet[];
  /** Without regard to case; null when there is none. */
  readonly sheet: (name: string) => BookSheet | null;
  /** Appends a sheet after the last one. */
  readonly addSheet: (name: string) => BookSheet;
  readonly deleteSheet: (name: string) => void;
  activeSheet: BookSheet;
  readonly structureProtected: boolean;
  /** True when dates count from 1904. */
  readonly date1904: boolean;
  readonly names: () => readonly BookName[];
  /** Adds, replaces or (null) removes a name of the whole workbook, or of one sheet. */
  readonly setName: (name: string, formula: string | null, sheet?: string) => void;
  readonly customXml: (namespace: string) => string | null;
  readonly setCustomXml: (namespace: string, xml: string | null) => void;
  readonly table: (name: string) => BookTable | null;
  /** The package's bytes. `recalculate` asks Excel to calculate all formulas when it opens the file. */
  readonly save: (options?: { readonly recalculate?: boolean }) => Uint8Array;
}

export interface BookName {
  readonly name: string;
  readonly sheet: string | null;
  /** With its `=`. */
  readonly formula: string;
  readonly isHidden: boolean;
}

export interface BookSheet {
  /** Stays the same when the sheet is renamed. */
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  tabColor: Color | null;
  showGridlines: boolean;
  isProtected: boolean;
  /** Without a password; `allowsResizing`: rows and columns may still be made higher and wider. */
  readonly protect: (options: { readonly allowsResizing: boolean }) => void;
  frozenRows: number;
  /** The cell in which the file was left. */
  readonly activeCell: () => CellPosition;
  /** The smallest area with all cells that hold a value or a formula; null for an empty sheet. */
  readonly usedArea: () => Area | null;
  readonly cell: (row: number, column: number) => BookCell;
  /** Cells that hold a value or a formula, row by row. */
  readonly cells: () => Iterable<BookCell & { readonly row: number; readonly column: number }>;
  readonly write: (row: number, column: number, content: Exclude<CellContent, 'keep'>) => void;
  /** Keeps a formula's result beside it. */
  readonly cacheValue: (row: number, column: number, value: CellValue) => void;
  /** Clears values and formulas; with `all` also formats, validation and conditional formats of the area. */
  readonly clear: (area: Area, what: 'contents' | 'all') => void;
  readonly insertRows: (row: number, count: number) => void;
  readonly deleteRows: (row: number, count: number) => void;
  readonly format: (row: number, column: number) => ResolvedFormat;
  readonly setFormat: (area: Area, format: CellFormat) => void;
  readonly merged: () => readonly Area[];
  readonly merge: (area: Area) => void;
  /** Takes apart every merged area that lies inside. */
  readonly unmerge: (area: Area) => void;
  readonly hiddenRows: () => ReadonlySet<number>;
  readonly hiddenColumns: () => ReadonlySet<number>;
  readonly setRowsHidden: (row: number, count: number, isHidden: boolean) => void;
  readonly setColumnsHidden: (column: number, count: number, isHidden: boolean) => void;
  readonly columnWidth: (column: number) => number;
  readonly setColumnWidth: (column: number, count: number, widthCharacters: number) => void;
  /** In points; null where the row has no height of its own. */
  readonly rowHeight: (row: number) => number | null;
  /** `grows`: a first height, which Excel fits to the text when it changes. */
  readonly setRowHeight: (row: number, count: number, heightPt: number | null, grows?: boolean) => void;
  readonly tables: () => readonly BookTable[];
  readonly addTable: (area: Area, name: string, columns: readonly string[], style: string) => BookTable;
  /** The sheet's own filter; null when none is switched on. */
  readonly autoFilter: () => { readonly area: Area; readonly isFiltered: boolean } | null;
  readonly validations: () => readonly { readonly areas: readonly Area[]; readonly rule: BookValidation }[];
  readonly setValidation: (area: Area, rule: ValidationRule | null) => void;
  readonly conditionalFormats: () => readonly BookConditionalFormat[];
  /** Replaces the rules that stand on exactly this area. */
  readonly setConditionalFormats: (area: Area, rules: readonly ConditionalFormatRule[]) => void;
  /** Puts rules before all others; none goes away. */
  readonly addConditionalFormats: (area: Area, rules: readonly ConditionalFormatRule[]) => void;
  /** Takes formula rules away, from all the cells that they stand on. */
  readonly dropConditionalFormats: (isDropped: (placed: BookConditionalFormat) => boolean) => void;
  /** Gives the formula rules the order in which their places are named, the first one first. */
  readonly rankConditionalFormats: (places: readonly (readonly Area[])[]) => void;
  readonly charts: () => readonly BookChart[];
  /** Where they stand, in points, by their names. */
  readonly chartBoxes: () => ReadonlyMap<string, Box>;
  /** Adds the chart, or renews the one of that name in place (see ChartSpec). */
  readonly putChart: (chart: ChartSpec) => void;
  readonly deleteChart: (name: string) => void;
  readonly pageSetup: () => PageSetup;
  readonly setPageSetup: (setup: PageSetup) => void;
  /** Rows with which a person, or a program, lets a new page begin, from the top. */
  readonly pageBreaks: () => readonly number[];
  readonly setPageBreaks: (rows: readonly number[]) => void;
}

export interface BookCell {
  readonly value: CellValue;
  /** With its `=`; null for a constant. Shared formulas come expanded. */
  readonly formula: string | null;
}

/** What a cell looks like after all defaults. */
export interface ResolvedFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSizePt: number;
  readonly bold: boolean;
  readonly fontColor: Color | null;
  readonly fill: Color | null;
  readonly horizontal: 'general' | 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
  readonly indent: number;
  readonly border: {
    readonly top: Color | null;
    readonly right: Color | null;
    readonly bottom: Color | null;
    readonly left: Color | null;
  };
  /** Closed while the sheet is protected. */
  readonly locked: boolean;
  /** Excel's own mark that the text was typed with an apostrophe in front. */
  readonly quotePrefix: boolean;
}

/** A conditional format with the areas that it stands on; of two, the one with the lower number wins. */
export interface BookConditionalFormat {
  readonly areas: readonly Area[];
  readonly rule: ConditionalFormatRule;
  readonly priority: number;
}

/**
 * A rule as it stands in the file. Kinds other than lists are told by name and kept as they are; so is a list of which
 * a ValidationRule does not say all (`isPartly`): one without its arrow, or with an alert that neither stops nor warns.
 */
export type BookValidation =
  | ({ readonly kind: 'list'; readonly isPartly?: true } & ValidationRule)
  | { readonly kind: 'other'; readonly type: string; readonly formula1: string | null };

export interface BookTable {
  readonly id: string;
  name: string;
  readonly sheet: string;
  readonly area: Area;
  readonly columns: readonly string[];
  style: string;
  readonly isFiltered: boolean;
  /** Rows of headings at the start of `area`: 1, or 0 where they were switched off. */
  readonly headingRows: number;
  /** Rows of totals at the end of `area`: 0 or 1. */
  readonly totalsRows: number;
  /** Heading row stays; columns to the right may be added, and their headings are read from the cells. */
  readonly resize: (area: Area) => void;
  readonly remove: () => void;
}

/** A chart as it stands in the file; `spec` is null for kinds that the program does not make. */
export interface BookChart {
  readonly name: string;
  readonly altText: string;
  readonly title: string | null;
  /** The cells it covers, with the offsets inside the first and last one in points. */
  readonly anchor: ChartAnchor;
  /** Type as the file names it: `pie`, `doughnut`, `bar`… */
  readonly type: string;
  readonly spec: ChartSpec | null;
}

export interface ChartAnchor {
  readonly from: {
    readonly row: number;
    readonly column: number;
    readonly xPt: number;
    readonly yPt: number;
  };
  readonly to: { readonly row: number; readonly column: number; readonly xPt: number; readonly yPt: number };
}
