import type { Register } from '../domain/register';
import type { PlanTemplate } from '../domain/templates/planTemplate';
import { MEMORY_NAMESPACE, readMemory, writeMemory } from '../layout/memory';
import { holdsRegisterTable, registerPlan } from '../layout/registerPlan';
import { SHEET } from '../layout/sheetNames';
import { rememberUndo } from '../layout/undoMemory';
import { history } from '../messages/history';
import type { Door } from '../workbook/door';
import type { Edit } from '../workbook/editPlan';
import { preflight } from '../workbook/preflight';
import type { ActionResult } from './actionResult';
import { takenTable } from './makeRegister';
import { openRegister } from './openRegister';

/** Sets up the register of a plan before any sheet is brought in: the sheet 設定 says what the plan is, the rest is empty. */
export async function startPlan(
  door: Door,
  template: PlanTemplate,
  now: string,
): Promise<ActionResult<{ readonly planName: string }>> {
  const run = await door.run(async (session) => {
    const snapshot = await session.takeSnapshot({
      detail: ({ tableNames }) => (holdsRegisterTable(tableNames) ? 'values' : 'none'),
      customXmlNamespace: MEMORY_NAMESPACE,
    });
    const opened = openRegister(snapshot);
    if (opened.kind === 'blocked') return { kind: 'blocked', reasons: [opened.reason] } as const;
    if (opened.kind === 'open') return { kind: 'blocked', reasons: [{ code: 'registerStands' }] } as const;
    const taken = takenTable(snapshot);
    if (taken) return { kind: 'blocked', reasons: [taken] } as const;

    const entry = { at: now, action: history.startPlan.action, detail: template.plan.name };
    const written = registerPlan(emptyRegister(template), snapshot, { entry, always: true });
    const memory = readMemory(snapshot.customXml);
    const undo = rememberUndo(entry.action, now, written, snapshot, memory.summary);
    const remember: Edit = {
      kind: 'setCustomXml',
      namespace: MEMORY_NAMESPACE,
      xml: writeMemory({ ...memory, undo }),
    };
    const show: Edit = { kind: 'activate', sheet: SHEET.settings, cell: { row: 0, column: 0 } };
    const plan = { edits: [...written.edits, remember, show] };
    const reasons = preflight(snapshot, plan);
    if (reasons.length > 0) return { kind: 'blocked', reasons } as const;
    await session.applyPlan(plan);
    return { kind: 'done', value: { planName: template.plan.name } } as const;
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  return run.kind === 'failed' ? run : run.value;
}

function emptyRegister({ plan, statusSet, nodes }: PlanTemplate): Register {
  return {
    plan,
    statusSet,
    nodes,
    periods: [],
    programs: [],
    activities: [],
    entries: [],
    narratives: [],
    history: [],
  };
}
