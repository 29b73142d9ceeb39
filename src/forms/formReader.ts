import { cellArea } from '../workbook/address';
import { statusText } from './checkedStatus';
import type { FieldFinding } from './columnPlan';
import { fixedFinding, hasStatus } from './columnPlan';
import type { FieldPair, FormBlock, PairActivity } from './formBlocks';
import { formBlocks } from './formBlocks';
import { withRest } from './formRest';
import { formsBeside } from './formsBeside';
import type { FormTable } from './formTables';
import { findFormTables } from './formTables';
import type { FormMeasures } from './formMeasures';
import { readFormMeasures } from './formMeasures';
import { findPairs } from './labelPairs';
import { hiddenColumnsOf } from './listReader';
import { settleNumbers } from './numberKind';
import { repairNumbers } from './numberRepair';
import type { CarriedField, CarriedValues } from './outline';
import { CARRIED_FIELDS } from './outline';
import type { ReadingContext } from './readingContext';
import type { NeededField, RecognisedSheet } from './recognition';
import type { SourceMeasure } from './measureCells';
import type { SheetView } from './sheetView';
import { asPrinted, underShownLabels } from './shownLabels';
import type { LeftOut, OddRow, SourceRecord } from './sourceRecord';
import type { StatusWords } from './statusWords';
import { shareOut, splitBullets } from './activityLines';
import { planColumns } from './tableColumns';
import { readTable } from './tableReader';
import type { PeriodFinding } from './titleLines';
import { findPeriod, findPlanName, fiscalYearOfTitles, titleCells, withJoined } from './titleLines';
import type { SourceValue } from './field';

/** A form is short: what is longer is a list, or no form at all. */
const MAX_FORM_ROWS = 3_000;

export type FormReading =
  | { readonly kind: 'form'; readonly sheet: RecognisedSheet }
  | {
      readonly kind: 'none';
      readonly missing: readonly NeededField[];
      readonly fields: readonly FieldFinding[];
    };

/** Reads a sheet of forms (個票): one, or several under one another. What a person showed of their labels holds. */
export function readForms(view: SheetView, words: StatusWords, context: ReadingContext): FormReading {
  const shown = underShownLabels(view, context.labels);
  return shown && context.labels
    ? asPrinted(readBlocks(shown, words, context), view, context.labels)
    : readBlocks(view, words, context);
}

function readBlocks(view: SheetView, words: StatusWords, context: ReadingContext): FormReading {
  if (view.lastRow - view.firstRow >= MAX_FORM_ROWS) return { kind: 'none', missing: [], fields: [] };
  const parts = formsBeside(view).map((part) => readPart(part, words, context));
  const readings = parts.flatMap((part) => part.readings);
  const fields = readings.flatMap((reading) => reading.fields);
  const missing = missingIn(
    parts.flatMap(({ blocks }) => blocks),
    fields,
    context,
  );
  const isEmpty = readings.every(({ records }) => records.length === 0);
  if (missing.length > 0 || isEmpty) return { kind: 'none', missing, fields };
  return { kind: 'form', sheet: assemble(view, context, readings) };
}

/** The forms under one another, of a sheet or of those columns of it that are a form's. */
function readPart(
  view: SheetView,
  words: StatusWords,
  context: ReadingContext,
): { readonly blocks: readonly FormBlock[]; readonly readings: readonly BlockReading[] } {
  const tables = findFormTables(view, words);
  const isTable = (row: number): boolean => tables.some(({ band, to }) => row >= band.top && row <= to);
  const measures = readFormMeasures(view, context, tables);
  const pairs = findPairs(view, view.firstRow, view.lastRow, isTable, words).filter(
    ({ area }) => !measures.isLabel(area.row, area.column),
  );
  const blocks = formBlocks(pairs, tables, words, context);
  return {
    blocks,
    readings: blocks.map((block, i) => {
      // A label over years may look like the head of another form: one without activities is none.
      const next = blocks.slice(i + 1).find((one) => one.activities.length + one.tables.length > 0);
      const own = measures.between(block.top, (next?.top ?? view.lastRow + 1) - 1);
      return readBlock(view, words, context, block, blocks[i - 1], own);
    }),
  };
}

interface BlockReading {
  readonly fields: readonly FieldFinding[];
  readonly records: readonly SourceRecord[];
  readonly leftOut: readonly LeftOut[];
  readonly oddRows: readonly OddRow[];
  readonly headings: RecognisedSheet['headings'];
  readonly period: PeriodFinding;
  readonly titles: readonly SourceValue[];
}

function missingIn(
  blocks: readonly FormBlock[],
  fields: readonly FieldFinding[],
  { countsPrograms = false }: ReadingContext,
): readonly NeededField[] {
  const has = (field: NeededField): boolean => fields.some((finding) => finding.field === field);
  const hasProgram = blocks.some(({ values }) => values.program !== undefined && values.program.value !== '');
  return [
    ...(has('activity') || (countsPrograms && hasProgram) ? [] : (['activity'] as const)),
    ...(hasProgram ? [] : (['program'] as const)),
    ...(has('status') ? [] : (['status'] as const)),
  ];
}

function readBlock(
  view: SheetView,
  words: StatusWords,
  context: ReadingContext,
  block: FormBlock,
  before: FormBlock | undefined,
  measures: ReturnType<FormMeasures['between']>,
): BlockReading {
  const titleTop = before ? lastRowOf(before) + 1 : view.firstRow;
  const titles = titleCells(view, titleTop, block.top - 1);
  const labelled = block.pairs.filter(({ field }) => field === 'period').map(({ pair }) => pair.value);
  const period = findPeriod(titles, withJoined(labelled), context.planSpan);
  const fields = block.pairs.map(findingOfPair);
  const records: SourceRecord[] = block.activities.flatMap((activity) =>
    recordsOf(view, words, block, activity),
  );
  const parts: { leftOut: LeftOut[]; oddRows: OddRow[]; headings: RecognisedSheet['headings'][number][] } = {
    leftOut: [],
    oddRows: [],
    headings: [],
  };
  for (const table of block.tables) {
    const reading = readFormTable(view, words, context, table, block, period);
    fields.push(...reading.fields);
    records.push(...reading.records);
    parts.leftOut.push(...reading.leftOut);
    parts.oddRows.push(...reading.oddRows);
    const { top, bottom, firstColumn, lastColumn } = table.band;
    parts.headings.push(cellArea(top, firstColumn, bottom - top + 1, lastColumn - firstColumn + 1));
  }
  const rest = withRest(records, block, words);
  return {
    ...parts,
    fields,
    records: withMeasures(rest.records, measures),
    oddRows: [...parts.oddRows, ...rest.oddRows],
    period,
    titles,
  };
}

/** What a form states of itself is its one activity's, or else its program's. */
function withMeasures(
  records: readonly SourceRecord[],
  measures: readonly SourceMeasure[],
): readonly SourceRecord[] {
  const [first, ...others] = records;
  if (!first || measures.length === 0) return records;
  const isOfProgram = records.some(({ values }) => values.activity?.value !== first.values.activity?.value);
  const own = measures.map((measure) => ({ ...measure, isOfProgram }));
  return [{ ...first, measures: [...(first.measures ?? []), ...own] }, ...others];
}

function lastRowOf({ top, pairs, tables }: FormBlock): number {
  return Math.max(top, ...pairs.map(({ pair }) => pair.area.row), ...tables.map(({ to }) => to));
}

function readFormTable(
  view: SheetView,
  words: StatusWords,
  context: ReadingContext,
  { band, to }: FormTable,
  block: FormBlock,
  period: PeriodFinding,
): Pick<BlockReading, 'fields' | 'records' | 'leftOut' | 'oddRows'> {
  const title = {
    period: period.kind === 'found' ? period.period : null,
    fiscalYear: fiscalYearOfTitles(period),
  };
  const plan = planColumns(view, words, context, band, title);
  const anchor = fixedFinding(plan, 'activity');
  if (!anchor || !plan.groups.some(hasStatus))
    return { fields: plan.findings, records: [], leftOut: [], oddRows: [] };
  const table = { view, band, plan, anchor, to, titles: new Set<string>() };
  const settled = settleNumbers(table);
  const reading = readTable({ ...table, plan: settled }, context, carriedOf(block));
  return { ...reading, fields: settled.findings };
}

function carriedOf({ values }: FormBlock): CarriedValues {
  const carried: { [F in CarriedField]?: SourceValue } = {};
  for (const field of CARRIED_FIELDS) {
    const value = values[field];
    const isName = field === 'program' || field === 'programNumber' || field.startsWith('level');
    if (value && (value.value !== '' || !isName)) carried[field] = value;
  }
  return carried;
}

function recordsOf(
  view: SheetView,
  words: StatusWords,
  block: FormBlock,
  { row, values }: PairActivity,
): readonly SourceRecord[] {
  const name = values.activity?.value ?? '';
  if (name === '' || !values.activity) return [];
  const names = splitBullets(name);
  const { activity, status } = values;
  return names.map((one, i): SourceRecord => {
    const shared = status ? statusText(status, words) : undefined;
    return {
      row,
      isHidden: view.grid.hiddenRows.has(row),
      period: null,
      values: {
        ...carriedOf(block),
        ...values,
        activity: { ...activity, value: one },
        ...(shared ? { status: { ...shared, value: shareOut(shared.value, names.length)[i] ?? '' } } : {}),
      },
    };
  });
}

function findingOfPair({ field, pair }: FieldPair): FieldFinding {
  const { label, area, reading } = pair;
  return {
    field,
    label,
    area,
    column: area.column,
    lastColumn: area.column + area.columnCount - 1,
    period: null,
    confidence: reading.match === 'exact' ? 'sure' : 'likely',
    reason: 'pair',
    alternatives: [],
  };
}

function assemble(
  view: SheetView,
  context: ReadingContext,
  readings: readonly BlockReading[],
): RecognisedSheet {
  const useful = readings.filter(({ records }) => records.length > 0);
  const dated = useful.flatMap(({ records, period }) =>
    records.map((record) => ({
      ...record,
      period: record.period ?? (period.kind === 'found' ? period.period : null),
    })),
  );
  const repaired = repairNumbers(view, dated);
  const fields = readings.flatMap((reading) => reading.fields);
  return {
    kind: 'form',
    sheet: view.sheet,
    headings: useful.flatMap(({ headings }) => headings),
    fields,
    levelCount: context.levelNames.length,
    period: worstPeriod(useful.map(({ period }) => period)),
    planName: findPlanName(readings.flatMap(({ titles }) => titles)),
    records: repaired.records,
    numberRepairs: repaired.repairs,
    leftOut: readings.flatMap(({ leftOut }) => leftOut),
    oddRows: readings.flatMap(({ oddRows }) => oddRows),
    hiddenColumns: hiddenColumnsOf(view, fields),
  };
}

/** One form without a period, or with two, is what a person must be told of. */
function worstPeriod(periods: readonly PeriodFinding[]): PeriodFinding {
  const found =
    periods.find(({ kind }) => kind === 'conflict') ?? periods.find(({ kind }) => kind === 'missing');
  return found ?? periods[0] ?? { kind: 'missing', mentions: [] };
}
