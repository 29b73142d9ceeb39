import type { ReadingTally } from '../domain/submissionFile';
import type { Submission } from '../forms/submission';
import type { ReaderWorker } from './readerWorker';

/** A file as a person chose it: from an `<input>`, a folder or a drop. The browser's `File` fits as it is. */
export interface ChosenFile {
  readonly name: string;
  /** Given for a folder; empty for files that were chosen singly. */
  readonly webkitRelativePath?: string;
  readonly size: number;
  readonly lastModified: number;
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
}

export interface BatchProgress {
  /** Files that have their answer, and all that were chosen. */
  readonly done: number;
  readonly chosen: number;
  /** Names of the files that are being read now. */
  readonly reading: readonly string[];
}

export interface BatchOptions {
  /** Starts a worker; `startWorker` in the add-in, one from a Blob in the single-file edition, `sameThread` in Node. */
  readonly makeWorker: () => ReaderWorker;
  readonly onProgress?: (progress: BatchProgress) => void;
  /** 中止: files without an answer are counted as stopped; what was read is kept. */
  readonly signal?: AbortSignal;
  /** How many files are read at the same time. */
  readonly workers?: number;
  /** How long one file may take, in milliseconds, before its worker is ended. */
  readonly patience?: number;
}

export interface BatchResult {
  /** In the order in which the files were chosen. */
  readonly submissions: readonly Submission[];
  /** Paths of the files that were not read because a person stopped. */
  readonly stopped: readonly string[];
  readonly tally: ReadingTally;
}

/** Excel's own marks of an open workbook (`~$`), and what file servers keep for themselves. */
const COMPANIONS = /^~\$|^\._|^(?:thumbs\.db|desktop\.ini|\.ds_store)$/i;

/** The files of a choice that are a person's: companions of the system are passed over and not counted. */
export function withoutCompanions(files: readonly ChosenFile[]): readonly ChosenFile[] {
  return files.filter(({ name }) => !COMPANIONS.test(name));
}
