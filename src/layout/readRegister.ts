import type { DepartmentChange } from '../domain/departmentHistory';
import type {
  Activity,
  HierarchyNode,
  HistoryEntry,
  Lifecycle,
  NarrativeItem,
  Program,
  ProgressEntry,
  Register,
} from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import { withImpliedEnds } from '../domain/impliedEnds';
import { periodFromId, readFiscalYear } from '../domain/reportPeriod';
import type { Status } from '../domain/statusSet';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findTable } from '../workbook/snapshot';
import type { PlanSettingFault } from './planSettings';
import { formatVersion, MEASURES_FORMAT_VERSION, readPlanSettings } from './planSettings';
import { MEMORY_VERSION, memoryVersion } from './memory';
import { effectOf, EFFECTS_TABLE, indicatorOf, INDICATORS_TABLE } from './measureTables';
import {
  ACTIVITIES_TABLE,
  HISTORY_TABLE,
  NARRATIVES_TABLE,
  PROGRAMS_TABLE,
  PROGRESS_TABLE,
} from './registerTables';
import { submissionOf, SUBMISSIONS_TABLE } from './submissionsTable';
import { DEPARTMENTS_TABLE, LEVELS_TABLE, PERIODS_TABLE, PLAN_TABLE, STATUS_TABLE } from './settingsTables';
import type { TableRow, TableRowsReading } from './tableRows';
import { readTableRows } from './tableRows';
import type { TableSpec } from './tableSpec';
import { neededHeadings } from './tableSpec';

export type RegisterReading =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'read';
      readonly register: Register;
      /** The cell of each entry's 進捗状況, in the order of `register.entries`. */
      readonly statusCells: readonly { readonly sheet: string; readonly cell: string }[];
    }
  /** A table that the program made is gone, or lost a heading. */
  | {
      readonly kind: 'damaged';
      readonly table: string;
      readonly sheet: string;
      readonly heading: string | null;
    }
  | {
      readonly kind: 'badSetting';
      readonly sheet: string;
      /** Null: the item's row is gone. */
      readonly cell: string | null;
      readonly fault: PlanSettingFault;
    }
  /** A choice of 進捗状況 that is empty, or stands there twice. */
  | { readonly kind: 'badStatusSet'; readonly sheet: string; readonly cell: string; readonly value: string }
  | { readonly kind: 'badReference'; readonly sheet: string; readonly cell: string; readonly value: string }
  | { readonly kind: 'newerFormat'; readonly version: number };

/** Reads the register sheets back. Nothing is guessed: what does not hold together is told with its place. */
export function readRegister(snapshot: WorkbookSnapshot): RegisterReading {
  // Told before what is missing: a later format may have other tables and headings.
  const version = laterFormat(snapshot);
  if (version !== null) return { kind: 'newerFormat', version };
  const tables = new Map<string, readonly TableRow[]>();
  let present = 0;
  let damage: RegisterReading | null = null;
  for (const spec of REGISTER_TABLES) {
    const headings = neededHeadings(spec);
    const reading: TableRowsReading = isForeign(snapshot, spec.name, headings)
      ? { kind: 'tableMissing' }
      : readTableRows(snapshot, spec.name, headings);
    if (reading.kind === 'rows') {
      present += 1;
      tables.set(spec.name, reading.rows);
    } else {
      const heading = reading.kind === 'headingMissing' ? reading.heading : null;
      damage ??= { kind: 'damaged', table: spec.name, sheet: spec.sheet, heading };
      if (reading.kind === 'headingMissing') present += 1;
    }
  }
  if (present === 0) return { kind: 'none' };
  if (damage) return damage;
  const departments = readDepartments(snapshot);
  if ('kind' in departments) return departments;
  const submissions = readLaterTable(snapshot, SUBMISSIONS_TABLE, submissionOf);
  if (submissions && 'kind' in submissions) return submissions;
  const effects = readLaterTable(snapshot, EFFECTS_TABLE, effectOf);
  if (effects && 'kind' in effects) return effects;
  const indicators = readLaterTable(snapshot, INDICATORS_TABLE, indicatorOf);
  if (indicators && 'kind' in indicators) return indicators;
  const reading = assemble((spec) => tables.get(spec.name) ?? [], departments);
  if (reading.kind !== 'read') return reading;
  const later = {
    ...(submissions ? { submissions } : {}),
    ...(effects ? { effects } : {}),
    ...(indicators ? { indicators } : {}),
  };
  return { ...reading, register: { ...reading.register, ...later } };
}

/**
 * The format of the register, or of what the program remembers, where only a later program knows it; null where this one
 * may write. Needs the cells of the table Plan.
 */
export function laterFormat(snapshot: WorkbookSnapshot): number | null {
  const plan = readTableRows(snapshot, PLAN_TABLE.name, ['項目', '値']);
  const rows = plan.kind === 'rows' ? plan.rows : [];
  const version = formatVersion(new Map(rows.map((row) => [row.text('項目'), row.text('値')])));
  if (version > MEASURES_FORMAT_VERSION) return version;
  const remembered = memoryVersion(snapshot.customXml);
  return remembered > MEMORY_VERSION ? remembered : null;
}

/** The organisation's history, or what is wrong with its table. */
function readDepartments(snapshot: WorkbookSnapshot): readonly DepartmentChange[] | RegisterReading {
  const { name: table, sheet } = DEPARTMENTS_TABLE;
  const headings = neededHeadings(DEPARTMENTS_TABLE);
  if (isForeign(snapshot, table, headings)) return [];
  const reading = readTableRows(snapshot, table, headings);
  if (reading.kind === 'tableMissing') return [];
  if (reading.kind === 'headingMissing') return { kind: 'damaged', table, sheet, heading: reading.heading };
  return reading.rows.map((row) => ({
    name: row.text('課名').trim(),
    formerName: row.text('旧課名').trim(),
    fromFy: yearIn(row.text('適用開始年度')),
  }));
}

/** A table that a register has only once there is something for it (提出状況, 効果額, 指標); null where it has none. */
function readLaterTable<Row>(
  snapshot: WorkbookSnapshot,
  spec: Pick<TableSpec<never>, 'name' | 'sheet' | 'columns'>,
  rowOf: (row: TableRow) => Row,
): readonly Row[] | RegisterReading | null {
  const { name: table, sheet } = spec;
  const headings = neededHeadings(spec);
  if (isForeign(snapshot, table, headings)) return null;
  const reading = readTableRows(snapshot, table, headings);
  if (reading.kind === 'tableMissing') return null;
  if (reading.kind === 'headingMissing') return { kind: 'damaged', table, sheet, heading: reading.heading };
  return reading.rows.map(rowOf);
}

/** An office's own table may be called History too: one with hardly any of our headings is not ours. */
function isForeign(snapshot: WorkbookSnapshot, name: string, headings: readonly string[]): boolean {
  const columns = findTable(snapshot, name)?.table.columns;
  if (!columns) return false;
  const known = headings.filter((heading) => columns.includes(heading));
  return known.length < headings.length / 2;
}

const REGISTER_TABLES: readonly Pick<TableSpec<never>, 'name' | 'sheet' | 'columns'>[] = [
  PLAN_TABLE,
  LEVELS_TABLE,
  STATUS_TABLE,
  PERIODS_TABLE,
  PROGRAMS_TABLE,
  ACTIVITIES_TABLE,
  PROGRESS_TABLE,
  NARRATIVES_TABLE,
  HISTORY_TABLE,
];

function assemble(
  rowsOf: (spec: { readonly name: string }) => readonly TableRow[],
  departments: readonly DepartmentChange[],
): RegisterReading {
  const settings = new Map(rowsOf(PLAN_TABLE).map((row) => [row.text('項目'), row.text('値')]));
  const plan = readPlanSettings(settings);
  if (plan.kind === 'fault') return badSetting(plan.fault, rowsOf(PLAN_TABLE));
  const statuses = rowsOf(STATUS_TABLE);
  const badStatus = badStatusRow(statuses);
  if (badStatus) return { kind: 'badStatusSet', ...badStatus.place('状況') };

  const activities = rowsOf(ACTIVITIES_TABLE).map(activityOf);
  const entries = rowsOf(PROGRESS_TABLE).map(entryOf);
  const programs = withImpliedEnds(rowsOf(PROGRAMS_TABLE).map(programOf), activities, entries);
  const programIds = new Set(programs.map((program) => program.id));
  const activityIds = new Set(activities.map((activity) => activity.id));
  const stray =
    rowsOf(ACTIVITIES_TABLE)
      .find((row) => !programIds.has(row.text('事業ID')))
      ?.place('事業ID') ??
    rowsOf(PROGRESS_TABLE)
      .find((row) => !activityIds.has(row.text('活動ID')))
      ?.place('活動ID');
  if (stray) return { kind: 'badReference', ...stray };
  const progress = rowsOf(PROGRESS_TABLE);
  const register: Register = {
    plan: plan.plan,
    nodes: rowsOf(LEVELS_TABLE).map(nodeOf),
    statusSet: statuses.map(statusOf),
    periods: rowsOf(PERIODS_TABLE).map(periodOf),
    programs,
    activities,
    entries,
    narratives: rowsOf(NARRATIVES_TABLE).map(narrativeOf),
    history: rowsOf(HISTORY_TABLE).map(historyOf),
    departments,
  };
  const statusCells = progress.map((row) => row.place('進捗状況'));
  return { kind: 'read', register, statusCells };
}

function badSetting(fault: PlanSettingFault, rows: readonly TableRow[]): RegisterReading {
  const place = rows.find((row) => row.text('項目') === fault.item)?.place('値');
  const sheet = place?.sheet ?? rows[0]?.place('値').sheet ?? PLAN_TABLE.sheet;
  return { kind: 'badSetting', sheet, cell: place?.cell ?? null, fault };
}

/** Choices are told apart by their words: the 総括 counts them by COUNTIFS. */
function badStatusRow(rows: readonly TableRow[]): TableRow | null {
  const seen = new Set<string>();
  for (const row of rows) {
    const label = row.text('状況').trim();
    if (label === '' || seen.has(label)) return row;
    seen.add(label);
  }
  return null;
}

function nodeOf(row: TableRow): HierarchyNode {
  return {
    id: row.text('見出しID'),
    level: row.number('階層') ?? 1,
    parentId: row.text('上位の見出しID') || null,
    number: row.text('見出し番号'),
    name: row.text('見出し'),
  };
}

function statusOf(row: TableRow): Status {
  return {
    id: row.text('状況ID'),
    label: row.text('状況'),
    isGood: row.flag('順調に数える'),
    needsReason: row.flag('理由が必要'),
    isOutsideTotal: row.flag('合計に入れない'),
    color: row.text('色'),
    definition: row.text('定義'),
    spellings: row.text('同じ語の書き方').split('｜').filter(Boolean),
    perhaps: row.text('確認が必要な語').split('｜').filter(Boolean),
  };
}

function periodOf(row: TableRow): ReportPeriod {
  const id = row.text('報告期ID');
  const known = periodFromId(id);
  return {
    id,
    fiscalYear: known?.fiscalYear ?? row.number('年度（西暦）') ?? 0,
    type: known?.type ?? 'FY',
    asOf: row.text('基準日'),
    label: row.text('報告期'),
  };
}

const LIFECYCLES: readonly Lifecycle[] = ['実施中', '終了', '経常業務化', '統合', '廃止'];

function programOf(row: TableRow): Program {
  const lastFy = yearIn(row.text('最終年度'));
  const lifecycleReason = row.text('状態の理由');
  return {
    id: row.text('事業ID'),
    displayNumber: row.text('事業番号'),
    nodeId: row.text('見出しID') || null,
    name: row.text('事業名'),
    isPriority: row.flag('重点'),
    isInSummary: row.flag('総括掲載'),
    department: row.text('担当課'),
    overview: row.text('取組の概要'),
    lifecycle: lifecycleIn(row.text('事業の状態')),
    addedFy: yearIn(row.text('追加年度')),
    source: sourceOf(row),
    ...(lifecycleReason === '' ? {} : { lifecycleReason }),
    ...(lastFy === null ? {} : { lastFy }),
    ...(row.flag('元のシートにない') ? { isGone: true } : {}),
  };
}

/** 終了（目的達成） is 終了: an office adds to the word what it needs. */
function lifecycleIn(text: string): Lifecycle {
  return LIFECYCLES.find((word) => text.trim().startsWith(word)) ?? '実施中';
}

/** 2023, 令和5年度 or R5. */
function yearIn(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  // Hardly any program has one: looking for years costs more than all the rest of its row.
  if (plain === '') return null;
  return /^\d{4}$/.test(plain) ? Number(plain) : readFiscalYear(plain);
}

function activityOf(row: TableRow): Activity {
  return {
    id: row.text('活動ID'),
    displayNumber: row.text('活動番号'),
    programId: row.text('事業ID'),
    name: row.text('活動名'),
    isRepeated: row.flag('再掲'),
    isCounted: row.flag('集計する'),
    exclusionReason: row.text('集計しない理由'),
    source: sourceOf(row),
    ...(row.flag('元のシートにない') ? { isGone: true } : {}),
  };
}

function entryOf(row: TableRow): ProgressEntry {
  return {
    activityId: row.text('活動ID'),
    periodId: row.text('報告期ID'),
    status: row.text('進捗状況'),
    achievement: row.text('取組実績'),
    delayReason: row.text('遅れの理由'),
    nextAction: row.text('今後の対応'),
    source: sourceOf(row),
    ...(row.flag('元のシートにない') ? { isGone: true } : {}),
  };
}

function narrativeOf(row: TableRow): NarrativeItem {
  return {
    periodId: row.text('報告期ID'),
    section: row.number('節') === 3 ? 3 : 2,
    programId: row.text('事業ID'),
    activityId: row.text('活動ID') || null,
    order: row.number('並び順') ?? 0,
    text: row.text('掲載文'),
    // Format 1 had no such column: its lines are the office's own.
    departmentText: row.text('課の文'),
    isIncluded: row.flag('掲載する'),
    isEditedByOffice: row.flag('事務局が修正'),
  };
}

function historyOf(row: TableRow): HistoryEntry {
  return { at: row.text('日時'), action: row.text('操作'), detail: row.text('内容') };
}

function sourceOf(row: TableRow): { readonly sheet: string; readonly cell: string } | null {
  const sheet = row.text('出典シート');
  const cell = row.text('出典セル');
  return sheet === '' || cell === '' ? null : { sheet, cell };
}
