import { canAcknowledge } from '../domain/checks/acknowledgement';
import { MEMORY_NAMESPACE, readMemory, writeMemory } from '../layout/memory';
import type { Door } from '../workbook/door';
import type { EditPlan } from '../workbook/editPlan';
import { preflight } from '../workbook/preflight';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { ActionResult, BlockedReason } from './actionResult';
import type { CheckOptions, CheckReport } from './check';
import { CHECK_SNAPSHOT, checkWorkbook } from './check';

export interface AcknowledgeOptions extends CheckOptions {
  readonly key: string;
  /** Why it may stay as it is; null takes an earlier 承知の上 back. */
  readonly reason: string | null;
}

export interface AcknowledgeReport {
  /** The findings as they are now. */
  readonly report: CheckReport;
  /** False when the finding is no longer there as it was shown, or cannot be let stand. */
  readonly isDone: boolean;
}

/**
 * 承知の上: lets a finding stand, for a reason that is kept in the workbook until its cell changes. What makes the printed
 * numbers wrong cannot be let stand.
 */
export async function acknowledge(
  door: Door,
  options: AcknowledgeOptions,
): Promise<Exclude<ActionResult<AcknowledgeReport>, { kind: 'needsDecision' }>> {
  const run = await door.run(async (session) => {
    const snapshot = await session.takeSnapshot(CHECK_SNAPSHOT);
    const outcome = planAcknowledge(snapshot, options);
    if (outcome.kind === 'done') await session.applyPlan(outcome.plan);
    return outcome;
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  if (run.kind === 'failed') return run;
  return run.value.kind === 'done' ? { kind: 'done', value: run.value.value } : run.value;
}

type Acknowledged =
  | { readonly kind: 'done'; readonly plan: EditPlan; readonly value: AcknowledgeReport }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] };

function planAcknowledge(snapshot: WorkbookSnapshot, options: AcknowledgeOptions): Acknowledged {
  const { key, reason } = options;
  const before = checkWorkbook(snapshot, options);
  if (before.kind === 'blocked') return before;
  const item = before.value.items.find((one) => one.key === key);
  if (!item || !canAcknowledge(item.finding)) {
    return { kind: 'done', plan: { edits: [] }, value: { report: before.value, isDone: false } };
  }
  const memory = readMemory(snapshot.customXml);
  const others = Object.entries(memory.acknowledged).filter(([known]) => known !== key);
  const acknowledged = Object.fromEntries(reason === null ? others : [...others, [key, reason]]);
  const xml = writeMemory({ ...memory, acknowledged });
  const plan: EditPlan = { edits: [{ kind: 'setCustomXml', namespace: MEMORY_NAMESPACE, xml }] };
  const obstacles = preflight(snapshot, plan);
  if (obstacles.length > 0) return { kind: 'blocked', reasons: obstacles };
  const after = checkWorkbook({ ...snapshot, customXml: xml }, options);
  return after.kind === 'done' ? { kind: 'done', plan, value: { report: after.value, isDone: true } } : after;
}
