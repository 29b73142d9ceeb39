/** Which column is which field, as a person showed it. Rows and columns are zero-based. */
export interface RememberedMapping {
  readonly sheet: string;
  readonly headingTop: number;
  readonly headingBottom: number;
  /** By the field; null where the sheet does not have it. */
  readonly columns: Readonly<Record<string, number | null>>;
  /** Print of the headings: the same form is known again in other places, sheets and files. */
  readonly shape: string;
}

/** What a person showed of the labels of forms: by the label's key the field, null for one that says nothing. */
export type RememberedLabels = Readonly<Record<string, string | null>>;

/** The period that a person chose for a sheet that does not settle it. */
export interface RememberedPeriod {
  readonly sheet: string;
  readonly periodId: string;
  /** Prints of some reports as they stood then, by prints of their activities: the same sheet is known again by them. */
  readonly reports: Readonly<Record<string, string>>;
}
