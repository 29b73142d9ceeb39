import { formatCell } from '../workbook/address';
import type { EditOf, PlanTarget } from './planTarget';

/** The new sheet stands after the last one. */
export function addSheet(target: PlanTarget, edit: EditOf<'addSheet'>): void {
  const sheet = target.addSheet(edit.sheet);
  sheet.showGridlines = edit.showGridlines;
  if (edit.tabColor !== undefined) sheet.tabColor = edit.tabColor;
  if (edit.isHidden === true) sheet.visibility = 'Hidden';
}

export function deleteSheet(target: PlanTarget, edit: EditOf<'deleteSheet'>): void {
  target.deleteSheet(edit.sheet);
}

export function freezeRows(target: PlanTarget, edit: EditOf<'freezeRows'>): void {
  const { freezePanes } = target.sheet(edit.sheet);
  if (edit.count > 0) freezePanes.freezeRows(edit.count);
  else freezePanes.unfreeze();
}

/** Without a password: anyone can lift it, nobody does so by a slip. */
export function protect(target: PlanTarget, edit: EditOf<'protectSheet' | 'unprotectSheet'>): void {
  const { protection } = target.sheet(edit.sheet);
  if (edit.kind === 'unprotectSheet') protection.unprotect();
  else if (edit.allowsResizing !== true) protection.protect();
  else protection.protect({ allowFormatRows: true, allowFormatColumns: true });
}

export function activate(target: PlanTarget, edit: EditOf<'activate'>): void {
  const sheet = target.sheet(edit.sheet);
  sheet.activate();
  sheet.getRange(formatCell(edit.cell)).select();
}
