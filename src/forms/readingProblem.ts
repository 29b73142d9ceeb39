import type { CellValue } from '../workbook/cellValue';
import type { CellSource } from '../domain/register';
import type { NeededField } from './recognition';
import type { OddRow } from './sourceRecord';
import type { PeriodMention } from './titleLines';

interface At {
  readonly sheet: string;
  /** `F7`, or `A17:A25`; null when the sheet as a whole is meant. */
  readonly cell: string | null;
}

/** What a person should know of a reading, as data; rule numbers as in domain §7. */
export type ReadingProblem =
  | (At & { readonly rule: 'R11'; readonly mentions: readonly PeriodMention[] })
  | (At & { readonly rule: 'R12'; readonly mentions: readonly PeriodMention[] })
  /** Both entries are kept; `others` are the earlier ones. */
  | (At & {
      readonly rule: 'R15';
      readonly activityId: string;
      readonly periodId: string;
      readonly others: readonly CellSource[];
    })
  | (At & {
      readonly rule: 'R16';
      readonly programId: string;
      readonly department: string;
      readonly otherDepartment: string;
    })
  /** The register keeps `kept`. */
  | (At & {
      readonly rule: 'R17';
      readonly what: 'program' | 'activity';
      readonly id: string;
      readonly written: string;
      readonly kept: string;
    })
  | (At & { readonly rule: 'R21'; readonly programId: string; readonly departments: readonly string[] })
  | (At & {
      readonly rule: 'R22';
      readonly raw: CellValue;
      readonly shown: string;
      readonly proposal: string;
    })
  | (At & { readonly rule: 'R42'; readonly what: 'row' | 'column' | 'sheet' })
  | (At & { readonly rule: 'R45'; readonly missing: readonly NeededField[] })
  | (At & { readonly rule: 'R46'; readonly programId: string; readonly program: string })
  /** A row that was read with a doubt, or could not be placed. */
  | (At & { readonly rule: 'row'; readonly kind: OddRow['kind']; readonly text: string });
