import { doubtfulFormulas } from '../formula/keptFormulas';
import { recalculate } from '../formula/recalculate';
import type { Book, BookSheet } from '../ooxml/book';
import { packageDoor } from '../ooxml/packageDoor';
import type { CellPosition } from '../workbook/address';
import type { Door, DoorSession } from '../workbook/door';
import type { Edit } from '../workbook/editPlan';

/** The cell before a person's eyes. */
export interface ShownCell extends CellPosition {
  readonly sheet: BookSheet;
}

/** An opened workbook, what is shown of it, and whether it differs from the file. */
export class BookSession {
  readonly door: Door;
  readonly #listeners = new Set<() => void>();
  readonly #pointedListeners = new Set<() => void>();
  readonly #keptFormulas;
  #shown: ShownCell;
  #revision = 0;
  #savedRevision = 0;
  #version = 0;
  #isWriting = false;
  #isBroken = false;

  constructor(
    readonly book: Book,
    fileName: string,
  ) {
    const sheet = book.activeSheet;
    this.#shown = { sheet, ...sheet.activeCell() };
    this.#keptFormulas = doubtfulFormulas(book);
    recalculate(book, { kept: this.#keptFormulas });
    this.door = this.#watched(packageDoor(book, { fileName }));
  }

  get shown(): ShownCell {
    return this.#shown;
  }

  /** True when the file does not hold what was done here. */
  get isChanged(): boolean {
    return this.#revision !== this.#savedRevision;
  }

  /** A fault of ours stopped a plan half way, or a plan is half way: what is in memory must not reach the file. */
  get isBroken(): boolean {
    return this.#isBroken || this.#isWriting;
  }

  /** Grows with everything that a view has to draw anew. */
  get version(): number {
    return this.#version;
  }

  show(cell: ShownCell): void {
    this.#shown = cell;
    this.#tell();
  }

  /**
   * The workbook's bytes. What our formulas come to stands beside them; Excel is asked to calculate as well when it
   * opens the file, for formulas that only Excel can work out.
   */
  bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.book.save({ recalculate: true }));
  }

  /** The state that `bytes` was made of is in a file now. */
  markSaved(revision: number): void {
    this.#savedRevision = revision;
    this.#tell();
  }

  get revision(): number {
    return this.#revision;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Hears of cells that the pane brings before the person's eyes. */
  onPointed(listener: () => void): () => void {
    this.#pointedListeners.add(listener);
    return () => {
      this.#pointedListeners.delete(listener);
    };
  }

  #watched(door: Door): Door {
    const watched = (session: DoorSession): DoorSession => ({
      takeSnapshot: (request) => session.takeSnapshot(request),
      applyPlan: async ({ edits }) => {
        const changes = edits.filter((edit) => edit.kind !== 'activate');
        if (changes.length > 0) {
          this.#isWriting = true;
          await session.applyPlan({ edits: changes });
          this.#isWriting = false;
          recalculate(this.book, { kept: this.#keptFormulas });
          this.#revision++;
        }
        this.#follow(edits);
        if (changes.length === 0) for (const listener of this.#pointedListeners) listener();
      },
      readLayout: (...place) => session.readLayout(...place),
      getSelection: () => {
        const { sheet, row, column } = this.#shown;
        return Promise.resolve({ sheet: sheet.name, row, column });
      },
    });
    return {
      run: async (work) => {
        try {
          return await door.run((session) => work(watched(session)));
        } catch (error) {
          // A plan that is refused is refused before its first write, and comes back as a result.
          this.#isBroken ||= this.#isWriting;
          throw error;
        } finally {
          this.#isWriting = false;
        }
      },
    };
  }

  /** Which cell is shown is the view's affair: a sheet that is only looked at keeps its bytes in the file. */
  #follow(edits: readonly Edit[]): void {
    for (const edit of edits) {
      if (edit.kind !== 'activate') continue;
      const sheet = this.book.sheet(edit.sheet);
      if (sheet) this.#shown = { sheet, ...edit.cell };
    }
    if (!this.book.sheets.includes(this.#shown.sheet)) {
      this.#shown = { sheet: this.book.activeSheet, row: 0, column: 0 };
    }
    this.#tell();
  }

  #tell(): void {
    this.#version++;
    for (const listener of this.#listeners) listener();
  }
}
