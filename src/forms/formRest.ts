import type { ProgressField, SourceValue } from './field';
import { PROGRESS_FIELDS } from './field';
import type { FormBlock } from './formBlocks';
import { trimText } from './sheetView';
import { parseCell } from '../workbook/address';
import type { OddRow, SourceRecord } from './sourceRecord';
import type { StatusWords } from './statusWords';

/**
 * A form may tell part of an activity in a table and the rest beside labels. With several activities a reason belongs
 * to the one that is late; what could belong to any of them is told, and given to none.
 */
export function withRest(
  records: readonly SourceRecord[],
  { values }: FormBlock,
  words: StatusWords,
): { readonly records: readonly SourceRecord[]; readonly oddRows: readonly OddRow[] } {
  const oddRows: OddRow[] = [];
  let result = records;
  for (const field of PROGRESS_FIELDS) {
    const source = values[field];
    if (source === undefined || records.length === 0) continue;
    const owner = ownerOf(result, field, words);
    if (owner) result = result.map((record) => (record === owner ? given(record, field, source) : record));
    else if (source.value !== '') oddRows.push(unplaced(source));
  }
  return { records: result, oddRows };
}

function ownerOf(
  records: readonly SourceRecord[],
  field: ProgressField,
  words: StatusWords,
): SourceRecord | null {
  const [first] = records;
  if (first === undefined) return null;
  if (records.length === 1) return first;
  if (field !== 'delayReason' && field !== 'nextAction') return null;
  const late = records.filter(
    ({ values }) => words.headingOf(trimText(values.status?.value ?? ''))?.needsReason === true,
  );
  return late.length === 1 ? (late[0] ?? null) : null;
}

/** What the activity's own row says goes before what stands outside. */
function given(record: SourceRecord, field: ProgressField, source: SourceValue): SourceRecord {
  return record.values[field] === undefined
    ? { ...record, values: { ...record.values, [field]: source } }
    : record;
}

function unplaced({ cell, value }: SourceValue): OddRow {
  return { row: parseCell(cell)?.row ?? 0, kind: 'sharedText', cell, text: value };
}
