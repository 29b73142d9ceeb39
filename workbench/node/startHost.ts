import { openBook } from '../../src/ooxml/openBook';
import type { Book } from '../../src/ooxml/book';
import type { CellPosition } from '../../src/workbook/address';
import type { BatchLog } from '../model/excelHost';
import { ExcelHost } from '../model/excelHost';
import type { HostSwitches } from '../model/hostSwitches';
import type { OpenWorkbook } from '../model/openWorkbook';
import type { ApiVersion } from '../protocol/apiVersion';
import { nativeBridge, sendEvents } from './nativeBridge';
import { connectOffice } from './officeRealm';

/** Excel without Excel: after `startHost` the globals `Excel`, `Office` and `OfficeExtension` speak to it. */
export interface NodeHost {
  /** Opens a workbook; what was open before is closed without saving. */
  readonly openWorkbook: (bytes: Uint8Array, fileName: string) => OpenWorkbook;
  /** The open workbook as a file. */
  readonly save: () => Uint8Array;
  readonly book: Book;
  readonly workbook: OpenWorkbook;
  /** Every request since the start, oldest first. */
  readonly log: BatchLog[];
  readonly switches: HostSwitches;
  /** Workbooks that the add-in opened beside the first one, oldest first. */
  readonly openedBeside: readonly Book[];
  /** A person types into a cell. Handlers are called before the next turn of the event loop ends. */
  readonly typeInto: (sheet: string, cell: CellPosition, text: string) => void;
  /** A person clicks on a cell. */
  readonly select: (sheet: string, cell: CellPosition) => void;
}

/** Starts a host in this realm. Started again, the library stays and speaks to the new host. */
export function startHost(options: { readonly api?: ApiVersion } = {}): NodeHost {
  const host = new ExcelHost(options);
  const openedBeside: Book[] = [];
  host.onOpenedBeside = (book) => openedBeside.push(book);
  const bridge = nativeBridge(host);
  host.onEvents = (entries) => sendEvents(bridge, entries);
  connectOffice(bridge, {
    api: host.api,
    documentUrl: () => host.workbook.fileName,
    isReadOnly: () => host.switches.readOnly,
  });
  return {
    openWorkbook: (bytes, fileName) => {
      const opened = openBook(bytes);
      if (opened.kind === 'refused') throw new Error(`${fileName}: ${opened.reason} (${opened.detail})`);
      return host.open(opened.book, fileName);
    },
    save: () => host.workbook.book.save(),
    get book() {
      return host.workbook.book;
    },
    get workbook() {
      return host.workbook;
    },
    log: host.log,
    switches: host.switches,
    openedBeside,
    typeInto: (sheet, cell, text) => host.typeInto(sheet, cell, text),
    select: (sheet, cell) => host.select(sheet, cell),
  };
}
