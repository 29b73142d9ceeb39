import { groupBy } from '../domain/groupBy';
import { cellArea, formatCell, intersection, lastColumn, lastRow } from '../workbook/address';
import type { Edit, EditPlan } from '../workbook/editPlan';
import type { Grid } from '../workbook/grid';
import { cellKey } from '../workbook/grid';
import type { Unrestored } from '../workbook/invertPlan';
import { invertPlan } from '../workbook/invertPlan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findSheet } from '../workbook/snapshot';
import { fingerprint, fingerprintOfAll, SheetPrinter, textInCell, textOfContent } from './cellPrint';
import type { ImportsBefore } from './importMemory';
import type { ComparisonMemory, GuardMemory, SummaryMemory } from './memory';

/** The last action turned round, kept in the workbook: the ribbon and the pane run apart and both must find it. */
export interface UndoMemory {
  /** 台帳化, 集計… */
  readonly action: string;
  readonly at: string;
  readonly edits: readonly Edit[];
  readonly notRestored: readonly Unrestored[];
  /** What the action left, so that later edits of a person are seen before they are lost. */
  readonly left: readonly SheetPrint[];
  /** What was remembered of the last 台帳化; left out by actions that bring nothing in. */
  readonly importsBefore?: ImportsBefore;
  /** What was remembered of the returns; left out by actions that take none. */
  readonly returnsBefore?: ImportsBefore;
  /** The memory of the 総括 as it was. */
  readonly summaryBefore: SummaryMemory | null;
  /** The memory of 前期比較 as it was; left out where the action had nothing to do with it. */
  readonly comparisonBefore?: ComparisonMemory | null;
  /** What stood on the office's own sheets for help; null: nothing. Left out where the action left it alone. */
  readonly guardsBefore?: GuardMemory | null;
  /** What was remembered of the other papers; left out by actions that do not write them. */
  readonly papersBefore?: Readonly<Record<string, string>>;
}

export type SheetPrint =
  /** A sheet that the action added: one print of all its cells. */
  | { readonly kind: 'added'; readonly sheet: string; readonly print: string }
  /** A sheet that stood: the cells that were written, by place (`row,column`). */
  | { readonly kind: 'written'; readonly sheet: string; readonly prints: Readonly<Record<string, string>> };

/** Beyond this the workbook would grow for the sake of an undo: the action then says beforehand that it has none. */
const MAX_UNDO_CHARACTERS = 1_000_000;

/** What 取り消す needs of a plan; null when that would be too much to keep. */
export function rememberUndo(
  action: string,
  at: string,
  plan: EditPlan,
  before: WorkbookSnapshot,
  summaryBefore: SummaryMemory | null,
): UndoMemory | null {
  const { edits, notRestored } = invertPlan(plan, before);
  const undo = { action, at, edits, notRestored, left: printsOf(plan), summaryBefore };
  return JSON.stringify(undo).length > MAX_UNDO_CHARACTERS ? null : undo;
}

/** The same with edits to be made before all others; null when that would be too much to keep. */
export function undoFirst(undo: UndoMemory | null, edits: readonly Edit[]): UndoMemory | null {
  const longer = undo && { ...undo, edits: [...edits, ...undo.edits] };
  return JSON.stringify(longer).length > MAX_UNDO_CHARACTERS ? null : longer;
}

function printsOf(plan: EditPlan): SheetPrint[] {
  const added = new Set(plan.edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : [])));
  const writes = plan.edits.filter((edit) => edit.kind === 'setCells');
  return [...groupBy(writes, ({ sheet }) => sheet)].map(([sheet, own]): SheetPrint => {
    if (added.has(sheet)) {
      // A new table is some hundred thousand cells, and nothing is written over them.
      return { kind: 'added', sheet, print: areApart(own) ? printOf(own) : fingerprintOfAll(lastWords(own)) };
    }
    const prints = [...lastWords(own)].map(([key, text]) => [placeOf(key), fingerprint(text)] as const);
    return { kind: 'written', sheet, prints: Object.fromEntries(prints) };
  });
}

type Write = Extract<Edit, { readonly kind: 'setCells' }>;

/** No cell is written twice. */
function areApart(writes: readonly Write[]): boolean {
  const areas = writes.map(({ at, cells }) => {
    const width = cells.reduce((most, line) => Math.max(most, line.length), 0);
    return cellArea(at.row, at.column, cells.length, width);
  });
  return areas.every((area, i) => areas.slice(i + 1).every((other) => intersection(area, other) === null));
}

function printOf(writes: readonly Write[]): string {
  const print = new SheetPrinter();
  forEachCell(writes, (key, text) => {
    print.add(key, text);
  });
  return print.text();
}

function lastWords(writes: readonly Write[]): ReadonlyMap<number, string> {
  const cells = new Map<number, string>();
  forEachCell(writes, (key, text) => cells.set(key, text));
  return cells;
}

function forEachCell(writes: readonly Write[], take: (key: number, text: string) => void): void {
  for (const { at, cells } of writes) {
    cells.forEach((line, row) => {
      line.forEach((content, column) => {
        if (content !== 'keep') take(cellKey(at.row + row, at.column + column), textOfContent(content));
      });
    });
  }
}

/** The places that a person changed since the action: they would be lost by taking it back. */
export function editedSince(
  undo: UndoMemory,
  now: WorkbookSnapshot,
): { readonly sheet: string; readonly cell: string | null }[] {
  return undo.left.flatMap((left): readonly { readonly sheet: string; readonly cell: string | null }[] => {
    const sheet = findSheet(now, left.sheet);
    if (!sheet) return [{ sheet: left.sheet, cell: null }];
    const { grid } = sheet;
    if (left.kind === 'written') {
      return Object.entries(left.prints).flatMap(([place, print]) => {
        const [row = 0, column = 0] = place.split(',').map(Number);
        const text = grid ? textInCell(grid, row, column) : '';
        return fingerprint(text) === print ? [] : [{ sheet: left.sheet, cell: formatCell({ row, column }) }];
      });
    }
    return fingerprintOfAll(cellTexts(grid)) === left.print ? [] : [{ sheet: left.sheet, cell: null }];
  });
}

function* cellTexts(grid: Grid | null): Generator<readonly [key: number, text: string]> {
  if (!grid) return;
  for (let row = grid.area.row; row <= lastRow(grid.area); row++) {
    for (let column = grid.area.column; column <= lastColumn(grid.area); column++) {
      yield [cellKey(row, column), textInCell(grid, row, column)];
    }
  }
}

function placeOf(key: number): string {
  return `${String(Math.floor(key / 16_384))},${String(key % 16_384)}`;
}
