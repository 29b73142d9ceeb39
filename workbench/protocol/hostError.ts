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
  /** `Type.member`, where the batch knows it. */
  location: string | null = null;

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

/** Runs a member, and notes on a refusal whose it was; the innermost one counts. */
export function locating<Result>(location: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof HostError) error.location ??= location;
    throw error;
  }
}
