import type { BookSheet } from '../../../src/ooxml/book';
import type { Area, CellPosition } from '../../../src/workbook/address';
import {
  cellArea,
  formatCell,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from '../../../src/workbook/address';
import { make } from '../dom';
import type { PlacedChart } from './chartLayer';
import { placeCharts } from './chartLayer';
import { headerCells, rowMarkup } from './gridMarkup';
import { columnPixels } from './metrics';
import type { SheetLook } from './sheetLook';

/** A sheet to draw. */
export interface GridContent {
  readonly sheet: BookSheet;
  readonly look: SheetLook;
  /** Rows and columns to draw, from the first one. */
  readonly extent: Area;
  readonly charts: readonly PlacedChart[];
}

export interface GridListener {
  /** A person pointed at cells; `extend` keeps the other corner. */
  readonly pointed: (cell: CellPosition, extend: boolean) => void;
  readonly pointedAll: (area: Area) => void;
  readonly doublePointed: (cell: CellPosition) => void;
}

/** A box inside the scrolled content, in pixels. */
export interface ContentBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Rows drawn at first, and added whenever a person comes near the end. */
const ROWS_AT_ONCE = 120;
const NEAR_END_PX = 600;

/** The cells of a sheet as an HTML table, with the selection and the charts laid over it. */
export class GridView {
  readonly element: HTMLDivElement;
  readonly #content = make('div', { class: 'grid-content' });
  readonly #selection = make('div', { class: 'selection', 'aria-hidden': true });
  readonly #cursor = make('div', { class: 'cursor', 'aria-hidden': true });
  readonly #charts = make('div', { class: 'charts' });
  #table = make('table', { class: 'cells', role: 'presentation' });
  #shown: GridContent | null = null;
  #columns: readonly number[] = [];
  #drawnRows = 0;

  constructor(host: HTMLDivElement, listener: GridListener) {
    this.element = host;
    host.append(this.#content);
    this.#content.append(this.#table, this.#charts, this.#selection, this.#cursor);
    host.addEventListener('scroll', () => this.#drawMoreRows());
    this.#listen(listener);
  }

  /** Draws the sheet anew; the scroll position stays when it is the same sheet. */
  show(content: GridContent): void {
    const isSame = this.#shown?.sheet === content.sheet;
    const rows = isSame ? this.#drawnRows : 0;
    const { scrollTop, scrollLeft } = this.element;
    this.#shown = content;
    const hidden = content.sheet.hiddenColumns();
    this.#columns = range(content.extent.columnCount).filter((column) => !hidden.has(column));
    this.#drawnRows = 0;
    this.#table.remove();
    this.#table = this.#newTable(content);
    this.#content.prepend(this.#table);
    this.#content.classList.toggle('without-lines', !content.sheet.showGridlines);
    this.#drawRows(Math.max(rows, ROWS_AT_ONCE));
    this.#freeze();
    placeCharts(this.#charts, content.charts, (row, column) => this.#corner(row, column));
    this.element.scrollTo(isSame ? { top: scrollTop, left: scrollLeft } : { top: 0, left: 0 });
    this.element.setAttribute('aria-label', `シート ${content.sheet.name}`);
    this.element.setAttribute('aria-rowcount', String(MAX_ROWS));
    this.element.setAttribute('aria-colcount', String(MAX_COLUMNS));
  }

  /** Shows what is selected and brings the cursor into view. */
  select(area: Area, cursor: CellPosition, options: { readonly scroll: boolean }): void {
    const look = this.#shown?.look;
    const merged = look?.mergedAt(cursor.row, cursor.column);
    this.#drawRows(cursor.row + 1);
    position(this.#selection, this.box(area));
    const box = this.box(merged ?? cellArea(cursor.row, cursor.column));
    position(this.#cursor, box);
    this.#table.querySelectorAll('[aria-selected]').forEach((cell) => cell.removeAttribute('aria-selected'));
    const first = merged ?? cursor;
    const cell = this.#cell(first.row, first.column);
    cell?.setAttribute('aria-selected', 'true');
    this.element.setAttribute('aria-activedescendant', cell?.id ?? '');
    this.#markHeaders(area);
    if (options.scroll) this.#scrollTo(box);
  }

  /** Where cells stand in the scrolled content. */
  box(area: Area): ContentBox {
    const start = this.#corner(area.row, area.column);
    const end = this.#corner(lastRow(area) + 1, lastColumn(area) + 1);
    return { left: start.x, top: start.y, width: end.x - start.x, height: end.y - start.y };
  }

  /** Something that is laid over the cells: the editor, a list. */
  overlay(element: HTMLElement): void {
    this.#content.append(element);
  }

  get pageRows(): number {
    return Math.max(1, Math.floor(this.element.clientHeight / 26) - 2);
  }

  #newTable({ sheet }: GridContent): HTMLTableElement {
    const widths = this.#columns.map((column) => columnPixels(sheet.columnWidth(column)));
    const head = headerCells(this.#columns);
    const table = make('table', { class: 'cells', role: 'presentation' });
    const columns = widths.map((width) => `<col style="width:${width}px">`).join('');
    table.innerHTML = `<colgroup><col class="row-head">${columns}</colgroup><thead>${head}</thead><tbody></tbody>`;
    const total = widths.reduce((sum, width) => sum + width, 0);
    table.style.width = `calc(var(--row-head) + ${total}px)`;
    return table;
  }

  #drawMoreRows(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.element;
    if (scrollHeight - scrollTop - clientHeight < NEAR_END_PX) this.#drawRows(this.#drawnRows + ROWS_AT_ONCE);
  }

  #drawRows(until: number): void {
    const content = this.#shown;
    const body = this.#table.tBodies[0];
    if (!content || !body) return;
    const end = Math.min(until, content.extent.rowCount);
    if (end <= this.#drawnRows) return;
    const hidden = content.sheet.hiddenRows();
    let markup = '';
    for (let row = this.#drawnRows; row < end; row++) {
      if (!hidden.has(row)) markup += rowMarkup(content, row, this.#columns);
    }
    body.insertAdjacentHTML('beforeend', markup);
    this.#drawnRows = end;
  }

  /** Keeps the frozen rows under the column letters while the rest is scrolled. */
  #freeze(): void {
    const count = this.#shown?.sheet.frozenRows ?? 0;
    const rows = [...(this.#table.tBodies[0]?.rows ?? [])].filter(
      (row) => Number(row.dataset['row']) < count,
    );
    const tops = rows.map((row) => row.offsetTop);
    rows.forEach((row, index) => {
      row.classList.add('frozen');
      for (const cell of row.cells) cell.style.top = `${tops[index] ?? 0}px`;
    });
    rows.at(-1)?.classList.add('last-frozen');
  }

  #listen(listener: GridListener): void {
    let isDragging = false;
    this.#content.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      const heading = headingOf(event.target);
      if (heading) return listener.pointedAll(heading);
      const cell = cellOf(event.target);
      if (!cell) return;
      isDragging = true;
      listener.pointed(cell, event.shiftKey);
    });
    this.#content.addEventListener('pointerover', (event) => {
      const cell = isDragging ? cellOf(event.target) : null;
      if (cell) listener.pointed(cell, true);
    });
    window.addEventListener('pointerup', () => (isDragging = false));
    this.#content.addEventListener('dblclick', (event) => {
      const cell = cellOf(event.target);
      if (cell) listener.doublePointed(cell);
    });
  }

  #cell(row: number, column: number): HTMLElement | null {
    return this.#table.querySelector(`#${formatCell({ row, column })}`);
  }

  /** The top-left corner of a cell, which may be hidden or lie beyond what is drawn. */
  #corner(row: number, column: number): { x: number; y: number } {
    return { x: this.#columnStart(column), y: this.#rowStart(row) };
  }

  #columnStart(column: number): number {
    const heads = this.#table.tHead?.rows[0]?.cells;
    const index = this.#columns.findIndex((candidate) => candidate >= column);
    const cell = heads?.[index < 0 ? this.#columns.length : index + 1];
    if (!cell) return 0;
    return index < 0 ? cell.offsetLeft + cell.offsetWidth : cell.offsetLeft;
  }

  #rowStart(row: number): number {
    const rows = this.#table.tBodies[0]?.rows;
    if (!rows || rows.length === 0) return 0;
    // Rows are in order, hidden ones left out: look for the first that is not above.
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number(rows[middle]?.dataset['row']) < row) low = middle + 1;
      else high = middle;
    }
    const found = rows[low];
    const last = rows[rows.length - 1];
    return found ? found.offsetTop : (last?.offsetTop ?? 0) + (last?.offsetHeight ?? 0);
  }

  #markHeaders(area: Area): void {
    this.#table.querySelectorAll('th.in').forEach((head) => head.classList.remove('in'));
    const bottom = Math.min(lastRow(area), this.#drawnRows - 1);
    for (let row = area.row; row <= bottom; row++)
      this.#table.querySelector(`#row${row}`)?.classList.add('in');
    const right = Math.min(lastColumn(area), this.#columns.at(-1) ?? 0);
    for (let column = area.column; column <= right; column++) {
      this.#table.querySelector(`#column${column}`)?.classList.add('in');
    }
  }

  #scrollTo(box: ContentBox): void {
    const { element } = this;
    const head = this.#table.tHead?.offsetHeight ?? 0;
    const frozen = [...this.#table.querySelectorAll<HTMLElement>('tr.frozen')];
    const top = head + frozen.reduce((sum, row) => sum + row.offsetHeight, 0);
    const left = this.#table.tHead?.rows[0]?.cells[0]?.offsetWidth ?? 0;
    const isFrozen = box.top < top;
    if (!isFrozen && box.top < element.scrollTop + top) element.scrollTop = box.top - top;
    const bottom = box.top + Math.min(box.height, element.clientHeight - top);
    if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    if (box.left < element.scrollLeft + left) element.scrollLeft = box.left - left;
    const right = box.left + Math.min(box.width, element.clientWidth - left);
    if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth;
  }
}

function cellOf(target: EventTarget | null): CellPosition | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-cell]') : null;
  const [row, column] = cell?.dataset['cell']?.split(',').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

/** A whole row or column, when its number or letter was pointed at. */
function headingOf(target: EventTarget | null): Area | null {
  const head = target instanceof Element ? target.closest<HTMLElement>('th[data-head]') : null;
  const [kind, index] = head?.dataset['head']?.split(' ') ?? [];
  if (kind === 'row') return { row: Number(index), column: 0, rowCount: 1, columnCount: MAX_COLUMNS };
  return kind === 'column' ? { row: 0, column: Number(index), rowCount: MAX_ROWS, columnCount: 1 } : null;
}

function position(element: HTMLElement, box: ContentBox): void {
  element.style.transform = `translate(${box.left}px, ${box.top}px)`;
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
