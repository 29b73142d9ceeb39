import { numberedName } from '../numberedName';
import type { Program, Register } from '../register';
import { fiscalYearLabel } from '../wareki';
import { placeOf } from './checkContext';
import { makeFinding } from './finding';
import type { EntryRule } from './rule';

/**
 * R08: 未着手 though the year in which it should have begun is over. The register knows two such years: the one in which
 * the program joined the plan, and the plan's last.
 */
export const checkNotStarted: EntryRule = (view, { register, period }) => {
  const { entry, status, program } = view;
  if (status?.id !== 'not_started') return [];
  const { fiscalYear, because } = yearToBegin(program, register);
  if (lastDayOf(fiscalYear) > period.asOf) return [];
  return [
    makeFinding({
      rule: 'R08',
      ...placeOf(view),
      field: 'status',
      value: entry.status,
      blanks: {
        activity: numberedName(view.activity),
        status: status.label,
        year: fiscalYearLabel(fiscalYear),
        because,
      },
    }),
  ];
};

function yearToBegin(
  { addedFy }: Program,
  { plan }: Register,
): { readonly fiscalYear: number; readonly because: 'added' | 'planEnds' } {
  return addedFy === null
    ? { fiscalYear: plan.endFy, because: 'planEnds' }
    : { fiscalYear: addedFy, because: 'added' };
}

function lastDayOf(fiscalYear: number): string {
  return `${String(fiscalYear + 1)}-03-31`;
}
