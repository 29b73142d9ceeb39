import type { BookConditionalFormat, BookValidation } from '../../src/ooxml/book';
import type { Area, CellPosition } from '../../src/workbook/address';
import { cellArea, contains, intersection } from '../../src/workbook/address';
import type { ConditionalFormatRule, ValidationRule } from '../../src/workbook/editPlan';
import { translateFormula } from '../../src/workbook/shiftFormula';
import { HostError } from '../protocol/hostError';
import type { CellRange } from './cellRange';

/** The rules that a copied cell takes along. */
export interface CopiedRules {
  readonly area: Area;
  readonly validation: ValidationRule | null;
  /** First wins. */
  readonly marks: readonly ConditionalFormatRule[];
}

/** What a paste brings: data validation and conditional formats of the source, cell by cell. */
export function readRules(
  source: CellRange,
  target: CellRange,
  { rowCount, columnCount }: { readonly rowCount: number; readonly columnCount: number },
): readonly CopiedRules[] {
  const touches = (areas: readonly Area[]): boolean => areas.some((one) => intersection(one, source.area));
  const validations = source.sheet.validations().filter(({ areas }) => touches(areas));
  const formats = source.sheet.conditionalFormats().filter(({ areas }) => touches(areas));
  if (validations.length + formats.length === 0) return [];
  const copied: CopiedRules[] = [];
  for (let r = 0; r < rowCount; r++) {
    for (let c = 0; c < columnCount; c++) {
      const from = {
        row: source.area.row + (r % source.area.rowCount),
        column: source.area.column + (c % source.area.columnCount),
      };
      const to = { row: target.area.row + r, column: target.area.column + c };
      const holds = ({ areas }: { readonly areas: readonly Area[] }): boolean =>
        areas.some((one) => contains(one, from));
      const rule = validations.find(holds)?.rule;
      copied.push({
        area: cellArea(to.row, to.column),
        validation: rule ? listRule(rule) : null,
        marks: formats.filter(holds).map((placed) => movedRule(placed, to)),
      });
    }
  }
  return copied;
}

function listRule(rule: BookValidation): ValidationRule {
  if (rule.kind !== 'list')
    throw new HostError('NotImplemented', 'The workbench copies validation by lists only (Range.copyFrom).');
  const { list, allowBlank, prompt, error } = rule;
  return { list, allowBlank, prompt, error };
}

/** The formula is counted from the rule's first cell. */
function movedRule({ areas, rule }: BookConditionalFormat, to: CellPosition): ConditionalFormatRule {
  const [base] = [...areas].sort((a, b) => a.column - b.column || a.row - b.row);
  if (!base) return rule;
  return { ...rule, formula: translateFormula(rule.formula, to.row - base.row, to.column - base.column) };
}
