import type { Status, StatusSet } from '../domain/statusSet';
import { sheetNotes } from '../messages/sheetNotes';
import type { Area } from '../workbook/address';
import { cellArea, columnName } from '../workbook/address';
import type { Color, ConditionalFormatRule, Edit, ValidationRule } from '../workbook/editPlan';
import { formulaString } from '../workbook/formulaText';
import type { TableSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { findTable } from '../workbook/snapshot';
import { labelColorOn } from './paperStyle';
import { PROGRESS_COLUMN, PROGRESS_TABLE } from './registerTables';
import { NAME, TABLE } from './sheetNames';
import { columnFinder } from './tableEdits';

/** The rows under the headings of 台帳_進捗, and where its columns stand. */
export interface ProgressBody {
  readonly sheet: string;
  readonly row: number;
  readonly rowCount: number;
  readonly columnOf: (heading: string) => number | null;
}

/** 台帳_進捗 as it is when it is made. */
export function newProgressBody(rowCount: number): ProgressBody {
  const { sheet, at, columns } = PROGRESS_TABLE;
  const places = new Map(columns.map(({ heading }, index) => [heading, at.column + index]));
  const columnOf = (heading: string): number | null => places.get(heading) ?? null;
  return { sheet, row: at.row + 1, rowCount: Math.max(1, rowCount), columnOf };
}

/** 台帳_進捗 as it stands; null where there is none. */
export function standingProgressBody(snapshot: WorkbookSnapshot): ProgressBody | null {
  const found = findTable(snapshot, TABLE.progress);
  return found && bodyOf(found.sheet.name, found.table);
}

function bodyOf(sheet: string, table: TableSnapshot): ProgressBody {
  const { row, rowCount } = table.area;
  return { sheet, row: row + 1, rowCount: Math.max(1, rowCount - 1), columnOf: columnFinder(table) };
}

/**
 * What keeps 台帳_進捗 right where people type, also on PCs without the add-in: the drop-down of 進捗状況 with the words'
 * definitions, their colours, a mark on words that are none, and one on a reason that is asked for and missing.
 * `replaces`: the same rows before they grew, whose marks would else stand twice.
 */
export function guardEdits(
  statusSet: StatusSet,
  body: ProgressBody,
  replaces: ProgressBody | null = null,
): Edit[] {
  const { sheet } = body;
  const status = columnArea(body, PROGRESS_COLUMN.status);
  const reason = columnArea(body, PROGRESS_COLUMN.reason);
  const before = replaces === null ? [] : [PROGRESS_COLUMN.status, PROGRESS_COLUMN.reason];
  const edits: Edit[] = before.flatMap((heading): Edit[] => {
    const area = replaces && columnArea(replaces, heading);
    return area ? [{ kind: 'conditionalFormats', sheet, area, rules: [] }] : [];
  });
  if (!status) return edits;
  edits.push({ kind: 'validation', sheet, area: status, rule: statusDropDown(statusSet) });
  edits.push({ kind: 'conditionalFormats', sheet, area: status, rules: statusRules(statusSet, status) });
  const asking = statusSet.filter(({ needsReason }) => needsReason);
  if (!reason || asking.length === 0) return edits;
  const rules = [missingReason(asking, firstCell(status), firstCell(reason))];
  edits.push({ kind: 'conditionalFormats', sheet, area: reason, rules });
  return edits;
}

function columnArea({ row, rowCount, columnOf }: ProgressBody, heading: string): Area | null {
  const column = columnOf(heading);
  return column === null ? null : cellArea(row, column, rowCount);
}

/** `$H2`: the same column for every cell that the rule stands on. */
export function firstCell({ row, column }: Area): string {
  return `$${columnName(column)}${String(row + 1)}`;
}

/** From a named list, so that it works where the add-in is not. */
export function statusDropDown(words: StatusSet): ValidationRule {
  return {
    list: { source: STATUS_WORDS },
    allowBlank: true,
    prompt: {
      title: PROGRESS_COLUMN.status,
      // Excel takes 255 characters at the most.
      message: words
        .map(({ label, definition }) => `${label}：${definition}`)
        .join('\n')
        .slice(0, 250),
    },
    error: {
      title: PROGRESS_COLUMN.status,
      message: sheetNotes.chooseFrom(words.map(({ label }) => label)).slice(0, 220),
      style: 'stop',
    },
  };
}

/** The words of the sheet 設定: what a drop-down of this program is known by. */
export const STATUS_WORDS = `=${NAME.statusWords}`;

const WRONG_WORD: Pick<ConditionalFormatRule, 'fill' | 'fontColor'> = {
  fill: '#FFF2CC',
  fontColor: '#8A1F00',
};
/** Between the light and the dark statuses in grey, so that an empty cell stands out on paper too. */
const MISSING: Color = '#F4B183';

function statusRules(words: StatusSet, area: Area): ConditionalFormatRule[] {
  const cell = firstCell(area);
  const isNoWord = `=AND(LEN(${cell})>0,ISNA(MATCH(${cell},${NAME.statusWords},0)))`;
  return [
    ...words.flatMap((status) => statusRule(status, cell)),
    { formula: isNoWord, ...WRONG_WORD, bold: true, stopIfTrue: true },
  ];
}

/** The colours of the charts (domain §5.5): they differ in lightness, and what is not going well is bold. */
function statusRule({ label, color, isGood }: Status, cell: string): ConditionalFormatRule[] {
  if (!isColor(color)) return [];
  const formula = `=${cell}=${formulaString(label)}`;
  return [{ formula, fill: color, fontColor: labelColorOn(color), bold: !isGood, stopIfTrue: true }];
}

/** The sheet 設定 may hold anything. */
function isColor(text: string): text is Color {
  return /^#[0-9A-F]{6}$/iu.test(text);
}

/** `mark`: one more condition, that always holds, to know the rule by. */
export function missingReason(
  asking: StatusSet,
  status: string,
  reason: string,
  mark?: string,
): ConditionalFormatRule {
  const isAsked = asking.map(({ label }) => `${status}=${formulaString(label)}`).join(',');
  // TRIM knows nothing of full-width blanks.
  const isEmpty = `LEN(TRIM(SUBSTITUTE(${reason},"　","")))=0`;
  const formula = `=AND(OR(${isAsked}),${isEmpty}${mark === undefined ? '' : `,${mark}`})`;
  return { formula, fill: MISSING, fontColor: null, bold: false, stopIfTrue: false };
}
