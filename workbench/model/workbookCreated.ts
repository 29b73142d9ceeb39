import type { Book } from '../../src/ooxml/book';
import { openBook } from '../../src/ooxml/openBook';
import { HostError } from '../protocol/hostError';
import type { HostObject } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import type { OpenWorkbook } from './openWorkbook';

interface CreatedWorkbook {
  readonly workbook: OpenWorkbook;
  readonly book: Book;
}

/** A workbook that was made from a file and is not yet on the screen. */
const workbookCreatedType = defineType<CreatedWorkbook>(() => ({
  name: 'WorkbookCreated',
  properties: { id: { since: '1.8', get: () => 'created' } },
  methods: { open: { since: '1.8', call: ({ workbook, book }) => workbook.openBeside(book) } },
}));

export function createWorkbook(workbook: OpenWorkbook, base64: string): HostObject {
  return workbookCreatedType.of({ workbook, book: bookOf(base64) });
}

/** What Excel on the web does in one step. */
export function createAndOpenWorkbook(workbook: OpenWorkbook, base64: string): void {
  workbook.openBeside(bookOf(base64));
}

function bookOf(base64: string): Book {
  const opened = openBook(bytesOf(base64));
  if (opened.kind === 'opened') return opened.book;
  throw new HostError('InvalidArgument', `createWorkbook: the file cannot be opened (${opened.reason}).`);
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    throw new HostError('InvalidArgument', 'createWorkbook: no base64.');
  }
}
