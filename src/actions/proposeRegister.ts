import type { Finding } from '../domain/checks/finding';
import type { Activity, CellSource, Register } from '../domain/register';
import type { PlanSpan, ReportPeriod } from '../domain/reportPeriod';
import { knownTemplate } from '../domain/templates/chooseTemplate';
import { asksForPeriod } from '../forms/chosenPeriods';
import type { RecognisedSheet, SheetRecognition } from '../forms/recognition';
import { readMemory } from '../layout/memory';
import { NO_READING } from '../layout/readingMemory';
import type { Door } from '../workbook/door';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import type { SheetWithoutPeriod } from './chooseSources';
import { withoutPeriod } from './chooseSources';
import type { MakeRegisterOptions, MakeRegisterReport } from './makeRegister';
import { planMakeRegister, recogniseShown, SOURCE_SNAPSHOT } from './makeRegister';
import type { NamedChange } from './changeNamer';
import { changeNamer } from './changeNamer';
import { thisFiscalYear } from './localTime';
import { openRegister } from './openRegister';
import type { LeftOutRow, ReadingDoubt } from './readingDoubts';
import { leftOutRows, readingDoubts } from './readingDoubts';
import { readingFindings } from './readingFindings';
import type { PlanSuggestion } from './suggestPlan';
import { suggestPlan } from './suggestPlan';

/** What 台帳化 understood and would write: shown before a person says yes. */
export interface RegisterProposal {
  readonly recognitions: readonly SheetRecognition[];
  /** The sheets that are read: as a person chose them, now or before. */
  readonly chosen: readonly string[];
  /** For a register that is still to be made: the plan that it would be of, and what else the sheets suggest. */
  readonly plan: (PlanSuggestion & { readonly chosen: string | null }) | null;
  /** The sheets to read that do not settle their period, with the one that was chosen for them. */
  readonly periods: readonly SheetPeriod[];
  /** The years that a period may be chosen from: those of the plan. */
  readonly span: PlanSpan;
  readonly outcome:
    | { readonly kind: 'ready'; readonly content: ProposedContent }
    | { readonly kind: 'unchanged' }
    /** Sheets among `periods` are still without one. */
    | { readonly kind: 'needsPeriods' }
    | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] };
}

export interface SheetPeriod extends SheetWithoutPeriod {
  readonly chosen: ReportPeriod | null;
}

export interface ProposedContent {
  readonly sheets: readonly string[];
  readonly addedSheets: readonly string[];
  readonly register: Register;
  readonly firstActivities: readonly {
    readonly activity: Activity;
    readonly program: string;
    readonly status: string;
    /** Where the status stands, or else the activity. */
    readonly place: CellSource | null;
  }[];
  /** Where the register and the sheets differ, or differed, and what came or went. Empty for a new register. */
  readonly changes: readonly NamedChange[];
  /** What a person may want to look at before saying yes. */
  readonly findings: readonly Finding[];
  /** What the reading itself doubts. */
  readonly doubts: readonly ReadingDoubt[];
  /** Rows of the tables that were taken for no activity. */
  readonly leftOut: readonly LeftOutRow[];
  readonly withoutHeading: MakeRegisterReport['withoutHeading'];
  readonly canBeUndone: boolean;
  /** False when the register's sheets stay as they are, and only a decision or a choice is remembered. */
  readonly hasChanged: boolean;
}

/** What a person chose in the pane; everything as the last time when it is left out. */
export type ProposalChoice = Pick<
  MakeRegisterOptions,
  'template' | 'sheets' | 'shown' | 'forgotten' | 'periods' | 'decisions'
>;

const PREVIEW_ROWS = 5;

/** Reads the workbook and says what 台帳化 would do. `fiscalYear`: for a plan of which the sheets name no year. */
export async function proposeRegister(
  door: Door,
  choice: ProposalChoice = {},
  fiscalYear = thisFiscalYear(new Date()),
): Promise<ActionResult<RegisterProposal>> {
  const run = await door.run(async (session): Promise<RegisterProposal> =>
    propose(await session.takeSnapshot(SOURCE_SNAPSHOT), choice, fiscalYear),
  );
  return run.kind === 'blocked' ? { kind: 'blocked', reasons: [run.obstacle] } : run;
}

function propose(snapshot: WorkbookSnapshot, choice: ProposalChoice, fiscalYear: number): RegisterProposal {
  const opened = openRegister(snapshot);
  const existing = opened.kind === 'open' ? opened.register : null;
  const known = readMemory(snapshot.customXml).reading ?? NO_READING;
  const { recognitions } = recogniseShown(snapshot, existing, known, choice);
  const usable = recognitions.filter(({ kind }) => kind !== 'outOfScope').map(({ sheet }) => sheet);
  const chosen = choice.sheets ?? usable.filter((sheet) => !known.leftOut.includes(sheet));
  const plan = existing
    ? null
    : { ...suggestPlan(snapshot, recognitions, fiscalYear), chosen: choice.template?.plan.name ?? null };
  const periods = recognitions
    .filter(asksForPeriod)
    .filter(({ sheet }) => chosen.includes(sheet))
    .map((sheet) => ({ ...withoutPeriod(sheet), chosen: sheet.chosenPeriod ?? null }));
  const span = (existing ?? choice.template)?.plan ?? spanOfSuggestion(plan, fiscalYear);
  const seen = { recognitions, chosen, plan, periods, span };
  const planned = planMakeRegister(snapshot, { ...choice, acceptsChanges: true, now: '' });
  // Changes are accepted: only periods can still be asked for.
  if (planned.kind === 'needsDecision') return { ...seen, outcome: { kind: 'needsPeriods' } };
  if (planned.kind === 'blocked') return { ...seen, outcome: planned };
  const { report, register } = planned;
  const { hasChanged, learnsReading, withoutHeading, canBeUndone } = report;
  const hasConflict = report.changes.some(({ kind }) => kind === 'conflict');
  if (!hasChanged && !learnsReading && !hasConflict) return { ...seen, outcome: { kind: 'unchanged' } };
  const namedChange = changeNamer(register);
  const read = recognitions.filter(
    (sheet): sheet is RecognisedSheet => sheet.kind !== 'outOfScope' && report.sheets.includes(sheet.sheet),
  );
  const content: ProposedContent = {
    sheets: report.sheets,
    addedSheets: planned.plan.edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : [])),
    register,
    firstActivities: firstActivities(register),
    changes: report.changes.map(namedChange),
    findings: report.periods.flatMap((period) => readingFindings(recognitions, register, period)),
    doubts: [
      ...readingDoubts(report.problems, read, snapshot),
      ...report.addedHeadings.map(({ label, source }): ReadingDoubt => ({
        kind: 'newHeading',
        text: label,
        sheet: source?.sheet ?? '',
        cell: source?.cell ?? 'A1',
      })),
    ],
    leftOut: leftOutRows(read, snapshot),
    withoutHeading,
    canBeUndone,
    hasChanged,
  };
  return { ...seen, outcome: { kind: 'ready', content } };
}

/** Of an unknown plan the sheets' own years, and those around today where a report without a year may belong. */
function spanOfSuggestion(plan: RegisterProposal['plan'], fiscalYear: number): PlanSpan {
  const known = knownTemplate(plan?.known ?? '');
  if (known) return known.plan;
  const { startFy, endFy } = plan?.own ?? { startFy: fiscalYear, endFy: fiscalYear };
  return { startFy: Math.min(startFy, fiscalYear - YEARS_BACK), endFy: Math.max(endFy, fiscalYear) };
}

const YEARS_BACK = 4;

function firstActivities(register: Register): ProposedContent['firstActivities'] {
  const programs = new Map(register.programs.map(({ id, name }) => [id, name]));
  const entries = new Map(register.entries.map((entry) => [entry.activityId, entry]));
  return register.activities.slice(0, PREVIEW_ROWS).map((activity) => ({
    activity,
    program: programs.get(activity.programId) ?? '',
    status: entries.get(activity.id)?.status ?? '',
    place: entries.get(activity.id)?.source ?? activity.source,
  }));
}
