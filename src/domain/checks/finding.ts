import type { CellSource } from '../register';
import type { Blanks } from './blanks';

/** A check rule by its number in the list of rules (domain §7). */
export type RuleId = keyof Blanks;

/** 集計を止める / 確認 / お知らせ */
export type Severity = 'stop' | 'confirm' | 'notice';

/** What a finding speaks of: a column of the register, or a part of the printed paper. */
export type FindingField =
  | 'status'
  | 'achievement'
  | 'delayReason'
  | 'nextAction'
  | 'activityNumber'
  | 'activityName'
  | 'programNumber'
  | 'programName'
  | 'department'
  | 'heading'
  | 'period'
  /** Of 台帳_効果額: what was typed, its unit, and the yen. */
  | 'amount'
  | 'amountUnit'
  | 'amountYen'
  /** Of 台帳_指標. */
  | 'figure'
  /** A row, column or sheet of the office as a whole. */
  | 'row'
  | 'column'
  | 'sheet'
  /** A figure and a sentence of the 総括. */
  | 'table'
  | 'sentence';

/** A change that keeps the meaning and may be made for many findings at once. `before` guards against a later edit. */
export interface Repair {
  /** `register`: at the finding's `place`. `office`: at its `source`, where the register has the right value already. */
  readonly where: 'register' | 'office';
  readonly field: FindingField;
  readonly before: string;
  readonly after: string;
}

/** What one rule found in one place. Everything that the sentence needs is in `blanks`. */
export interface FindingOf<Rule extends RuleId> {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly programId: string | null;
  readonly activityId: string | null;
  /** Index into `register.entries`. */
  readonly entry: number | null;
  /** Index into `register.effects` or `register.indicators`, as the field says; left out elsewhere. */
  readonly measure?: number;
  readonly field: FindingField | null;
  /** What stands there now, as written. */
  readonly value: string;
  readonly blanks: Blanks[Rule];
  readonly repair: Repair | null;
  /** Where it was read in the office's own sheet. */
  readonly source: CellSource | null;
  /** The cell of the register, or of the 総括; filled in by whoever has the workbook at hand. */
  readonly place: CellSource | null;
}

export type Finding = { readonly [Rule in RuleId]: FindingOf<Rule> }[RuleId];

/** Severities of the list of rules: E, W and N. */
export const SEVERITY: Readonly<Record<RuleId, Severity>> = {
  R01: 'stop',
  R02: 'stop',
  R03: 'confirm',
  R04: 'confirm',
  R05: 'stop',
  R06: 'confirm',
  R07: 'stop',
  R08: 'confirm',
  R09: 'confirm',
  R10: 'confirm',
  R11: 'stop',
  R12: 'stop',
  R14: 'confirm',
  R15: 'stop',
  R16: 'confirm',
  R17: 'confirm',
  R18: 'stop',
  R19: 'stop',
  R20: 'confirm',
  R21: 'confirm',
  R22: 'confirm',
  R23: 'confirm',
  R24: 'confirm',
  R25: 'stop',
  R26: 'confirm',
  R27: 'confirm',
  R28: 'confirm',
  R29: 'confirm',
  R30: 'confirm',
  R31: 'stop',
  R32: 'stop',
  R33: 'confirm',
  R34: 'notice',
  R35: 'confirm',
  R36: 'notice',
  R37: 'confirm',
  R38: 'confirm',
  R39: 'confirm',
  R40: 'confirm',
  R41: 'notice',
  R42: 'confirm',
  R46: 'stop',
  R47: 'notice',
  R48: 'confirm',
  R50: 'confirm',
};

type Details<Rule extends RuleId> = { readonly rule: Rule; readonly blanks: Blanks[Rule] } & Partial<
  Omit<FindingOf<Rule>, 'rule' | 'severity' | 'blanks'>
>;

/** A finding from what its rule knows; the severity is the rule's. */
export function makeFinding<Rule extends RuleId>(details: Details<Rule>): FindingOf<Rule> {
  return {
    programId: null,
    activityId: null,
    entry: null,
    field: null,
    value: '',
    repair: null,
    source: null,
    place: null,
    severity: SEVERITY[details.rule],
    ...details,
  };
}
