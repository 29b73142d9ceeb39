import { textPrint } from './importBase';
import { matchingKey } from './normalise';
import type { Plan } from './plan';

/**
 * What a workbook that was handed out to a department (配布用) says of itself. It stands on a hidden sheet of plain cells,
 * which every program that saves workbooks keeps; the form number and the activities' IDs stand on the form too, so that
 * a sheet moved to another workbook is still known.
 */
export interface HandedOut {
  readonly planName: string;
  readonly startFy: number;
  readonly endFy: number;
  readonly periodId: string;
  /** 令和4（2022）年度上半期 */
  readonly periodLabel: string;
  readonly department: string;
  /** Local time, `2022-10-03 09:10`. */
  readonly at: string;
  /** When the master had taken returns in last, local time; empty where it never had. */
  readonly lastTaking: string;
  readonly activities: readonly HandedOutActivity[];
}

export interface HandedOutActivity {
  readonly activityId: string;
  readonly activityName: string;
  readonly displayNumber: string;
  readonly programId: string;
  readonly programName: string;
  /** Prints (`textPrint`) of what stood in the cells to fill, in the order of `ENTRY_FIELDS`; all empty for a new period. */
  readonly prints: readonly string[];
}

/** The hidden sheet; no city's own sheet is read from it. */
export const HANDED_OUT_SHEET = '配布情報';
/** Bumped when the hidden sheet changes its shape. */
export const HANDED_OUT_VERSION = 1;
/** What marks the table of the form that is to be filled. */
export const ACTIVITY_ID_HEADING = '活動ID';
/** The form's other headings, whatever the plan calls its levels: what comes back is found by them. */
export const HANDED_OUT_HEADING = {
  number: '番号',
  program: '事業名',
  overview: '取組の概要',
  activity: '活動名',
  previousStatus: '前回の進捗状況',
  previousAchievement: '前回の取組実績',
  status: '進捗状況',
  achievement: '取組実績',
  delayReason: '遅れの理由',
  nextAction: '今後の対応',
  id: ACTIVITY_ID_HEADING,
} as const;
/** What the hidden sheet calls its items (column A, the value in B) and the columns of its list of activities. */
export const HANDED_OUT_ITEM = {
  version: '形式の版',
  planName: '計画名',
  startFy: '開始年度（西暦）',
  endFy: '終了年度（西暦）',
  periodId: '報告期ID',
  periodLabel: '報告期',
  department: '担当課',
  at: '配布日時',
  lastTaking: '最後の取込',
} as const;
export const HANDED_OUT_COLUMNS = [
  ACTIVITY_ID_HEADING,
  '活動番号',
  '活動名',
  '事業ID',
  '事業名',
  '配布時の内容',
] as const;
/** Between the prints of one activity; an empty cell's print is empty. */
export const PRINT_SEPARATOR = '/';
export const FORM_NUMBER_LABEL = '様式番号';
export const PERIOD_LABEL = '報告期';
export const DEPARTMENT_LABEL = '担当課';

/** The short form of an identity that is printed on the form: `KD1-2022H1-1a2b3c4-5d6e7f8`. */
export interface FormNumber {
  readonly version: number;
  readonly periodId: string;
  readonly planPrint: string;
  readonly departmentPrint: string;
}

/** A print of the plan that stays the same in other writings of its name. */
export function planPrint({ name, startFy, endFy }: Pick<Plan, 'name' | 'startFy' | 'endFy'>): string {
  return textPrint(`${matchingKey(name)}|${String(startFy)}|${String(endFy)}`);
}

export function departmentPrint(department: string): string {
  return textPrint(`${matchingKey(department)}|`);
}

export function formNumberOf(handedOut: Omit<HandedOut, 'activities'>): FormNumber {
  const { planName: name, startFy, endFy, periodId, department } = handedOut;
  return {
    version: HANDED_OUT_VERSION,
    periodId,
    planPrint: planPrint({ name, startFy, endFy }),
    departmentPrint: departmentPrint(department),
  };
}

export function writeFormNumber(number: FormNumber): string {
  const { version, periodId, planPrint: plan, departmentPrint: department } = number;
  return `KD${String(version)}-${periodId}-${plan}-${department}`;
}

const FORM_NUMBER = /^KD(\d{1,3})-(\d{4}[A-Z]\w{1,3})-([0-9a-z]{1,8})-([0-9a-z]{1,8})$/;

/** Reads the number back in any width; null for a text that is none. */
export function readFormNumber(text: string): FormNumber | null {
  const match = FORM_NUMBER.exec(text.normalize('NFKC').trim());
  const [, version, periodId, plan, department] = match ?? [];
  if (!periodId || !plan || !department) return null;
  return { version: Number(version), periodId, planPrint: plan, departmentPrint: department };
}
