import type { BookSheet } from '../../ooxml/book';
import type { Area } from '../../workbook/address';
import { contains } from '../../workbook/address';
import type { CellValue } from '../../workbook/cellValue';
import type { ConditionalFormatRule } from '../../workbook/editPlan';
import type { FormulaResult, RuleReader } from '../../formula/evaluateFor';

interface PlacedRule {
  readonly areas: readonly Area[];
  readonly rule: ConditionalFormatRule;
  /** The cell that the formula was written for. */
  readonly base: Area;
}

const NO_RULES: readonly ConditionalFormatRule[] = [];

/** Tells which conditional formats hold for a cell, in the order of their priority. */
export function conditionalLook(
  sheet: BookSheet,
  reader: RuleReader,
): (row: number, column: number) => readonly ConditionalFormatRule[] {
  const placed: PlacedRule[] = [...sheet.conditionalFormats()]
    .sort((a, b) => a.priority - b.priority)
    .flatMap(({ areas, rule }) => {
      const [base] = areas;
      return base ? [{ areas, rule, base }] : [];
    });
  if (placed.length === 0) return () => NO_RULES;
  return (row, column) => {
    const cell = { row, column };
    const holding: ConditionalFormatRule[] = [];
    for (const { areas, rule, base } of placed) {
      if (!areas.some((area) => contains(area, cell))) continue;
      if (!isTrue(reader.evaluate(sheet.name, cell, rule.formula, base))) continue;
      holding.push(rule);
      if (rule.stopIfTrue) break;
    }
    return holding;
  };
}

/** A rule holds for TRUE and for any number but 0. */
function isTrue(result: FormulaResult): boolean {
  const value: CellValue = Array.isArray(result)
    ? ((result as readonly (readonly CellValue[])[])[0]?.[0] ?? null)
    : (result as CellValue);
  return typeof value === 'number' ? value !== 0 : value === true;
}
