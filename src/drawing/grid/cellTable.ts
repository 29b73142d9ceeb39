import { make } from '../make';
import type { GridContent } from './gridView';
import { headerCells, rowMarkup } from './gridMarkup';
import { columnPixels } from './metrics';
import { StyleNames } from './styleNames';

/** Rows drawn at first, and added whenever a person comes near the end. */
const ROWS_AT_ONCE = 120;

/** The HTML table of a sheet's cells. Rows are drawn as far as they are needed, and anew only when they have changed. */
export class CellTable {
  readonly element = make('table', { id: 'grid', class: 'cells', role: 'grid' });
  readonly #styles = new StyleNames();
  readonly #namer = (declarations: string): string => this.#styles.nameOf(declarations);
  #content: GridContent | null = null;
  #columns: readonly number[] = [];
  /** What decides the table as a whole; rows are compared one by one as long as it stays. */
  #frame = '';
  #body = this.element.createTBody();
  /** Markup of the rows drawn so far; empty for a hidden one. */
  #rows: string[] = [];

  show(content: GridContent): void {
    const { sheet, extent } = content;
    const hidden = sheet.hiddenColumns();
    const columns = range(extent.columnCount).filter((column) => !hidden.has(column));
    const widths = columns.map((column) => columnPixels(sheet.columnWidth(column)));
    const frame = JSON.stringify([sheet.id, columns, widths, [...sheet.hiddenRows()], sheet.frozenRows]);
    this.#content = content;
    this.#columns = columns;
    if (frame === this.#frame) return this.#renewRows(content);
    this.#frame = frame;
    this.#drawHeadings(widths);
    this.#rows = [];
    this.drawRows(ROWS_AT_ONCE);
    this.#freeze(sheet.frozenRows);
  }

  /** Draws rows up to one, which is left out. */
  drawRows(until: number): void {
    const content = this.#content;
    if (!content) return;
    const end = Math.min(until, content.extent.rowCount);
    const start = this.#rows.length;
    for (let row = start; row < end; row++) this.#rows.push(this.#markup(content, row));
    if (end > start) this.#body.insertAdjacentHTML('beforeend', this.#rows.slice(start).join(''));
  }

  drawMoreRows(): void {
    this.drawRows(this.#rows.length + ROWS_AT_ONCE);
  }

  get drawnRows(): number {
    return this.#rows.length;
  }

  get lastColumn(): number {
    return this.#columns.at(-1) ?? 0;
  }

  get headHeight(): number {
    return this.element.tHead?.offsetHeight ?? 0;
  }

  get headWidth(): number {
    return this.#headCell(0)?.offsetWidth ?? 0;
  }

  /** The height of the rows that stay where they are. */
  get frozenHeight(): number {
    const rows = [...this.#body.querySelectorAll<HTMLElement>('tr.frozen')];
    return rows.reduce((sum, row) => sum + row.offsetHeight, 0);
  }

  /** The left edge of a column in pixels; of the next one that is seen when it is hidden. */
  columnStart(column: number): number {
    const index = this.#columns.findIndex((candidate) => candidate >= column);
    const cell = this.#headCell(index < 0 ? this.#columns.length : index + 1);
    if (!cell) return 0;
    return index < 0 ? cell.offsetLeft + cell.offsetWidth : cell.offsetLeft;
  }

  /** The upper edge of a row in pixels; the lower edge of the table when it lies beyond. */
  rowStart(row: number): number {
    const { rows } = this.#body;
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

  #headCell(index: number): HTMLElement | undefined {
    return this.element.tHead?.rows[0]?.cells[index];
  }

  #drawHeadings(widths: readonly number[]): void {
    const columns = widths.map((width) => {
      const column = make('col');
      column.style.width = `${width}px`;
      return column;
    });
    this.element.innerHTML = `<thead>${headerCells(this.#columns)}</thead>`;
    this.element.prepend(make('colgroup', {}, make('col', { class: 'row-head' }), ...columns));
    this.#body = this.element.createTBody();
    const total = widths.reduce((sum, width) => sum + width, 0);
    this.element.style.width = `calc(var(--row-head) + ${total}px)`;
  }

  #markup(content: GridContent, row: number): string {
    if (content.sheet.hiddenRows().has(row)) return '';
    return rowMarkup(content, row, this.#columns, this.#namer);
  }

  #renewRows(content: GridContent): void {
    let isFrozenChanged = false;
    let position = 0;
    for (const [row, old] of this.#rows.entries()) {
      const markup = this.#markup(content, row);
      if (markup !== old) {
        const element = this.#body.rows[position];
        if (element) element.outerHTML = markup;
        this.#rows[row] = markup;
        isFrozenChanged ||= row < content.sheet.frozenRows;
      }
      if (markup !== '') position++;
    }
    if (isFrozenChanged) this.#freeze(content.sheet.frozenRows);
  }

  /** Keeps the frozen rows under the column letters while the rest is scrolled. */
  #freeze(count: number): void {
    const rows = [...this.#body.rows].filter((row) => Number(row.dataset['row']) < count);
    const tops = rows.map((row) => row.offsetTop);
    rows.forEach((row, index) => {
      row.classList.add('frozen');
      for (const cell of row.cells) cell.style.top = `${tops[index] ?? 0}px`;
    });
    rows.at(-1)?.classList.add('last-frozen');
  }
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
