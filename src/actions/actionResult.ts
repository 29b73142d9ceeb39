import type { PlanSettingFault } from '../layout/planSettings';
import type { Obstacle } from '../workbook/obstacle';

/** What became of an action. Blocked and undecided leave the workbook as it was. */
export type ActionResult<Done, Question = never> =
  | { readonly kind: 'done'; readonly value: Done }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] }
  | { readonly kind: 'needsDecision'; readonly question: Question }
  /** A fault of the program: codes for the support request, no text from cells. */
  | { readonly kind: 'failed'; readonly code: string; readonly detail: string };

/** Why nothing was done: each has one sentence in messages/ that says what to do. */
export type BlockedReason =
  | Obstacle
  | { readonly code: 'noList' }
  | { readonly code: 'headingMissing'; readonly sheet: string; readonly heading: string }
  | { readonly code: 'chooseList'; readonly sheets: readonly string[] }
  | { readonly code: 'periodMissing'; readonly sheet: string }
  | { readonly code: 'periodConflict'; readonly sheet: string; readonly cell: string; readonly text: string }
  | { readonly code: 'noRegister' }
  | { readonly code: 'noEntries' }
  | { readonly code: 'unknownPeriod'; readonly periodId: string; readonly known: readonly string[] }
  | {
      readonly code: 'registerDamaged';
      readonly sheet: string;
      readonly table: string;
      readonly heading: string | null;
    }
  | { readonly code: 'badSetting'; readonly fault: PlanSettingFault }
  | { readonly code: 'badReference'; readonly sheet: string; readonly cell: string; readonly value: string }
  | { readonly code: 'newerFormat'; readonly version: number }
  | { readonly code: 'foreignSummary'; readonly sheet: string }
  | { readonly code: 'sheetTooLarge'; readonly sheet: string };
