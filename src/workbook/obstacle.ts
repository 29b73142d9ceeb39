import type { Area } from './address';

/**
 * Why a workbook cannot be written now. Each has one sentence in messages/ that says what to do; `sheet` and `area`
 * name the place where there is one.
 */
export type Obstacle =
  | { readonly code: 'workbookReadOnly' }
  | { readonly code: 'structureProtected' }
  | { readonly code: 'oldFileFormat'; readonly fileName: string }
  | { readonly code: 'sheetProtected'; readonly sheet: string }
  | { readonly code: 'sheetFiltered'; readonly sheet: string }
  | { readonly code: 'sheetNameTaken'; readonly sheet: string }
  | { readonly code: 'sheetMissing'; readonly sheet: string }
  | { readonly code: 'tableNameTaken'; readonly name: string; readonly sheet: string }
  | { readonly code: 'mergedCells'; readonly sheet: string; readonly area: Area }
  | { readonly code: 'tableInTheWay'; readonly sheet: string; readonly area: Area; readonly name: string }
  | { readonly code: 'cellEditMode' }
  | { readonly code: 'sharedWorkbook' }
  | { readonly code: 'tooLarge' }
  | { readonly code: 'otherWorkbookInFront' }
  | { readonly code: 'dialogOpen' }
  | { readonly code: 'hostBusy' }
  | { readonly code: 'excelTooOld'; readonly detail: string };
