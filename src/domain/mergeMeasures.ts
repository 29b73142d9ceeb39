import type { ImportBase } from './importBase';
import { textPrint } from './importBase';
import type { FinancialEffect, IndicatorValue, Measure, MeasureField } from './measures';
import {
  comparedEffect,
  comparedIndicator,
  EFFECT_FIELDS,
  effectKey,
  INDICATOR_FIELDS,
  indicatorKey,
} from './measures';
import type { RegisterChange, Side } from './mergeRegister';
import type { CellSource, Register } from './register';
import { judge } from './threeWay';

/** What the merge of a register passes on to that of its amounts and figures. */
export interface MeasureMerger {
  readonly base: ImportBase;
  readonly decisions: Readonly<Record<string, Side>>;
  readonly changes: RegisterChange[];
  readonly prints: Record<string, readonly (string | null)[]>;
  readonly isGone: (key: string, source: CellSource | null) => boolean;
  readonly isReported: (periodId: string) => boolean;
}

interface Kind<Row extends Measure> {
  readonly what: 'effect' | 'indicator';
  readonly fields: readonly MeasureField[];
  readonly keyOf: (row: Row) => string;
  /** What is compared, in the order of `fields`. */
  readonly compared: (row: Row) => readonly string[];
  readonly take: (before: Row, after: Row, field: MeasureField) => Row;
}

const EFFECTS: Kind<FinancialEffect> = {
  what: 'effect',
  fields: EFFECT_FIELDS,
  keyOf: effectKey,
  compared: comparedEffect,
  take: (before, { value, unit, amountYen, method }, field) =>
    field === 'method' ? { ...before, method } : { ...before, value, unit, amountYen },
};

const INDICATORS: Kind<IndicatorValue> = {
  what: 'indicator',
  fields: INDICATOR_FIELDS,
  keyOf: indicatorKey,
  compared: comparedIndicator,
  take: (before, { value, unit }, field) => (field === 'unit' ? { ...before, unit } : { ...before, value }),
};

/** Joins 効果額 and 指標 by the same three-way rule as everything else; a table that neither side has stays out. */
export function mergeMeasures(
  existing: Register,
  said: Register,
  merger: MeasureMerger,
): Pick<Register, 'effects' | 'indicators'> {
  const effects = mergeRows(EFFECTS, existing.effects ?? [], said.effects ?? [], merger);
  const indicators = mergeRows(INDICATORS, existing.indicators ?? [], said.indicators ?? [], merger);
  return {
    ...(effects.length > 0 ? { effects } : {}),
    ...(indicators.length > 0 ? { indicators } : {}),
  };
}

function mergeRows<Row extends Measure>(
  kind: Kind<Row>,
  existing: readonly Row[],
  said: readonly Row[],
  merger: MeasureMerger,
): readonly Row[] {
  if (existing.length + said.length === 0) return [];
  const { base, changes, prints, isGone, isReported } = merger;
  const now = withKeys(kind, said);
  const known = withKeys(kind, existing);
  const hasPlace = placesIn(kind, said);
  const moved = sameCells(now, known);
  const rows = [...known].map(([key, row]): Row => {
    const after = now.get(key) ?? moved.get(key)?.row;
    if (after) return mergeFields(kind, key, row, after, hasPlace, merger);
    const before = base[key];
    if (before) prints[key] = before;
    if (!isReported(row.periodId) || !isGone(key, row.source)) return row;
    const isNew = row.isGone !== true;
    changes.push({ kind: 'gone', ...identityOf(kind, row), sheet: row.source?.sheet ?? null, isNew });
    return isNew ? { ...row, isGone: true } : row;
  });
  const taken = new Set([...moved.values()].map(({ key }) => key));
  for (const [key, row] of now) {
    if (known.has(key) || taken.has(key)) continue;
    prints[key] = kind
      .compared(row)
      .map((text, i) => (text === '' && !hasPlace(i, row) ? null : textPrint(text)));
    changes.push({ kind: 'added', what: kind.what, id: row.activityId ?? row.programId });
    rows.push(row);
  }
  return rows;
}

/** A second statement of the same amount in the same period is a row of its own. */
function withKeys<Row extends Measure>(kind: Kind<Row>, rows: readonly Row[]): ReadonlyMap<string, Row> {
  const keyed = new Map<string, Row>();
  const seen = new Map<string, number>();
  for (const row of rows) {
    const key = kind.keyOf(row);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    keyed.set(`${key} ${String(nth)}`, row);
  }
  return keyed;
}

/** Rows of which a person has said more than the sheet does (歳出減, 継続): told by the cell that they came from. */
function sameCells<Row extends Measure>(
  now: ReadonlyMap<string, Row>,
  known: ReadonlyMap<string, Row>,
): ReadonlyMap<string, { readonly key: string; readonly row: Row }> {
  const open = new Map(
    [...now].filter(([key]) => !known.has(key)).map(([key, row]) => [placeKey(row), { key, row }]),
  );
  if (open.size === 0) return new Map();
  return new Map(
    [...known].flatMap(([key, row]) => {
      const found = now.has(key) ? undefined : open.get(placeKey(row));
      return found ? [[key, found] as const] : [];
    }),
  );
}

function placeKey({ periodId, programId, activityId, source }: Measure): string {
  return JSON.stringify([periodId, activityId ?? programId, source]);
}

/** A field that no row of a sheet fills is one that the sheet has no place for. */
function placesIn<Row extends Measure>(
  kind: Kind<Row>,
  said: readonly Row[],
): (field: number, row: Row) => boolean {
  const filled = new Set<string>();
  const slot = (field: number, { source }: Row): string => `${String(field)} ${source?.sheet ?? ''}`;
  for (const row of said) {
    kind.compared(row).forEach((text, field) => {
      if (text !== '') filled.add(slot(field, row));
    });
  }
  return (field, row) => filled.has(slot(field, row));
}

function identityOf<Row extends Measure>(
  { what }: Kind<Row>,
  { activityId, programId, periodId }: Row,
): { readonly what: 'effect' | 'indicator'; readonly id: string; readonly periodId: string } {
  return { what, id: activityId ?? programId, periodId };
}

function mergeFields<Row extends Measure>(
  kind: Kind<Row>,
  key: string,
  before: Row,
  after: Row,
  hasPlace: (field: number, row: Row) => boolean,
  { base, decisions, changes, prints }: MeasureMerger,
): Row {
  let merged: Row = { ...before, source: after.source ?? before.source };
  if (before.isGone === true) merged = { ...merged, isGone: false };
  const [inRegister, inSheet] = [kind.compared(before), kind.compared(after)];
  prints[key] = kind.fields.map((field, index) => {
    const known = base[key]?.[index] ?? null;
    const [register, sheet] = [inRegister[index] ?? '', inSheet[index] ?? ''];
    if (sheet === '' && !hasPlace(index, after)) return known;
    const verdict = judge({ base: known, register, sheet });
    if (verdict === 'same') return textPrint(sheet);
    const told = {
      ...identityOf(kind, before),
      field,
      before: register,
      after: sheet,
      sheet: after.source?.sheet ?? null,
      cell: after.source?.cell ?? null,
    };
    if (verdict === 'conflict') {
      const asked = `${key} ${field} ${textPrint(register)} ${textPrint(sheet)}`;
      const decision = decisions[asked] ?? null;
      changes.push({ kind: 'conflict', ...told, key: asked, decision });
      if (decision === 'sheet') merged = kind.take(merged, after, field);
      return decision === null ? known : textPrint(sheet);
    }
    if (verdict === 'take') merged = kind.take(merged, after, field);
    changes.push({ kind: verdict === 'take' ? 'changed' : 'kept', ...told });
    return textPrint(sheet);
  });
  return merged;
}
