import { moveCursor } from '../drawing/grid/gridKeys';
import type { GridGround } from '../drawing/grid/gridKeys';
import type { GridContent } from '../drawing/grid/gridView';
import { GridView } from '../drawing/grid/gridView';
import { sheetDrawing } from '../drawing/sheetDrawing';
import { SheetTabs } from '../drawing/sheetTabs';
import type { CellPosition } from '../workbook/address';
import { cellArea, formatCell, lastColumn, lastRow } from '../workbook/address';
import type { BookSession } from './bookSession';

/** What the chosen cell holds, for the line above the cells. */
export interface ChosenContent {
  readonly cell: string;
  /** The value as its cell shows it: a narrow cell cuts it off. */
  readonly text: string;
  readonly formula: string | null;
}

/** The sheets of a workbook to look at: cells, charts and tabs. Nothing can be typed. */
export class SheetPanel {
  readonly #session: BookSession;
  readonly #grid: GridView;
  readonly #tabs: SheetTabs;
  readonly #chosen: (content: ChosenContent) => void;
  #drawing: GridContent | null = null;
  #drawnRevision = -1;

  constructor(
    places: { readonly sheet: HTMLElement; readonly tabs: HTMLElement },
    session: BookSession,
    chosen: (content: ChosenContent) => void,
  ) {
    this.#session = session;
    this.#chosen = chosen;
    this.#grid = new GridView(places.sheet, {
      pointed: (cell, extend) => {
        this.#grid.table.focus({ preventScroll: true });
        if (!extend) this.#choose(cell);
      },
      pointedAll: ({ row, column }) => {
        this.#choose({ row, column });
      },
      doublePointed: () => undefined,
    });
    this.#grid.table.tabIndex = 0;
    this.#grid.table.setAttribute('aria-readonly', 'true');
    this.#grid.table.addEventListener('keydown', (event) => {
      this.#key(event);
    });
    this.#tabs = new SheetTabs(places.tabs, (sheet) => {
      session.show({ sheet, row: 0, column: 0 });
    });
  }

  /** Draws what has changed since the last time. */
  refresh(): void {
    const { book, shown, revision } = this.#session;
    let drawing = this.#drawing;
    if (drawing?.sheet !== shown.sheet || this.#drawnRevision !== revision) {
      drawing = sheetDrawing(book, shown.sheet);
      this.#drawing = drawing;
      this.#drawnRevision = revision;
      this.#grid.show(drawing);
    }
    this.#tabs.show(book, shown.sheet);
    const { row, column } = this.#first(shown, drawing);
    this.#grid.select(drawing.look.mergedAt(row, column) ?? cellArea(row, column), shown, { scroll: true });
    this.#grid.table.setAttribute('aria-activedescendant', formatCell({ row, column }));
    const { formula } = shown.sheet.cell(row, column);
    this.#chosen({
      cell: formatCell({ row, column }),
      text: drawing.look.cell(row, column)?.text ?? '',
      formula,
    });
  }

  /** Of a merged area the first cell: the one that holds something. */
  #first(cell: CellPosition, { look }: GridContent): CellPosition {
    return look.mergedAt(cell.row, cell.column) ?? cell;
  }

  #choose({ row, column }: CellPosition): void {
    this.#session.show({ sheet: this.#session.shown.sheet, row, column });
  }

  #key(event: KeyboardEvent): void {
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && (event.key === 'PageDown' || event.key === 'PageUp')) {
      this.#turn(event.key === 'PageDown' ? 1 : -1);
      event.preventDefault();
      return;
    }
    const ground = this.#ground();
    const next = ground && moveCursor(this.#session.shown, { key: event.key, ctrl }, ground);
    if (!next) return;
    this.#choose(next);
    event.preventDefault();
  }

  #turn(step: number): void {
    const { book, shown } = this.#session;
    const sheets = book.sheets.filter((sheet) => sheet.visibility === 'visible');
    const next = sheets[sheets.indexOf(shown.sheet) + step];
    if (next) this.#session.show({ sheet: next, row: 0, column: 0 });
  }

  #ground(): GridGround | null {
    const drawing = this.#drawing;
    if (!drawing) return null;
    const { sheet, look, extent } = drawing;
    const [rows, columns] = [sheet.hiddenRows(), sheet.hiddenColumns()];
    return {
      isHiddenRow: (row) => rows.has(row),
      isHiddenColumn: (column) => columns.has(column),
      mergedAt: (row, column) => look.mergedAt(row, column),
      isBlank: (row, column) => sheet.cell(row, column).value === null,
      last: { row: lastRow(extent), column: lastColumn(extent) },
      pageRows: this.#grid.pageRows,
    };
  }
}
