import type { EntryField } from '../importBase';
import type { CellSource } from '../register';
import type { SubmissionFile } from '../submissionFile';

/** What a department says of an activity in the period that is collected. */
export type ReportedWords = { readonly [Field in EntryField]: string };

/** One report of a file, as written; nothing of it is looked up in the register yet. */
export interface ReturnedReport {
  /** The activity's id, where the form was handed out by the program. */
  readonly identity: string | null;
  readonly programNumber: string;
  /** What the activity's number says of its program: `1-1-1` → `1-1`; empty when it says nothing. */
  readonly numberPrefix: string;
  readonly program: string;
  readonly isPriority: boolean;
  readonly activityNumber: string;
  readonly activity: string;
  readonly isRepeated: boolean;
  /** Heading of the register under which the sheet has it; null where it names none, or one that is not known. */
  readonly nodeId: string | null;
  readonly department: string;
  readonly words: ReportedWords;
  /** The fields that the sheet has a place for: a blank in any other says nothing. */
  readonly places: readonly EntryField[];
  /** Sheet and cell within the file. */
  readonly source: CellSource;
}

/** All that one accepted file says. */
export interface ReturnedFile {
  readonly file: SubmissionFile;
  /** Whose return it is, in the register's writing. */
  readonly departments: readonly string[];
  readonly reports: readonly ReturnedReport[];
}

/** Where a report stands: Excel's own way to name a sheet of another workbook, which no sheet's name can be taken for. */
export function returnedSource({ name }: SubmissionFile, { sheet, cell }: CellSource): CellSource {
  return { sheet: `[${name}]${sheet}`, cell };
}

/** True of a place in a file that was handed in: not to be looked for in this workbook. */
export function isReturned({ sheet }: CellSource): boolean {
  return sheet.startsWith('[') && sheet.includes(']');
}

/** Of several files that say the same, and as the proposal where they do not: the newest; then the one not named a copy. */
export function compareFiles(a: SubmissionFile, b: SubmissionFile): number {
  if (a.modifiedAt !== b.modifiedAt) return b.modifiedAt - a.modifiedAt;
  const copies = Number(COPY.test(a.name)) - Number(COPY.test(b.name));
  if (copies !== 0) return copies;
  return order(a.path, b.path) || order(a.hash, b.hash);
}

/** Only decides between files of one moment. */
const COPY = /コピー|copy|複製|[(（]\d+[)）]\s*\.[a-z]+$/iu;

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
