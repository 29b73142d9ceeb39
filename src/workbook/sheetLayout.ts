/** A rectangle on a sheet, in points from its top left corner. */
export interface Box {
  readonly leftPt: number;
  readonly topPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

/** How a sheet was laid out, by the program or by a person: what a copy of it has to repeat. */
export interface SheetLayout {
  /** From column A, in characters of the standard font; 0 for a hidden one. */
  readonly columnWidths: readonly number[];
  /** From the first row; 0 for a hidden one, null for one that is as high as its text needs. */
  readonly rowHeightsPt: readonly (number | null)[];
  /** By the chart's name. */
  readonly charts: ReadonlyMap<string, Box>;
}
