/** Why the sheets of a workbook cannot be used as they are. Each has one sentence in messages/ that says what to do. */
export type RegisterFault =
  | { readonly code: 'noList' }
  | { readonly code: 'headingMissing'; readonly sheet: string; readonly headings: readonly string[] }
  /** Several sheets report on the same activities and period: a person says which one holds. */
  | { readonly code: 'chooseList'; readonly sheets: readonly string[] }
  | { readonly code: 'unknownSheet'; readonly sheet: string }
  | { readonly code: 'periodMissing'; readonly sheet: string }
  | { readonly code: 'periodConflict'; readonly sheet: string; readonly cell: string; readonly text: string }
  | { readonly code: 'noRegister' }
  | { readonly code: 'noEntries' }
  | { readonly code: 'nothingToUndo' }
  | { readonly code: 'unknownPeriod'; readonly periodId: string; readonly known: readonly string[] }
  | {
      readonly code: 'registerDamaged';
      readonly sheet: string;
      readonly table: string;
      readonly heading: string | null;
    }
  | { readonly code: 'badSetting'; readonly item: string; readonly value: string }
  | { readonly code: 'badReference'; readonly sheet: string; readonly cell: string; readonly value: string }
  | { readonly code: 'newerFormat'; readonly version: number }
  | { readonly code: 'foreignSummary'; readonly sheet: string }
  | { readonly code: 'sheetTooLarge'; readonly sheet: string };
