import type { DepartmentHistory } from './departmentHistory';
import { departmentHistory } from './departmentHistory';
import type { ImportBase, ImportedField } from './importBase';
import {
  ACTIVITY_FIELDS,
  activityKey,
  comparedText,
  ENTRY_FIELDS,
  PROGRAM_FIELDS,
  programKey,
  textPrint,
} from './importBase';
import { matchEntries } from './matchEntries';
import type { MeasureField } from './measures';
import { mergeMeasures } from './mergeMeasures';
import type { MergeSources } from './mergeSources';
import { missingTest, placesOf } from './mergeSources';
import type { CellSource, ProgressEntry, Register } from './register';
import { reuseIds } from './reuseIds';
import type { Verdict } from './threeWay';
import { judge } from './threeWay';

/** Whose words hold where both sides changed. */
export type Side = 'register' | 'sheet';

/** A field in which the register and the sheets differ, or differed. */
export interface FieldChange {
  readonly what: 'program' | 'activity' | 'entry' | 'effect' | 'indicator';
  /** Of the program or activity; what belongs to a report is named by its activity and period. */
  readonly id: string;
  readonly periodId: string | null;
  readonly field: ImportedField | MeasureField;
  /** As the register has it. */
  readonly before: string;
  /** As the sheet says. */
  readonly after: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** What bringing the sheets in again does to the register. Nothing is ever taken out. */
export type RegisterChange =
  | {
      readonly kind: 'added';
      readonly what: 'program' | 'activity' | 'entry' | 'effect' | 'indicator' | 'period';
      readonly id: string;
    }
  /** Changed in the sheet only: taken. */
  | (FieldChange & { readonly kind: 'changed' })
  /** Changed in the register only: kept. */
  | (FieldChange & { readonly kind: 'kept' })
  /** Changed in both: the register's words stay until a person decides. `key` is good for these two texts only. */
  | (FieldChange & { readonly kind: 'conflict'; readonly key: string; readonly decision: Side | null })
  /** No longer in the sheet that it came from: kept, and marked. `isNew`: not marked before. */
  | {
      readonly kind: 'gone';
      readonly what: 'program' | 'activity' | 'entry' | 'effect' | 'indicator';
      readonly id: string;
      readonly periodId: string | null;
      readonly sheet: string | null;
      readonly isNew: boolean;
    };

export interface MergeOptions {
  /** What the sheets said last time; nothing is known of it when it is left out. */
  readonly base?: ImportBase;
  /** By the key of a conflict. */
  readonly decisions?: Readonly<Record<string, Side>>;
  /** What was read; everything there is, when it is left out. */
  readonly sources?: MergeSources;
  /** True where what is read is not all there is: a row that nothing speaks of now has not vanished. */
  readonly isPartial?: boolean;
}

export interface MergedRegister {
  readonly register: Register;
  readonly changes: readonly RegisterChange[];
  /** What the sheets have said now: the next merge's base. */
  readonly base: ImportBase;
}

/**
 * Joins what the sheets say now to a register that already stands; `incoming` was built with its ids. What was imported
 * last tells who changed what: the sheets' changes are taken, a person's stay, and where both changed a person decides.
 * A field that the sheets have no place for says nothing. Rows that vanished are kept and marked.
 */
export function mergeRegister(
  existing: Register,
  incoming: Register,
  options: MergeOptions = {},
): MergedRegister {
  const { base = {}, decisions = {}, sources, isPartial = false } = options;
  const said = reuseIds(existing, incoming, base);
  const places = placesOf(said, sources);
  const changes: RegisterChange[] = [];
  const prints: Record<string, readonly (string | null)[]> = {};
  const history = departmentHistory(existing.departments ?? []);
  const merger: Merger = { base, decisions, changes, prints, history };
  const isGone = isPartial ? () => false : missingTest(base, sources);

  const programs = mergeRows('program', PROGRAM_FIELDS, existing.programs, said.programs, {
    ...merger,
    keyOf: programKey,
    hasPlace: places.program,
    isGone,
  });
  const activities = mergeRows('activity', ACTIVITY_FIELDS, existing.activities, said.activities, {
    ...merger,
    keyOf: activityKey,
    hasPlace: places.activity,
    isGone,
  });
  const gone = new Set(activities.filter((activity) => activity.isGone === true).map(({ id }) => id));
  const reported = new Set(said.periods.map(({ id }) => id));
  const entries = mergeEntries(existing.entries, said.entries, {
    ...merger,
    hasPlace: places.entry,
    isGone: (key, entry) => reported.has(entry.periodId) && isGone(key, entry.source),
    isTold: ({ activityId }) => gone.has(activityId),
  });
  const measures = mergeMeasures(existing, said, { ...merger, isGone, isReported: (id) => reported.has(id) });
  const periods = added(existing.periods, said.periods);
  periods.forEach(({ id }) => changes.push({ kind: 'added', what: 'period', id }));
  return {
    register: {
      ...existing,
      nodes: [...existing.nodes, ...added(existing.nodes, said.nodes)],
      periods: [...existing.periods, ...periods],
      programs,
      activities,
      entries,
      ...measures,
    },
    changes,
    base: prints,
  };
}

interface Merger {
  readonly base: ImportBase;
  readonly decisions: Readonly<Record<string, Side>>;
  readonly changes: RegisterChange[];
  readonly prints: Record<string, readonly (string | null)[]>;
  readonly history: DepartmentHistory;
}

interface ImportedRow {
  readonly id: string;
  readonly source: CellSource | null;
  readonly isGone?: boolean;
}

interface RowMerger<Field> extends Merger {
  readonly keyOf: (id: string) => string;
  readonly hasPlace: (field: Field) => boolean;
  readonly isGone: (key: string, source: CellSource | null) => boolean;
}

function added<Row extends { readonly id: string }>(
  existing: readonly Row[],
  said: readonly Row[],
): readonly Row[] {
  const known = new Set(existing.map(({ id }) => id));
  return said.filter(({ id }) => !known.has(id));
}

function mergeRows<
  Field extends ImportedField,
  Row extends ImportedRow & { readonly [F in Field]: string | boolean | null },
>(
  what: 'program' | 'activity',
  fields: readonly Field[],
  existing: readonly Row[],
  said: readonly Row[],
  merger: RowMerger<Field>,
): readonly Row[] {
  const now = new Map(said.map((row) => [row.id, row]));
  const rows = existing.map((row): Row => {
    const { id } = row;
    const key = merger.keyOf(id);
    const after = now.get(id);
    const identity = { what, id, periodId: null };
    if (after) return mergeFields(identity, key, fields, row, after, merger);
    return keepRow(identity, key, row, merger.isGone(key, row.source), merger);
  });
  const news = added(existing, said);
  for (const row of news) {
    merger.prints[merger.keyOf(row.id)] = fields.map((field) => printOf(field, row, merger.hasPlace));
    merger.changes.push({ kind: 'added', what, id: row.id });
  }
  return [...rows, ...news];
}

interface EntryMerger extends Merger {
  readonly hasPlace: (field: (typeof ENTRY_FIELDS)[number], entry: ProgressEntry) => boolean;
  readonly isGone: (key: string, entry: ProgressEntry) => boolean;
  /** Its activity is gone too, and told. */
  readonly isTold: (entry: ProgressEntry) => boolean;
}

function mergeEntries(
  existing: readonly ProgressEntry[],
  said: readonly ProgressEntry[],
  merger: EntryMerger,
): readonly ProgressEntry[] {
  const { matched, added: news } = matchEntries(existing, said, merger.base);
  const rows = matched.map(({ key, entry, said: after }): ProgressEntry => {
    const { activityId: id, periodId } = entry;
    const identity = { what: 'entry', id, periodId } as const;
    if (after) {
      const hasPlace = (field: (typeof ENTRY_FIELDS)[number]): boolean => merger.hasPlace(field, after);
      return mergeFields(identity, key, ENTRY_FIELDS, entry, after, { ...merger, hasPlace });
    }
    const changes = merger.isTold(entry) ? [] : merger.changes;
    return keepRow(identity, key, entry, merger.isGone(key, entry), { ...merger, changes });
  });
  for (const { key, entry } of news) {
    merger.prints[key] = ENTRY_FIELDS.map((field) =>
      printOf(field, entry, (asked) => merger.hasPlace(asked, entry)),
    );
    merger.changes.push({ kind: 'added', what: 'entry', id: entry.activityId });
  }
  return [...rows, ...news.map(({ entry }) => entry)];
}

type Identity = Pick<FieldChange, 'what' | 'id' | 'periodId'>;

/** A row that no sheet speaks of now. */
function keepRow<Row extends Omit<ImportedRow, 'id'>>(
  identity: Identity,
  key: string,
  row: Row,
  isGone: boolean,
  { base, prints, changes }: Merger,
): Row {
  const before = base[key];
  if (before) prints[key] = before;
  if (!isGone) return row;
  const isNew = row.isGone !== true;
  changes.push({ kind: 'gone', ...identity, sheet: row.source?.sheet ?? null, isNew });
  return isNew ? { ...row, isGone } : row;
}

function mergeFields<
  Field extends ImportedField,
  Row extends Omit<ImportedRow, 'id'> & { readonly [F in Field]: string | boolean | null },
>(
  identity: Identity,
  key: string,
  fields: readonly Field[],
  before: Row,
  after: Row,
  merger: Merger & { readonly hasPlace: (field: Field) => boolean },
): Row {
  const { base, decisions, changes, prints, history, hasPlace } = merger;
  const { sheet = null, cell = null } = after.source ?? {};
  let merged: Row = { ...before, source: after.source ?? before.source };
  if (before.isGone === true) merged = { ...merged, isGone: false };
  prints[key] = fields.map((field, index) => {
    const known = base[key]?.[index] ?? null;
    const register = comparedText(field, before[field]);
    const said = comparedText(field, after[field]);
    if (said === '' && !hasPlace(field)) return known;
    const verdict =
      (field === 'department' ? judgeRenaming(history, register, said) : null) ??
      judge({ base: known, register, sheet: said });
    if (verdict === 'same') return textPrint(said);
    const told: FieldChange = {
      ...identity,
      field,
      before: shown(before[field]),
      after: shown(after[field]),
      sheet,
      cell,
    };
    if (verdict === 'conflict') {
      const asked = `${key} ${field} ${textPrint(register)} ${textPrint(said)}`;
      const decision = decisions[asked] ?? null;
      changes.push({ kind: 'conflict', ...told, key: asked, decision });
      if (decision === 'sheet') merged = { ...merged, [field]: after[field] };
      return decision === null ? known : textPrint(said);
    }
    if (verdict === 'take') merged = { ...merged, [field]: after[field] };
    changes.push({ kind: verdict === 'take' ? 'changed' : 'kept', ...told });
    return textPrint(said);
  });
  return merged;
}

/** A department that was only renamed: the later name holds, whichever side has it. Null where it is another one. */
function judgeRenaming(history: DepartmentHistory, register: string, sheet: string): Verdict | null {
  if (register === sheet || !history.isSame(register, sheet)) return null;
  return history.laterOf(register, sheet) === sheet ? 'take' : 'same';
}

/** What is known of a field of a new row. */
function printOf<Field extends ImportedField>(
  field: Field,
  row: { readonly [F in Field]: string | boolean | null },
  hasPlace: (field: Field) => boolean,
): string | null {
  const text = comparedText(field, row[field]);
  return text === '' && !hasPlace(field) ? null : textPrint(text);
}

function shown(value: string | boolean | null): string {
  if (typeof value === 'boolean') return value ? '○' : '';
  return value ?? '';
}
