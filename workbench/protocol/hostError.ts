/** Codes of Excel.ErrorCodes that this host answers, with the HTTP status that goes with each. */
const STATUS = {
  AccessDenied: 401,
  ApiNotFound: 404,
  Conflict: 409,
  FilteredRangeConflict: 400,
  GeneralException: 500,
  InsertDeleteConflict: 400,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  InvalidRequest: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  MergedRangeConflict: 400,
  NotImplemented: 501,
  RangeExceedsLimit: 400,
  UnsupportedOperation: 400,
  WriteNotSupportedWhenModalDialogOpen: 400,
} as const;

export type HostErrorCode = keyof typeof STATUS;

/** A refusal that travels to the add-in as an OfficeExtension.Error. `message` never holds text from cells. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly httpStatus: number;

  constructor(code: HostErrorCode, message: string) {
    super(message);
    this.name = 'HostError';
    this.code = code;
    this.httpStatus = STATUS[code];
  }
}

/** What the host does not have says so by type and member: a gap is loud. */
export function memberMissing(typeName: string, member: string): HostError {
  return new HostError('ApiNotFound', `The workbench has no ${typeName}.${member}.`);
}
