import type { Book, BookSheet } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import { cellArea } from '../../src/workbook/address';
import type { RowChange } from '../../src/workbook/shiftArea';
import { recalculate } from '../../src/formula/recalculate';
import type { ApiVersion } from '../protocol/apiVersion';
import { HostError } from '../protocol/hostError';
import type { HostObject } from '../protocol/hostObject';
import type { Json } from '../protocol/json';
import type { BatchHost } from '../protocol/objectPaths';
import type { CellRange } from './cellRange';
import { ChangeReporter } from './changeReporter';
import { EventHub } from './eventHub';
import type { HostSwitches } from './hostSwitches';
import { RuleRoom } from './ruleRoom';
import { serviceObject } from './service';
import { workbookType } from './workbook';

/** Something that was set in parts and reaches the book as a whole. */
export interface Draft {
  readonly flush: () => void;
}

/** A workbook that Excel has open: the book itself, and what Excel knows beside it. */
export class OpenWorkbook implements BatchHost {
  readonly api: ApiVersion;
  readonly book: Book;
  readonly fileName: string;
  readonly switches: HostSwitches;
  readonly events = new EventHub();
  readonly changes = new ChangeReporter(this);
  /** Settings of the add-in; they live as long as the workbook is open. */
  readonly settings = new Map<string, Json>();
  /** Called with a workbook that the add-in opens beside this one. */
  openBeside: (book: Book) => void = () => undefined;
  selection: { readonly sheet: BookSheet; readonly area: Area };
  calculationMode: 'Automatic' | 'Manual' = 'Automatic';
  readonly root: HostObject;
  readonly #live = new Set<CellRange>();
  readonly #kept = new Map<string, HostObject>();
  readonly #referenceIds = new WeakMap<object, string>();
  readonly #rooms = new WeakMap<object, object>();
  readonly #drafts = new Set<Draft>();
  #nextReference = 1;
  #isDirty = false;
  #isChanged = false;
  #isSuspended = false;

  constructor(book: Book, options: { fileName: string; switches: HostSwitches; api: ApiVersion }) {
    this.book = book;
    this.fileName = options.fileName;
    this.switches = options.switches;
    this.api = options.api;
    this.selection = { sheet: book.activeSheet, area: cellArea(0, 0) };
    this.root = workbookType.of(this);
  }

  readonly service = (name: string): HostObject | null => serviceObject(name);

  readonly reference = (id: string): HostObject | null => this.#kept.get(id) ?? null;

  /** Makes the object outlive its batch; the id by which office.js asks for it again. */
  keep(object: HostObject): string {
    const known = this.referenceId(object.self);
    if (known && this.#kept.has(known)) return known;
    const id = `ref${this.#nextReference++}`;
    this.#referenceIds.set(object.self, id);
    this.#kept.set(id, object);
    return id;
  }

  release(id: string): void {
    this.#kept.delete(id);
  }

  releaseAll(): void {
    this.#kept.clear();
  }

  get keptCount(): number {
    return this.#kept.size;
  }

  /** Null when the object is not kept. */
  referenceId(self: object): string | null {
    const id = this.#referenceIds.get(self);
    return id !== undefined && this.#kept.has(id) ? id : null;
  }

  track(range: CellRange): void {
    this.#live.add(range);
  }

  get structureProtected(): boolean {
    return this.switches.structureProtected || this.book.structureProtected;
  }

  /** What the model keeps beside a sheet or the book, made once: chart drafts, rules being written. */
  room<Room extends object>(owner: object, kind: new (workbook: OpenWorkbook, owner: never) => Room): Room {
    const rooms = (this.#rooms.get(owner) ?? new Map()) as Map<unknown, Room>;
    this.#rooms.set(owner, rooms);
    const room = rooms.get(kind) ?? new kind(this, owner as never);
    rooms.set(kind, room);
    return room;
  }

  /** Called before anything on a sheet is changed. */
  beforeWrite(sheet: BookSheet): void {
    if (sheet.isProtected) {
      throw new HostError(
        'AccessDenied',
        'You cannot perform the requested operation: the sheet is protected.',
      );
    }
    this.markDirty();
  }

  /** Called before sheets are added, renamed, moved, hidden or removed. */
  beforeStructureChange(): void {
    if (this.structureProtected) {
      throw new HostError(
        'AccessDenied',
        "You cannot perform the requested operation: the workbook's structure is protected.",
      );
    }
    this.markDirty();
  }

  /** Something changed that formulas may depend on. */
  markDirty(): void {
    this.#isDirty = true;
    this.#isChanged = true;
  }

  get isChanged(): boolean {
    return this.#isChanged;
  }

  /** Called before what a shared workbook (従来の共有ブック) does not allow. */
  beforeWhatSharingForbids(): void {
    if (this.switches.sharedWorkbook) throw new HostError('AccessDenied', 'The workbook is shared.');
  }

  /** Called before what needs the workbook in front (facts: excel-add-ins-troubleshooting). */
  beforeUsingFocus(code: 'GeneralException' | 'InvalidSelection'): void {
    if (this.switches.otherWorkbookInFront) throw new HostError(code, 'Another workbook has the focus.');
  }

  /** Puts rows in before `row`, or with a negative count takes them out from there on. */
  changeRows(sheet: BookSheet, change: RowChange): void {
    this.flushDrafts();
    const rules = this.room(sheet, RuleRoom);
    rules.list();
    if (change.count > 0) sheet.insertRows(change.row, change.count);
    else sheet.deleteRows(change.row, -change.count);
    for (const range of this.#live) if (range.sheet === sheet) range.rowsChanged(change);
    rules.rowsChanged(change);
  }

  activate(sheet: BookSheet): void {
    const previous = this.book.activeSheet;
    this.book.activeSheet = sheet;
    this.changes.sheetActivated(sheet, previous);
  }

  select(sheet: BookSheet, area: Area): void {
    this.activate(sheet);
    this.selection = { sheet, area };
    this.changes.selected(sheet, area);
  }

  deleteSheet(sheet: BookSheet): void {
    this.flushDrafts();
    this.changes.sheetDeleted(sheet);
    this.book.deleteSheet(sheet.name);
    if (this.selection.sheet === sheet)
      this.selection = { sheet: this.book.activeSheet, area: cellArea(0, 0) };
  }

  addDraft(draft: Draft): void {
    this.#drafts.add(draft);
  }

  /** Puts everything that is half set into the book. */
  flushDrafts(): void {
    const failures: unknown[] = [];
    for (const draft of [...this.#drafts]) {
      this.#drafts.delete(draft);
      try {
        draft.flush();
      } catch (error) {
        // One that cannot be stored must not keep the others from the book.
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  suspendCalculation(): void {
    this.#isSuspended = true;
  }

  /** Before values are read: formulas show what was written in the same batch, unless calculation is suspended. */
  calculateBeforeReading(): void {
    if (!this.#isSuspended && this.calculationMode === 'Automatic') this.calculate();
  }

  calculate(options: { readonly always: boolean } = { always: false }): void {
    if (!this.#isDirty && !options.always) return;
    this.#isDirty = false;
    recalculate(this.book);
  }

  /** Ends a batch: drafts go into the book, formulas are calculated, and ranges that nobody keeps are forgotten. */
  readonly settle = (): void => {
    this.#isSuspended = false;
    try {
      this.flushDrafts();
    } finally {
      this.calculateBeforeReading();
      const kept = new Set([...this.#kept.values()].flatMap(rangesOf));
      for (const range of this.#live) if (!kept.has(range)) this.#live.delete(range);
    }
  };
}

/** The ranges that a kept Range or RangeAreas stands for. */
function rangesOf({ self }: HostObject): readonly object[] {
  return 'ranges' in self && Array.isArray(self.ranges) ? (self.ranges as readonly object[]) : [self];
}
