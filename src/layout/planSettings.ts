import type { Plan } from '../domain/plan';
import { sheetNotes } from '../messages/sheetNotes';

/** A row of the Plan table. */
export interface PlanSetting {
  readonly item: string;
  readonly value: string;
  readonly help: string;
}

const ITEM = {
  name: '計画名',
  startFy: '開始年度（西暦）',
  endFy: '終了年度（西暦）',
  levelNames: '階層の名称',
  countingLevel: '総括の表に出す階層',
  programLabel: '事業の呼び方',
  activityLabel: '活動の呼び方',
  percentDigits: '割合の小数点以下の桁数',
  summaryNumber: '資料番号（総括）',
  listNumber: '資料番号（一覧）',
  sheetsNumber: '資料番号（個票）',
  bullet: '行頭の記号',
  zeroDelayed: '「遅れ」が0件の行を印刷する',
  notReopened: '次の報告期を開かない進捗状況',
  version: '台帳の形式の版',
} as const;

/**
 * Bumped when a program that does not know the change could read a register wrongly. Every earlier format is still read,
 * and written on in this one: 1 had no 課の文 in 台帳_掲載文.
 */
export const REGISTER_FORMAT_VERSION = 2;

/**
 * Of a register with 台帳_効果額 or 台帳_指標: a program that does not know these sheets would take them for sheets of the
 * office. One without them stays in the format before, so that every program may go on with it.
 */
export const MEASURES_FORMAT_VERSION = 3;

/** The one setting that is the program's, not the office's: it goes up when the register is written on. */
export const VERSION_ITEM = ITEM.version;

const SEPARATOR = '｜';
const notes = sheetNotes.settings;

/** A plan as rows that a person can read and change on the sheet 設定. */
export function planSettings(plan: Plan, version = REGISTER_FORMAT_VERSION): PlanSetting[] {
  return [
    { item: ITEM.name, value: plan.name, help: notes.name },
    { item: ITEM.startFy, value: String(plan.startFy), help: notes.startFy },
    { item: ITEM.endFy, value: String(plan.endFy), help: notes.endFy },
    {
      item: ITEM.levelNames,
      value: plan.levelNames.join(SEPARATOR),
      help: notes.levelNames,
    },
    {
      item: ITEM.countingLevel,
      value: String(plan.countingLevel),
      help: notes.countingLevel,
    },
    { item: ITEM.programLabel, value: plan.programLabel, help: '' },
    { item: ITEM.activityLabel, value: plan.activityLabel, help: '' },
    { item: ITEM.percentDigits, value: String(plan.percentDigits), help: notes.percentDigits },
    { item: ITEM.summaryNumber, value: plan.documentNumbers.summary, help: notes.summaryNumber },
    { item: ITEM.listNumber, value: plan.documentNumbers.list, help: notes.otherNumber },
    { item: ITEM.sheetsNumber, value: plan.documentNumbers.sheets, help: notes.otherNumber },
    { item: ITEM.bullet, value: plan.bullet, help: notes.bullet },
    {
      item: ITEM.zeroDelayed,
      value: plan.printsZeroDelayed ? '○' : '',
      help: notes.zeroDelayed,
    },
    // Decided at the first 期替え; registers made before do not have it.
    ...(plan.notReopened === undefined ? [] : [notReopenedSetting(plan.notReopened)]),
    {
      item: ITEM.version,
      value: String(version),
      help: notes.version,
    },
  ];
}

/** The item, and how it is written: 済｜中止, or nothing where every activity goes on. */
export function notReopenedSetting(words: readonly string[]): PlanSetting {
  return {
    item: ITEM.notReopened,
    value: words.join(SEPARATOR),
    help: notes.notReopened,
  };
}

/** Why the sheet 設定 cannot be used: which item, and what stands there. */
export interface PlanSettingFault {
  readonly item: string;
  readonly value: string;
}

export type PlanReading =
  | { readonly kind: 'read'; readonly plan: Plan }
  | { readonly kind: 'fault'; readonly fault: PlanSettingFault };

/** The format that a register says it is in; 1 where it says nothing that is a number. */
export function formatVersion(values: ReadonlyMap<string, string>): number {
  const version = Number((values.get(ITEM.version) ?? '').normalize('NFKC').trim());
  return version >= 1 ? version : 1;
}

/** Reads the Plan table back. Items that a person took away are faults: none is guessed. */
export function readPlanSettings(values: ReadonlyMap<string, string>): PlanReading {
  const faults: PlanSettingFault[] = [];
  const text = (item: string): string => {
    const value = values.get(item);
    if (value === undefined) faults.push({ item, value: '' });
    return value ?? '';
  };
  const whole = (item: string, low: number, high: number): number => {
    const value = text(item);
    const number = /^\d+$/.test(value.normalize('NFKC').trim()) ? Number(value.normalize('NFKC')) : NaN;
    if (!(number >= low && number <= high)) faults.push({ item, value });
    return number;
  };
  const levelNames = text(ITEM.levelNames).split(SEPARATOR).filter(Boolean);
  if (levelNames.length === 0) faults.push({ item: ITEM.levelNames, value: '' });
  const notReopened = values.get(ITEM.notReopened);
  const startFy = whole(ITEM.startFy, 1989, 2200);
  const plan: Plan = {
    name: text(ITEM.name),
    startFy,
    endFy: whole(ITEM.endFy, startFy, 2200),
    levelNames,
    countingLevel: whole(ITEM.countingLevel, 1, Math.max(1, levelNames.length)),
    programLabel: text(ITEM.programLabel),
    activityLabel: text(ITEM.activityLabel),
    percentDigits: whole(ITEM.percentDigits, 0, 1) === 1 ? 1 : 0,
    documentNumbers: {
      summary: text(ITEM.summaryNumber),
      list: text(ITEM.listNumber),
      sheets: text(ITEM.sheetsNumber),
    },
    bullet: text(ITEM.bullet),
    printsZeroDelayed: text(ITEM.zeroDelayed) !== '',
    ...(notReopened === undefined
      ? {}
      : {
          notReopened: notReopened
            .split(/[｜|、,]/u)
            .map((word) => word.trim())
            .filter(Boolean),
        }),
  };
  const fault = faults[0];
  return fault ? { kind: 'fault', fault } : { kind: 'read', plan };
}
