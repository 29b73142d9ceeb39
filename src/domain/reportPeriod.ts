/** The kinds of 報告期 that cities use (domain §1.1). `AsOf`: ○月末現在. */
export type PeriodType = 'H1' | 'H2' | 'FY' | 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'AsOf';

/** 報告期 */
export interface ReportPeriod {
  /** `2022H1`, `2022FY`, `2022Q3`, `2022-12` (as of the end of that month). */
  readonly id: string;
  /** Fiscal year: April to March, the year of the April. */
  readonly fiscalYear: number;
  readonly type: PeriodType;
  /** Last day, ISO `2022-09-30`. */
  readonly asOf: string;
  /** 令和4（2022）年度上半期 */
  readonly label: string;
}
