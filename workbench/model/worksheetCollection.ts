import type { BookSheet } from '../../src/ooxml/book';
import type { Argument, Arguments } from '../protocol/argument';
import { collectionMembers, found } from '../protocol/collectionMembers';
import type { HostObject } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import { WORKBOOK_TARGET } from './eventHub';
import { eventMethods } from './eventMethods';
import type { OpenWorkbook } from './openWorkbook';
import { checkSheetName } from './sheetName';
import { worksheetOf } from './worksheetOf';
import { worksheetId } from './worksheetId';

export const worksheetCollectionType = defineType<OpenWorkbook>(() => {
  const members = collectionMembers<OpenWorkbook>(
    'Worksheet',
    { items: (workbook) => workbook.book.sheets.map((sheet) => worksheetOf(workbook, sheet)), find },
    { getItem: '1.1', getItemOrNullObject: '1.4' },
  );
  return {
    name: 'WorksheetCollection',
    ...members,
    methods: {
      ...members.methods,
      add: { since: '1.1', call: add },
      getActiveWorksheet: {
        since: '1.1',
        call: (workbook) => worksheetOf(workbook, workbook.book.activeSheet),
      },
      getCount: { since: '1.4', call: (workbook, args) => listed(workbook, args).length },
      getFirst: { since: '1.5', call: (workbook, args) => sheetAt(workbook, args, 0) },
      getLast: { since: '1.5', call: (workbook, args) => sheetAt(workbook, args, -1) },
      ...eventMethods<OpenWorkbook>((workbook) => ({ workbook, target: WORKBOOK_TARGET }), {
        DataChanged: 'worksheetChanged',
        SelectionChanged: 'worksheetSelectionChanged',
        Activated: 'worksheetActivated',
        Deactivated: 'worksheetDeactivated',
        Added: 'worksheetAdded',
        Deleted: 'worksheetDeleted',
      }),
    },
  };
});

/** By id or name. */
function find(workbook: OpenWorkbook, key: Argument): HostObject | null {
  const text = key.text();
  const sheet =
    workbook.book.sheets.find((candidate) => worksheetId(candidate) === text) ?? workbook.book.sheet(text);
  return sheet && worksheetOf(workbook, sheet);
}

/** The new sheet stands last, and is not activated (typings). */
function add(workbook: OpenWorkbook, args: Arguments): HostObject {
  workbook.beforeUsingFocus('GeneralException');
  workbook.beforeStructureChange();
  const name = args.at(0).isGiven
    ? checkSheetName(workbook.book, args.at(0).text(), null)
    : freeName(workbook);
  const sheet = workbook.book.addSheet(name);
  workbook.changes.sheetAdded(sheet);
  return worksheetOf(workbook, sheet);
}

function freeName(workbook: OpenWorkbook): string {
  for (let number = workbook.book.sheets.length + 1; ; number++) {
    if (!workbook.book.sheet(`Sheet${number}`)) return `Sheet${number}`;
  }
}

function listed(workbook: OpenWorkbook, args: Arguments): readonly BookSheet[] {
  const visibleOnly = args.at(0).isGiven && args.at(0).flag();
  return workbook.book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'visible');
}

function sheetAt(workbook: OpenWorkbook, args: Arguments, index: number): HostObject {
  const sheet = listed(workbook, args).at(index);
  return found(sheet ? worksheetOf(workbook, sheet) : null, 'Worksheet');
}
