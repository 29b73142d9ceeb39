import type { DepartmentForm } from '../../domain/handOut';
import { handedOutOf } from '../../domain/handOut';
import type { Register } from '../../domain/register';
import type { EditPlan } from '../../workbook/editPlan';
import type { FormWords } from './formSheet';
import { FORM_SHEET, formSheet } from './formSheet';
import { identitySheet } from './identitySheet';

export interface HandOutWords extends FormWords {
  /** Local time, `2022-10-03 09:10`. */
  readonly at: string;
}

/** Everything that a handed-out workbook holds, as a plan for an empty one. */
export function handOutPlan(register: Register, form: DepartmentForm, words: HandOutWords): EditPlan {
  const handedOut = handedOutOf(register, form, words.at);
  const { statusSet } = register;
  return {
    edits: [
      // The words of the drop-downs stand before the cells that offer them.
      ...identitySheet(handedOut, statusSet),
      ...formSheet(form, handedOut, statusSet, words),
      { kind: 'activate', sheet: FORM_SHEET, cell: { row: 0, column: 0 } },
    ],
  };
}
