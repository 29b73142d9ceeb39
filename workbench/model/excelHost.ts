import type { Book } from '../../src/ooxml/book';
import type { CellPosition } from '../../src/workbook/address';
import { cellArea } from '../../src/workbook/address';
import type { ApiVersion } from '../protocol/apiVersion';
import { processBatch } from '../protocol/batch';
import type { BatchRequest } from '../protocol/wire';
import type { ChangeSource } from './changeReporter';
import type { EventEntry } from './eventHub';
import type { HostSwitches } from './hostSwitches';
import { quietSwitches } from './hostSwitches';
import { OpenWorkbook } from './openWorkbook';
import { renewHeadings, writeCell } from './writeCells';

/** What the host knows of a request that it answered. Byte counts are of the JSON text as UTF-8. */
export interface BatchLog {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly milliseconds: number;
  /** Null when all actions were carried out. */
  readonly error: string | null;
  readonly isWrite: boolean;
}

/** `refused`: the request as a whole was not looked at. `officeError` is what the web's transport calls it. */
export type HostAnswer =
  | { readonly kind: 'answered'; readonly body: string }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly httpStatus: number;
      readonly officeError: number;
    };

const WRITE_FLAG = 1;

/** Excel as the add-in meets it: answers batches over the workbook that is open, and tells what happens to it. */
export class ExcelHost {
  readonly api: ApiVersion;
  readonly switches: HostSwitches = quietSwitches();
  readonly log: BatchLog[] = [];
  /** Called with the events that a batch or a person caused, after the answer has gone out. */
  onEvents: (entries: readonly EventEntry[]) => void = () => undefined;
  /** Called when something may look different now. */
  onChanged: () => void = () => undefined;
  /** Called with each workbook that the add-in opens beside the one it stands in. */
  onOpenedBeside: (book: Book) => void = () => undefined;
  #workbook: OpenWorkbook | null = null;

  constructor(options: { readonly api?: ApiVersion } = {}) {
    this.api = options.api ?? '1.14';
  }

  /** Takes the place of the workbook that was open before. */
  open(book: Book, fileName: string): OpenWorkbook {
    this.#workbook = new OpenWorkbook(book, { fileName, switches: this.switches, api: this.api });
    this.#workbook.openBeside = (beside) => this.onOpenedBeside(beside);
    return this.#workbook;
  }

  get workbook(): OpenWorkbook {
    if (!this.#workbook) throw new Error('no workbook is open');
    return this.#workbook;
  }

  /** Answers the body of a `ProcessQuery` request; `flags` are the request's own. */
  answer(body: string, flags: number): HostAnswer {
    const started = performance.now();
    const isWrite = (flags & WRITE_FLAG) !== 0;
    const request = JSON.parse(body) as BatchRequest;
    const refusal = this.#refusal(isWrite);
    const response = refusal ? null : processBatch(this.workbook, request);
    const answer: HostAnswer = refusal ?? { kind: 'answered', body: JSON.stringify(response) };
    this.log.push({
      actions: request.Actions.length,
      requestBytes: byteCount(body),
      responseBytes: answer.kind === 'answered' ? byteCount(answer.body) : 0,
      milliseconds: performance.now() - started,
      error: answer.kind === 'refused' ? answer.code : (response?.Error?.Code ?? null),
      isWrite,
    });
    if (isWrite) this.onChanged();
    this.#passEventsOn();
    return answer;
  }

  /** A person types into a cell: read as Excel reads it, formulas are calculated, listeners hear of it. */
  typeInto(sheetName: string, cell: CellPosition, text: string, source: ChangeSource = 'person'): void {
    const { workbook } = this;
    const sheet = workbook.book.sheet(sheetName);
    if (!sheet) throw new Error(`no sheet ${sheetName}`);
    const before = sheet.cell(cell.row, cell.column).value;
    workbook.beforeWrite(sheet);
    writeCell(workbook, sheet, cell.row, cell.column, text);
    renewHeadings(sheet, cellArea(cell.row, cell.column));
    workbook.settle();
    workbook.changes.source = source;
    const after = sheet.cell(cell.row, cell.column).value;
    workbook.changes.edited(sheet, cellArea(cell.row, cell.column), { before, after });
    workbook.changes.source = 'addIn';
    this.onChanged();
    this.#passEventsOn();
  }

  /** A person clicks on cells. */
  select(sheetName: string, cell: CellPosition): void {
    const { workbook } = this;
    const sheet = workbook.book.sheet(sheetName);
    if (!sheet) throw new Error(`no sheet ${sheetName}`);
    workbook.select(sheet, cellArea(cell.row, cell.column));
    this.onChanged();
    this.#passEventsOn();
  }

  #refusal(isWrite: boolean): (HostAnswer & { kind: 'refused' }) | null {
    if (this.switches.cellEditMode) {
      const message = 'Excel is in cell-editing mode.';
      return {
        kind: 'refused',
        code: 'InvalidOperationInCellEditMode',
        message,
        httpStatus: 400,
        officeError: 5004,
      };
    }
    if (this.switches.modalDialogOpen && isWrite) {
      const message = 'A dialog is open.';
      return {
        kind: 'refused',
        code: 'WriteNotSupportedWhenModalDialogOpen',
        message,
        httpStatus: 400,
        officeError: 5016,
      };
    }
    return null;
  }

  #passEventsOn(): void {
    const entries = this.#workbook?.events.take() ?? [];
    if (entries.length > 0) queueMicrotask(() => this.onEvents(entries));
  }
}

const encoder = new TextEncoder();

function byteCount(text: string): number {
  return encoder.encode(text).length;
}
