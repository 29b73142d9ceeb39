import { groupBy } from '../groupBy';
import type { EntryField } from '../importBase';
import { ENTRY_FIELDS, textPrint } from '../importBase';
import type { CellSource } from '../register';
import type { SubmissionFile } from '../submissionFile';
import type { ReportedWords, ReturnedReport } from './returnedReport';
import { compareFiles } from './returnedReport';

/** A report, and the file that it stands in. */
export interface FiledReport {
  readonly file: SubmissionFile;
  readonly report: ReturnedReport;
}

/** What one or several files say of an activity with the same words. */
export interface ReportSide {
  /** Good for these words only. */
  readonly print: string;
  readonly words: ReportedWords;
  readonly places: readonly EntryField[];
  /** The proposal's place comes first. */
  readonly from: readonly { readonly file: SubmissionFile; readonly source: CellSource }[];
}

/** What the files of a batch say of one activity. */
export type Gathered =
  /** Nothing was filled in anywhere. */
  | { readonly kind: 'blank' }
  | { readonly kind: 'agreed'; readonly side: ReportSide }
  /** R43, R15: they say different things. `sides`: the proposal first; `key` is good for these very texts. */
  | { readonly kind: 'contradicting'; readonly key: string; readonly sides: readonly ReportSide[] };

/**
 * Joins the reports on one activity. What is left blank whole says nothing; equal words are one report. `about`: what
 * names the activity and period in the key of a contradiction. The order of the reports does not matter.
 */
export function gather(reports: readonly FiledReport[], about: string): Gathered {
  const filled = reports.filter(({ report }) => !isBlank(report.words));
  const sides = [...groupBy(filled, ({ report }) => wordsPrint(report.words))].map(sideOf);
  const [first, ...others] = sides.sort(compareSides);
  if (!first) return { kind: 'blank' };
  if (others.length === 0) return { kind: 'agreed', side: first };
  const prints = sides.map(({ print }) => print).sort();
  return { kind: 'contradicting', key: [about, ...prints].join(' '), sides };
}

export function isBlank(words: ReportedWords): boolean {
  return ENTRY_FIELDS.every((field) => words[field].trim() === '');
}

/** Line ends and blanks around a text are no difference. */
function wordsPrint(words: ReportedWords): string {
  return textPrint(JSON.stringify(ENTRY_FIELDS.map((field) => words[field].replace(/\r\n?/g, '\n').trim())));
}

function sideOf([print, reports]: readonly [string, readonly FiledReport[]]): ReportSide {
  const sorted = [...reports].sort(compareReports);
  const places = ENTRY_FIELDS.filter((field) => sorted.some(({ report }) => report.places.includes(field)));
  const [first] = sorted;
  if (!first) throw new Error('a side without a report');
  return {
    print,
    words: first.report.words,
    places,
    from: sorted.map(({ file, report }) => ({ file, source: report.source })),
  };
}

function compareReports(a: FiledReport, b: FiledReport): number {
  return compareFiles(a.file, b.file) || compareSources(a.report.source, b.report.source);
}

function compareSides(a: ReportSide, b: ReportSide): number {
  const [left, right] = [a.from[0], b.from[0]];
  if (!left || !right) return 0;
  return compareFiles(left.file, right.file) || compareSources(left.source, right.source);
}

function compareSources(a: CellSource, b: CellSource): number {
  const [left, right] = [`${a.sheet}!${a.cell}`, `${b.sheet}!${b.cell}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
