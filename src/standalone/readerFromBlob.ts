import { readerIn } from '../reader/readerIn';
import type { ReaderWorker } from '../reader/readerWorker';

/** Where the build puts the code of the reader's worker into the page. */
const PLACE = 'reader-code';

let address: string | null = null;

/** A page that was opened from a folder may not start a worker from another file: its code comes along in the page. */
export function readerFromBlob(): ReaderWorker {
  const code = document.getElementById(PLACE)?.textContent ?? '';
  address ??= URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  return readerIn(new Worker(address));
}
