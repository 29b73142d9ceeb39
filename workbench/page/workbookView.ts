import type { BookSheet } from '../../src/ooxml/book';
import type { Area, CellPosition } from '../../src/workbook/address';
import {
  cellArea,
  formatArea,
  formatCell,
  lastColumn,
  lastRow,
  parseArea,
  union,
} from '../../src/workbook/address';
import { RuleReader } from '../../src/formula/evaluateFor';
import type { ExcelHost } from '../model/excelHost';
import type { OpenWorkbook } from '../model/openWorkbook';
import { part } from './dom';
import type { AfterEntry } from './grid/cellEditor';
import { CellEditor } from './grid/cellEditor';
import type { ListRule } from './grid/dropDown';
import { isAllowed, listRuleAt, listWords } from './grid/dropDown';
import type { GridGround } from '../../src/drawing/grid/gridKeys';
import { moveCursor, step } from '../../src/drawing/grid/gridKeys';
import { GridView } from '../../src/drawing/grid/gridView';
import { ListBox } from './grid/listBox';
import type { SheetLook } from '../../src/drawing/grid/sheetLook';
import { LEAST_EXTENT, sheetDrawing } from '../../src/drawing/sheetDrawing';
import type { Notice } from './panel/notice';
import { SheetTabs } from '../../src/drawing/sheetTabs';
import type { Typed } from './typing';
import { clearCells, editableText, typeRows } from './typing';

export interface WorkbookListener {
  /** The person changed the workbook, chose cells, or a sheet: the add-in may want to know. */
  readonly acted: () => void;
  /** A cell is being edited, or no longer. */
  readonly editing: (isEditing: boolean) => void;
}

const AFTER: Readonly<Record<AfterEntry, readonly [rows: number, columns: number]>> = {
  ...{ down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] },
};

/** The workbook as a person sees and uses it: cells, formula bar, tabs. */
export class WorkbookView {
  readonly #listener: WorkbookListener;
  readonly #notice: Notice;
  readonly #grid: GridView;
  readonly #tabs: SheetTabs;
  readonly #editor: CellEditor;
  readonly #list: ListBox;
  readonly #nameBox = part('name-box', HTMLInputElement);
  readonly #formulaBar = part('formula', HTMLInputElement);
  #host: ExcelHost;
  #look: SheetLook | null = null;
  #extent = LEAST_EXTENT;
  #cursor: CellPosition = { row: 0, column: 0 };

  constructor(host: ExcelHost, notice: Notice, listener: WorkbookListener) {
    this.#host = host;
    this.#notice = notice;
    this.#listener = listener;
    this.#grid = new GridView(part('sheet', HTMLElement), {
      pointed: (cell, extend) => this.#point(cell, extend),
      pointedAll: (area) => this.#select(area, { row: area.row, column: area.column }),
      doublePointed: () => this.#edit(editableText(this.#sheet, this.#first)),
    });
    this.#tabs = new SheetTabs(part('tabs', HTMLElement), (sheet) => this.#activate(sheet));
    this.#editor = new CellEditor({
      key: (event) => this.#key(event),
      started: () => this.#listener.editing(true),
      entered: (text, after) => this.#entered(text, after),
      left: () => this.#leftEditor(),
    });
    this.#list = new ListBox(
      { chosen: (word) => void this.#entered(word, 'stay'), closed: () => this.focus() },
      () => this.#openList(),
    );
    this.#grid.overlay(this.#editor.element);
    this.#grid.overlay(this.#list.arrow);
    this.#grid.overlay(this.#list.element);
    this.#listenToKeys();
  }

  /** Shows another workbook. */
  open(host: ExcelHost): void {
    this.#host = host;
    this.#editor.cancel();
    this.refresh();
  }

  focus(): void {
    this.#editor.focus();
  }

  /** Draws everything anew after the workbook has changed. */
  refresh(): void {
    const sheet = this.#sheet;
    const { book, selection } = this.#workbook;
    const drawing = sheetDrawing(book, sheet);
    this.#extent = drawing.extent;
    this.#look = drawing.look;
    this.#grid.show(drawing);
    this.#tabs.show(book, sheet);
    const area = selection.sheet === sheet ? selection.area : cellArea(0, 0);
    const isOther = this.#cursor.row < area.row || this.#cursor.row > lastRow(area);
    if (isOther || this.#cursor.column < area.column || this.#cursor.column > lastColumn(area)) {
      this.#cursor = { row: area.row, column: area.column };
    }
    this.#showSelection(area, { scroll: isOther });
  }

  get #workbook(): OpenWorkbook {
    return this.#host.workbook;
  }

  get #sheet(): BookSheet {
    return this.#workbook.book.activeSheet;
  }

  #activate(sheet: BookSheet): void {
    if (sheet === this.#sheet) return;
    void this.#editor.commit('stay');
    this.#cursor = { row: 0, column: 0 };
    this.#workbook.select(sheet, cellArea(0, 0));
    this.refresh();
    this.#listener.acted();
  }

  #point(cell: CellPosition, extend: boolean): void {
    if (this.#editor.isOpen) void this.#editor.commit('stay');
    this.focus();
    if (!extend) return this.#select(this.#whole(cell), cell);
    this.#select(union(this.#whole(this.#cursor), this.#whole(cell)), this.#cursor);
  }

  /** The cell, or the merged area around it. */
  #whole({ row, column }: CellPosition): Area {
    return this.#look?.mergedAt(row, column) ?? cellArea(row, column);
  }

  #select(area: Area, cursor: CellPosition): void {
    this.#cursor = cursor;
    this.#workbook.select(this.#sheet, area);
    this.#showSelection(area, { scroll: true });
    this.#listener.acted();
  }

  #showSelection(area: Area, options: { readonly scroll: boolean }): void {
    const whole = this.#whole(this.#cursor);
    this.#grid.select(union(area, whole), this.#cursor, options);
    this.#editor.rest(this.#grid.box(whole), formatCell(whole));
    this.#nameBox.value = formatArea(cellArea(this.#cursor.row, this.#cursor.column));
    this.#formulaBar.value = editableText(this.#sheet, this.#first);
    const rule = listRuleAt(this.#sheet, this.#first);
    this.#list.offer(rule ? this.#grid.box(whole) : null);
    if (rule?.prompt) this.#notice.say(`${rule.prompt.title} ${rule.prompt.message}`.trim());
  }

  /** The cell that takes an entry: the first one of a merged area. */
  get #first(): CellPosition {
    return this.#whole(this.#cursor);
  }

  #edit(text: string): void {
    if (!this.#editor.isOpen) this.#editor.open(text);
  }

  #leftEditor(): void {
    this.#listener.editing(false);
    this.focus();
  }

  async #entered(text: string, after: AfterEntry): Promise<boolean> {
    const cell = this.#first;
    const rule = listRuleAt(this.#sheet, cell);
    if (rule && text !== editableText(this.#sheet, cell) && !(await this.#mayEnter(text, rule))) return false;
    if (text !== editableText(this.#sheet, cell)) {
      const typed = typeRows(this.#host, this.#sheet, cell, [[text]]);
      if (typed.kind === 'refused') return this.#refuse(typed);
      this.refresh();
    }
    this.#step(after);
    this.#listener.acted();
    return true;
  }

  async #mayEnter(text: string, rule: ListRule): Promise<boolean> {
    const words = listWords(rule, this.#sheet, this.#first, new RuleReader(this.#workbook.book));
    if (isAllowed(text, words, rule)) return true;
    const { title, message, style } = rule.error;
    const said = message || 'この値は、このセルに定義されているデータ入力規則の制限を満たしていません。';
    if (style === 'warning')
      return this.#notice.ask(title || '入力規則', said, { yes: 'はい', no: 'いいえ' });
    await this.#notice.ask(title || '入力規則', said, { yes: 'OK' });
    return false;
  }

  async #refuse(typed: Extract<Typed, { readonly kind: 'refused' }>): Promise<boolean> {
    const sentences = {
      sheetProtected: 'シートが保護されています。保護を解除してから入力してください。',
      formula: '数式に誤りがあります。',
    };
    await this.#notice.ask('入力できません', sentences[typed.reason], { yes: 'OK' });
    // A cell of a protected sheet cannot be left with an entry: the editor closes.
    if (typed.reason === 'sheetProtected') this.#editor.cancel();
    return false;
  }

  #step(after: AfterEntry): void {
    const [rows, columns] = AFTER[after];
    const next = after === 'stay' ? this.#cursor : step(this.#cursor, rows, columns, this.#ground);
    this.#select(this.#whole(next), next);
  }

  #openList(): void {
    const rule = listRuleAt(this.#sheet, this.#first);
    if (!rule) return;
    const words = listWords(rule, this.#sheet, this.#first, new RuleReader(this.#workbook.book));
    const current = editableText(this.#sheet, this.#first);
    this.#list.open(this.#grid.box(this.#whole(this.#cursor)), words, current);
  }

  get #ground(): GridGround {
    const sheet = this.#sheet;
    const [rows, columns] = [sheet.hiddenRows(), sheet.hiddenColumns()];
    return {
      isHiddenRow: (row) => rows.has(row),
      isHiddenColumn: (column) => columns.has(column),
      mergedAt: (row, column) => this.#look?.mergedAt(row, column) ?? null,
      isBlank: (row, column) => sheet.cell(row, column).value === null,
      last: { row: lastRow(this.#extent), column: lastColumn(this.#extent) },
      pageRows: this.#grid.pageRows,
    };
  }

  #listenToKeys(): void {
    const { element } = this.#editor;
    element.addEventListener('copy', (event) => this.#copy(event));
    element.addEventListener('paste', (event) => this.#paste(event));
    this.#nameBox.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      const area = parseArea(this.#nameBox.value.trim());
      if (area) this.#select(area, { row: area.row, column: area.column });
      this.focus();
    });
    this.#formulaBar.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Enter') void this.#entered(this.#formulaBar.value, 'down').then(() => this.focus());
      else if (event.key === 'Escape') this.#showSelection(this.#workbook.selection.area, { scroll: false });
    });
  }

  /** A key while nothing is being typed; any other one begins an entry. */
  #key(event: KeyboardEvent): boolean {
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.altKey && event.key === 'ArrowDown') this.#openList();
    else if (ctrl && (event.key === 'PageDown' || event.key === 'PageUp')) this.#turnSheet(event.key);
    else if (event.key === 'F2') this.#edit(editableText(this.#sheet, this.#first));
    else if (event.key === 'Delete') this.#clear();
    else if (event.key === 'Backspace') this.#edit('');
    else if (event.key === 'Enter') this.#step(event.shiftKey ? 'up' : 'down');
    else return this.#move(event, ctrl);
    return true;
  }

  #move(event: KeyboardEvent, ctrl: boolean): boolean {
    const { area } = this.#workbook.selection;
    // With Shift the corner across from the cursor moves.
    const far = event.shiftKey ? farCorner(area, this.#cursor) : this.#cursor;
    const next = moveCursor(far, { key: event.key, ctrl }, this.#ground);
    if (!next) return false;
    this.#point(next, event.shiftKey);
    return true;
  }

  #clear(): void {
    const typed = clearCells(this.#host, this.#sheet, this.#workbook.selection.area);
    if (typed.kind === 'refused') void this.#refuse(typed);
    this.refresh();
    this.#listener.acted();
  }

  #turnSheet(key: 'PageDown' | 'PageUp'): void {
    const sheets = this.#workbook.book.sheets.filter((sheet) => sheet.visibility === 'visible');
    const next = sheets[sheets.indexOf(this.#sheet) + (key === 'PageDown' ? 1 : -1)];
    if (next) this.#activate(next);
  }

  #copy(event: ClipboardEvent): void {
    if (this.#editor.isOpen) return;
    const { area } = this.#workbook.selection;
    const lines: string[] = [];
    for (let row = area.row; row <= Math.min(lastRow(area), lastRow(this.#extent)); row++) {
      const line: string[] = [];
      for (
        let column = area.column;
        column <= Math.min(lastColumn(area), lastColumn(this.#extent));
        column++
      ) {
        line.push(this.#look?.cell(row, column)?.text ?? '');
      }
      lines.push(line.join('\t'));
    }
    event.clipboardData?.setData('text/plain', lines.join('\r\n'));
    event.preventDefault();
  }

  #paste(event: ClipboardEvent): void {
    if (this.#editor.isOpen) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const rows = text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => line.split('\t'));
    const typed = typeRows(this.#host, this.#sheet, this.#first, rows);
    if (typed.kind === 'refused') void this.#refuse(typed);
    this.refresh();
    this.#listener.acted();
    event.preventDefault();
  }
}

function farCorner(area: Area, cursor: CellPosition): CellPosition {
  return {
    row: cursor.row === area.row ? lastRow(area) : area.row,
    column: cursor.column === area.column ? lastColumn(area) : area.column,
  };
}
