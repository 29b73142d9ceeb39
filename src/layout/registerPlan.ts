import { withImpliedEnds } from '../domain/impliedEnds';
import type { HistoryEntry, Register } from '../domain/register';
import { sheetNotes } from '../messages/sheetNotes';
import { cellArea, formatSheetArea, lastColumn } from '../workbook/address';
import type { Edit, EditPlan } from '../workbook/editPlan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findName, findTable } from '../workbook/snapshot';
import { effectRows, EFFECTS_TABLE, indicatorRows, INDICATORS_TABLE } from './measureTables';
import { FONT, QUIET, REGISTER_TAB, SMALL_PT, TITLE_PT } from './paperStyle';
import { MEASURES_FORMAT_VERSION, planSettings } from './planSettings';
import { guardEdits, newProgressBody, standingProgressBody } from './registerGuards';
import { registerPage } from './registerPage';
import { activityRows, progressRows } from './registerRows';
import {
  ACTIVITIES_TABLE,
  HISTORY_TABLE,
  NARRATIVES_TABLE,
  PROGRAMS_TABLE,
  PROGRESS_TABLE,
} from './registerTables';
import { DEPARTMENTS_TABLE, LEVELS_TABLE, PERIODS_TABLE, PLAN_TABLE, STATUS_TABLE } from './settingsTables';
import { NAME, SHEET, TABLE } from './sheetNames';
import { submissionGuards, SUBMISSIONS_TABLE } from './submissionsTable';
import { tableEdits } from './tableEdits';

/** A line for 台帳_履歴, to be written beside other changes; `always`: also where the register itself stays as it is. */
export interface RegisterNews {
  readonly entry: HistoryEntry;
  readonly always: boolean;
}

/** What makes the workbook's register sheets say `register`: new sheets, or only what differs in those that stand. */
export function registerPlan(given: Register, snapshot: WorkbookSnapshot, news?: RegisterNews): EditPlan {
  // Which reports count may change with those that are written now.
  const register = withEnds(given);
  const programs = register.programs.map((program) => ({
    program,
    heading: register.nodes.find(({ id }) => id === program.nodeId) ?? null,
  }));
  const levels = register.nodes.map((node) => ({
    node,
    levelName: register.plan.levelNames[node.level - 1] ?? '',
  }));
  const { effects, indicators } = register;
  const hasMeasures = effects !== undefined || indicators !== undefined;
  const settings = planSettings(register.plan, hasMeasures ? MEASURES_FORMAT_VERSION : undefined);
  const tables: readonly { readonly sheet: string; readonly edits: Edit[] }[] = [
    { sheet: SHEET.settings, edits: tableEdits(PLAN_TABLE, settings, snapshot) },
    { sheet: SHEET.settings, edits: tableEdits(LEVELS_TABLE, levels, snapshot) },
    { sheet: SHEET.settings, edits: tableEdits(STATUS_TABLE, register.statusSet, snapshot) },
    { sheet: SHEET.settings, edits: tableEdits(PERIODS_TABLE, register.periods, snapshot) },
    { sheet: SHEET.settings, edits: departmentsEdits(register, snapshot) },
    { sheet: SHEET.programs, edits: tableEdits(PROGRAMS_TABLE, programs, snapshot) },
    { sheet: SHEET.activities, edits: tableEdits(ACTIVITIES_TABLE, activityRows(register), snapshot) },
    { sheet: SHEET.progress, edits: tableEdits(PROGRESS_TABLE, progressRows(register), snapshot) },
    { sheet: SHEET.narratives, edits: tableEdits(NARRATIVES_TABLE, register.narratives, snapshot) },
  ];
  const edits: Edit[] = [];
  const opened = new Set<string>();
  const addTable = (sheet: string, tableEdit: readonly Edit[]): void => {
    const isNew = tableEdit.some((edit) => edit.kind === 'addTable');
    if (isNew && !opened.has(sheet)) edits.push(...openSheet(sheet));
    if (isNew) opened.add(sheet);
    for (const edit of tableEdit) edits.push(edit);
  };
  for (const { sheet, edits: tableEdit } of tables) addTable(sheet, tableEdit);
  edits.push(...statusWordsEdits(register, snapshot, opened));
  edits.push(...progressGuards(register, snapshot, edits));
  if (effects) addTable(SHEET.effects, tableEdits(EFFECTS_TABLE, effectRows(register), snapshot));
  if (indicators) {
    addTable(SHEET.indicators, tableEdits(INDICATORS_TABLE, indicatorRows(register), snapshot));
  }
  const { submissions = [] } = register;
  if (submissions.length > 0) {
    addTable(SHEET.submissions, tableEdits(SUBMISSIONS_TABLE, submissions, snapshot));
    edits.push(...submissionGuards(register, snapshot, edits));
  }
  const isNews = news !== undefined && (news.always || edits.length > 0);
  const history = isNews ? [...register.history, news.entry] : register.history;
  addTable(SHEET.history, tableEdits(HISTORY_TABLE, history, snapshot));
  return { edits };
}

function withEnds(register: Register): Register {
  const { programs, activities, entries } = register;
  return { ...register, programs: withImpliedEnds(programs, activities, entries) };
}

/** Part of every new register; what stands in it is the office's own. */
function departmentsEdits({ departments = [] }: Register, snapshot: WorkbookSnapshot): Edit[] {
  const isNew = findTable(snapshot, TABLE.plan) === null;
  return isNew ? tableEdits(DEPARTMENTS_TABLE, departments, snapshot) : [];
}

/** The table of 課の名称変更 for a register that was made without it, right of everything on its 設定. */
export function departmentsTableEdits(snapshot: WorkbookSnapshot): readonly Edit[] {
  const settings = findTable(snapshot, TABLE.plan)?.sheet;
  if (!settings || findTable(snapshot, DEPARTMENTS_TABLE.name)) return [];
  const free = settings.usedArea ? lastColumn(settings.usedArea) + 2 : 0;
  const at = { ...DEPARTMENTS_TABLE.at, column: Math.max(DEPARTMENTS_TABLE.at.column, free) };
  return tableEdits({ ...DEPARTMENTS_TABLE, sheet: settings.name, at }, [], snapshot);
}

function openSheet(sheet: string): Edit[] {
  const edits: Edit[] = [
    { kind: 'addSheet', sheet, tabColor: REGISTER_TAB, showGridlines: sheet !== SHEET.settings },
  ];
  if (sheet === SHEET.settings) {
    edits.push({
      kind: 'setCells',
      sheet,
      at: { row: 0, column: 0 },
      cells: [
        [{ text: sheetNotes.settings.title }],
        [
          {
            text: sheetNotes.settings.intro,
          },
        ],
      ],
    });
    const title = { fontName: FONT, fontSizePt: TITLE_PT, bold: true };
    edits.push({ kind: 'format', sheet, area: cellArea(0, 0), format: title });
    const note = { fontName: FONT, fontSizePt: SMALL_PT, fontColor: QUIET };
    edits.push({ kind: 'format', sheet, area: cellArea(1, 0), format: note });
  } else {
    edits.push({ kind: 'freezeRows', sheet, count: 1 });
  }
  edits.push({
    kind: 'pageSetup',
    sheet,
    setup: registerPage(sheet),
  });
  return edits;
}

function statusWordsEdits(
  register: Register,
  snapshot: WorkbookSnapshot,
  opened: ReadonlySet<string>,
): Edit[] {
  if (!opened.has(SHEET.settings) && findName(snapshot, NAME.statusWords) !== null) return [];
  const column = STATUS_TABLE.columns.findIndex(({ heading }) => heading === '状況');
  const words = cellArea(STATUS_TABLE.at.row + 1, STATUS_TABLE.at.column + column, register.statusSet.length);
  return [{ kind: 'setName', name: NAME.statusWords, formula: `=${formatSheetArea(SHEET.settings, words)}` }];
}

/** Of a new 台帳_進捗, and again of one that grew. */
function progressGuards(register: Register, snapshot: WorkbookSnapshot, edits: readonly Edit[]): Edit[] {
  for (const edit of edits) {
    if (edit.kind === 'addTable' && edit.name === TABLE.progress) {
      return guardEdits(register.statusSet, newProgressBody(edit.area.rowCount - 1));
    }
    if (edit.kind === 'resizeTable' && edit.name === TABLE.progress) {
      const before = standingProgressBody(snapshot);
      const body = before && { ...before, rowCount: edit.area.rowCount - 1 };
      return body ? guardEdits(register.statusSet, body, before) : [];
    }
  }
  return [];
}

/** True when the workbook holds a register that this program made. */
export function hasRegister(snapshot: WorkbookSnapshot): boolean {
  return findTable(snapshot, TABLE.progress) !== null && findTable(snapshot, TABLE.plan) !== null;
}

/** The sheets that must be read to know the register. */
export function holdsRegisterTable(tableNames: readonly string[]): boolean {
  const own: readonly string[] = Object.values(TABLE);
  return tableNames.some((name) => own.includes(name));
}
