/** Why the sheets of a workbook cannot be used as they are. Each has one sentence in messages/ that says what to do. */
export type RegisterFault =
  /** `sheets`: those that a person sees in the workbook. */
  | { readonly code: 'noList'; readonly sheets: readonly string[] }
  /** Nothing else reports, and this sheet was passed over because it is called what the program calls its own. */
  | { readonly code: 'ownNameUsed'; readonly sheet: string }
  | { readonly code: 'headingMissing'; readonly sheet: string; readonly headings: readonly string[] }
  /** Several sheets report on the same activities and period: a person says which one holds. */
  | { readonly code: 'chooseList'; readonly sheets: readonly string[] }
  /** A person left out every sheet. */
  | { readonly code: 'noSheetChosen' }
  | { readonly code: 'unknownSheet'; readonly sheet: string }
  | { readonly code: 'noRegister' }
  /** A plan can be chosen only before there is a register. */
  | { readonly code: 'registerStands' }
  | { readonly code: 'noEntries' }
  | { readonly code: 'nothingToUndo' }
  /** 前期比較 needs reports of two periods. */
  | { readonly code: 'onePeriod' }
  /** 確定 takes what the 総括 says, and the 総括 is not there or says something else than the register. */
  | { readonly code: 'summaryNotCurrent' }
  /** Activities that are not in the table, and findings that stop a paper. */
  | { readonly code: 'notConfirmable'; readonly notCounted: number; readonly findings: number }
  /** 訂正版 says what changed since the 公表版 of its period. */
  | { readonly code: 'noPublished'; readonly period: string }
  | { readonly code: 'noConfirmed' }
  /** 期替え found no activity without an entry in the period. */
  | { readonly code: 'nothingToOpen'; readonly period: string }
  | {
      readonly code: 'unknownPeriod';
      readonly periodId: string;
      readonly known: readonly { readonly id: string; readonly label: string }[];
    }
  | {
      readonly code: 'registerDamaged';
      readonly sheet: string;
      readonly table: string;
      readonly heading: string | null;
    }
  | {
      readonly code: 'badSetting';
      readonly sheet: string;
      /** Null: the item's row is gone. */
      readonly cell: string | null;
      readonly item: string;
      readonly value: string;
    }
  /** A choice of 進捗状況 that is empty, or stands there twice. */
  | { readonly code: 'badStatusSet'; readonly sheet: string; readonly cell: string; readonly label: string }
  | { readonly code: 'badReference'; readonly sheet: string; readonly cell: string; readonly value: string }
  | { readonly code: 'newerFormat'; readonly version: number }
  | { readonly code: 'foreignSummary'; readonly sheet: string }
  | { readonly code: 'sheetTooLarge'; readonly sheet: string };
