import type { Field, LevelField, SourceValue } from './field';
import { isProgressField, LEVEL_FIELDS } from './field';
import { parseCell } from '../workbook/address';
import type { FormTable } from './formTables';
import { levelFields } from './columnAssignment';
import { labelKey } from '../domain/normalise';
import type { Meaning } from './labelDictionary';
import type { LabelPair } from './labelPairs';
import { FORM_LABELS } from './labelPairs';
import type { ReadingContext } from './readingContext';
import type { StatusWords } from './statusWords';

/** A pair, with the field that it was taken for. */
export interface FieldPair {
  readonly field: Field;
  readonly pair: LabelPair;
}

/** An activity told by labels instead of a table. */
export interface PairActivity {
  readonly row: number;
  readonly values: { readonly [F in Field]?: SourceValue };
}

/** One form: what it says of its program, and its activities. */
export interface FormBlock {
  readonly top: number;
  readonly pairs: readonly FieldPair[];
  /** Of the program; and progress told outside the table, when there is a table. */
  readonly values: { readonly [F in Field]?: SourceValue };
  readonly activities: readonly PairActivity[];
  readonly tables: readonly FormTable[];
}

interface MutableBlock {
  readonly top: number;
  readonly pairs: FieldPair[];
  readonly levels: LabelPair[];
  readonly values: { [F in Field]?: SourceValue };
  readonly activities: { row: number; values: { [F in Field]?: SourceValue } }[];
  readonly tables: FormTable[];
  pendingNumber: SourceValue | null;
}

/**
 * Puts labels and tables that belong to one form together. A label of the program's after activities begins the next
 * form; so does a second program.
 */
export function formBlocks(
  pairs: readonly LabelPair[],
  tables: readonly FormTable[],
  words: StatusWords,
  context: ReadingContext,
): readonly FormBlock[] {
  const elements = [
    ...pairs.map((pair) => ({ row: pair.area.row, pair, table: null })),
    ...tables.map((table) => ({ row: table.band.top, pair: null, table })),
  ].sort((a, b) => a.row - b.row);
  const blocks: MutableBlock[] = [];
  let block: MutableBlock | null = null;
  for (const { row, pair, table } of elements) {
    const field = pair ? fieldOfPair(pair, words) : null;
    if (pair && (field === null || field === 'other')) continue;
    if (block === null || beginsNext(block, field)) {
      block = {
        top: row,
        pairs: [],
        levels: [],
        values: {},
        activities: [],
        tables: [],
        pendingNumber: null,
      };
      blocks.push(block);
    }
    if (table) takeTable(block, table);
    else if (pair && field) takePair(block, pair, field);
  }
  blocks.forEach(takeColumns);
  if (context.countsPrograms === true) blocks.forEach(nameOnce);
  return blocks.map((one) => withLevels(one, context));
}

/** Activities in columns: the name, the status and the rest of each under one another. A lone text beside is none. */
function takeColumns(block: MutableBlock): void {
  const [first, ...others] = block.activities;
  const named = block.pairs.find(({ field }) => field === 'activity')?.pair;
  if (first === undefined || others.length > 0 || named === undefined || named.further.length === 0) return;
  const rows = block.pairs.filter(({ field }) => isProgressField(field));
  const statuses = rows.find(({ field }) => field === 'status')?.pair.further ?? [];
  const beside = named.further.filter((one) => statuses.some((status) => isSameColumn(status, one)));
  if (beside.length === 0) return;
  const told = (activity: SourceValue): PairActivity['values'] => {
    const values: { [F in Field]?: SourceValue } = { activity };
    for (const { field, pair } of rows) {
      const value = [pair.value, ...pair.further].find((one) => isSameColumn(one, activity));
      if (value) values[field] = value;
    }
    return values;
  };
  // What stood first in a row may be another activity's.
  const { number } = first.values;
  first.values = { ...(number ? { number } : {}), ...told(named.value) };
  block.activities.push(...beside.map((activity) => ({ row: first.row, values: { ...told(activity) } })));
}

function isSameColumn(a: SourceValue, b: SourceValue): boolean {
  return parseCell(a.cell)?.column === parseCell(b.cell)?.column;
}

/** Where items are counted themselves, a form that names only one of program and activity names both. */
function nameOnce(block: MutableBlock): void {
  const { values, activities, tables } = block;
  const { program, programNumber: number, status, achievement, delayReason, nextAction } = values;
  const [activity] = activities;
  if (program === undefined && activity?.values.activity) values.program = activity.values.activity;
  if (program === undefined || activity || tables.length > 0) return;
  const progress = { status, achievement, delayReason, nextAction };
  const told = Object.entries({ number, ...progress }).filter(([, value]) => value !== undefined);
  activities.push({ row: block.top, values: { activity: program, ...Object.fromEntries(told) } });
}

type PairField = Exclude<Meaning, 'upperLevel' | 'lowerLevel'> | 'level';

function fieldOfPair({ reading, value }: LabelPair, words: StatusWords): PairField | null {
  const { meanings } = reading;
  if (
    meanings.includes('status') &&
    value.value !== '' &&
    meanings.some((other) => other === 'achievement' || other === 'other')
  ) {
    const others = meanings.filter((meaning) => meaning !== 'status');
    return words.isLike(value.value) ? 'status' : plain(others[0]);
  }
  return plain(meanings[0]);
}

function plain(meaning: Meaning | undefined): PairField | null {
  if (meaning === undefined) return null;
  return meaning === 'upperLevel' || meaning === 'lowerLevel' ? 'level' : meaning;
}

function beginsNext(block: MutableBlock, field: PairField | null): boolean {
  if (field === null) return false;
  if (field === 'program' && block.values.program !== undefined) return true;
  const meaning: Meaning = field === 'level' ? 'lowerLevel' : field;
  return FORM_LABELS.has(meaning) && (block.tables.length > 0 || block.activities.length > 0);
}

/** A number over a table of activities numbers none of them. */
function takeTable(block: MutableBlock, table: FormTable): void {
  block.tables.push(table);
  if (block.pendingNumber !== null) block.values.programNumber ??= block.pendingNumber;
  block.pendingNumber = null;
}

function takePair(block: MutableBlock, pair: LabelPair, field: PairField): void {
  if (field === 'other') return;
  if (field === 'level') {
    block.levels.push(pair);
    return;
  }
  if (field === 'number') {
    block.pendingNumber = pair.value;
    // Before the program's own name a number is the program's.
    if (block.values.program !== undefined || block.values.programNumber !== undefined) return;
    block.pendingNumber = null;
    keepFirst(block, 'programNumber', pair);
    return;
  }
  if (field === 'activity') {
    const number = block.pendingNumber;
    block.activities.push({
      row: pair.area.row,
      values: { activity: pair.value, ...(number ? { number } : {}) },
    });
    block.pendingNumber = null;
    block.pairs.push({ field, pair });
    return;
  }
  const activity = block.activities.at(-1);
  const isProgress =
    field === 'status' || field === 'achievement' || field === 'delayReason' || field === 'nextAction';
  if (isProgress) {
    const values = activity?.values ?? block.values;
    if (values[field] !== undefined) return;
    values[field] = pair.value;
    block.pairs.push({ field, pair });
    return;
  }
  keepFirst(block, field, pair);
}

function keepFirst(block: MutableBlock, field: Field, pair: LabelPair): void {
  const before = block.values[field];
  if (before !== undefined && before.value !== '') {
    // 年度 and 期 stand in two places.
    if (field === 'period') block.pairs.push({ field, pair });
    return;
  }
  block.values[field] = pair.value;
  block.pairs.push({ field, pair });
}

/** 目標 and 改革テーマ of a form; 目標 alone, or over a text that is no heading of the plan, may be a target: left out. */
function withLevels(block: MutableBlock, { levelNames }: ReadingContext): FormBlock {
  const names = levelNames.map(labelKey);
  const levels = block.levels.filter(
    ({ label, reading, value }) =>
      value.value !== '' &&
      (reading.meanings.includes('lowerLevel') || names.includes(labelKey(label)) || block.levels.length > 1),
  );
  const fields = levelFields(
    levels.map(({ label }) => names.indexOf(labelKey(label))),
    names.length,
  );
  const values: { [F in Field]?: SourceValue } = { ...block.values };
  const pairs = [...block.pairs];
  levels.forEach((pair, i) => {
    const field: LevelField | null | undefined = fields[i];
    if (field === null || field === undefined || !LEVEL_FIELDS.includes(field)) return;
    values[field] = pair.value;
    pairs.push({ field, pair });
  });
  return { top: block.top, pairs, values, activities: block.activities, tables: block.tables };
}
