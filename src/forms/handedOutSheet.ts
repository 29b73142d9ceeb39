import type { HandedOut, HandedOutActivity } from '../domain/handedOut';
import {
  HANDED_OUT_COLUMNS,
  HANDED_OUT_ITEM,
  HANDED_OUT_SHEET,
  HANDED_OUT_VERSION,
  PRINT_SEPARATOR,
} from '../domain/handedOut';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { findSheet } from '../workbook/snapshot';
import type { SheetView } from './sheetView';
import { viewSheet } from './sheetView';

export type HandedOutReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'read'; readonly handedOut: HandedOut };

/** Reads the hidden sheet of a workbook that was handed out. One that lacks any item counts as gone. */
export function readHandedOutSheet(snapshot: WorkbookSnapshot): HandedOutReading {
  const sheet = findSheet(snapshot, HANDED_OUT_SHEET);
  if (!sheet?.grid) return { kind: 'none' };
  const view = viewSheet(sheet.name, sheet.grid);
  const items = itemsOf(view);
  const version = Number(items.get(HANDED_OUT_ITEM.version) ?? NaN);
  if (version > HANDED_OUT_VERSION) return { kind: 'newer', version };
  const head = headOf(items);
  const activities = activitiesOf(view);
  if (!(version >= 1) || !head || activities.length === 0) return { kind: 'none' };
  return { kind: 'read', handedOut: { ...head, activities } };
}

function itemsOf(view: SheetView): ReadonlyMap<string, string> {
  const items = new Map<string, string>();
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    const item = view.textAt(row, 0);
    if (isListHeading(view, row)) break;
    if (item !== '') items.set(item, view.textAt(row, 1));
  }
  return items;
}

function isListHeading(view: SheetView, row: number): boolean {
  return HANDED_OUT_COLUMNS.every((heading, column) => view.textAt(row, column) === heading);
}

function headOf(items: ReadonlyMap<string, string>): Omit<HandedOut, 'activities'> | null {
  const text = (item: keyof typeof HANDED_OUT_ITEM): string => items.get(HANDED_OUT_ITEM[item]) ?? '';
  const [startFy, endFy] = [Number(text('startFy')), Number(text('endFy'))];
  const [planName, periodId] = [text('planName'), text('periodId')];
  const isWhole = planName !== '' && periodId !== '' && startFy > 0 && endFy >= startFy;
  if (!isWhole) return null;
  const [periodLabel, department, at] = [text('periodLabel'), text('department'), text('at')];
  const lastTaking = text('lastTaking');
  return { planName, startFy, endFy, periodId, periodLabel, department, at, lastTaking };
}

function activitiesOf(view: SheetView): readonly HandedOutActivity[] {
  const activities: HandedOutActivity[] = [];
  let isInside = false;
  for (let row = view.firstRow; row <= view.lastRow; row++) {
    const [
      activityId = '',
      displayNumber = '',
      activityName = '',
      programId = '',
      programName = '',
      prints = '',
    ] = HANDED_OUT_COLUMNS.map((_, column) => view.textAt(row, column));
    if (isInside && activityId !== '') {
      const list = prints.split(PRINT_SEPARATOR);
      activities.push({ activityId, displayNumber, activityName, programId, programName, prints: list });
    }
    isInside ||= isListHeading(view, row);
  }
  return activities;
}
