import type { ConditionalFormatRule } from '../workbook/editPlan';
import type { EditOf, PlanTarget } from './planTarget';

/**
 * Takes the place of the rules on exactly this area, or stands before them. Each new rule goes on top, so that the last
 * is put in first.
 */
export function conditionalFormats(target: PlanTarget, edit: EditOf<'conditionalFormats'>): void {
  if (edit.isBeside !== true) {
    for (const { format } of target.known.takeRulesOn(edit.sheet, edit.area)) format.delete();
  }
  const collection = target.range(edit.sheet, edit.area).conditionalFormats;
  const added = [...edit.rules]
    .reverse()
    .map((rule) => ({ area: edit.area, formula: rule.formula, format: addRule(collection, rule) }));
  target.known.addRules(edit.sheet, added);
}

export function dropConditionalFormats(target: PlanTarget, edit: EditOf<'dropConditionalFormats'>): void {
  for (const { format } of target.known.takeRulesHolding(edit.sheet, edit.holding)) format.delete();
}

function addRule(
  collection: Excel.ConditionalFormatCollection,
  rule: ConditionalFormatRule,
): Excel.ConditionalFormat {
  const added = collection.add('Custom');
  const { custom } = added;
  custom.rule.formula = rule.formula;
  if (rule.fill !== null) custom.format.fill.color = rule.fill;
  if (rule.fontColor !== null) custom.format.font.color = rule.fontColor;
  if (rule.bold) custom.format.font.bold = true;
  added.stopIfTrue = rule.stopIfTrue;
  return added;
}
