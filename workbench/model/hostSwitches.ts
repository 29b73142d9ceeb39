/** States of Excel that a person or a colleague brings about, and that decide what an add-in may do. */
export interface HostSwitches {
  /** Opened read-only, or locked by a colleague: writing works, and is lost. */
  readOnly: boolean;
  /** A cell is being edited: the whole request is refused. */
  cellEditMode: boolean;
  /** A dialog of Excel's own is open: requests that write are refused. */
  modalDialogOpen: boolean;
  /** ブックの保護, on top of what the file says. */
  structureProtected: boolean;
  /** 共有ブック（従来）: no tables, merges, rules, charts, and no deleting of sheets. */
  sharedWorkbook: boolean;
  /** Another workbook has the focus. */
  otherWorkbookInFront: boolean;
  /** Names of sheets and tables whose filter hides rows, on top of what the file says. */
  readonly filtered: Set<string>;
}

export function quietSwitches(): HostSwitches {
  return {
    readOnly: false,
    cellEditMode: false,
    modalDialogOpen: false,
    structureProtected: false,
    sharedWorkbook: false,
    otherWorkbookInFront: false,
    filtered: new Set(),
  };
}
