import { intersection } from '../workbook/address';
import type { ValidationRule } from '../workbook/editPlan';
import type { SheetAreas, ValidationSnapshot } from '../workbook/snapshot';
import type { Book, BookValidation } from './book';

/** The rules of the cells that were asked for. */
export function readValidationSnapshots(
  book: Book,
  wanted: readonly SheetAreas[],
): readonly ValidationSnapshot[] {
  return wanted.flatMap(({ sheet, areas }) => {
    const found = book.sheet(sheet);
    return (found?.validations() ?? []).flatMap(({ areas: ruled, rule }) =>
      ruled.flatMap((one) =>
        areas.flatMap((area): readonly ValidationSnapshot[] => {
          const inside = intersection(one, area);
          return inside ? [{ sheet: found?.name ?? sheet, area: inside, rule: wholeRule(rule) }] : [];
        }),
      ),
    );
  });
}

/** Null where a ValidationRule would not say the same. */
function wholeRule(rule: BookValidation): ValidationRule | null {
  if (rule.kind === 'other' || rule.isPartly === true) return null;
  const { list, allowBlank, prompt, error } = rule;
  return { list, allowBlank, prompt, error };
}
