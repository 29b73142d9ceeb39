import type { CellPosition } from './address';
import type { EditPlan } from './editPlan';
import type { Obstacle } from './obstacle';
import type { SheetLayout } from './sheetLayout';
import type { SnapshotRequest, WorkbookSnapshot } from './snapshot';

/**
 * The one way to a workbook. `excel/` makes a door inside Excel, `ooxml/` one to a package on disk; the same plan
 * through either gives the same workbook.
 */
export interface Door {
  /** Runs one action: what the session reads and writes belongs together. */
  readonly run: <T>(work: (session: DoorSession) => Promise<T>) => Promise<DoorResult<T>>;
}

export interface DoorSession {
  readonly takeSnapshot: (request: SnapshotRequest) => Promise<WorkbookSnapshot>;
  /** Applies a plan whole. Look for obstacles first (preflight): what the host refuses ends the run. */
  readonly applyPlan: (plan: EditPlan) => Promise<void>;
  /** The cell that a person has chosen; of a merged area its first one. Null where the host names none. */
  readonly getSelection: () => Promise<SelectedCell | null>;
  /** How the first rows and columns of a sheet are laid out. The sheet must be there. */
  readonly readLayout: (sheet: string, rowCount: number, columnCount: number) => Promise<SheetLayout>;
}

export interface SelectedCell extends CellPosition {
  readonly sheet: string;
}

export type DoorResult<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** The host refused, for a reason that a person can remove. */
  | { readonly kind: 'blocked'; readonly obstacle: Obstacle }
  /** A fault of ours: codes only, no text from cells. */
  | { readonly kind: 'failed'; readonly code: string; readonly detail: string };
