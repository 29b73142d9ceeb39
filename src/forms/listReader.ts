import type { Area } from '../workbook/address';
import { cellArea } from '../workbook/address';
import type { ColumnPlan, FieldFinding, SheetMapping } from './columnPlan';
import { fixedFinding, hasStatus } from './columnPlan';
import type { HeadingBand } from './headingBand';
import { bandAround, findHeadingBand, isHeadingRow } from './headingBand';
import { settleNumbers } from './numberKind';
import { repairNumbers } from './numberRepair';
import type { LabelPair } from './labelPairs';
import { findPairs } from './labelPairs';
import type { Meaning } from './labelDictionary';
import { levelFields } from './columnAssignment';
import type { SourceValue } from './field';
import { isLevelField } from './field';
import type { CarriedValues } from './outline';
import type { ReadingContext } from './readingContext';
import type { NeededField, RecognisedSheet } from './recognition';
import type { Table } from './rowScan';
import type { SheetView } from './sheetView';
import type { LeftOut, OddRow, SourceRecord } from './sourceRecord';
import type { StatusWords } from './statusWords';
import { planColumns } from './tableColumns';
import type { TableReading } from './tableReader';
import { readTable } from './tableReader';
import type { PeriodFinding } from './titleLines';
import { findPeriod, findPlanName, fiscalYearOfTitles, titleCells, withJoined } from './titleLines';

/** The rows from the top of the sheet in which a list's headings are looked for. */
export const HEADING_ROWS = 30;

/** A sheet whose table has been found and not yet read. */
export interface FoundTable {
  readonly band: HeadingBand;
  readonly plan: ColumnPlan;
  readonly period: PeriodFinding;
  readonly titles: readonly SourceValue[];
  /** What labels above the table say of all of its rows. */
  readonly outside: CarriedValues;
  /** What a list needs and this table does not have. */
  readonly missing: readonly NeededField[];
}

/** Finds the table of a list by its headings; null when no row looks like headings. */
export function findTable(
  view: SheetView,
  words: StatusWords,
  context: ReadingContext,
  mapping?: SheetMapping,
): FoundTable | null {
  const band = mapping
    ? shownBand(view, mapping)
    : findHeadingBand(view, words, view.firstRow, HEADING_ROWS - 1);
  return band === null ? null : describeTable(view, words, context, band, mapping);
}

function shownBand(view: SheetView, { headingTop, headingBottom }: SheetMapping): HeadingBand {
  return {
    top: headingTop,
    bottom: headingBottom,
    firstColumn: view.firstColumn,
    lastColumn: view.lastColumn,
    meanings: new Set(),
  };
}

function describeTable(
  view: SheetView,
  words: StatusWords,
  context: ReadingContext,
  band: HeadingBand,
  mapping?: SheetMapping,
): FoundTable {
  const titles = titleCells(view, view.firstRow, Math.min(band.top - 1, view.firstRow + HEADING_ROWS));
  const pairs = findPairs(
    view,
    view.firstRow,
    Math.min(band.top - 1, view.firstRow + HEADING_ROWS),
    () => false,
  );
  const labelled = pairs.filter(({ reading }) => reading.meanings[0] === 'period').map(({ value }) => value);
  const printed = findPeriod(titles, withJoined(labelled), context.planSpan);
  const title = {
    period: printed.kind === 'found' ? printed.period : null,
    fiscalYear: fiscalYearOfTitles(printed),
  };
  const planned = planColumns(view, words, context, band, title, mapping);
  const plan = context.countsPrograms === true ? namedOnce(planned) : planned;
  const outside = saidAbove(pairs, plan, context);
  return { band, plan, titles, outside, period: againstGroups(printed, plan), missing: missingIn(plan) };
}

/** Where items are counted themselves, one column of names is that of the program and of the activity. */
function namedOnce(plan: ColumnPlan): ColumnPlan {
  const item = fixedFinding(plan, 'program') ?? fixedFinding(plan, 'activity');
  if (!item) return plan;
  // That it may mean either is no doubt here.
  const confidence = item.confidence === 'guess' ? 'likely' : item.confidence;
  const names: readonly FieldFinding[] = [
    { ...item, confidence, field: 'program' },
    { ...item, confidence, field: 'activity' },
  ];
  const without = (findings: readonly FieldFinding[]): readonly FieldFinding[] =>
    findings.filter(({ field }) => field !== 'program' && field !== 'activity');
  return {
    ...plan,
    fixed: [...without(plan.fixed), ...names],
    findings: [...without(plan.findings), ...names],
  };
}

/** 「担当課：保育課」 over a list without such a column holds for all of its rows; so does a heading of the plan. */
function saidAbove(
  pairs: readonly LabelPair[],
  plan: ColumnPlan,
  { levelNames }: ReadingContext,
): CarriedValues {
  const valueOf = (meaning: Meaning): SourceValue | undefined =>
    pairs.find(({ reading, value }) => reading.meanings[0] === meaning && value.value !== '')?.value;
  const hasLevels = plan.fixed.some(({ field }) => isLevelField(field));
  const [level] = levelFields([-1], levelNames.length);
  const heading = hasLevels ? undefined : valueOf('lowerLevel');
  const department = fixedFinding(plan, 'department') ? undefined : valueOf('department');
  return { ...(department ? { department } : {}), ...(heading && level ? { [level]: heading } : {}) };
}

function missingIn(plan: ColumnPlan): readonly NeededField[] {
  const missing: NeededField[] = [];
  if (!fixedFinding(plan, 'activity')) missing.push('activity');
  if (!fixedFinding(plan, 'program')) missing.push('program');
  if (!plan.groups.some(hasStatus)) missing.push('status');
  return missing;
}

/** A title that names another period than the one group of columns does: a person decides. */
function againstGroups(printed: PeriodFinding, plan: ColumnPlan): PeriodFinding {
  const [group] = plan.groups;
  if (printed.kind !== 'found' || plan.groups.length !== 1 || !group?.period) return printed;
  if (group.period.id === printed.period.id || group.period.type === 'FY') return printed;
  const { period, text, cell } = printed;
  const inGroup = { kind: 'found' as const, period: group.period };
  return {
    kind: 'conflict',
    mentions: [
      { text, cell, reading: { kind: 'found', period } },
      { text: group.period.label, cell: '', reading: inGroup },
    ],
  };
}

/** Reads the table that was found, and any further ones under it. */
export function readList(
  view: SheetView,
  words: StatusWords,
  context: ReadingContext,
  found: FoundTable,
  anchor: FieldFinding,
): RecognisedSheet {
  const readings: { readonly reading: TableReading; readonly found: FoundTable }[] = [];
  let current: FoundTable | null = found;
  let currentAnchor = anchor;
  while (current) {
    const table = tableOf(view, current, currentAnchor);
    const settled = { ...current, plan: settleNumbers(table) };
    const reading = readTable({ ...table, plan: settled.plan }, context, found.outside);
    readings.push({ reading, found: settled });
    current = nextTable(view, words, context, reading.end);
    const nextAnchor = current && fixedFinding(current.plan, anchor.field);
    if (!nextAnchor) break;
    currentAnchor = nextAnchor;
  }
  return assemble(view, context, readings);
}

function tableOf(view: SheetView, found: FoundTable, anchor: FieldFinding): Table {
  const titles = new Set(found.titles.map(({ value }) => value));
  return { view, band: found.band, plan: found.plan, anchor, to: view.lastRow, titles };
}

function nextTable(
  view: SheetView,
  words: StatusWords,
  context: ReadingContext,
  row: number,
): FoundTable | null {
  if (row > view.lastRow || !isHeadingRow(view, words, row)) return null;
  const found = describeTable(view, words, context, bandAround(view, words, row, row));
  return found.missing.length === 0 ? found : null;
}

function assemble(
  view: SheetView,
  context: ReadingContext,
  readings: readonly { readonly reading: TableReading; readonly found: FoundTable }[],
): RecognisedSheet {
  const records: SourceRecord[] = readings.flatMap(({ reading }) => reading.records);
  const leftOut: LeftOut[] = readings.flatMap(({ reading }) => reading.leftOut);
  const oddRows: OddRow[] = readings.flatMap(({ reading }) => reading.oddRows);
  const fields = readings.flatMap(({ found }) => found.plan.findings);
  const [first] = readings;
  const repaired = repairNumbers(view, records);
  return {
    kind: 'list',
    sheet: view.sheet,
    headings: readings.map(({ found }) => areaOfBand(found.band)),
    fields,
    levelCount: context.levelNames.length,
    period: first?.found.period ?? { kind: 'missing', mentions: [] },
    planName: findPlanName(first?.found.titles ?? []),
    records: repaired.records,
    numberRepairs: repaired.repairs,
    leftOut,
    oddRows,
    hiddenColumns: hiddenColumnsOf(view, fields),
  };
}

function areaOfBand({ top, bottom, firstColumn, lastColumn }: HeadingBand): Area {
  return cellArea(top, firstColumn, bottom - top + 1, lastColumn - firstColumn + 1);
}

/** Columns of a field that nobody sees (R42). */
export function hiddenColumnsOf(view: SheetView, fields: readonly FieldFinding[]): readonly number[] {
  const columns = new Set<number>();
  for (const { column, lastColumn } of fields) {
    let isHidden = true;
    for (let c = column; c <= lastColumn; c++) isHidden &&= view.grid.hiddenColumns.has(c);
    if (isHidden) columns.add(column);
  }
  return [...columns].sort((a, b) => a - b);
}
