import { HostError } from '../protocol/hostError';
import { found } from '../protocol/collectionMembers';
import type { Arguments } from '../protocol/argument';
import type { HostObject } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import { applicationType, runtimeType } from './application';
import { CellRange } from './cellRange';
import { customXmlPartCollectionType } from './customXmlParts';
import { documentPropertiesType } from './documentProperties';
import { namedItemCollectionType } from './namedItemCollection';
import type { OpenWorkbook } from './openWorkbook';
import { rangeType } from './range';
import { settingCollectionType } from './settings';
import { tableCollectionType } from './tableCollection';
import { createAndOpenWorkbook } from './workbookCreated';
import { worksheetCollectionType } from './worksheetCollection';

const workbookProtectionType = defineType<OpenWorkbook>(() => ({
  name: 'WorkbookProtection',
  properties: { protected: { since: '1.7', get: (workbook) => workbook.structureProtected } },
}));

export const workbookType = defineType<OpenWorkbook>(() => ({
  name: 'Workbook',
  aliases: { createAndOpenWorkbook: '_CreateAndOpenWorkbook' },
  properties: {
    name: { since: '1.7', get: (workbook) => workbook.fileName },
    readOnly: { since: '1.8', get: (workbook) => workbook.switches.readOnly },
    isDirty: { since: '1.9', get: (workbook) => workbook.isChanged },
    autoSave: { since: '1.9', get: () => false },
  },
  objects: {
    application: { since: '1.1', to: (workbook) => applicationType.of(workbook) },
    customXmlParts: { since: '1.5', to: (workbook) => customXmlPartCollectionType.of(workbook) },
    names: { since: '1.1', to: (workbook) => namedItemCollectionType.of({ workbook, sheet: null }) },
    properties: { since: '1.7', to: (workbook) => documentPropertiesType.of(workbook) },
    protection: { since: '1.7', to: (workbook) => workbookProtectionType.of(workbook) },
    settings: { since: '1.4', to: (workbook) => settingCollectionType.of(workbook) },
    tables: { since: '1.1', to: (workbook) => tableCollectionType.of({ workbook, sheet: null }) },
    worksheets: { since: '1.1', to: (workbook) => worksheetCollectionType.of(workbook) },
    /** What context.runtime stands for. */
    _Runtime: { since: '1.5', to: (workbook) => runtimeType.of(workbook) },
  },
  methods: {
    getActiveCell: {
      since: '1.7',
      call: (workbook) => {
        workbook.beforeUsingFocus('InvalidSelection');
        const { sheet, area } = workbook.selection;
        return rangeType.of(new CellRange(workbook, sheet, { ...area, rowCount: 1, columnCount: 1 }));
      },
    },
    getSelectedRange: {
      since: '1.1',
      call: (workbook) => {
        workbook.beforeUsingFocus('InvalidSelection');
        const { sheet, area } = workbook.selection;
        return rangeType.of(new CellRange(workbook, sheet, area));
      },
    },
    /** What Excel.createWorkbook stands for on the web. */
    _CreateAndOpenWorkbook: {
      since: '1.8',
      call: (workbook, args) => createAndOpenWorkbook(workbook, args.at(0).text()),
    },
    _RemoveReference: { since: '1.1', call: (workbook, args) => workbook.release(args.at(0).text()) },
    _RemoveAllReferences: { since: '1.1', call: (workbook) => workbook.releaseAll() },
    _GetReferenceCount: { since: '1.1', call: (workbook) => workbook.keptCount },
    _GetRangeForEventByReferenceId: {
      since: '1.1',
      call: (workbook, args) => found(kept(workbook, args), 'Range'),
    },
    _GetRangeOrNullObjectForEventByReferenceId: { since: '1.1', call: kept },
  },
}));

function kept(workbook: OpenWorkbook, args: Arguments): HostObject | null {
  const id = args.at(0);
  if (!id.isGiven) throw new HostError('InvalidArgument', 'The event has no range.');
  return workbook.reference(id.text());
}
