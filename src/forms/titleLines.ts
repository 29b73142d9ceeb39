import type { PeriodReading, PlanSpan, ReportPeriod } from '../domain/reportPeriod';
import { comparePeriods, readPeriod } from '../domain/reportPeriod';
import type { SourceValue } from './field';
import { readLabel } from './labelReading';
import { isNote } from './rowKinds';
import type { SheetView } from './sheetView';
import { cellName } from './sheetView';

/** A place that names a period. */
export interface PeriodMention {
  readonly text: string;
  readonly cell: string;
  readonly reading: PeriodReading;
}

/** What a sheet says of the period that it reports on. Nothing is guessed: the person decides the last two. */
export type PeriodFinding =
  | { readonly kind: 'found'; readonly period: ReportPeriod; readonly text: string; readonly cell: string }
  /** R12: a text whose 和暦 and 西暦 differ, or two places that name different periods. */
  | { readonly kind: 'conflict'; readonly mentions: readonly PeriodMention[] }
  /** R11. `mentions`: places that name a year and no part of it. */
  | { readonly kind: 'missing'; readonly mentions: readonly PeriodMention[] };

/** A title longer than this is a sentence, which may speak of other periods. */
const MAX_TITLE = 80;
const SPEAKS_OF_OTHERS =
  /計画期間|取組期間|(作成|提出|更新|印刷|記入|配布|策定|改定|発行)(年月)?日|期限|締切|〆切|前回|前期比|変更|比較|策定|改定/;
const PLAN_NAME =
  /[^\s、。（(【]{2,}(計画|プラン|大綱|方針|戦略)[^\s]{0,12}[（(](\d{4})\s*[-－‐–―~～〜]\s*(\d{4})\s*(年度)?[)）]/u;
const PLAN_WORD = /(行財政改革|行政改革|改革|行革|経営).{0,8}(計画|プラン|大綱)/;

/** The texts above and in the headings, in reading order. */
export function titleCells(view: SheetView, fromRow: number, toRow: number): readonly SourceValue[] {
  const cells: SourceValue[] = [];
  for (let row = fromRow; row <= toRow; row++) {
    for (const column of view.filledColumns(row)) {
      const value = view.textAt(row, column);
      if (value !== '') cells.push({ value, raw: view.valueAt(row, column), cell: cellName(row, column) });
    }
  }
  return cells;
}

/** Decides on the period that title lines name; `labelled` are values beside a label such as 報告期. */
export function findPeriod(
  titles: readonly SourceValue[],
  labelled: readonly SourceValue[],
  planSpan: PlanSpan,
): PeriodFinding {
  const said = mentionsIn(labelled, planSpan);
  const printed = mentionsIn(titles.filter(isTitle), planSpan);
  const mentions = [...said, ...printed];
  const contradictory = mentions.filter(({ reading }) => reading.kind === 'conflict');
  if (contradictory.length > 0) return { kind: 'conflict', mentions: contradictory };
  const named = mentions.filter(({ reading }) => reading.kind === 'found');
  const different = distinctPeriods(named);
  const [first] = different;
  if (first === undefined)
    return { kind: 'missing', mentions: mentions.filter(({ reading }) => reading.kind === 'yearOnly') };
  if (different.length > 1) return { kind: 'conflict', mentions: different };
  return first.reading.kind === 'found'
    ? { kind: 'found', period: first.reading.period, text: first.text, cell: first.cell }
    : { kind: 'missing', mentions: [] };
}

/** 年度 and 期 in two places tell a period together. */
export function withJoined(labelled: readonly SourceValue[]): readonly SourceValue[] {
  const [first] = labelled;
  if (!first || labelled.length < 2) return labelled;
  return [{ ...first, value: labelled.map(({ value }) => value).join('') }, ...labelled];
}

function isTitle({ value }: SourceValue): boolean {
  return (
    value.length <= MAX_TITLE &&
    !isNote(value) &&
    !SPEAKS_OF_OTHERS.test(value) &&
    (readLabel(value)?.match !== 'exact' || readPeriod(value).kind === 'found')
  );
}

function mentionsIn(cells: readonly SourceValue[], planSpan: PlanSpan): readonly PeriodMention[] {
  return cells.flatMap(({ value, cell }) => {
    const reading = readPeriod(value, planSpan);
    if (reading.kind !== 'none') return [{ text: value, cell, reading }];
    return periodsNamed(value, planSpan).map((period) => ({
      text: value,
      cell,
      reading: { kind: 'found', period },
    }));
  });
}

const BETWEEN_PERIODS = /[・、，,／/＆&\n]|及び|並びに|と|から/u;

/** The periods of a text that names several: 令和3年度下半期・令和4年度上半期, 令和4年度上半期実績・下半期予定. */
export function periodsNamed(text: string, planSpan: PlanSpan): readonly ReportPeriod[] {
  const found = new Map<string, ReportPeriod>();
  let year: number | null = null;
  for (const part of text.split(BETWEEN_PERIODS)) {
    const own: PeriodReading = readPeriod(part, planSpan);
    const reading: PeriodReading =
      own.kind === 'none' && year !== null ? readPeriod(`${String(year)}年度${part}`, planSpan) : own;
    if (reading.kind === 'found') found.set(reading.period.id, reading.period);
    if (reading.kind === 'found') year = reading.period.fiscalYear;
    if (reading.kind === 'yearOnly') year = reading.fiscalYear;
  }
  return found.size < 2 ? [] : [...found.values()];
}

/** One mention a period; 「9月30日現在」 beside 上半期 is the same period told twice. */
function distinctPeriods(mentions: readonly PeriodMention[]): readonly PeriodMention[] {
  const kept: PeriodMention[] = [];
  const byLength = [...mentions].sort((a, b) => isAsOf(a) - isAsOf(b));
  for (const mention of byLength) {
    if (!kept.some((other) => saysTheSame(other.reading, mention.reading))) kept.push(mention);
  }
  return kept;
}

function isAsOf({ reading }: PeriodMention): number {
  return reading.kind === 'found' && reading.period.type === 'AsOf' ? 1 : 0;
}

function saysTheSame(a: PeriodReading, b: PeriodReading): boolean {
  if (a.kind !== 'found' || b.kind !== 'found') return false;
  if (comparePeriods(a.period, b.period) === 0) return true;
  return b.period.type === 'AsOf' && b.period.asOf === a.period.asOf;
}

/** The one fiscal year that the titles agree on: what a half without a year belongs to. */
export function fiscalYearOfTitles(finding: PeriodFinding): number | null {
  if (finding.kind === 'found') return finding.period.fiscalYear;
  const years = new Set(
    finding.mentions.flatMap(({ reading }) => (reading.kind === 'yearOnly' ? [reading.fiscalYear] : [])),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

/** 平塚市行財政改革計画（2020-2023）; null when no title names a plan. */
export function findPlanName(titles: readonly SourceValue[]): SourceValue | null {
  for (const title of titles) {
    const match = PLAN_NAME.exec(title.value);
    if (match) return { ...title, value: match[0] };
  }
  return titles.find(({ value }) => value.length <= 40 && PLAN_WORD.test(value)) ?? null;
}

/** First and last year inside a plan's name; null when it names none. */
export function spanOfPlanName(name: string): PlanSpan | null {
  const match = PLAN_NAME.exec(name);
  const [startFy, endFy] = [Number(match?.[2]), Number(match?.[3])];
  return startFy > 0 && endFy >= startFy ? { startFy, endFy } : null;
}
