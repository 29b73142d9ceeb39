import type { CellSource } from '../register';

/** What the sentence of each rule names. `activity` is the number and the name: 1-3-1 龍城ヶ丘ゾーン公園の設計に関する取組. */
export interface Blanks {
  readonly R01: { readonly activity: string; readonly department: string };
  readonly R02: { readonly activity: string; readonly value: string; readonly choices: readonly string[] };
  readonly R03: { readonly activity: string; readonly value: string; readonly proper: string };
  readonly R04: { readonly activity: string; readonly value: string; readonly candidates: readonly string[] };
  readonly R05: { readonly activity: string; readonly status: string };
  readonly R06: { readonly activity: string; readonly status: string };
  readonly R07: { readonly activity: string; readonly status: string };
  readonly R08: {
    readonly activity: string;
    readonly status: string;
    /** 令和3（2021）年度 */
    readonly year: string;
    /** Why it should have begun: its program joined the plan in that year, or the plan ends with it. */
    readonly because: 'added' | 'planEnds';
  };
  readonly R09: { readonly activity: string; readonly status: string; readonly value: string };
  readonly R10: { readonly activity: string; readonly status: string; readonly value: string };
  readonly R11: { readonly sheet: string };
  readonly R12: { readonly value: string };
  readonly R14: {
    /** Null for the 基準日 of the period itself. */
    readonly activity: string | null;
    readonly date: string;
    readonly period: string;
  };
  readonly R15: {
    readonly activity: string;
    readonly count: number;
    /** Where the reports stand in the office's sheets, as far as that is known. */
    readonly places: readonly CellSource[];
  };
  readonly R16: { readonly program: string; readonly departments: readonly string[] };
  readonly R17: {
    readonly what: 'program' | 'activity' | 'department';
    readonly one: string;
    readonly other: string;
    readonly difference: { readonly one: string; readonly other: string };
  };
  readonly R18: { readonly activity: string };
  readonly R19: { readonly activity: string; readonly department: string };
  readonly R20: {
    readonly program: string;
    readonly department: string;
    readonly year: string;
    /** Several where the department was parted. */
    readonly successors: readonly string[];
  };
  readonly R21: { readonly program: string; readonly departments: readonly string[] };
  readonly R22: { readonly name: string; readonly shown: string; readonly proposal: string };
  readonly R23: {
    readonly what: 'program' | 'activity';
    readonly number: string;
    readonly names: readonly string[];
  };
  readonly R24: { readonly what: 'program' | 'activity'; readonly number: string; readonly name: string };
  readonly R25: {
    /** The activity, or the program where the amount is the program's; so in R26 to R30. */
    readonly activity: string;
    readonly value: string;
    /** Where the unit stands inside: what takes its place, 1,200（単位：千円）. */
    readonly apart: string | null;
  };
  readonly R26: {
    readonly activity: string;
    readonly value: string;
    /** What the heading or the column 単位 says; empty where nothing does. */
    readonly unit: string;
    /** The unit inside, where it is another one. */
    readonly inside: string | null;
  };
  readonly R27: { readonly activity: string; readonly before: string; readonly now: string };
  readonly R28: { readonly activity: string; readonly value: string; readonly proper: string };
  readonly R29: {
    readonly activity: string;
    readonly indicator: string;
    readonly kind: string;
    readonly value: string;
    readonly figure: string;
    readonly unit: string;
    /** What the column 単位 says, where it is another one. */
    readonly otherUnit: string | null;
  };
  readonly R30: {
    readonly activity: string;
    readonly indicator: string;
    readonly rate: string;
    readonly actual: string;
    readonly target: string;
    /** 90% */
    readonly calculated: string;
  };
  readonly R31: {
    readonly line: 'row' | 'column';
    readonly name: string;
    readonly table: number;
    readonly calculated: number;
  };
  readonly R32: { readonly table: number; readonly detail: number };
  readonly R33: {
    readonly count: number;
    readonly total: number;
    /** 99.75 */
    readonly exact: string;
    /** 99%超 */
    readonly printed: string;
  };
  readonly R34: { readonly footnote: string };
  readonly R35: { readonly activity: string; readonly before: string; readonly now: string };
  readonly R36: {
    readonly activity: string;
    readonly before: string;
    readonly now: string;
    readonly direction: 'improved' | 'worsened' | 'other';
  };
  readonly R37: { readonly activity: string; readonly start: string };
  readonly R38: {
    readonly activity: string;
    readonly field: TextField;
    readonly fault:
      | { readonly kind: 'noFullStop'; readonly end: string }
      | { readonly kind: 'halfWidthKana' | 'machineDependent'; readonly characters: string };
  };
  readonly R39: {
    readonly activity: string;
    readonly field: TextField;
    readonly value: string;
    readonly candidate: string;
  };
  readonly R40: {
    readonly sheet: string;
    /** H5:H9; null where every cell still has a list, but not the same one. */
    readonly cells: string | null;
  };
  readonly R41: { readonly sheet: string | null };
  readonly R42: {
    readonly what: 'row' | 'column' | 'sheet';
    readonly sheet: string;
    /** 17, D; empty for a sheet. */
    readonly line: string;
    readonly activity: string | null;
  };
  readonly R46: { readonly program: string; readonly levelName: string };
  readonly R47: {
    readonly count: number;
    readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  };
  readonly R48: { readonly text: string; readonly table: string };
  readonly R50: { readonly sheet: string; readonly cells: readonly string[] };
}

/** The columns of a report that hold sentences. */
export type TextField = 'achievement' | 'delayReason' | 'nextAction';
