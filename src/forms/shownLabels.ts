import { labelKey } from '../domain/normalise';
import type { FieldFinding } from './columnPlan';
import type { Field } from './field';
import type { FormReading } from './formReader';
import { readKnownLabel } from './labelReading';
import type { SheetView } from './sheetView';

/** What a person showed of the labels of forms: by `labelKey`, the field, or null for a label that says nothing. */
export type ShownLabels = ReadonlyMap<string, Field | null>;

/** The plainest word of the dictionary for a field: a label that a person showed is read as if it said this. */
const PLAIN: Readonly<Record<Field, string>> = {
  level1: '目標',
  level2: '改革テーマ',
  level3: '改革テーマ',
  programNumber: '事業番号',
  program: '事業名',
  overview: '取組の概要',
  priority: '重点',
  inSummary: '総括掲載',
  department: '担当課',
  number: '番号',
  activity: '活動',
  repeated: '再掲',
  period: '報告期',
  status: '進捗状況',
  achievement: '取組実績',
  delayReason: '遅れの理由',
  nextAction: '今後の対応',
};
const NOTHING = '備考';
const LONGEST_LABEL = 32;

/**
 * The sheet as a reader of forms shall see it: shown labels under the words of their fields, and what else reads like
 * one of those fields as a label that says nothing. Null where none of the shown labels stands on the sheet.
 */
export function underShownLabels(view: SheetView, labels: ShownLabels | undefined): SheetView | null {
  if (!labels || labels.size === 0) return null;
  const standing = labelsOn(view, labels);
  if (standing.size === 0) return null;
  const fields = new Set([...standing].flatMap((key) => labels.get(key) ?? []));
  const seen = new Map<string, string>();
  const read = (text: string): string => {
    if (text === '' || text.length > LONGEST_LABEL) return text;
    const known = seen.get(text);
    if (known !== undefined) return known;
    const said = wordFor(text, labels, fields);
    seen.set(text, said);
    return said;
  };
  return { ...view, textAt: (row, column) => read(view.textAt(row, column)) };
}

function labelsOn(view: SheetView, labels: ShownLabels): ReadonlySet<string> {
  const found = new Set<string>();
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    for (const column of view.filledColumns(row)) {
      const text = view.textAt(row, column);
      if (text.length > LONGEST_LABEL) continue;
      const key = labelKey(text);
      if (labels.has(key)) found.add(key);
    }
  }
  return found;
}

function wordFor(text: string, labels: ShownLabels, fields: ReadonlySet<Field>): string {
  const shown = labels.get(labelKey(text));
  if (shown !== undefined) return shown === null ? NOTHING : PLAIN[shown];
  const [meaning] = readKnownLabel(text)?.meanings ?? [];
  const isRival = meaning !== undefined && (fields as ReadonlySet<string>).has(meaning);
  return isRival ? NOTHING : text;
}

/** The reading with its labels as they are printed, and those that a person showed told so. */
export function asPrinted(reading: FormReading, view: SheetView, labels: ShownLabels): FormReading {
  const printed = (finding: FieldFinding): FieldFinding => {
    const label = view.textAt(finding.area.row, finding.area.column);
    const isShown = labels.get(labelKey(label)) === finding.field;
    return { ...finding, label, ...(isShown ? { reason: 'mapping', confidence: 'sure' } : {}) };
  };
  if (reading.kind === 'none') return { ...reading, fields: reading.fields.map(printed) };
  return { ...reading, sheet: { ...reading.sheet, fields: reading.sheet.fields.map(printed) } };
}
