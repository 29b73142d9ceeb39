import type { CellValue } from '../workbook/cellValue';
import { parseCell } from '../workbook/address';
import { numberFormatAt } from '../workbook/grid';
import type { Field, SourceValue } from './field';
import type { NumberRepair } from './recognition';
import type { DateParts, SheetView } from './sheetView';
import { dateParts, isDateFormat } from './sheetView';
import type { SourceRecord } from './sourceRecord';

/** How the untouched numbers of a column are written. */
interface NumberStyle {
  readonly parts: number;
  readonly separator: string;
  /** Digits of a number with a leading zero; 0 where none has one. */
  readonly width: number;
  readonly hasBrackets: boolean;
}

export interface RepairedRecords {
  readonly records: readonly SourceRecord[];
  readonly repairs: readonly NumberRepair[];
}

/** Undoes what Excel did to 番号 (R22): 1-2-1 became a date, (1) became -1, 01 became 1. What it was is a proposal. */
export function repairNumbers(view: SheetView, records: readonly SourceRecord[]): RepairedRecords {
  const activities = repairField(view, records, 'number');
  const programs = repairField(view, activities.records, 'programNumber');
  return { records: programs.records, repairs: [...activities.repairs, ...programs.repairs] };
}

function repairField(view: SheetView, records: readonly SourceRecord[], field: Field): RepairedRecords {
  const style = styleOf(records.flatMap(({ values }) => values[field]?.raw ?? []));
  const repairs = new Map<string, NumberRepair>();
  let before = '';
  const repaired = records.map((record) => {
    const source = record.values[field];
    const previous = before;
    before = source?.value ?? '';
    if (source === undefined || typeof source.raw !== 'number') return record;
    const proposal =
      propose(source, formatOf(view, source.cell), style) ?? withLostZero(source.raw, previous);
    if (proposal === null) return record;
    before = proposal;
    repairs.set(source.cell, {
      row: record.row,
      cell: source.cell,
      raw: source.raw,
      shown: source.value,
      proposal,
    });
    return { ...record, values: { ...record.values, [field]: { ...source, value: proposal } } };
  });
  return { records: repairs.size === 0 ? records : repaired, repairs: [...repairs.values()] };
}

function formatOf(view: SheetView, cell: string): string {
  const position = parseCell(cell);
  return position ? numberFormatAt(view.grid, position.row, position.column) : 'General';
}

function styleOf(values: readonly CellValue[]): NumberStyle {
  const texts = values
    .filter((value) => typeof value === 'string')
    .map((text) => text.normalize('NFKC').trim());
  const counts = new Map<number, number>();
  for (const text of texts) {
    const parts = text.split(/[-/.‐−–ー]/u).length;
    counts.set(parts, (counts.get(parts) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1]);
  const zeros = texts.find((text) => /^0\d+$/.test(text));
  return {
    parts: commonest?.[0] ?? 0,
    separator:
      texts.some((text) => text.includes('/')) && !texts.some((text) => text.includes('-')) ? '/' : '-',
    width: zeros?.length ?? 0,
    hasBrackets: texts.some((text) => /^\(\d+\)$/.test(text)),
  };
}

function propose({ raw }: SourceValue, format: string, style: NumberStyle): string | null {
  if (typeof raw !== 'number') return null;
  if (isDateFormat(format)) {
    const date = dateParts(raw);
    return date && fromDate(date, format, style);
  }
  if (raw < 0 && Number.isInteger(raw)) return `(${String(-raw)})`;
  if (Number.isInteger(raw) && style.width > 0 && String(raw).length < style.width) {
    return String(raw).padStart(style.width, '0');
  }
  return null;
}

/** 1.10 became 1.1: it follows 1.9. */
function withLostZero(raw: number, before: string): string | null {
  const [whole = '', part = ''] = before.split('.');
  if (!/^\d+$/.test(whole) || !/^\d*9$/.test(part)) return null;
  const next = `${whole}.${String(Number(part) + 1)}`;
  return Number(next) === raw && next !== String(raw) ? next : null;
}

/** 1-2 is read as 2 January of this year, 1-2-1 as 1 February 2001, 1-32 as January 1932. */
function fromDate(
  { year, month, day }: DateParts,
  format: string,
  { parts, separator }: NumberStyle,
): string {
  const shortYear = String(year % 100);
  const bare = format.toLowerCase().replace(/\[[^\]]*\]/g, '');
  if (/^mmm-y/.test(bare)) return [String(month), shortYear].join(separator);
  const showsYear = /[yge]/.test(bare);
  const isThree = parts === 3 || (parts !== 2 && showsYear);
  return (isThree ? [shortYear, String(month), String(day)] : [String(month), String(day)]).join(separator);
}
