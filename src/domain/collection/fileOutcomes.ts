import type { SubmissionFile } from '../submissionFile';
import type { Contradiction, UnclearReport } from './collectReturns';
import type { FiledReport, Gathered } from './gatherReports';
import { isBlank } from './gatherReports';
import type { ReturnedFile } from './returnedReport';
import { compareFiles } from './returnedReport';
import type { UnknownActivity } from './unknownActivities';

/** What a file of the batch gives, beside the others. */
export interface FileOutcome {
  readonly file: SubmissionFile;
  readonly departments: readonly string[];
  /** Reports in it that are filled in, and that are left blank. */
  readonly reportCount: number;
  readonly blankCount: number;
  /** Those of them that wait for a person: contradictions, activities that are not known, or not told apart. */
  readonly openCount: number;
  /** Files that say something else on the same activities and are proposed instead (R43), while nobody has chosen. */
  readonly contradicts: readonly SubmissionFile[];
  /** Another file of the batch with the same bytes, which stands for both. */
  readonly sameAs: SubmissionFile | null;
}

interface BatchView {
  readonly gathered: ReadonlyMap<string, Gathered>;
  readonly contradictions: readonly Contradiction[];
  readonly unknown: readonly UnknownActivity[];
  readonly unclear: readonly UnclearReport[];
}

/** In the order of the batch. */
export function fileOutcomes(files: readonly ReturnedFile[], view: BatchView): readonly FileOutcome[] {
  const open = view.contradictions.filter(({ chosen }) => chosen === null);
  const undecided = [
    ...view.unknown.flatMap(({ decision, reports }) => (decision === null ? reports : [])),
    ...view.unclear,
  ];
  return files.map(({ file, departments, reports }) => {
    const own = open.filter(({ sides }) => sides.some((side) => holds(side.from, file)));
    const waiting = undecided.filter((one: FiledReport) => isFile(one.file, file)).length;
    const blankCount = reports.filter(({ words }) => isBlank(words)).length;
    return {
      file,
      departments,
      reportCount: reports.length - blankCount,
      blankCount,
      openCount: own.length + waiting,
      contradicts: proposedInstead(own, file),
      sameAs: sameBytes(files, file),
    };
  });
}

function proposedInstead(own: readonly Contradiction[], file: SubmissionFile): readonly SubmissionFile[] {
  const instead = new Map<string, SubmissionFile>();
  for (const { sides } of own) {
    const [proposal] = sides;
    const first = proposal?.from[0];
    if (!proposal || !first || holds(proposal.from, file)) continue;
    instead.set(first.file.path, first.file);
  }
  return [...instead.values()];
}

function sameBytes(files: readonly ReturnedFile[], file: SubmissionFile): SubmissionFile | null {
  if (file.hash === '') return null;
  const same = files.map((one) => one.file).filter(({ hash }) => hash === file.hash);
  const [first] = [...same].sort(compareFiles);
  // Not told by path: two files of one name may be dropped from two folders.
  return first && first !== file ? first : null;
}

function holds(from: readonly { readonly file: SubmissionFile }[], file: SubmissionFile): boolean {
  return from.some((one) => isFile(one.file, file));
}

function isFile(a: SubmissionFile, b: SubmissionFile): boolean {
  return a.path === b.path && a.hash === b.hash;
}
