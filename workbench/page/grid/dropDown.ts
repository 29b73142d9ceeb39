import type { BookSheet, BookValidation } from '../../../src/ooxml/book';
import type { CellPosition } from '../../../src/workbook/address';
import { contains } from '../../../src/workbook/address';
import type { CellValue } from '../../../src/workbook/cellValue';
import { plainText } from '../../../src/workbook/cellValue';
import type { RuleReader } from '../../../src/formula/evaluateFor';

export type ListRule = Extract<BookValidation, { readonly kind: 'list' }>;

/** The input rule of a cell that offers a list; null when it has none. */
export function listRuleAt(sheet: BookSheet, cell: CellPosition): ListRule | null {
  for (const { areas, rule } of sheet.validations()) {
    if (rule.kind === 'list' && areas.some((area) => contains(area, cell))) return rule;
  }
  return null;
}

/** The words that a list offers: its own, or those of the range or name that it points to, blanks left out. */
export function listWords(
  rule: ListRule,
  sheet: BookSheet,
  cell: CellPosition,
  reader: RuleReader,
): readonly string[] {
  if ('words' in rule.list) return rule.list.words;
  const { source } = rule.list;
  const result = reader.evaluate(sheet.name, cell, source.startsWith('=') ? source : `=${source}`);
  const values = Array.isArray(result)
    ? (result as readonly (readonly CellValue[])[]).flat()
    : [result as CellValue];
  return values.map(plainText).filter((word) => word !== '');
}

/** Whether an entry is one of the words; Excel compares letter by letter. */
export function isAllowed(entry: string, words: readonly string[], rule: ListRule): boolean {
  return entry === '' ? rule.allowBlank : words.includes(entry);
}
