import { parse, tokenize } from '@borgar/fx/xlsx';

/** True when Excel would take the text as a formula; what it cannot read it refuses. `formula` has its `=`. */
export function isFormula(formula: string): boolean {
  try {
    parse(tokenize(formula));
    return true;
  } catch {
    return false;
  }
}
