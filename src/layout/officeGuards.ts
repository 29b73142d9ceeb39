import type { StatusSet } from '../domain/statusSet';
import type { Area } from '../workbook/address';
import { formatSheetArea, intersection, parseSheetArea } from '../workbook/address';
import { areasWithout } from '../workbook/areasWithout';
import type { Edit, ValidationRule } from '../workbook/editPlan';
import type { ValidationSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { findName } from '../workbook/snapshot';
import type { GuardMemory } from './memory';
import { firstCell, missingReason, STATUS_WORDS, statusDropDown } from './registerGuards';
import { REPLACED_PREFIX } from './sheetNames';

/** Cells of the office's own sheet in which statuses are chosen, with those of their reasons (see forms/entryCells). */
export interface GuardedCells {
  readonly sheet: string;
  readonly status: Area;
  readonly reason: Area | null;
  readonly count: number;
}

/** What the status cells of one sheet hold by way of rules. */
export interface SheetGuards {
  readonly sheet: string;
  readonly cells: readonly GuardedCells[];
  readonly cellCount: number;
  /** Status cells without any rule. */
  readonly bare: readonly Area[];
  /** Those with the drop-down of this program. */
  readonly ours: readonly ValidationSnapshot[];
  /** Those with a rule of the city's own. */
  readonly own: readonly ValidationSnapshot[];
}

/** A change of the office's own sheets, and what takes it back. */
export interface GuardPlan {
  readonly edits: readonly Edit[];
  readonly undo: readonly Edit[];
  /** To be remembered from now on; null: nothing. */
  readonly memory: GuardMemory | null;
}

/** Every mark of ours on an office's sheet holds this: it is known by it after rows moved and cells were pasted over. */
const MARK = 'N("改革台帳")=0';

/** Sorts the rules that were found by sheet. The snapshot must hold those of the status cells. */
export function sheetGuards(
  cells: readonly GuardedCells[],
  validations: readonly ValidationSnapshot[],
): readonly SheetGuards[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const mine = cells.filter((one) => one.sheet === sheet);
    const areas = mine.map(({ status }) => status);
    const rules = validations
      .filter((found) => found.sheet === sheet)
      .flatMap((found) => areas.flatMap((area) => inside(found, area)));
    const taken = rules.map(({ area }) => area);
    return {
      sheet,
      cells: mine,
      cellCount: mine.reduce((sum, { count }) => sum + count, 0),
      bare: areas.flatMap((area) => areasWithout(area, taken)),
      ours: rules.filter(isOurs),
      own: rules.filter((found) => !isOurs(found)),
    };
  });
}

/** A rule of the city's own that can be put back word for word. */
export function isReplaceable(found: ValidationSnapshot): boolean {
  return found.rule !== null;
}

/**
 * Puts the drop-down, the words' definitions and the mark of a missing reason on sheets of the office. Rules of the city's
 * own stay, unless the office `replaces` those that can be put back.
 */
export function addGuards(
  statusSet: StatusSet,
  sheets: readonly SheetGuards[],
  { replaces, before }: { readonly replaces: boolean; readonly before: GuardMemory | null },
): GuardPlan {
  const rule = statusDropDown(statusSet);
  const edits: Edit[] = [];
  const undo: Edit[] = [];
  const replaced: Record<string, ValidationRule> = { ...before?.replaced };
  for (const { sheet, cells, bare, own } of sheets) {
    for (const area of bare) {
      edits.push({ kind: 'validation', sheet, area, rule });
      undo.push({ kind: 'validation', sheet, area, rule: null });
    }
    for (const found of replaces ? own : []) {
      if (found.rule === null) continue;
      const { area } = found;
      const name = freeName(replaced);
      replaced[name] = found.rule;
      edits.push({ kind: 'validation', sheet, area, rule });
      edits.push({ kind: 'setName', name, formula: `=${formatSheetArea(sheet, area)}` });
      undo.push({ kind: 'validation', sheet, area, rule: found.rule });
      undo.push({ kind: 'setName', name, formula: null });
    }
    edits.push({ kind: 'dropConditionalFormats', sheet, holding: MARK }, ...reasonMarks(statusSet, cells));
    undo.push({ kind: 'dropConditionalFormats', sheet, holding: MARK });
  }
  const names = new Set(sheets.map(({ sheet }) => sheet));
  const others = before?.sheets.filter(({ name }) => !names.has(name)) ?? [];
  const guarded = sheets.map(({ sheet, own }) => {
    return { name: sheet, keepsOwn: own.some((found) => !replaces || !isReplaceable(found)) };
  });
  return { edits, undo, memory: { sheets: [...others, ...guarded], replaced } };
}

/**
 * Takes everything of ours away again, and puts the rules that gave way back on their cells, wherever those are by now.
 * `sheets`: every sheet with what all of its cells hold.
 */
export function removeGuards(
  statusSet: StatusSet,
  validations: readonly ValidationSnapshot[],
  cells: readonly GuardedCells[],
  snapshot: WorkbookSnapshot,
  { sheets, replaced }: GuardMemory,
): GuardPlan {
  const edits: Edit[] = [];
  const undo: Edit[] = [];
  const ours = validations.filter(isOurs);
  const rule = statusDropDown(statusSet);
  for (const { sheet, area } of ours) {
    edits.push({ kind: 'validation', sheet, area, rule: null });
    undo.push({ kind: 'validation', sheet, area, rule });
  }
  for (const [name, own] of Object.entries(replaced)) {
    const formula = findName(snapshot, name);
    const place = parseSheetArea(formula ?? '');
    for (const { sheet, area } of ours) {
      const back = place?.sheet === sheet ? intersection(place.area, area) : null;
      if (back) edits.push({ kind: 'validation', sheet, area: back, rule: own });
    }
    if (formula === null) continue;
    edits.push({ kind: 'setName', name, formula: null });
    undo.push({ kind: 'setName', name, formula });
  }
  const marked = new Set([...sheets.map(({ name }) => name), ...ours.map(({ sheet }) => sheet)]);
  for (const sheet of marked) {
    if (!snapshot.sheets.some(({ name }) => name === sheet)) continue;
    edits.push({ kind: 'dropConditionalFormats', sheet, holding: MARK });
    undo.push(
      ...reasonMarks(
        statusSet,
        cells.filter((one) => one.sheet === sheet),
      ),
    );
  }
  return { edits, undo, memory: null };
}

/** The mark on reasons that are asked for and missing. */
function reasonMarks(statusSet: StatusSet, cells: readonly GuardedCells[]): Edit[] {
  const asking = statusSet.filter(({ needsReason }) => needsReason);
  if (asking.length === 0) return [];
  return cells.flatMap(({ sheet, status, reason }): readonly Edit[] => {
    if (!reason) return [];
    const rules = [missingReason(asking, firstCell(status), firstCell(reason), MARK)];
    return [{ kind: 'conditionalFormats', sheet, area: reason, rules, isBeside: true }];
  });
}

function isOurs({ rule }: ValidationSnapshot): boolean {
  return (
    rule !== null && 'source' in rule.list && rule.list.source.toLowerCase() === STATUS_WORDS.toLowerCase()
  );
}

function inside(found: ValidationSnapshot, area: Area): readonly ValidationSnapshot[] {
  const cut = intersection(found.area, area);
  return cut ? [{ ...found, area: cut }] : [];
}

function freeName(taken: Readonly<Record<string, ValidationRule>>): string {
  let number = 1;
  while (`${REPLACED_PREFIX}${String(number)}` in taken) number += 1;
  return `${REPLACED_PREFIX}${String(number)}`;
}
