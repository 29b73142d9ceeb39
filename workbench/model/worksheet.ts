import type { BookSheet } from '../../src/ooxml/book';
import type { SheetVisibility } from '../../src/workbook/snapshot';
import type { Arguments } from '../protocol/argument';
import { HostError } from '../protocol/hostError';
import type { HostObject } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import { autoFilterType } from './autoFilter';
import { CellRange } from './cellRange';
import { chartCollectionType } from './chartCollection';
import { colorArgument } from './color';
import { eventMethods } from './eventMethods';
import { findRange, WHOLE_SHEET } from './findRange';
import { freezePanesType } from './freezePanes';
import { namedItemCollectionType } from './namedItemCollection';
import { pageBreaksType } from './pageBreaks';
import { pageLayoutType } from './pageLayout';
import { rangeType } from './range';
import { shapeCollectionType } from './shape';
import type { SheetObject } from './sheetObject';
import { checkSheetName } from './sheetName';
import { tableCollectionType } from './tableCollection';
import { tightArea } from './tightArea';
import { worksheetOf } from './worksheetOf';
import { worksheetProtectionType } from './worksheetProtection';
import { worksheetId } from './worksheetId';

export const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

export const worksheetType = defineType<SheetObject>(() => ({
  name: 'Worksheet',
  identity: ({ sheet }) => ({ Id: worksheetId(sheet) }),
  // office.js sends the old name when it sets, and reads the new one.
  aliases: { gridlines: 'showGridlines' },
  properties: {
    id: { since: '1.1', get: ({ sheet }) => worksheetId(sheet) },
    name: {
      since: '1.1',
      get: ({ sheet }) => sheet.name,
      set: ({ workbook, sheet }, value) => {
        workbook.beforeStructureChange();
        workbook.flushDrafts();
        sheet.name = checkSheetName(workbook.book, value.text(), sheet);
      },
    },
    position: { since: '1.1', get: ({ workbook, sheet }) => workbook.book.sheets.indexOf(sheet) },
    visibility: {
      since: '1.1',
      get: ({ sheet }) => VISIBILITY[sheet.visibility],
      set: (object, value) =>
        setVisibility(object, value.oneOf(['visible', 'hidden', 'veryHidden'] as const)),
    },
    tabColor: {
      since: '1.7',
      get: ({ sheet }) => sheet.tabColor ?? '',
      set: ({ workbook, sheet }, value) => {
        workbook.beforeStructureChange();
        sheet.tabColor = value.text() === '' ? null : colorArgument(value);
      },
    },
    showGridlines: {
      since: '1.8',
      get: ({ sheet }) => sheet.showGridlines,
      set: ({ workbook, sheet }, value) => {
        workbook.beforeWrite(sheet);
        sheet.showGridlines = value.flag();
      },
    },
  },
  objects: {
    autoFilter: { since: '1.9', to: (object) => autoFilterType.of({ ...object, table: null }) },
    charts: { since: '1.1', to: (object) => chartCollectionType.of(object) },
    freezePanes: { since: '1.7', to: (object) => freezePanesType.of(object) },
    horizontalPageBreaks: { since: '1.9', to: (object) => pageBreaksType.of(object) },
    names: { since: '1.4', to: (object) => namedItemCollectionType.of(object) },
    pageLayout: { since: '1.9', to: (object) => pageLayoutType.of(object) },
    protection: { since: '1.2', to: (object) => worksheetProtectionType.of(object) },
    shapes: { since: '1.9', to: (object) => shapeCollectionType.of(object) },
    tables: { since: '1.1', to: (object) => tableCollectionType.of(object) },
  },
  methods: {
    activate: {
      since: '1.1',
      call: ({ workbook, sheet }) => {
        workbook.beforeUsingFocus('GeneralException');
        workbook.activate(sheet);
      },
    },
    calculate: { since: '1.6', call: ({ workbook }) => workbook.calculate({ always: true }) },
    delete: { since: '1.1', call: remove },
    getCell: {
      since: '1.1',
      call: (object, args) => range(object, args.at(0).integer(), args.at(1).integer(), 1, 1),
    },
    getRange: {
      since: '1.1',
      call: ({ workbook, sheet }, args) =>
        rangeType.of(findRange(workbook, sheet, args.at(0).isGiven ? args.at(0).text() : null)),
    },
    getRangeByIndexes: {
      since: '1.7',
      call: (object, args) =>
        range(object, args.at(0).integer(), args.at(1).integer(), args.at(2).integer(), args.at(3).integer()),
    },
    getUsedRange: { since: '1.1', call: (object) => usedRange(object) ?? range(object, 0, 0, 1, 1) },
    getUsedRangeOrNullObject: { since: '1.4', call: usedRange },
    getNext: { since: '1.5', call: (object, args) => neighbour(object, args, 1) ?? noNeighbour() },
    getNextOrNullObject: { since: '1.5', call: (object, args) => neighbour(object, args, 1) },
    getPrevious: { since: '1.5', call: (object, args) => neighbour(object, args, -1) ?? noNeighbour() },
    getPreviousOrNullObject: { since: '1.5', call: (object, args) => neighbour(object, args, -1) },
    /** What the client asks for after getNext and getPrevious. */
    _GetSheetById: {
      since: '1.5',
      call: ({ workbook }, args) => {
        const id = args.at(0).text();
        const found = workbook.book.sheets.find((sheet) => worksheetId(sheet) === id);
        return found ? worksheetOf(workbook, found) : null;
      },
    },
    ...eventMethods<SheetObject>(({ workbook, sheet }) => ({ workbook, target: worksheetId(sheet) }), {
      DataChanged: 'worksheetChanged',
      SelectionChanged: 'worksheetSelectionChanged',
      Activated: 'worksheetActivated',
      Deactivated: 'worksheetDeactivated',
    }),
  },
}));

function range(
  { workbook, sheet }: SheetObject,
  row: number,
  column: number,
  rowCount: number,
  columnCount: number,
): HostObject {
  return rangeType.of(new CellRange(workbook, sheet, { row, column, rowCount, columnCount }));
}

/** Null on a sheet without values. Formats alone do not count here, whatever `valuesOnly` says. */
function usedRange({ workbook, sheet }: SheetObject): HostObject | null {
  const used = tightArea(sheet, WHOLE_SHEET);
  return used && rangeType.of(new CellRange(workbook, sheet, used));
}

function remove({ workbook, sheet }: SheetObject): void {
  workbook.beforeUsingFocus('InvalidSelection');
  workbook.beforeStructureChange();
  workbook.beforeWhatSharingForbids();
  const others = workbook.book.sheets.filter((other) => other !== sheet && other.visibility === 'visible');
  // Excel keeps one sheet to look at, and does not delete what it hides from people (typings).
  if (sheet.visibility === 'veryHidden' || others.length === 0) {
    throw new HostError('InvalidOperation', 'This sheet cannot be deleted.');
  }
  workbook.deleteSheet(sheet);
}

function setVisibility({ workbook, sheet }: SheetObject, visibility: SheetVisibility): void {
  workbook.beforeStructureChange();
  const others = workbook.book.sheets.filter((other) => other !== sheet && other.visibility === 'visible');
  if (visibility !== 'visible' && others.length === 0) {
    throw new HostError('InvalidOperation', 'One sheet must stay visible.');
  }
  sheet.visibility = visibility;
}

function neighbour({ workbook, sheet }: SheetObject, args: Arguments, step: 1 | -1): HostObject | null {
  const visibleOnly = args.at(0).isGiven && args.at(0).flag();
  const sheets: readonly BookSheet[] = workbook.book.sheets;
  for (let index = sheets.indexOf(sheet) + step; ; index += step) {
    const found = sheets[index];
    if (!found) return null;
    if (!visibleOnly || found.visibility === 'visible') return worksheetOf(workbook, found);
  }
}

function noNeighbour(): never {
  throw new HostError('ItemNotFound', 'There is no such sheet.');
}
