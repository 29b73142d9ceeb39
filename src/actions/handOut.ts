import type { DepartmentForm, SharedProgram } from '../domain/handOut';
import { handOut } from '../domain/handOut';
import type { Activity, Register } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import { comparePeriods } from '../domain/reportPeriod';
import { currentPeriod } from '../domain/rollOver';
import { handOutPlan } from '../layout/handOut/handOutPlan';
import { MEMORY_NAMESPACE } from '../layout/memory';
import { holdsRegisterTable } from '../layout/registerPlan';
import { sheetNotes } from '../messages/sheetNotes';
import type { Door } from '../workbook/door';
import type { EditPlan } from '../workbook/editPlan';
import { distinctFileNames, fileStem } from '../workbook/fileName';
import type { SnapshotRequest, WorkbookSnapshot } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import { openRegister } from './openRegister';

/** Which departments would be asked for a period. */
export interface HandOutPreview {
  readonly period: ReportPeriod;
  /** The latest first. */
  readonly periods: readonly ReportPeriod[];
  readonly departments: readonly AskedDepartment[];
  /** Activities that go to nobody, since their program names no department. */
  readonly withoutDepartment: readonly Activity[];
  /** Programs of several departments: 主管課 alone is asked. */
  readonly shared: readonly SharedProgram[];
}

export interface AskedDepartment {
  readonly department: string;
  readonly activityCount: number;
  /** How many of them the register has a status for already. */
  readonly answeredCount: number;
}

export interface HandOutOptions {
  readonly periodId: string;
  readonly departments: readonly string[];
  /** Printed on each form, such as where and until when it is sent; empty: nothing. */
  readonly note: string;
  /** Local time, `2022-10-03 09:10`. */
  readonly now: string;
}

export interface HandOutReport {
  readonly period: ReportPeriod;
  /** What they are called together. */
  readonly archiveName: string;
  readonly workbooks: readonly HandOutWorkbook[];
}

/** A workbook to be made: its plan fills an empty one. */
export interface HandOutWorkbook {
  readonly department: string;
  readonly fileName: string;
  readonly plan: EditPlan;
}

const REGISTER_ALONE: SnapshotRequest = {
  detail: ({ tableNames }) => (holdsRegisterTable(tableNames) ? 'values' : 'none'),
  // A register of a later program may tell of itself there alone.
  customXmlNamespace: MEMORY_NAMESPACE,
};

/** Looks who would be asked, for the latest period where none is named. Writes nothing. */
export async function previewHandOut(door: Door, periodId?: string): Promise<ActionResult<HandOutPreview>> {
  return readOnly(door, (snapshot) => {
    const opened = openPeriodOf(snapshot, periodId);
    if (opened.kind === 'blocked') return opened;
    const { register, period } = opened;
    const { forms, withoutDepartment, shared } = handOut(register, period);
    const periods = [...register.periods].sort(comparePeriods).reverse();
    const departments = forms.map(askedOf);
    return { kind: 'done', value: { period, periods, departments, withoutDepartment, shared } };
  });
}

/**
 * 配布用: a workbook for each department that was chosen, as plans for empty workbooks. The register is only read: a master
 * that cannot be written can still be handed out from.
 */
export async function handOutWorkbooks(
  door: Door,
  { periodId, departments, note, now }: HandOutOptions,
): Promise<ActionResult<HandOutReport>> {
  return readOnly(door, (snapshot) => {
    const opened = openPeriodOf(snapshot, periodId);
    if (opened.kind === 'blocked') return opened;
    const { register, period } = opened;
    const forms = handOut(register, period).forms.filter(({ department }) =>
      departments.includes(department),
    );
    const short = shortLabel(period);
    const names = distinctFileNames(
      forms.map(({ department }) => sheetNotes.handOut.fileName(department, short)),
      'xlsx',
    );
    const workbooks = forms.map((form, index) => ({
      department: form.department,
      fileName: names[index] ?? '',
      plan: handOutPlan(register, form, { at: now, note }),
    }));
    return {
      kind: 'done',
      value: { period, archiveName: `${fileStem(sheetNotes.handOut.archiveName(short))}.zip`, workbooks },
    };
  });
}

type Read<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] };

async function readOnly<Value>(
  door: Door,
  read: (snapshot: WorkbookSnapshot) => Read<Value>,
): Promise<ActionResult<Value>> {
  const run = await door.run(async (session) => read(await session.takeSnapshot(REGISTER_ALONE)));
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  return run.kind === 'failed' ? run : run.value;
}

function openPeriodOf(
  snapshot: WorkbookSnapshot,
  periodId: string | undefined,
):
  | { readonly kind: 'open'; readonly register: Register; readonly period: ReportPeriod }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] } {
  const blocked = (reason: BlockedReason) => ({ kind: 'blocked', reasons: [reason] }) as const;
  const opened = openRegister(snapshot);
  if (opened.kind === 'none') return blocked({ code: 'noRegister' });
  if (opened.kind === 'blocked') return blocked(opened.reason);
  const { register } = opened;
  const { periods } = register;
  const wanted = periodId === undefined ? currentPeriod(register) : periods.find(({ id }) => id === periodId);
  if (wanted) return { kind: 'open', register, period: wanted };
  return blocked(
    periodId === undefined ? { code: 'noEntries' } : { code: 'unknownPeriod', periodId, known: periods },
  );
}

function askedOf({ department, rows }: DepartmentForm): AskedDepartment {
  const answeredCount = rows.filter(({ entry }) => (entry?.status ?? '').trim() !== '').length;
  return { department, activityCount: rows.length, answeredCount };
}

/** 令和4年度下半期: the label without the Western year, which a file's name has no need of. */
function shortLabel({ label }: ReportPeriod): string {
  return label.replace(/（\d{4}）/gu, '');
}
