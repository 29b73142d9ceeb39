import type { Edit, EditPlan } from '../workbook/editPlan';
import { clear, deleteRows, insertRows, setCells } from './applyCells';
import { deleteChart, describeCharts, putChart } from './applyChart';
import { conditionalFormats, dropConditionalFormats } from './applyConditionalFormats';
import { setCustomXml } from './applyCustomXml';
import { columnWidth, format, merge, rowHeight } from './applyFormat';
import { setName } from './applyNames';
import { pageBreaks, pageSetup } from './applyPageSetup';
import { activate, addSheet, deleteSheet, freezeRows, protect } from './applySheet';
import { addTable, resizeTable } from './applyTable';
import { validation } from './applyValidation';
import { completeKnowledge } from './completeKnowledge';
import type { KnownWorkbook } from './knownWorkbook';
import { PlanTarget } from './planTarget';
import { DESCRIPTION_STEP, editStep, LAST_STEP, lastStep } from './planSteps';

/**
 * Applies a plan in one round trip. Excel carries a batch out in order and stops at the first refusal, so that what
 * stands before it stays done: look for obstacles first. One or two more trips come before only where the plan renews
 * conditional formats, or a custom XML part, that the last snapshot did not ask for.
 *
 * Throws what Office.js throws; the step that failed is in its traceMessages (planSteps).
 */
export async function applyPlan(
  context: Excel.RequestContext,
  known: KnownWorkbook,
  plan: EditPlan,
  mutesEvents: boolean,
): Promise<void> {
  await completeKnowledge(context, known, plan);
  const target = new PlanTarget(context, known);
  // Once a batch: repeated, it makes the screen flicker (facts: performance).
  context.application.suspendScreenUpdatingUntilNextSync();
  if (mutesEvents) context.runtime.enableEvents = false;
  plan.edits.forEach((edit, index) => {
    context.trace(editStep(index));
    applyEdit(target, edit);
  });
  if (mutesEvents) context.runtime.enableEvents = true;
  context.trace(DESCRIPTION_STEP);
  describeCharts(target, plan);
  context.trace(LAST_STEP);
  try {
    await context.sync();
  } catch (error) {
    // Everything else is done by then, and a chart without its alternative text is better than none.
    if (lastStep(error) === DESCRIPTION_STEP) return;
    if (mutesEvents) await unmuteEvents(context);
    throw error;
  }
}

/** A batch that stopped half-way must not leave the add-in deaf. */
async function unmuteEvents(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync().catch(() => undefined);
}

function applyEdit(target: PlanTarget, edit: Edit): void {
  switch (edit.kind) {
    case 'addSheet':
      return addSheet(target, edit);
    case 'deleteSheet':
      return deleteSheet(target, edit);
    case 'setCells':
      return setCells(target, edit);
    case 'clear':
      return clear(target, edit);
    case 'insertRows':
      return insertRows(target, edit);
    case 'deleteRows':
      return deleteRows(target, edit);
    case 'format':
      return format(target, edit);
    case 'merge':
    case 'unmerge':
      return merge(target, edit);
    case 'columnWidth':
      return columnWidth(target, edit);
    case 'rowHeight':
      return rowHeight(target, edit);
    case 'addTable':
      return addTable(target, edit);
    case 'resizeTable':
      return resizeTable(target, edit);
    case 'validation':
      return validation(target, edit);
    case 'conditionalFormats':
      return conditionalFormats(target, edit);
    case 'dropConditionalFormats':
      return dropConditionalFormats(target, edit);
    case 'setName':
      return setName(target, edit);
    case 'putChart':
      return putChart(target, edit);
    case 'deleteChart':
      return deleteChart(target, edit);
    case 'pageSetup':
      return pageSetup(target, edit);
    case 'pageBreaks':
      return pageBreaks(target, edit);
    case 'protectSheet':
    case 'unprotectSheet':
      return protect(target, edit);
    case 'freezeRows':
      return freezeRows(target, edit);
    case 'setCustomXml':
      return setCustomXml(target, edit);
    case 'activate':
      return activate(target, edit);
  }
}
