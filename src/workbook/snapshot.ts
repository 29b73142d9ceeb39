import type { Area } from './address';
import type { ValidationRule } from './editPlan';
import type { Grid } from './grid';

/** A workbook as it stood at one moment: plain data, safe to hand to a worker. */
export interface WorkbookSnapshot {
  /** Only the file's own name; null for a workbook that was never saved. */
  readonly fileName: string | null;
  /** True when what is written would be lost: opened read-only, or locked by a colleague. */
  readonly readOnly: boolean;
  /** True when sheets cannot be added, moved or removed (ブックの保護). */
  readonly structureProtected: boolean;
  /** Every sheet, hidden ones too, in the order of the tabs. */
  readonly sheets: readonly SheetSnapshot[];
  /** Names of the whole workbook, and of a sheet where `sheet` is given. */
  readonly names: readonly NameSnapshot[];
  /** The custom XML part of the namespace that was asked for; null when there is none. */
  readonly customXml: string | null;
  /** The drop-down of the column that was asked for; left out, or null, where none was, or it is not there. */
  readonly dropDown?: DropDownSnapshot | null;
  /** What may be put into the cells that were asked for; left out where none were. */
  readonly validations?: readonly ValidationSnapshot[];
}

/** Cells of one rule for what may be put into them; cells without a rule are not told. */
export interface ValidationSnapshot {
  readonly sheet: string;
  readonly area: Area;
  /** Null for a rule that a ValidationRule cannot say whole: other kinds, a list without an arrow or an alert. */
  readonly rule: ValidationRule | null;
}

/** Some cells of a sheet. */
export interface SheetAreas {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/** What the cells of a table column offer to choose from. */
export interface DropDownSnapshot {
  readonly sheet: string;
  /** All cells under the heading. */
  readonly area: Area;
  /** `=名前`, or the words with commas; null where the cells do not all offer one and the same list. */
  readonly list: string | null;
  /** Cells without any rule: what an ordinary paste leaves behind. */
  readonly bare: readonly Area[];
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** True when the sheet's own filter hides rows now (office-js #224: writing through a filter hits wrong rows). */
  readonly isFiltered: boolean;
  /** The cells that hold a value; null for an empty sheet, and for one that was not asked for. */
  readonly usedArea: Area | null;
  /** Null when this sheet's cells were not asked for, or it is empty. */
  readonly grid: Grid | null;
  /** True when the used area is larger than what a snapshot reads (see SNAPSHOT_LIMIT). */
  readonly isTruncated: boolean;
  readonly tables: readonly TableSnapshot[];
  readonly charts: readonly ChartSnapshot[];
}

export interface TableSnapshot {
  readonly name: string;
  /** Heading row and body. */
  readonly area: Area;
  readonly columns: readonly string[];
  readonly isFiltered: boolean;
}

export interface ChartSnapshot {
  readonly name: string;
}

export interface NameSnapshot {
  readonly name: string;
  /** Null for a name of the whole workbook. */
  readonly sheet: string | null;
  /** With its `=`. */
  readonly formula: string;
}

/**
 * How much of a sheet is wanted. `values`: values alone. `cells`: also formulas and number formats, for generated
 * sheets, whose merged areas and hidden rows nobody asks for (both come back empty). `full`: also merged areas, hidden
 * rows and columns, which costs Excel a third round trip.
 */
export type SheetDetail = 'none' | 'values' | 'cells' | 'full';

export interface SnapshotRequest {
  /** Asked once a sheet, by what is known before cells are read: its head, the names of the workbook, all heads. */
  readonly detail: (
    sheet: SheetHead,
    names: readonly NameSnapshot[],
    sheets: readonly SheetHead[],
  ) => SheetDetail;
  /** The custom XML part to bring along. */
  readonly customXmlNamespace?: string;
  /** The table column whose drop-down is wanted; costs Excel the third round trip. */
  readonly dropDownOf?: { readonly table: string; readonly column: string };
  /**
   * Cells whose rules are wanted, chosen when everything else has been read. Costs Excel two more round trips where
   * there are any, and two again where a rule of another kind stands in the middle of them.
   */
  readonly validationsOf?: (snapshot: WorkbookSnapshot) => readonly SheetAreas[];
}

/** What is known of a sheet before its cells are read. */
export interface SheetHead {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly tableNames: readonly string[];
}

/**
 * The most of one sheet that a snapshot reads: wide enough for 方眼 forms (111 columns measured), long enough for every
 * city's plan, and below Excel's five million cells a read.
 */
export const SNAPSHOT_LIMIT: Area = { row: 0, column: 0, rowCount: 20_000, columnCount: 200 };

/** Looks a sheet up as Excel does: without regard to case. */
export function findSheet(snapshot: WorkbookSnapshot, name: string): SheetSnapshot | null {
  const wanted = name.toLowerCase();
  return snapshot.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
}

/** Looks a table up in the whole workbook, without regard to case. */
export function findTable(
  snapshot: WorkbookSnapshot,
  name: string,
): { readonly sheet: SheetSnapshot; readonly table: TableSnapshot } | null {
  const wanted = name.toLowerCase();
  for (const sheet of snapshot.sheets) {
    const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === wanted);
    if (table) return { sheet, table };
  }
  return null;
}

/** A workbook-wide name's formula; null when it is not defined. */
export function findName(snapshot: WorkbookSnapshot, name: string): string | null {
  const wanted = name.toLowerCase();
  const found = snapshot.names.find((entry) => entry.sheet === null && entry.name.toLowerCase() === wanted);
  return found?.formula ?? null;
}
