import type { EditPlan } from '../workbook/editPlan';
import type { KnownWorkbook } from './knownWorkbook';
import { placedRule, queueRule } from './readDetails';

/**
 * Asks for what a plan needs to know and the last snapshot did not bring: custom XML parts of other namespaces, and the
 * places of the conditional formats on sheets that were not read in `full`. Takes no round trip where nothing is missing
 * (as on a sheet in `cells` without conditional formats), two at the most.
 */
export async function completeKnowledge(
  context: Excel.RequestContext,
  known: KnownWorkbook,
  plan: EditPlan,
): Promise<void> {
  const sheets = sheetsToPlace(known, plan);
  const parts = missingNamespaces(known, plan).map((namespace) => {
    const found = context.workbook.customXmlParts.getByNamespace(namespace);
    found.load('items/id');
    return { namespace, found };
  });
  const collections = sheets
    .filter((sheet) => known.sheetRules(sheet) === undefined)
    .map((sheet) => {
      const rules = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
      rules.load('items/id,items/type');
      return { sheet, rules };
    });
  if (parts.length + collections.length > 0) await context.sync();
  for (const { namespace, found } of parts) known.noteCustomXml(namespace, found.items[0] ?? null);
  for (const { sheet, rules } of collections) known.noteRules(sheet, { kind: 'items', items: rules.items });

  const queued = sheets.map((sheet) => {
    const rules = known.sheetRules(sheet);
    return { sheet, rules: rules?.kind === 'items' ? rules.items.map(queueRule) : [] };
  });
  if (queued.some(({ rules }) => rules.length > 0)) await context.sync();
  for (const { sheet, rules } of queued) {
    known.noteRules(sheet, { kind: 'placed', rules: rules.map(placedRule) });
  }
}

function missingNamespaces(known: KnownWorkbook, plan: EditPlan): string[] {
  const wanted = plan.edits.flatMap((edit) => (edit.kind === 'setCustomXml' ? edit.namespace : []));
  return [...new Set(wanted)].filter((namespace) => known.customXmlPart(namespace) === undefined);
}

/** Sheets that stand there before the plan and whose rules have no known place. */
function sheetsToPlace(known: KnownWorkbook, plan: EditPlan): string[] {
  const wanted = plan.edits.flatMap((edit) =>
    edit.kind === 'conditionalFormats' || edit.kind === 'dropConditionalFormats' ? edit.sheet : [],
  );
  return [...new Set(wanted)].filter(
    (name) => known.hasSheet(name) && known.sheetRules(name)?.kind !== 'placed',
  );
}
