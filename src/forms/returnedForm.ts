import type { FormNumber, HandedOut } from '../domain/handedOut';

/** What a workbook that comes back says of its own handing out. Plain data, fit to leave a worker. */
export type ReturnedForm =
  /** Not one of the workbooks that the program hands out. */
  | { readonly kind: 'none' }
  /** Handed out by a later version of the program. */
  | { readonly kind: 'newer'; readonly version: number }
  | {
      readonly kind: 'returned';
      readonly formNumber: FormNumber;
      /** Null where the hidden sheet is gone: the number and the IDs on the form alone tell. */
      readonly handedOut: HandedOut | null;
      /** Every row of the form that holds something, in the order of sheets and rows. */
      readonly rows: readonly ReturnedRow[];
      /** What a person changed beside filling the cells; nothing of it is taken in unseen. */
      readonly edits: readonly FormEdit[];
    };

/** A row of the form; `SourceRecord.row` of the same sheet is the same row. */
export interface ReturnedRow {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  /** Null where it cannot be told without doubt: one of `edits` says why. */
  readonly activityId: string | null;
}

export type FormEdit =
  /** A row that was not handed out; `id` is what its ID cell says, perhaps of another department's form. */
  | (FormPlace & { readonly kind: 'rowAdded'; readonly id: string; readonly name: string })
  | { readonly kind: 'rowMissing'; readonly activityId: string; readonly name: string }
  | (FormPlace & {
      readonly kind: 'renamed';
      readonly what: 'activity' | 'program';
      readonly activityId: string;
      readonly before: string;
      readonly after: string;
    })
  /** The ID was changed or lost; the names say which activity is meant. */
  | (FormPlace & {
      readonly kind: 'idChanged';
      readonly activityId: string;
      readonly after: string;
    })
  /** The ID says one activity and the name another, both handed out: rows were moved in part. */
  | (FormPlace & { readonly kind: 'rowUnclear'; readonly id: string; readonly name: string })
  | {
      readonly kind: 'repeated';
      readonly activityId: string;
      readonly name: string;
      readonly places: readonly FormPlace[];
    }
  /** The form's head says another period or department than it was handed out for. */
  | (FormPlace & {
      readonly kind: 'headChanged';
      readonly what: 'period' | 'department' | 'formNumber';
      readonly before: string;
      readonly after: string;
    });

export interface FormPlace {
  readonly sheet: string;
  readonly cell: string;
}
