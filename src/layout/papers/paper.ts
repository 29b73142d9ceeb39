import type { Area } from '../../workbook/address';
import type { CellContent, CellFormat, PageSetup } from '../../workbook/editPlan';

/** What a generated cell holds: everything is written, nothing is left as it was. */
export type Written = Exclude<CellContent, 'keep'>;

/** A sheet that is generated whole from the register. Rows and columns count from the paper's own corner. */
export interface Paper {
  /** The sheet's name where it is free. */
  readonly sheet: string;
  /** Name of the workbook that marks the paper, so that it is found under any sheet name. */
  readonly name: string;
  /** Rows of equal length. */
  readonly cells: readonly (readonly Written[])[];
  readonly merges: readonly Area[];
  readonly looks: readonly { readonly area: Area; readonly format: CellFormat }[];
  /** Points, a row each; null leaves a row to Excel. */
  readonly rowHeights: readonly (number | null)[];
  /** Characters of the standard font, a column each; given to a new sheet only. */
  readonly widths: readonly number[];
  readonly setup: PageSetup;
  /** Rows that stay in sight while the sheet is scrolled. */
  readonly frozenRows: number;
}
