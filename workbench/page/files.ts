import type { Book } from '../../src/ooxml/book';
import { openBook } from '../../src/ooxml/openBook';
import type { PackageFaultReason } from '../../src/ooxml/packageFault';

/** A file that was read, or the sentence that says why it cannot be. */
export type ReadFile =
  | { readonly kind: 'opened'; readonly book: Book; readonly fileName: string }
  | { readonly kind: 'refused'; readonly sentence: string };

const SENTENCES: Readonly<Record<PackageFaultReason, string>> = {
  empty: 'ファイルの中身が空です。',
  notWorkbook: 'Excel のブック（.xlsx）ではありません。',
  legacyXls: '古い形式（.xls）のブックです。Excel で .xlsx に保存し直してください。',
  encrypted: 'パスワードで保護されたブックは開けません。',
  truncated: 'ファイルが途中で切れています。コピーし直してください。',
  corrupt: 'ファイルが壊れています。',
  tooLarge: 'ブックが大きすぎます。',
  zip64: 'ブックが大きすぎます。',
  zipEncrypted: 'パスワードで保護されたブックは開けません。',
  dtd: 'ブックの中に、開くと危険な指定があります。',
  tooDeep: 'ブックの作りが正しくありません。',
  malformed: 'ブックの作りが正しくありません。',
};

export function readFile(bytes: Uint8Array, fileName: string): ReadFile {
  const opened = openBook(bytes);
  if (opened.kind === 'opened') return { kind: 'opened', book: opened.book, fileName };
  return { kind: 'refused', sentence: `${fileName}: ${SENTENCES[opened.reason]}` };
}

/** Hands the workbook to the browser as a download. */
export function downloadBook(book: Book, fileName: string): void {
  // Formulas that only Excel can work out are worked out when it opens the file.
  const bytes = new Uint8Array(book.save({ recalculate: true }));
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address));
}

/** Lets a person drop a file anywhere on the page; `veil` shows while one hovers. */
export function listenToDrops(veil: HTMLElement, dropped: (file: File) => void): void {
  window.addEventListener('dragover', (event) => {
    event.preventDefault();
    veil.hidden = event.dataTransfer?.types.includes('Files') !== true;
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    veil.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file) dropped(file);
  });
}
