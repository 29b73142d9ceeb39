import type { DepartmentChange } from './departmentHistory';
import type { DepartmentSubmission } from './departmentSubmission';
import type { FinancialEffect, IndicatorValue } from './measures';
import type { Plan } from './plan';
import type { ReportPeriod } from './reportPeriod';
import type { StatusSet } from './statusSet';

/** The sheet and the cell that a value was read from: every figure leads back to one. */
export interface CellSource {
  readonly sheet: string;
  readonly cell: string;
}

/** A heading of the hierarchy: 取組の視点, or 目標 and 改革テーマ. */
export interface HierarchyNode {
  /** `V1`, `V2`… ; stable once given. */
  readonly id: string;
  /** 1 at the top. */
  readonly level: number;
  readonly parentId: string | null;
  /** As printed in front of the name: `(1)`; empty where the city prints none. */
  readonly number: string;
  readonly name: string;
}

export type Lifecycle = '実施中' | '終了' | '経常業務化' | '統合' | '廃止';

/** 実施計画事業 */
export interface Program {
  /** `P001`…; stable once given, whatever the name becomes. */
  readonly id: string;
  readonly displayNumber: string;
  /** Heading at the lowest level; null where the plan does not say (R46), never guessed. */
  readonly nodeId: string | null;
  readonly name: string;
  readonly isPriority: boolean;
  /** 総括掲載, apart from 重点 (domain §0-3). */
  readonly isInSummary: boolean;
  readonly department: string;
  readonly overview: string;
  readonly lifecycle: Lifecycle;
  /** Why it is no longer 実施中: 目的達成, P003へ統合… */
  readonly lifecycleReason?: string;
  /** The last fiscal year in which a program that is no longer 実施中 counts, as the office says. */
  readonly lastFy?: number | null;
  /** The same as its reports imply it, where the office does not say: see `withImpliedEnds`. Never written. */
  readonly impliedLastFy?: number | null;
  readonly addedFy: number | null;
  readonly source: CellSource | null;
  /** No longer in the sheet that it came from: kept until a person decides. */
  readonly isGone?: boolean;
}

/** 活動: the unit that is counted. */
export interface Activity {
  /** `A0001`…; stable once given. */
  readonly id: string;
  readonly displayNumber: string;
  readonly programId: string;
  readonly name: string;
  /** 再掲: printed again, counted once elsewhere. */
  readonly isRepeated: boolean;
  readonly isCounted: boolean;
  /** Why it is not counted; empty when it is. */
  readonly exclusionReason: string;
  readonly source: CellSource | null;
  /** No longer in the sheet that it came from: kept until a person decides. */
  readonly isGone?: boolean;
}

/** How one activity is going in one reporting period. */
export interface ProgressEntry {
  readonly activityId: string;
  readonly periodId: string;
  /** As the department wrote it; empty when it wrote nothing. */
  readonly status: string;
  readonly achievement: string;
  readonly delayReason: string;
  readonly nextAction: string;
  /** Where the status stands (or would stand). */
  readonly source: CellSource | null;
  /** No longer in the sheet that it came from: kept until a person decides. */
  readonly isGone?: boolean;
}

/** One printed bullet of the 総括. */
export interface NarrativeItem {
  readonly periodId: string;
  readonly section: 2 | 3;
  readonly programId: string;
  readonly activityId: string | null;
  readonly order: number;
  /** As printed. */
  readonly text: string;
  /** As the department last wrote it; empty for a line that the office added. */
  readonly departmentText: string;
  readonly isIncluded: boolean;
  readonly isEditedByOffice: boolean;
}

/** One thing that the program did to the workbook. */
export interface HistoryEntry {
  /** Local time, `2022-10-31 17:05`. */
  readonly at: string;
  /** 台帳化, 集計… */
  readonly action: string;
  readonly detail: string;
}

/** Everything that the city's sheets say, in the shape of the plan. */
export interface Register {
  readonly plan: Plan;
  readonly nodes: readonly HierarchyNode[];
  readonly statusSet: StatusSet;
  readonly periods: readonly ReportPeriod[];
  readonly programs: readonly Program[];
  readonly activities: readonly Activity[];
  readonly entries: readonly ProgressEntry[];
  readonly narratives: readonly NarrativeItem[];
  readonly history: readonly HistoryEntry[];
  /** Which 課 became which; left out in registers made before. */
  readonly departments?: readonly DepartmentChange[];
  /** 提出状況; left out until returns are collected. */
  readonly submissions?: readonly DepartmentSubmission[];
  /** 効果額; left out where no sheet states one. */
  readonly effects?: readonly FinancialEffect[];
  /** 指標; left out where no sheet states one. */
  readonly indicators?: readonly IndicatorValue[];
}
