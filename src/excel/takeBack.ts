import type { Edit } from '../workbook/editPlan';
import { invertPlan } from '../workbook/invertPlan';
import { findSheet } from '../workbook/snapshot';
import { applyPlan } from './applyPlan';
import type { KnownWorkbook } from './knownWorkbook';
import { isOfficeError } from './officeErrors';

/**
 * Excel stops a batch at its first refusal and keeps what it did before: this puts back what those edits changed, as
 * 取り消す would. Looks stay, and so do cells of sheets whose cells nobody read. One round trip; where Excel refuses that
 * too (a shared workbook deletes no sheet), what is left is left.
 */
export async function takeBack(
  context: Excel.RequestContext,
  known: KnownWorkbook,
  done: readonly Edit[],
  mutesEvents: boolean,
): Promise<void> {
  const { edits } = invertPlan({ edits: done }, known.snapshot);
  const safe = edits.filter(
    (edit) => edit.kind !== 'setCells' || findSheet(known.snapshot, edit.sheet)?.grid !== null,
  );
  try {
    await applyPlan(context, known, { edits: safe }, mutesEvents);
  } catch (error) {
    if (!isOfficeError(error)) throw error;
  }
}
