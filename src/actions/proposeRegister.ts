import type { RegisterChange } from '../domain/mergeRegister';
import type { Finding } from '../domain/checks/finding';
import type { Activity, Register } from '../domain/register';
import type { SheetRecognition } from '../forms/recognition';
import type { Door } from '../workbook/door';
import type { ActionResult, BlockedReason } from './actionResult';
import { planMakeRegister, recogniseSources, SOURCE_SNAPSHOT } from './makeRegister';
import { openRegister } from './openRegister';
import { readingFindings } from './readingFindings';

/** What 台帳化 understood and would write: shown before a person says yes. */
export interface RegisterProposal {
  readonly recognitions: readonly SheetRecognition[];
  readonly outcome:
    | { readonly kind: 'ready'; readonly content: ProposedContent }
    | { readonly kind: 'unchanged' }
    | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] };
}

export interface ProposedContent {
  readonly sheets: readonly string[];
  readonly addedSheets: readonly string[];
  readonly register: Register;
  readonly firstActivities: readonly {
    readonly activity: Activity;
    readonly program: string;
    readonly status: string;
  }[];
  /** Where the register says something else than the sheets now. */
  readonly changes: readonly RegisterChange[];
  /** What a person may want to look at before saying yes. */
  readonly findings: readonly Finding[];
  readonly canBeUndone: boolean;
}

const PREVIEW_ROWS = 5;

/** Reads the workbook and says what 台帳化 would do with these sheets (all that report, when left out). */
export async function proposeRegister(
  door: Door,
  sheets?: readonly string[],
): Promise<ActionResult<RegisterProposal>> {
  const run = await door.run(async (session): Promise<RegisterProposal> => {
    const snapshot = await session.takeSnapshot(SOURCE_SNAPSHOT);
    const opened = openRegister(snapshot);
    const recognitions = recogniseSources(snapshot, opened.kind === 'open' ? opened.register : null);
    const choice = sheets === undefined ? {} : { sheets };
    const planned = planMakeRegister(snapshot, { ...choice, acceptsChanges: true, now: '' });
    if (planned.kind === 'needsDecision') return { recognitions, outcome: { kind: 'unchanged' } };
    if (planned.kind === 'blocked') return { recognitions, outcome: planned };
    const { report, register, plan } = planned;
    if (!report.hasChanged) return { recognitions, outcome: { kind: 'unchanged' } };
    const content: ProposedContent = {
      sheets: report.sheets,
      addedSheets: plan.edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : [])),
      register,
      firstActivities: firstActivities(register),
      changes: report.changes.filter(({ kind }) => kind === 'changed'),
      findings: report.periods.flatMap((period) => readingFindings(recognitions, register, period)),
      canBeUndone: report.canBeUndone,
    };
    return { recognitions, outcome: { kind: 'ready', content } };
  });
  return run.kind === 'blocked' ? { kind: 'blocked', reasons: [run.obstacle] } : run;
}

function firstActivities(register: Register): ProposedContent['firstActivities'] {
  const programs = new Map(register.programs.map(({ id, name }) => [id, name]));
  const statuses = new Map(register.entries.map(({ activityId, status }) => [activityId, status]));
  return register.activities.slice(0, PREVIEW_ROWS).map((activity) => ({
    activity,
    program: programs.get(activity.programId) ?? '',
    status: statuses.get(activity.id) ?? '',
  }));
}
