import type { Area } from '../workbook/address';
import { cellArea } from '../workbook/address';
import { bandsBeside, partOfView } from './besideTables';
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
  /** A person showed its headings. */
  readonly isShown: boolean;
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
  below?: { readonly top: number; readonly before: FoundTable },
): FoundTable {
  const top = below?.top ?? view.firstRow;
  const bottom = Math.min(band.top - 1, top + HEADING_ROWS);
  const own = titleCells(view, top, bottom);
  const titles = [...(below?.before.titles ?? []), ...own];
  const pairs = findPairs(view, top, bottom, () => false, words);
  const labelled = pairs.filter(({ reading }) => reading.meanings[0] === 'period').map(({ value }) => value);
  const said = findPeriod(own, withJoined(labelled), context.planSpan);
  const printed = said.kind === 'missing' && below ? below.before.period : said;
  const title = {
    period: printed.kind === 'found' ? printed.period : null,
    fiscalYear: fiscalYearOfTitles(printed),
  };
  const planned = planColumns(view, words, context, band, title, mapping);
  const plan = context.countsPrograms === true ? namedOnce(planned) : planned;
  const outside = { ...below?.before.outside, ...saidAbove(pairs, plan, context) };
  const period = againstGroups(printed, plan);
  const isDoubtful = printed.kind === 'found' && period.kind === 'conflict';
  return {
    band,
    plan: isDoubtful ? withoutPeriods(plan) : plan,
    titles,
    outside,
    period,
    missing: missingIn(plan),
    isShown: mapping !== undefined,
  };
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

/** The period of the columns is as doubtful as the title's, where the two differ. */
function withoutPeriods(plan: ColumnPlan): ColumnPlan {
  return { ...plan, groups: plan.groups.map((group) => ({ ...group, period: null })) };
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

/** A table that was found, and what was read of it. */
interface TablePart {
  readonly reading: TableReading;
  readonly found: FoundTable;
}

/** Reads the table that was found, and any further ones beside and under it. */
export function readList(
  view: SheetView,
  words: StatusWords,
  context: ReadingContext,
  found: FoundTable,
  anchor: FieldFinding,
): RecognisedSheet {
  const isPlan = found.plan.groups.length === 0;
  const tables = isPlan ? [{ view, found }] : tablesBeside(view, words, context, found);
  const parts = tables.flatMap((table) => readDown(table.view, words, context, table.found, anchor.field));
  return assemble(view, context, parts);
}

interface PlacedTable {
  readonly view: SheetView;
  readonly found: FoundTable;
}

/** The table, and those to the right of it: their headings in the same rows, or wherever they begin. */
function tablesBeside(
  view: SheetView,
  words: StatusWords,
  context: ReadingContext,
  found: FoundTable,
): readonly PlacedTable[] {
  const { band } = found;
  const bands = found.isShown ? [band] : bandsBeside(view, band);
  const inBand =
    bands.length === 1
      ? [{ view, found }]
      : bands.map((one): PlacedTable => {
          const part = partOfView(view, band.top, one.firstColumn, one.lastColumn);
          const own = titleCells(
            partOfView(view, view.firstRow, one.firstColumn, one.lastColumn),
            view.firstRow,
            band.top - 1,
          );
          const period = findPeriod(own, [], context.planSpan);
          const described = describeTable(part, words, context, one);
          return { view: part, found: period.kind === 'found' ? { ...described, period } : described };
        });
  const beyond = partOfView(view, view.firstRow, band.lastColumn + 1, view.lastColumn);
  const further = findTable(beyond, words, context);
  const complete = inBand.filter(({ found: { missing } }) => missing.length === 0);
  const all = complete.length > 0 ? complete : [{ view, found }];
  return further?.missing.length === 0 ? [...all, { view: beyond, found: further }] : all;
}

function readDown(
  view: SheetView,
  words: StatusWords,
  context: ReadingContext,
  first: FoundTable,
  field: FieldFinding['field'],
): readonly TablePart[] {
  const parts: TablePart[] = [];
  let current: FoundTable | null = first;
  while (current) {
    const anchor = fixedFinding(current.plan, field);
    if (!anchor) break;
    const table = tableOf(view, current, anchor);
    const settled: FoundTable = { ...current, plan: settleNumbers(table) };
    const reading = readTable({ ...table, plan: settled.plan }, context, current.outside);
    parts.push({ reading, found: settled });
    current = nextTable(view, words, context, reading.end, settled);
  }
  return parts;
}

function tableOf(view: SheetView, found: FoundTable, anchor: FieldFinding): Table {
  const titles = new Set(found.titles.map(({ value }) => value));
  return { view, band: found.band, plan: found.plan, anchor, to: view.lastRow, titles };
}

const ROWS_OF_TITLE = 6;

/** The next table below, with what is said between the two; what is not said there is as `before`. */
function nextTable(
  view: SheetView,
  words: StatusWords,
  context: ReadingContext,
  from: number,
  before: FoundTable,
): FoundTable | null {
  for (let row = from; row <= view.lastRow; row++) {
    if (!isHeadingRow(view, words, row)) continue;
    let top = row;
    while (top > Math.max(from, row - ROWS_OF_TITLE) && view.filledColumns(top - 1).length <= 2) top--;
    const band = bandAround(view, words, row, top);
    const found = describeTable(view, words, context, band, undefined, { top, before });
    if (found.missing.length === 0) return found;
  }
  return null;
}

function assemble(view: SheetView, context: ReadingContext, parts: readonly TablePart[]): RecognisedSheet {
  const leftOut: LeftOut[] = parts.flatMap(({ reading }) => reading.leftOut);
  const oddRows: OddRow[] = parts.flatMap(({ reading }) => reading.oddRows);
  const fields = parts.flatMap(({ found }) => found.plan.findings);
  const [first] = parts;
  const period = periodOfParts(parts);
  const records: SourceRecord[] = parts.flatMap(({ reading, found }) =>
    dated(reading.records, found.period, period),
  );
  const repaired = repairNumbers(view, records);
  return {
    kind: 'list',
    sheet: view.sheet,
    headings: parts.map(({ found }) => areaOfBand(found.band)),
    fields,
    levelCount: context.levelNames.length,
    period,
    planName: findPlanName(first?.found.titles ?? []),
    records: repaired.records,
    numberRepairs: repaired.repairs,
    leftOut,
    oddRows,
    hiddenColumns: hiddenColumnsOf(view, fields),
  };
}

/** What the first table says holds for the sheet, unless one of the tables contradicts itself. */
function periodOfParts(parts: readonly TablePart[]): PeriodFinding {
  const periods = parts.map(({ found }) => found.period);
  return periods.find(({ kind }) => kind === 'conflict') ?? periods[0] ?? { kind: 'missing', mentions: [] };
}

/** A table under a title of its own reports for that title's period. */
function dated(
  records: readonly SourceRecord[],
  own: PeriodFinding,
  sheet: PeriodFinding,
): readonly SourceRecord[] {
  if (own.kind !== 'found' || (sheet.kind === 'found' && sheet.period.id === own.period.id)) return records;
  return records.map((record) => (record.period === null ? { ...record, period: own.period } : record));
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
