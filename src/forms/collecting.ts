import type { RememberedLabels, RememberedMapping } from '../domain/rememberedMapping';
import type { Register } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';

/** What a reader of returns must know of the office's register: plain data, handed to the worker once a batch. */
export interface Collecting {
  /** The period that is being collected. */
  readonly period: ReportPeriod;
  /** What stands now: its plan, words, programs, activities and departments tell what belongs to it. */
  readonly register: Register;
  /** Headings that the office showed before. */
  readonly mappings: readonly RememberedMapping[];
  readonly labels?: RememberedLabels;
  /** Names of the register's own tables: a sheet that holds one is no return, but a copy of the office's workbook. */
  readonly ownTables: readonly string[];
  /** When this copy of the master took returns in, beside what its 台帳_履歴 says. */
  readonly takenAt?: readonly string[];
  /** The table of 台帳_履歴 and its headings, by which a copy of the master among the files is known. */
  readonly historyTable?: {
    readonly name: string;
    readonly at: string;
    readonly action: string;
    readonly detail: string;
  };
  /** The custom XML part to bring along, where the files were handed out by the program. */
  readonly customXmlNamespace?: string;
}
