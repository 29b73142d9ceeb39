import type { EditOf, PlanTarget } from './planTarget';

/** Adds, changes or (null) takes away a name of the whole workbook. */
export function setName(target: PlanTarget, { name, formula }: EditOf<'setName'>): void {
  const { known, workbook } = target;
  const isThere = known.hasName(name);
  known.noteName(name, formula !== null);
  if (formula === null) {
    if (isThere) workbook.names.getItem(name).delete();
  } else if (isThere) {
    workbook.names.getItem(name).formula = formula;
  } else {
    workbook.names.add(name, formula);
  }
}
