import type { Area } from './address';
import { cellArea, contains } from './address';
import { isCellError } from './cellValue';
import type { CellContent, Edit, EditPlan } from './editPlan';
import type { Grid } from './grid';
import { formulaAt, valueAt } from './grid';
import { shiftForRows } from './shiftFormula';
import type { WorkbookSnapshot } from './snapshot';
import { findName, findSheet, findTable } from './snapshot';

/** What 取り消す does, and what it cannot bring back. */
export interface Inverse {
  readonly edits: readonly Edit[];
  readonly notRestored: readonly Unrestored[];
}

/** Looks and rules of existing sheets are not read before an action, so they cannot be put back. */
export type Unrestored = {
  readonly what: 'formats' | 'validation' | 'charts' | 'sheet';
  readonly sheet: string;
};

/** Turns a plan round, for the workbook as it stood before: applied after the plan, it leaves the snapshot's contents. */
export function invertPlan(plan: EditPlan, before: WorkbookSnapshot): Inverse {
  const added = new Set(plan.edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : [])));
  const notRestored = new Map<string, Unrestored>();
  const lose = (what: Unrestored['what'], sheet: string): Edit[] => {
    notRestored.set(`${what}\n${sheet}`, { what, sheet });
    return [];
  };
  const rows = new RowMoves();
  const moved = new Set(
    plan.edits.flatMap((edit) =>
      edit.kind === 'insertRows' || edit.kind === 'deleteRows' ? [edit.sheet] : [],
    ),
  );
  // Formulas come back when their rows are back: put in before, they would move along once more.
  const late: Edit[] = [];
  const restore = (sheet: string, area: Area): readonly Edit[] => {
    const edits = restoreCells(sheet, area, before, rows);
    if (!moved.has(sheet)) return edits;
    late.push(...edits);
    return [];
  };
  const steps = plan.edits.map((edit): readonly Edit[] => {
    // What stands on a sheet that the plan adds goes with the sheet.
    if ('sheet' in edit && added.has(edit.sheet)) {
      if (edit.kind === 'protectSheet') return [{ kind: 'unprotectSheet', sheet: edit.sheet }];
      return edit.kind === 'addSheet' ? [{ kind: 'deleteSheet', sheet: edit.sheet }] : [];
    }
    const step = invertEdit(edit, before, restore, lose);
    if (edit.kind === 'insertRows' || edit.kind === 'deleteRows') rows.add(edit);
    return step;
  });
  return { edits: [...steps.reverse().flat(), ...late], notRestored: [...notRestored.values()] };
}

function invertEdit(
  edit: Edit,
  before: WorkbookSnapshot,
  restore: (sheet: string, area: Area) => readonly Edit[],
  lose: (what: Unrestored['what'], sheet: string) => Edit[],
): readonly Edit[] {
  switch (edit.kind) {
    case 'addSheet':
    case 'activate':
    case 'addTable':
    case 'freezeRows':
      return [];
    case 'protectSheet':
      return [{ kind: 'unprotectSheet', sheet: edit.sheet }];
    case 'unprotectSheet':
      return [{ kind: 'protectSheet', sheet: edit.sheet }];
    case 'deleteSheet':
      return lose('sheet', edit.sheet);
    case 'setCells':
      return restore(edit.sheet, sizeOf(edit.at, edit.cells));
    case 'clear':
      if (edit.what === 'all') lose('formats', edit.sheet);
      return restore(edit.sheet, edit.area);
    case 'insertRows':
      return [{ kind: 'deleteRows', sheet: edit.sheet, row: edit.row, count: edit.count }];
    case 'deleteRows':
      return [
        { kind: 'insertRows', sheet: edit.sheet, row: edit.row, count: edit.count },
        ...restore(edit.sheet, rowsOf(before, edit.sheet, edit.row, edit.count)),
      ];
    case 'merge':
      return [{ ...edit, kind: 'unmerge' }];
    case 'unmerge': {
      const merged = findSheet(before, edit.sheet)?.grid?.merged ?? [];
      const inside = merged.filter((area) => contains(edit.area, area));
      return inside.map((area): Edit => ({ kind: 'merge', sheet: edit.sheet, area }));
    }
    case 'resizeTable': {
      const table = findTable(before, edit.name)?.table;
      return table ? [{ ...edit, area: table.area }] : [];
    }
    case 'setName':
      return [{ kind: 'setName', name: edit.name, formula: findName(before, edit.name) }];
    case 'setCustomXml':
      return [{ kind: 'setCustomXml', namespace: edit.namespace, xml: before.customXml }];
    case 'putChart': {
      const stood =
        findSheet(before, edit.sheet)?.charts.some(({ name }) => name === edit.chart.name) ?? false;
      return stood
        ? lose('charts', edit.sheet)
        : [{ kind: 'deleteChart', sheet: edit.sheet, name: edit.chart.name }];
    }
    case 'deleteChart':
      return lose('charts', edit.sheet);
    case 'validation':
    case 'conditionalFormats':
    case 'dropConditionalFormats':
      return lose('validation', edit.sheet);
    case 'format':
    case 'columnWidth':
    case 'rowHeight':
    case 'pageSetup':
    case 'pageBreaks':
      return lose('formats', edit.sheet);
  }
}

function sizeOf(at: { row: number; column: number }, cells: readonly (readonly CellContent[])[]): Area {
  return cellArea(at.row, at.column, cells.length, cells[0]?.length ?? 0);
}

function rowsOf(before: WorkbookSnapshot, sheet: string, row: number, count: number): Area {
  const area = findSheet(before, sheet)?.grid?.area;
  return area ? cellArea(row, area.column, count, area.columnCount) : cellArea(row, 0, count);
}

/** What the cells of an area held, where they stood before the plan; rows that it put in are left out. */
function restoreCells(sheet: string, area: Area, before: WorkbookSnapshot, rows: RowMoves): Edit[] {
  const grid = findSheet(before, sheet)?.grid ?? null;
  const edits: Extract<Edit, { kind: 'setCells' }>[] = [];
  let lines: CellContent[][] = [];
  let next: number | null = null;
  for (let offset = 0; offset < area.rowCount; offset++) {
    const row = rows.before(sheet, area.row + offset);
    if (row === null) continue;
    if (row !== next) {
      lines = [];
      edits.push({ kind: 'setCells', sheet, at: { row, column: area.column }, cells: lines });
    }
    lines.push(
      Array.from({ length: area.columnCount }, (_unused, column) =>
        grid ? contentOf(grid, row, area.column + column) : 'blank',
      ),
    );
    next = row + 1;
  }
  return edits;
}

function contentOf(grid: Grid, row: number, column: number): CellContent {
  const formula = formulaAt(grid, row, column);
  if (formula !== null) return { formula };
  const value = valueAt(grid, row, column);
  if (value === null) return 'blank';
  if (isCellError(value)) return { formula: `=${value.error}` };
  if (typeof value === 'string') return { text: value };
  return typeof value === 'number' ? { number: value } : { boolean: value };
}

/** Rows that the plan has put in or taken out so far: which row of the snapshot a row is. */
class RowMoves {
  private readonly moves: { readonly sheet: string; readonly row: number; readonly count: number }[] = [];

  add(edit: { readonly kind: 'insertRows' | 'deleteRows'; sheet: string; row: number; count: number }): void {
    const count = edit.kind === 'insertRows' ? edit.count : -edit.count;
    this.moves.push({ sheet: edit.sheet, row: edit.row, count });
  }

  /** A formula of the snapshot as it reads while the rows that were put in still stand: taking them out turns it back. */
  moved(content: CellContent, formulaSheet: string): CellContent {
    if (typeof content === 'string' || !('formula' in content)) return content;
    const formula = this.moves.reduce(
      (now, { sheet: changedSheet, row, count }) =>
        count > 0 ? shiftForRows(now, { formulaSheet, changedSheet, row, count }) : now,
      content.formula,
    );
    return { formula };
  }

  before(sheet: string, row: number): number | null {
    let now = row;
    for (const move of [...this.moves].reverse()) {
      if (move.sheet !== sheet || now < move.row) continue;
      if (move.count > 0 && now < move.row + move.count) return null;
      now -= move.count;
    }
    return now;
  }
}
