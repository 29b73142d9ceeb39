import type { ReadingTally } from '../domain/submissionFile';
import type { Collecting } from '../forms/collecting';
import type { Submission } from '../forms/submission';

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
  /** The files that are being read now. */
  readonly reading: readonly string[];
}

export interface BatchOptions {
  readonly onProgress?: (progress: BatchProgress) => void;
  /** 中止: files without an answer are counted as stopped; what was read is kept. */
  readonly signal?: AbortSignal;
}

export interface BatchResult {
  /** In the order in which the files were chosen. */
  readonly submissions: readonly Submission[];
  /** Paths of the files that were not read because a person stopped. */
  readonly stopped: readonly string[];
  /** Excel's own `~$` files and other companions of the system are not counted at all. */
  readonly tally: ReadingTally;
}

/** Reads a batch of files; never rejects for what a file holds. */
export type ReadBatch = (
  files: readonly ChosenFile[],
  collecting: Collecting,
  options?: BatchOptions,
) => Promise<BatchResult>;
