import { departmentFinder } from '../domain/checks/departments';
import type { Finding } from '../domain/checks/finding';
import { departmentHistory } from '../domain/departmentHistory';
import type { ReportPeriod } from '../domain/reportPeriod';
import { holdsRegisterTable } from '../layout/registerPlan';
import { MEMORY_NAMESPACE } from '../layout/memory';
import type { Door } from '../workbook/door';
import type { ActionResult } from './actionResult';
import { checkWorkbook } from './check';

/** What a department is asked to mend. */
export interface AskBack {
  readonly period: ReportPeriod;
  readonly department: string;
  /** What 点検 finds in its answer and nobody let stand, but for mere notices. */
  readonly findings: readonly Finding[];
}

/** 差戻し: what 点検 has to say of one department's return, for a mail. Nothing is written. */
export async function askBack(
  door: Door,
  period: ReportPeriod,
  department: string,
): Promise<ActionResult<AskBack>> {
  const run = await door.run(async (session): Promise<ActionResult<AskBack>> => {
    // The office's own sheets and the papers are no business of a department's.
    const snapshot = await session.takeSnapshot({
      detail: ({ tableNames }) => (holdsRegisterTable(tableNames) ? 'values' : 'none'),
      customXmlNamespace: MEMORY_NAMESPACE,
    });
    const checked = checkWorkbook(snapshot, { periodId: period.id });
    if (checked.kind === 'blocked') return checked;
    const { items, register } = checked.value;
    const departmentOf = departmentFinder(register);
    const { isSame } = departmentHistory(register.departments ?? []);
    const findings = items.flatMap(({ finding, acknowledged }) => {
      const isOpen = !acknowledged && finding.severity !== 'notice';
      return isOpen && isSame(departmentOf(finding), department) ? [finding] : [];
    });
    return { kind: 'done', value: { period, department, findings } };
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  return run.kind === 'failed' ? run : run.value;
}
