import type { BookSheet } from '../../ooxml/book';
import type { Area, CellPosition } from '../../workbook/address';
import {
  cellArea,
  formatCell,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  parseCell,
} from '../../workbook/address';
import { make } from '../make';
import { CellTable } from './cellTable';
import type { PlacedChart } from './chartLayer';
import { placeCharts } from './chartLayer';
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

/** How near the end of the drawn rows more are added. */
const NEAR_END_PX = 600;

/** The cells of a sheet as an HTML table, with the selection and the charts laid over it. */
export class GridView {
  readonly #table = new CellTable();
  readonly #scroller: HTMLElement;
  readonly #content = make('div', { class: 'grid-content' });
  readonly #selection = make('div', { class: 'selection', 'aria-hidden': true });
  readonly #cursor = make('div', { class: 'cursor', 'aria-hidden': true });
  readonly #charts = make('div', { class: 'charts' });
  #shown: GridContent | null = null;

  constructor(host: HTMLElement, listener: GridListener) {
    this.#scroller = host;
    host.append(this.#content);
    this.#content.append(this.#table.element, this.#charts, this.#selection, this.#cursor);
    host.addEventListener('scroll', () => this.#drawMoreRows());
    this.#listen(listener);
  }

  get table(): HTMLTableElement {
    return this.#table.element;
  }

  /** Draws the sheet anew; the scroll position stays when it is the same sheet. */
  show(content: GridContent): void {
    const isOther = this.#shown?.sheet !== content.sheet;
    this.#shown = content;
    this.#table.show(content);
    this.#content.classList.toggle('without-lines', !content.sheet.showGridlines);
    placeCharts(this.#charts, content.charts, (row, column) => this.#corner(row, column));
    if (isOther) this.#scroller.scrollTo({ top: 0, left: 0 });
    this.table.setAttribute('aria-label', `シート ${content.sheet.name}`);
    this.table.setAttribute('aria-rowcount', String(MAX_ROWS));
  }

  /** Shows what is selected and brings the cursor into view. */
  select(area: Area, cursor: CellPosition, options: { readonly scroll: boolean }): void {
    const look = this.#shown?.look;
    const merged = look?.mergedAt(cursor.row, cursor.column);
    this.#table.drawRows(cursor.row + 1);
    position(this.#selection, this.box(area));
    const box = this.box(merged ?? cellArea(cursor.row, cursor.column));
    position(this.#cursor, box);
    this.table.querySelectorAll('[aria-selected]').forEach((cell) => cell.removeAttribute('aria-selected'));
    const first = merged ?? cursor;
    const cell = this.#cell(first.row, first.column);
    cell?.setAttribute('aria-selected', 'true');
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
    return Math.max(1, Math.floor(this.#scroller.clientHeight / 26) - 2);
  }

  #drawMoreRows(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.#scroller;
    if (scrollHeight - scrollTop - clientHeight < NEAR_END_PX) this.#table.drawMoreRows();
  }

  #listen(listener: GridListener): void {
    let isDragging = false;
    // The keyboard stays with the editor, and text is not marked while cells are chosen.
    this.#table.element.addEventListener('mousedown', (event) => event.preventDefault());
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
    return this.table.querySelector(`#${formatCell({ row, column })}`);
  }

  /** The top-left corner of a cell, which may be hidden or lie beyond what is drawn. */
  #corner(row: number, column: number): { x: number; y: number } {
    return { x: this.#table.columnStart(column), y: this.#table.rowStart(row) };
  }

  #markHeaders(area: Area): void {
    this.table.querySelectorAll('th.in').forEach((head) => head.classList.remove('in'));
    const bottom = Math.min(lastRow(area), this.#table.drawnRows - 1);
    for (let row = area.row; row <= bottom; row++)
      this.table.querySelector(`#row${row}`)?.classList.add('in');
    const right = Math.min(lastColumn(area), this.#table.lastColumn);
    for (let column = area.column; column <= right; column++) {
      this.table.querySelector(`#column${column}`)?.classList.add('in');
    }
  }

  #scrollTo(box: ContentBox): void {
    const element = this.#scroller;
    const top = this.#table.headHeight + this.#table.frozenHeight;
    const left = this.#table.headWidth;
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
  const cell = target instanceof Element ? target.closest('td') : null;
  return cell ? parseCell(cell.id) : null;
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
