import type { Area } from '../workbook/address';
import { cellArea, intersection } from '../workbook/address';
import type { DoorResult } from '../workbook/door';
import type { Edit } from '../workbook/editPlan';
import type { Obstacle } from '../workbook/obstacle';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findSheet, findTable } from '../workbook/snapshot';

/** What the door was doing when the host refused. */
export interface RefusedWork {
  /** Null: nothing was read yet. */
  readonly snapshot: WorkbookSnapshot | null;
  readonly isWriting: boolean;
  /** The edit that was refused; null while reading, and where the host did not say. */
  readonly edit: Edit | null;
}

type Refusal = Exclude<DoorResult<never>, { readonly kind: 'done' }>;

/**
 * An error of Office.js in our own words (facts §3.11); null for any other error, which is a bug and must be thrown on.
 * Nothing of the error's message is kept: it is localized, and quotes names and text from cells.
 */
export function describeRefusal(error: unknown, work: RefusedWork): Refusal | null {
  if (!isOfficeError(error)) return null;
  const obstacle = obstacleFor(error, work);
  if (obstacle) return { kind: 'blocked', obstacle };
  return { kind: 'failed', code: error.code, detail: detailOf(error, work) };
}

interface OfficeError {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

/** An error that Office.js made, whichever copy of the library. */
export function isOfficeError(error: unknown): error is Error & OfficeError {
  return (
    error instanceof Error &&
    error.name === 'RichApi.Error' &&
    'code' in error &&
    typeof error.code === 'string'
  );
}

/** The member that refused and the kind of edit: no argument of either. */
function detailOf(error: OfficeError, { edit }: RefusedWork): string {
  return [error.debugInfo?.errorLocation ?? '', edit?.kind ?? ''].filter((part) => part !== '').join(' ');
}

function obstacleFor(error: OfficeError, work: RefusedWork): Obstacle | null {
  switch (error.code) {
    case 'InvalidOperationInCellEditMode':
      return { code: 'cellEditMode' };
    case 'InvalidOperation':
      return invalidOperation(work);
    case 'AccessDenied':
      return work.isWriting ? protection(work) : null;
    case 'UnsupportedFeature':
      return work.isWriting ? protection(work) : tooOld(error);
    case 'GeneralException':
      return generalException(work);
    case 'FilteredRangeConflict':
      return onSheet(work, (sheet) => ({ code: 'sheetFiltered', sheet }));
    case 'MergedRangeConflict':
      return mergedOrTable(work);
    case 'ItemAlreadyExists':
      return nameTaken(work);
    case 'ItemNotFound':
    case 'InvalidReference':
      return missing(error, work);
    case 'InvalidSelection':
    case 'InactiveWorkbook':
      return { code: 'otherWorkbookInFront' };
    case 'WriteNotSupportedWhenModalDialogOpen':
      return { code: 'dialogOpen' };
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
    case 'RangeExceedsLimit':
    case 'OperationCellsExceedLimit':
    case 'MemoryLimitReached':
      return { code: 'tooLarge' };
    case 'ActivityLimitReached':
    case 'ServiceNotAvailable':
    case 'RequestAborted':
    case 'HostRestartNeeded':
      return { code: 'hostBusy' };
    case 'ApiNotFound':
    case 'ApiNotAvailable':
    case 'NotImplemented':
    case 'UnsupportedOperation':
      return tooOld(error);
    default:
      return null;
  }
}

function tooOld(error: OfficeError): Obstacle {
  return { code: 'excelTooOld', detail: error.debugInfo?.errorLocation ?? error.code };
}

/** The code is generic: a protected structure speaks for itself, and while writing it is a cell being typed into. */
function invalidOperation(work: RefusedWork): Obstacle | null {
  if (!work.isWriting) return null;
  return isStructural(work.edit) && work.snapshot?.structureProtected
    ? { code: 'structureProtected' }
    : { code: 'cellEditMode' };
}

/**
 * What stands behind a refused write. Where nothing is protected it is most likely a shared workbook of the old kind,
 * which no property of Office.js tells (facts §3.3).
 */
function protection({ snapshot, edit }: RefusedWork): Obstacle {
  if (isStructural(edit) && snapshot?.structureProtected) return { code: 'structureProtected' };
  const sheet = edit && 'sheet' in edit && snapshot ? findSheet(snapshot, edit.sheet) : null;
  if (sheet?.isProtected) return { code: 'sheetProtected', sheet: sheet.name };
  if (snapshot?.readOnly) return { code: 'workbookReadOnly' };
  const closed = edit ? undefined : snapshot?.sheets.find((one) => one.isProtected);
  return closed ? { code: 'sheetProtected', sheet: closed.name } : { code: 'sharedWorkbook' };
}

/** Adding or showing a sheet fails like this when another workbook came to the front (facts §3.6). */
function generalException(work: RefusedWork): Obstacle | null {
  switch (work.edit?.kind) {
    case 'addSheet':
      return work.snapshot?.structureProtected
        ? { code: 'structureProtected' }
        : { code: 'otherWorkbookInFront' };
    case 'activate':
    case 'freezeRows':
      return { code: 'otherWorkbookInFront' };
    case 'addTable':
    case 'merge':
    case 'conditionalFormats':
    case 'validation':
    case 'putChart':
    case 'deleteSheet':
      // What a shared workbook of the old kind cannot do (facts §3.3).
      return protection(work);
    default:
      return null;
  }
}

function isStructural(edit: Edit | null): boolean {
  return edit?.kind === 'addSheet' || edit?.kind === 'deleteSheet';
}

function onSheet({ edit }: RefusedWork, make: (sheet: string) => Obstacle): Obstacle | null {
  return edit && 'sheet' in edit ? make(edit.sheet) : null;
}

function mergedOrTable(work: RefusedWork): Obstacle | null {
  const { edit, snapshot } = work;
  const area = edit && areaOf(edit);
  if (!edit || !area || !('sheet' in edit)) return null;
  const sheet = snapshot && findSheet(snapshot, edit.sheet);
  const table = sheet?.tables.find((one) => intersection(one.area, area) && !isOwnTable(edit, one.name));
  if (table) return { code: 'tableInTheWay', sheet: edit.sheet, area: table.area, name: table.name };
  const merged = sheet?.grid?.merged.find((one) => intersection(one, area));
  return { code: 'mergedCells', sheet: edit.sheet, area: merged ?? area };
}

function isOwnTable(edit: Edit, name: string): boolean {
  return edit.kind === 'resizeTable' && edit.name.toLowerCase() === name.toLowerCase();
}

function areaOf(edit: Edit): Area | null {
  if (edit.kind === 'setCells') {
    return cellArea(edit.at.row, edit.at.column, edit.cells.length, edit.cells[0]?.length ?? 1);
  }
  return 'area' in edit ? edit.area : null;
}

function nameTaken({ edit, snapshot }: RefusedWork): Obstacle | null {
  if (edit?.kind === 'addSheet') return { code: 'sheetNameTaken', sheet: edit.sheet };
  if (edit?.kind !== 'addTable') return null;
  const taken = snapshot && findTable(snapshot, edit.name);
  return { code: 'tableNameTaken', name: edit.name, sheet: taken?.sheet.name ?? edit.sheet };
}

/** Only a sheet that is gone is something that a person can put right. */
function missing(error: OfficeError, work: RefusedWork): Obstacle | null {
  const { errorLocation = '', statement = '' } = error.debugInfo ?? {};
  // Hosts differ in what they name: the collection, or nothing but the statement.
  const isSheet = /^WorksheetCollection\b/.test(errorLocation) || /\bworksheets\.getItem\(/.test(statement);
  return isSheet ? onSheet(work, (sheet) => ({ code: 'sheetMissing', sheet })) : null;
}
